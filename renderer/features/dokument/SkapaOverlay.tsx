import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import { askAkt, type OverlayProps } from '../../client/aktbegaran.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { showStatus } from '../../ui/status.ts';
import { text } from './text.ts';
import { useSkapa } from './useSkapa.ts';

/** Makes a document, says how far it has come, and then shows it. */
export function SkapaOverlay({ aktId, begaran, onClose }: OverlayProps<'dokument'>) {
  const { mall, postId } = begaran;
  const { job, cancel, retry } = useSkapa(
    { aktId, mall, postId },
    {
      done: (rad) => askAkt({ kind: 'dokument-visa', dokumentId: rad.id }),
      cancelled: () => {
        showStatus(text.inget, 'info');
        onClose();
      },
    },
  );
  const close = job.state === 'running' ? cancel : onClose;
  return (
    <Dialog
      title={text.skaparTitle(MALL_NAMN[mall])}
      isOpen
      isAlert
      size="small"
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      {job.state === 'failed' ? (
        <Banner
          kind="danger"
          title={job.mening}
          isLive
          action={
            <Button variant="primary" onPress={retry}>
              {text.forsokIgen}
            </Button>
          }
        >
          {job.referens === undefined ? undefined : text.referens(job.referens)}
        </Banner>
      ) : (
        <Progress
          label={job.isCancelling ? text.avbryter : text.skapar}
          done={job.percent ?? 0}
          of={job.percent === null ? undefined : 100}
          unit={text.procent}
          onCancel={job.isCancelling ? undefined : cancel}
        />
      )}
    </Dialog>
  );
}
