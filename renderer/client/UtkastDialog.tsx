import type { ReactNode } from 'react';
import type { AktId } from '../../shared/lib/id.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { type Aktutkast, useAktutkast } from './aktutkast.ts';

interface Props {
  readonly aktId: AktId;
  /** Under which the draft of the form lies in the akt. */
  readonly nyckel: string;
  readonly title: string;
  readonly loadingText: string;
  readonly onClose: () => void;
  readonly children: (utkast: Aktutkast | null) => ReactNode;
}

/** A form of an akt in a dialogue of its own, begun with what was typed before. Closing keeps the draft. */
export function UtkastDialog({ aktId, nyckel, title, loadingText, onClose, children }: Props) {
  const utkast = useAktutkast(aktId, nyckel);
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <QueryView query={utkast} loadingText={loadingText}>
        {children}
      </QueryView>
    </Dialog>
  );
}
