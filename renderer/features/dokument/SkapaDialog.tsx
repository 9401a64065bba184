import { useState } from 'react';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { showStatus } from '../../ui/status.ts';
import { text } from './text.ts';
import { type Bestallning, type Skapa, useSkapa } from './useSkapa.ts';
import { Val } from './Val.tsx';
import { Visning } from './Visning.tsx';

interface Props extends Pick<PanelProps, 'aktId' | 'vy'> {
  /** Null: the person chooses first. */
  readonly bestallt: Bestallning | null;
  readonly onClose: () => void;
}

/** Chooses, makes and shows a document. One dialogue all the way, so that the focus finds its way back at the end. */
export function SkapaDialog({ aktId, vy, bestallt, onClose }: Props) {
  const [bestallning, setBestallning] = useState(bestallt);
  const [made, setMade] = useState<DokumentRad | null>(null);
  const skapa = useSkapa(aktId, bestallning, {
    done: setMade,
    cancelled: () => {
      showStatus(text.inget, 'info');
      onClose();
    },
  });
  const isRunning = bestallning !== null && made === null && skapa.job.state === 'running';
  return (
    <Dialog
      title={titleOf(bestallning, made)}
      isOpen
      isAlert={isRunning}
      size={made === null ? 'small' : 'wide'}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        if (isRunning) skapa.cancel();
        else onClose();
      }}
    >
      {bestallning === null ? <Val aktId={aktId} vy={vy} onOrder={setBestallning} onClose={onClose} /> : null}
      {bestallning !== null && made === null ? <Pagar {...skapa} /> : null}
      {made === null ? null : <Visning aktId={aktId} rad={made} />}
    </Dialog>
  );
}

function titleOf(bestallning: Bestallning | null, made: DokumentRad | null): string {
  if (bestallning === null) return text.nyttTitle;
  const namn = MALL_NAMN[bestallning.mall];
  return made === null ? text.skaparTitle(namn) : namn;
}

function Pagar({ job, cancel, retry }: Skapa) {
  if (job.state === 'running') {
    return (
      <Progress
        label={job.isCancelling ? text.avbryter : text.skapar}
        done={job.percent ?? 0}
        of={job.percent === null ? undefined : 100}
        unit={text.procent}
        onCancel={job.isCancelling ? undefined : cancel}
      />
    );
  }
  return (
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
  );
}
