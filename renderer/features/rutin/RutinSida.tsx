import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import type { Routes } from '../../client/routes.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { LasIn } from './LasIn.tsx';
import { Oversikt } from './Oversikt.tsx';
import { EttSteg } from './StegForm.tsx';
import { TEXT } from './text.ts';
import { Version } from './Version.tsx';

/** The municipality's own routines: the overview, one step being written, a file being read in, or a saved version. */
export function RutinSida({ params }: { readonly params: Routes['rutiner'] }) {
  const rutiner = useQuery('rutiner', () => client.rutin.list({}));
  const { steg, version, form } = params;
  if (form === 'las-in') return <LasIn />;
  return (
    <QueryView query={rutiner} loadingText={TEXT.hamtar}>
      {({ versioner, galler }) => {
        if (steg !== undefined) return <EttSteg key={steg} steg={steg} senaste={versioner.at(-1) ?? null} />;
        if (version !== undefined) return <Version version={versioner.find(({ nr }) => nr === version) ?? null} />;
        return <Oversikt versioner={versioner} galler={galler} />;
      }}
    </QueryView>
  );
}
