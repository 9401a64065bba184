import { Check, CircleAlert, CircleHelp, Handshake, type LucideIcon, X } from 'lucide-react';
import { formatDatum } from '../../../shared/lib/tid.ts';
import { KRITERIEUTFALL } from '../../../shared/mallar/ord.ts';
import type { KriterieUtfall, PlatsUtfall } from '../../../shared/matchning/schema.ts';
import { type InsatsPlats, PLATSTYP_NAMN } from '../../../shared/modules/insats/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import './matchning.css';
import { Row, Stack } from '../../ui/Layout.tsx';
import { text } from './text.ts';

const ICONS: Readonly<Record<KriterieUtfall['utfall'], LucideIcon>> = {
  met: Check,
  unknown: CircleHelp,
  condition: CircleAlert,
  'not-met': X,
};

interface Props {
  readonly utfall: PlatsUtfall;
  /** The place as the catalogue describes it today; undefined when it is gone. */
  readonly plats: InsatsPlats | undefined;
  /** Null when the akt is closed. */
  readonly onErbjud: (() => void) | null;
}

/** One place against the needs: what decides first, the rest on demand. */
export function PlatsCard({ utfall, plats, onErbjud }: Props) {
  const isOut = utfall.grupp === 'utesluts';
  const met = utfall.kriterier.filter((kriterium) => kriterium.utfall === 'met');
  const open = utfall.kriterier.filter((kriterium) => kriterium.utfall !== 'met');
  const stops = open.filter((kriterium) => kriterium.slag === 'hard' && kriterium.utfall === 'not-met');
  const shown = isOut ? stops : open;
  const folded = isOut ? [...open.filter((kriterium) => !stops.includes(kriterium)), ...met] : met;
  return (
    <Card
      title={`${utfall.kod} ${PLATSTYP_NAMN[utfall.typ]}`}
      level={4}
      actions={
        <Row gap={3}>
          <span className="ui-quiet">{securityWords(utfall)}</span>
          {onErbjud === null ? null : (
            <Button size="small" icon={Handshake} aria-label={text.erbjudOf(utfall.kod)} onPress={onErbjud}>
              {isOut ? text.erbjudUndantag : text.erbjud}
            </Button>
          )}
        </Row>
      }
    >
      {shown.length === 0 ? null : <Kriterier kod={utfall.kod} kriterier={shown} />}
      <Disclosure title={isOut ? text.varforInte : text.detaljer}>
        <Stack gap={3}>
          {folded.length === 0 ? null : <Kriterier kod={utfall.kod} kriterier={folded} />}
          {plats === undefined ? null : <KeyValue items={factsOf(plats)} />}
        </Stack>
      </Disclosure>
    </Card>
  );
}

/** Each criterion as icon and word, then its sentence. */
export function Kriterier(props: { readonly kod: string; readonly kriterier: readonly KriterieUtfall[] }) {
  return (
    <ul className="matchning-kriterier" aria-label={text.kriterier(props.kod)}>
      {props.kriterier.map((kriterium) => {
        const Icon = ICONS[kriterium.utfall];
        return (
          <li key={kriterium.id} className={`matchning-${kriterium.utfall}`}>
            <span className="matchning-utfall">
              <Icon className="ui-icon" aria-hidden="true" />
              {KRITERIEUTFALL[kriterium.utfall]}
            </span>
            <span>
              {kriterium.text}
              {kriterium.slag === 'hard' && kriterium.utfall === 'not-met' ? ` (${text.hardaKrav})` : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function securityWords({ sakerhet }: PlatsUtfall): string {
  return sakerhet === null ? text.sakerhetOkand : text.sakerhet(sakerhet);
}

const BEMANNING = { ingen: 'Ingen', dag: 'Dagtid', 'dygnet-runt': 'Dygnet runt' } as const;

function factsOf(plats: InsatsPlats) {
  const { bemanning, lediga, ivo } = plats;
  return [
    { label: text.regler, value: plats.regler },
    { label: text.bemanning, value: bemanning === null ? text.okant : BEMANNING[bemanning] },
    {
      label: text.lediga,
      value: lediga === null ? text.okant : text.ledigaPer(lediga.antal, formatDatum(lediga.datum)),
    },
    { label: text.ivo, value: ivo.kontrollerad === null ? '' : formatDatum(ivo.kontrollerad) },
    { label: text.anteckning, value: plats.anteckning },
  ].filter(({ value }) => value !== '');
}
