import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** A verb: "Signera", "Ta bort". */
  readonly confirmText: string;
  readonly onConfirm: () => void;
  readonly isDanger?: boolean | undefined;
}

/** Says what will happen and asks once. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onOpenChange, children, confirmText, onConfirm, isDanger = false } = props;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="small"
      isAlert
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>Avbryt</Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            onPress={() => {
              onOpenChange(false);
              onConfirm();
            }}
          >
            {confirmText}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
