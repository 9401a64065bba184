import type { ReactNode } from 'react';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { DraftNote, type DraftNoteProps } from './DraftNote.tsx';
import { FormActions } from './Form.tsx';

export interface SignActionsProps {
  readonly form: {
    readonly isSubmitting: boolean;
    readonly draft: DraftNoteProps['state'];
    readonly failure: { readonly mening: string; readonly referens?: string } | null;
  };
  /** When the form opened with an earlier draft: when that was kept, as people write it. */
  readonly restored?: string | undefined;
  readonly onDiscard?: (() => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** More buttons after the primary one. */
  readonly children?: ReactNode;
}

/** The end of every form that becomes final: why it was refused, Signera, and where the draft is. */
export function SignActions({ form, restored, onDiscard, onCancel, children }: SignActionsProps) {
  return (
    <>
      {form.failure === null ? null : (
        <Banner kind="danger" title={form.failure.mening} isLive>
          {form.failure.referens === undefined ? undefined : `Referensnummer ${form.failure.referens}`}
        </Banner>
      )}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText="Signerar"
        >
          Signera
        </Button>
        {children}
        {onCancel === undefined ? null : (
          <Button variant="quiet" onPress={onCancel}>
            Avbryt
          </Button>
        )}
        <DraftNote state={form.draft} restored={restored} onDiscard={onDiscard} />
      </FormActions>
    </>
  );
}
