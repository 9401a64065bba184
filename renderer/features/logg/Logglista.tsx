import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { ordOf, resultatOrd } from '../../../shared/modules/logg/handelser.ts';
import type { Loggpost } from '../../../shared/modules/logg/schema.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TEXT } from './text.ts';

const { kolumn } = TEXT;

const KOLUMNER: readonly Column<Loggpost>[] = [
  { id: 'tidpunkt', header: kolumn.tidpunkt, isCode: true, cell: (post) => formatTidpunkt(post.tidpunkt) },
  { id: 'vem', header: kolumn.vem, cell: (post) => post.vem },
  { id: 'vad', header: kolumn.vad, isRowHeader: true, cell: (post) => ordOf(post.handling).ord },
  { id: 'akt', header: kolumn.akt, isCode: true, cell: (post) => post.kod ?? '' },
  { id: 'utfall', header: kolumn.utfall, cell: (post) => resultatOrd(post.resultat) },
  { id: 'nr', header: kolumn.nr, isCode: true, align: 'end', cell: (post) => post.seq },
];
const UTAN_AKT = KOLUMNER.filter(({ id }) => id !== 'akt');

/** Who, when, what and how it went, in words. */
export function Logglista({
  poster,
  isOneAkt = false,
}: {
  readonly poster: readonly Loggpost[];
  readonly isOneAkt?: boolean;
}) {
  return (
    <DataTable
      label={TEXT.tabell}
      columns={isOneAkt ? UTAN_AKT : KOLUMNER}
      rows={poster}
      rowKey={({ seq }) => String(seq)}
      empty={TEXT.ingaHandelser}
    />
  );
}
