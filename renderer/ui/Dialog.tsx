import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import './overlay.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** The buttons at the lower edge, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'wide' | undefined;
  /** Asks something that must be answered: told at once, and a press beside it does not close it. */
  readonly isAlert?: boolean | undefined;
}

/** A modal window. Esc closes it; the focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  actions,
  size = 'normal',
  isAlert = false,
}: DialogProps) {
  return (
    <ModalOverlay className="ui-shade" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!isAlert}>
      <Modal className={cx('ui-modal', `ui-modal-${size}`)}>
        <AriaDialog className="ui-dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <div className="ui-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button variant="quiet" size="small" icon={X} aria-label="Stäng" onPress={() => onOpenChange(false)} />
          </div>
          {children}
          {actions === undefined ? null : <div className="ui-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
