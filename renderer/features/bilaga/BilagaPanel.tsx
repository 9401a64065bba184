import { formatStorlek, shortSumma } from '../../../shared/lib/fil.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { BILAGESLAG_NAMN } from '../../../shared/modules/bilaga/namn.ts';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import type { PanelProps } from '../../client/panel.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import './bilaga.css';
import { Marken } from './Marken.tsx';
import { NyKnapp } from './NyKnapp.tsx';
import { text } from './text.ts';
import { useBilagor } from './useBilagor.ts';

const COLUMNS: readonly Column<Bilaga>[] = [
  { id: 'nr', header: text.kolumnNr, align: 'end', isCode: true, cell: ({ nr }) => nr },
  {
    id: 'bilaga',
    header: text.kolumnBilaga,
    isRowHeader: true,
    cell: (bilaga) => (
      <>
        <span className={bilaga.struken === null ? 'bilaga-rad' : 'bilaga-rad bilaga-struken'}>
          {bilaga.beskrivning}
        </span>
        <span className="ui-quiet bilaga-rad">{BILAGESLAG_NAMN[bilaga.slag]}</span>
        <Marken bilaga={bilaga} />
      </>
    ),
  },
  { id: 'tillagd', header: text.kolumnTillagd, isCode: true, cell: ({ tillagd }) => formatTidpunkt(tillagd) },
  { id: 'storlek', header: text.kolumnStorlek, align: 'end', isCode: true, cell: ({ byte }) => formatStorlek(byte) },
  { id: 'summa', header: text.kolumnKontrollsumma, isCode: true, cell: ({ sha256 }) => shortSumma(sha256) },
];

/** Every attachment of the akt, the struck ones too, and how to add another. */
export function BilagaPanel({ aktId, vy }: PanelProps) {
  const query = useBilagor(aktId);
  return (
    <Stack>
      {vy.rad.avslutad === null ? <NyKnapp /> : null}
      <QueryView query={query} loadingText={text.loading}>
        {(bilagor) =>
          bilagor.length === 0 ? (
            <EmptyState title={text.tom}>{text.tomHelp}</EmptyState>
          ) : (
            <DataTable
              label={text.tabell}
              columns={COLUMNS}
              rows={bilagor}
              rowKey={({ id }) => id}
              onOpen={({ id }) => askAkt({ kind: 'bilaga-visa', id })}
            />
          )
        }
      </QueryView>
    </Stack>
  );
}
