import type { AktId } from '../../../shared/lib/id.ts';
import type { Anteckning } from '../../../shared/modules/anteckning/schema.ts';
import type { OverlayProps } from '../../client/aktbegaran.ts';
import { findAktutkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { AnteckningForm } from './AnteckningForm.tsx';
import { nyckelOf } from './nyckel.ts';
import { text } from './text.ts';

/** A note is written in a dialogue that says which akt it goes into, from any step. Closing keeps the draft. */
export function AnteckningOverlay({ aktId, vy, begaran, reload, onClose }: OverlayProps<'anteckning'>) {
  const { ersatter } = begaran;
  const nyckel = nyckelOf(ersatter?.id ?? null);
  const query = useQuery(`anteckning ${aktId} ${nyckel}`, async () => ({
    gammal: ersatter === null ? null : await findAnteckning(aktId, ersatter.nr),
    utkast: await findAktutkast(aktId, nyckel),
  }));
  return (
    <Dialog
      title={(ersatter === null ? text.nyTitle : text.rattaTitle)(vy.rad.kod)}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <QueryView query={query} loadingText={text.loadingNote}>
        {({ gammal, utkast }) => (
          <AnteckningForm aktId={aktId} ersatter={gammal} utkast={utkast} reload={reload} onClose={onClose} />
        )}
      </QueryView>
    </Dialog>
  );
}

async function findAnteckning(aktId: AktId, nr: number): Promise<Anteckning | null> {
  const { anteckningar } = await client.anteckning.list({ aktId, fore: nr + 1, antal: 1 });
  return anteckningar[0] ?? null;
}
