import { FileText, PenLine, TriangleAlert } from 'lucide-react';
import { formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { SKYDDSBEDOMNINGSSLAG } from '../../../shared/mallar/ord.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import {
  FORSTOD_NAMN,
  type Informationsrad,
  VALDSSLAG_NAMN,
  type Valdsrad,
} from '../../../shared/modules/skyddsbedomning/vald.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { flagLabel, isKritiskFlagga } from './flags.ts';
import { text } from './text.ts';

interface Props {
  readonly bedomning: Skyddsbedomning;
  /** A later assessment corrects this one. */
  readonly isErsatt: boolean;
  /** Null when the akt is closed. */
  readonly onCorrect: (() => void) | null;
}

/** One signed assessment: the answer and the conclusion first, the rest on demand. */
export function BedomningCard({ bedomning, isErsatt, onCorrect }: Props) {
  const { innehall, signeradAv } = bedomning;
  const nar = formatTidpunkt(bedomning.handelse);
  return (
    <Card
      title={`${SKYDDSBEDOMNINGSSLAG[innehall.slag]}, ${nar}`}
      level={4}
      actions={
        <>
          {onCorrect === null || isErsatt ? null : (
            <Button size="small" variant="quiet" icon={PenLine} aria-label={text.rattaOf(nar)} onPress={onCorrect}>
              {text.ratta}
            </Button>
          )}
          <Button
            size="small"
            icon={FileText}
            aria-label={text.skapaOf(nar)}
            onPress={() => askAkt({ kind: 'dokument', mall: 'skyddsbedomning', postId: bedomning.id })}
          >
            {text.skapa}
          </Button>
        </>
      }
    >
      <Row gap={2}>
        {innehall.behovAvSkydd === 'ja' ? (
          <Tag kind="danger" icon={TriangleAlert}>
            {text.behovJa}
          </Tag>
        ) : (
          <Tag>{text.behovNej}</Tag>
        )}
        {innehall.flaggor.map((flagga) => (
          <Tag key={flagga} kind={isKritiskFlagga(flagga) ? 'danger' : 'neutral'}>
            {flagLabel(flagga)}
          </Tag>
        ))}
        {isErsatt ? <Tag kind="due">{text.ersatt}</Tag> : null}
        {bedomning.ersatter === null ? null : <Tag>{text.ersatter}</Tag>}
      </Row>
      <Judgement title={text.slutsats} author={signeradAv} when={formatTidpunkt(bedomning.signerad)}>
        {innehall.slutsats}
      </Judgement>
      <Disclosure title={text.hela}>
        <KeyValue items={factsOf(bedomning)} />
      </Disclosure>
    </Card>
  );
}

function factsOf({ innehall }: Skyddsbedomning) {
  const items = [
    { label: text.underlag, value: innehall.underlag },
    { label: text.valdOchHot, value: innehall.valdOchHot },
    { label: text.vald, value: innehall.vald.map(valdText).join('\n\n') },
    { label: text.natverk, value: innehall.natverk },
    { label: text.resurser, value: innehall.resurser },
    { label: text.onskemal, value: innehall.onskemal },
    { label: text.barnetsRost, value: innehall.barnetsRost },
    { label: text.information, value: innehall.information },
    { label: text.lamnad, value: innehall.lamnadInformation.map(informationText).join('\n') },
    { label: text.flaggor, value: innehall.flaggor.map(flagLabel).join(', ') || text.ingaFlaggor },
    {
      label: text.avfardad,
      value: innehall.avfardadeFlaggor.map(({ flagga, skal }) => `${flagLabel(flagga)}: ${skal}`).join('\n'),
    },
    { label: text.atgarder, value: innehall.atgarder },
    { label: text.vantarMedSkydd, value: innehall.vantarMedSkydd ? text.ja : '' },
    { label: text.sakerhetsplan, value: innehall.sakerhetsplan },
  ];
  return items.filter(({ value }) => value !== '');
}

function valdText({ slag, forsta, senaste, hurOfta, allvar, ord }: Valdsrad): string {
  return [
    VALDSSLAG_NAMN[slag],
    named(text.forsta, forsta),
    named(text.senaste, senaste),
    named(text.hurOfta, hurOfta),
    allvar,
    named(text.klientensOrd, ord),
  ]
    .filter(Boolean)
    .join('\n');
}

function informationText({ vad, nar, sprak, forstod }: Informationsrad): string {
  const dag = nar === null ? '' : formatDatum(nar);
  return [vad, dag, sprak, `${text.forstod} ${FORSTOD_NAMN[forstod]}`].filter(Boolean).join(', ');
}

function named(etikett: string, varde: string): string {
  return varde === '' ? '' : `${etikett}: ${varde}`;
}
