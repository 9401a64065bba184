import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { text } from './text.ts';

interface Props {
  readonly form: {
    readonly isSubmitting: boolean;
    readonly failure: { readonly mening: string; readonly referens?: string } | null;
  };
  readonly verb: string;
  readonly pendingText: string;
  readonly onCancel: () => void;
}

/** The end of a form that lets something out: why it was refused, the act itself, and the way back. */
export function UtActions({ form, verb, pendingText, onCancel }: Props) {
  return (
    <>
      {form.failure === null ? null : (
        <Banner kind="danger" title={form.failure.mening} isLive>
          {form.failure.referens === undefined ? undefined : text.referens(form.failure.referens)}
        </Banner>
      )}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={pendingText}
        >
          {verb}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {text.avbryt}
        </Button>
      </FormActions>
    </>
  );
}
