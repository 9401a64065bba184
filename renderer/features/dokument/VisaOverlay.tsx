import { AppError } from '../../../shared/api/errors.ts';
import type { AktId, DokumentId } from '../../../shared/lib/id.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import type { OverlayProps } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { text } from './text.ts';
import { Visning } from './Visning.tsx';

/** Shows a document that is in the akt already. */
export function VisaOverlay({ aktId, begaran, onClose }: OverlayProps<'dokument-visa'>) {
  const { dokumentId } = begaran;
  const query = useQuery(`dokument ${aktId} ${dokumentId}`, () => getDokument(aktId, dokumentId));
  const namn = query.state === 'ready' ? MALL_NAMN[query.value.mall] : text.title;
  return (
    <Dialog
      title={namn}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <QueryView query={query} loadingText={text.hamtar}>
        {(rad) => <Visning aktId={aktId} rad={rad} />}
      </QueryView>
    </Dialog>
  );
}

async function getDokument(aktId: AktId, id: DokumentId): Promise<DokumentRad> {
  const found = (await client.dokument.list({ aktId })).find((rad) => rad.id === id);
  if (found === undefined) throw new AppError('NOT_FOUND', text.saknas);
  return found;
}
