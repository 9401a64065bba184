import { Clock, PenLine } from 'lucide-react';
import { datumOf, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { KALLA } from '../../../shared/mallar/ord.ts';
import type { Anteckning } from '../../../shared/modules/anteckning/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import './anteckning.css';
import { text } from './text.ts';

interface Props {
  readonly note: Anteckning;
  /** A later note corrects this one. */
  readonly isRattad: boolean;
  readonly canWrite: boolean;
}

/** One signed note: facts plain, a judgement with its bar and its author. */
export function AnteckningCard({ note, isRattad, canWrite }: Props) {
  const { innehall, signeradAv } = note;
  const handelse = formatTidpunkt(note.handelse);
  const signerad = formatTidpunkt(note.signerad);
  return (
    <Card
      title={handelse}
      level={4}
      actions={
        canWrite && !isRattad ? (
          <Button
            size="small"
            variant="quiet"
            icon={PenLine}
            aria-label={text.rattaOf(handelse)}
            onPress={() => askAkt({ kind: 'anteckning', ersatter: { id: note.id, nr: note.nr } })}
          >
            {text.ratta}
          </Button>
        ) : undefined
      }
    >
      {isRattad || note.ersatter !== null || isLate(note) ? (
        <Row gap={2}>
          {isLate(note) ? (
            <Tag kind="due" icon={Clock}>
              {text.efterhand(signerad)}
            </Tag>
          ) : null}
          {note.ersatter === null ? null : <Tag>{text.rattar}</Tag>}
          {isRattad ? <Tag kind="due">{text.rattad}</Tag> : null}
        </Row>
      ) : null}
      {innehall.art === 'bedomning' ? (
        <Judgement author={signeradAv} when={signerad}>
          {innehall.text}
        </Judgement>
      ) : (
        <p className="anteckning-text">{innehall.text}</p>
      )}
      <p className="ui-quiet anteckning-foot">
        {innehall.art === 'fakta' ? `${text.av(signeradAv)}. ` : null}
        {innehall.kalla === 'ej-angiven' ? null : `${text.kallaOf(KALLA[innehall.kalla])}.`}
      </p>
    </Card>
  );
}

/** Written on another day than it happened (SoL: documentation without delay). */
function isLate(note: Anteckning): boolean {
  return datumOf(note.signerad) > datumOf(note.handelse);
}
