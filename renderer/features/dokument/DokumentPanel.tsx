import { useState } from 'react';
import { formatStorlek, shortSumma } from '../../../shared/lib/fil.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import type { PanelProps } from '../../client/panel.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import './dokument.css';
import { namnOfDokument } from './mallar.ts';
import { SkapaDialog } from './SkapaDialog.tsx';
import { SkapaKnappar } from './SkapaKnappar.tsx';
import { text } from './text.ts';
import { Utlamnanden } from './Utlamnanden.tsx';
import { useDokument } from './useDokument.ts';

interface Rad extends DokumentRad {
  readonly namn: string;
}

const COLUMNS: readonly Column<Rad>[] = [
  {
    id: 'dokument',
    header: text.kolumnDokument,
    isRowHeader: true,
    cell: ({ namn, filnamn }) => (
      <>
        <span className="dokument-namn">{namn}</span>
        <span className="ui-quiet dokument-fil">{filnamn}</span>
      </>
    ),
  },
  { id: 'skapat', header: text.kolumnSkapat, isCode: true, cell: ({ skapad }) => formatTidpunkt(skapad) },
  { id: 'sidor', header: text.kolumnSidor, align: 'end', isCode: true, cell: ({ sidor }) => sidor },
  { id: 'storlek', header: text.kolumnStorlek, align: 'end', isCode: true, cell: ({ byte }) => formatStorlek(byte) },
  { id: 'lamnat', header: text.kolumnLamnat, cell: ({ utslapp }) => lamnatTill(utslapp) },
  { id: 'summa', header: text.kolumnKontrollsumma, isCode: true, cell: ({ sha256 }) => shortSumma(sha256) },
];

/** The last time that it left, and how often before. */
function lamnatTill(utslapp: DokumentRad['utslapp']): string {
  const last = utslapp.at(-1);
  if (last === undefined) return text.inteLamnat;
  const { mottagare, tidpunkt } = last;
  return text.lamnat({ mottagare, tid: formatTidpunkt(tidpunkt), ganger: utslapp.length });
}

/** Every document of the akt, and how to make another. */
export function DokumentPanel({ aktId, vy }: PanelProps) {
  const query = useDokument(aktId);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Stack>
      <SkapaKnappar onChoose={() => setChoosing(true)} />
      {isChoosing ? <SkapaDialog aktId={aktId} vy={vy} bestallt={null} onClose={() => setChoosing(false)} /> : null}
      <QueryView query={query} loadingText={text.loading}>
        {(dokument) =>
          dokument.length === 0 ? (
            <EmptyState title={text.tom}>{text.tomHelp}</EmptyState>
          ) : (
            <DataTable
              label={text.tabell}
              columns={COLUMNS}
              rows={dokument.map((rad) => ({ ...rad, namn: namnOfDokument(rad, vy) }))}
              rowKey={({ id }) => id}
              onOpen={({ id }) => askAkt({ kind: 'dokument-visa', dokumentId: id })}
            />
          )
        }
      </QueryView>
      <Utlamnanden aktId={aktId} vy={vy} />
    </Stack>
  );
}
