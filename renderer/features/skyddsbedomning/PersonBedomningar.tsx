import { ShieldQuestionMark } from 'lucide-react';
import { useState } from 'react';
import type { PersonId } from '../../../shared/lib/id.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Arendetyprisk } from '../../../shared/modules/arendetyp/risk.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { BedomningCard } from './BedomningCard.tsx';
import { BedomningForm } from './BedomningForm.tsx';
import { text } from './text.ts';
import type { Bedomningsslag } from './values.ts';

interface Props {
  readonly given: PanelProps;
  readonly personId: PersonId;
  /** How the open akt calls the person. */
  readonly vem: string;
  readonly slag: Bedomningsslag;
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly instrument: readonly Instrumentpost[];
  readonly risk: Arendetyprisk | null;
  /** The form stands open when no assessment of this kind is there. */
  readonly startsOpen: boolean;
}

type Writing = { readonly ersatter: Skyddsbedomning | null; readonly isAsked: boolean } | null;

/** One person's assessments, newest first, and the form of the next one. */
export function PersonBedomningar(props: Props) {
  const { given, personId, vem, slag, bedomningar, instrument } = props;
  const own = bedomningar.filter((ett) => ett.personId === personId).toSorted((a, b) => b.nr - a.nr);
  const isMissing = !own.some(({ innehall }) => innehall.slag === slag);
  const [writing, setWriting] = useState<Writing>(
    props.startsOpen && isMissing ? { ersatter: null, isAsked: false } : null,
  );
  const isOpen = given.vy.rad.avslutad === null;
  const ersatta = new Set(own.map(({ ersatter }) => ersatter));
  const label =
    writing?.ersatter == null ? text.bedomning(vem) : text.rattelse(formatTidpunkt(writing.ersatter.handelse));
  return (
    <Stack>
      {isOpen && writing !== null ? (
        <Card title={label} level={4}>
          <BedomningForm
            key={writing.ersatter?.id ?? 'ny'}
            aktId={given.aktId}
            reload={given.reload}
            personId={personId}
            slag={writing.ersatter?.innehall.slag ?? slag}
            tidigare={bedomningar}
            instrument={instrument}
            risk={props.risk}
            ersatter={writing.ersatter}
            label={label}
            takesFocus={writing.isAsked}
            onClose={() => setWriting(null)}
          />
        </Card>
      ) : isOpen ? (
        <Row>
          <Button
            variant={isMissing ? 'primary' : 'secondary'}
            icon={ShieldQuestionMark}
            onPress={() => setWriting({ ersatter: null, isAsked: true })}
          >
            {isMissing ? text.bedomVem(vem) : text.nyBedomning}
          </Button>
        </Row>
      ) : null}
      {own.length === 0 && !isOpen ? <p className="ui-quiet">{text.ingen}</p> : null}
      {own.map((bedomning) => (
        <BedomningCard
          key={bedomning.id}
          bedomning={bedomning}
          isErsatt={ersatta.has(bedomning.id)}
          onCorrect={isOpen ? () => setWriting({ ersatter: bedomning, isAsked: true }) : null}
        />
      ))}
    </Stack>
  );
}
