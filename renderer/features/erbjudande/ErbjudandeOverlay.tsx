import type { AktId, PostId } from '../../../shared/lib/id.ts';
import type { PlatsUtfall } from '../../../shared/matchning/schema.ts';
import type { OverlayProps } from '../../client/aktbegaran.ts';
import { findAktutkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ErbjudandeForm } from './ErbjudandeForm.tsx';
import { text } from './text.ts';

/** Offers a place, from a matching or without one. */
export function ErbjudandeOverlay({ aktId, vy, begaran, reload, onClose }: OverlayProps<'erbjudande'>) {
  const { platsKod, matchningPostId } = begaran;
  const nyckel = `erbjudande:${matchningPostId ?? 'fritt'}:${(platsKod ?? 'val').toLowerCase()}`;
  const query = useQuery(`${nyckel} ${aktId}`, async () => ({
    utfall: await findUtfall(aktId, matchningPostId, platsKod),
    platser: (await client.insats.list({})).filter(({ aktiv }) => aktiv),
    utkast: await findAktutkast(aktId, nyckel),
  }));
  return (
    <Dialog
      title={platsKod === null ? text.dialogTitleUtan : text.dialogTitle(platsKod)}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <QueryView query={query} loadingText={text.loadingDraft}>
        {(found) => (
          <ErbjudandeForm
            aktId={aktId}
            nyckel={nyckel}
            matchningPostId={matchningPostId}
            platsKod={platsKod}
            isAkut={vy.rad.akut}
            reload={reload}
            onClose={onClose}
            {...found}
          />
        )}
      </QueryView>
    </Dialog>
  );
}

async function findUtfall(aktId: AktId, postId: PostId | null, kod: string | null): Promise<PlatsUtfall | null> {
  if (postId === null) return null;
  const post = (await client.matchning.list({ aktId })).find(({ id }) => id === postId);
  return post?.innehall.resultat.find((utfall) => utfall.kod === kod) ?? null;
}
