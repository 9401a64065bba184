import { type Datum, datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import { nextUppgift } from '../../../shared/modules/akt/klocka.ts';
import { aktslagOf } from '../../../shared/modules/akt/namn.ts';
import type { AktRad } from '../../../shared/modules/akt/schema.ts';
import { getSteg } from '../../../shared/process/steg.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TEXT } from './text.ts';
import { compareKlocka, compareKod } from './urval.ts';

/** The columns of the list of akter. `idag` decides what is overdue. */
export function aktKolumner(idag: Datum): readonly Column<AktRad>[] {
  return [
    {
      id: 'kod',
      header: TEXT.kolumn.kod,
      isRowHeader: true,
      isCode: true,
      cell: (rad) => (
        <Row gap={2} wrap={false}>
          <strong>{rad.kod}</strong>
          {rad.avstamd ? null : <Tag kind="due">{TEXT.ejAvstamd}</Tag>}
        </Row>
      ),
      compare: (a, b) => compareKod(a.kod, b.kod),
    },
    { id: 'slag', header: TEXT.kolumn.slag, cell: aktslagOf, compare: byText(aktslagOf) },
    {
      id: 'familj',
      header: TEXT.kolumn.familj,
      isCode: true,
      cell: (rad) => rad.familj,
      compare: (a, b) => compareKod(a.familj ?? '', b.familj ?? ''),
    },
    { id: 'steg', header: TEXT.kolumn.steg, isCode: true, cell: stegOf, compare: (a, b) => stegNr(a) - stegNr(b) },
    {
      id: 'akut',
      header: TEXT.kolumn.akut,
      cell: (rad) => (rad.akut ? <Tag kind="danger">{TEXT.akut}</Tag> : null),
      compare: (a, b) => Number(b.akut) - Number(a.akut),
    },
    {
      id: 'ansvarig',
      header: TEXT.kolumn.ansvarig,
      cell: (rad) => (
        <>
          {rad.ansvarig}
          {rad.harNyckel ? null : <span className="akt-lista-inte ui-quiet">{TEXT.inteTilldelad}</span>}
        </>
      ),
      compare: byText(({ ansvarig }) => ansvarig),
    },
    {
      id: 'klocka',
      header: TEXT.kolumn.klocka,
      cell: (rad) => <Klocka rad={rad} idag={idag} />,
      compare: compareKlocka,
    },
    {
      id: 'oppnad',
      header: TEXT.kolumn.oppnad,
      isCode: true,
      cell: (rad) => formatDatum(datumOf(rad.oppnad)),
      compare: (a, b) => a.oppnad.localeCompare(b.oppnad),
    },
    {
      id: 'avslutad',
      header: TEXT.kolumn.avslutad,
      isCode: true,
      cell: (rad) => (rad.avslutad === null ? null : formatDatum(rad.avslutad)),
      compare: (a, b) => (a.avslutad ?? '').localeCompare(b.avslutad ?? ''),
    },
  ];
}

function Klocka({ rad, idag }: { readonly rad: AktRad; readonly idag: Datum }) {
  const uppgift = rad.avslutad === null ? nextUppgift(rad) : null;
  if (uppgift === null) return null;
  const dag = formatDatum(uppgift.forfaller);
  return uppgift.forfaller < idag ? (
    <>
      <Tag kind="danger">{TEXT.forsenad}</Tag> {TEXT.klocka(dag, uppgift.text)}
    </>
  ) : (
    TEXT.klocka(dag, uppgift.text)
  );
}

function stegNr(rad: AktRad): number {
  return getSteg(rad.steg).nr;
}

function stegOf(rad: AktRad): string {
  const { nr, kort } = getSteg(rad.steg);
  return `${nr} ${kort}`;
}

function byText(textOf: (rad: AktRad) => string): (a: AktRad, b: AktRad) => number {
  return (a, b) => textOf(a).localeCompare(textOf(b), 'sv');
}
