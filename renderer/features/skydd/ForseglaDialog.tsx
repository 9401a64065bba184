import { z } from 'zod';
import type { AktId } from '../../../shared/lib/id.ts';
import { skyddApi } from '../../../shared/modules/skydd/api.ts';
import { askAndraPerson } from '../../client/andra-person.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';

const Forsegling = z.object({ skal: skyddApi.forsegla.input.shape.skal });

/** Shuts an akt under an identity that has ended. Whoever does it cannot open it afterwards, unless they are chef. */
export function ForseglaDialog({ aktId, onClose }: { readonly aktId: AktId; readonly onClose: () => void }) {
  const form = useForm({
    schema: Forsegling,
    initial: { skal: '' },
    labels: { skal: text.forseglaSkal },
    submit: async ({ skal }) => {
      const andraPerson = await askAndraPerson({ vad: text.forseglaVad, telefon: false });
      return client.skydd.forsegla({ aktId, skal, andraPerson });
    },
    onSaved: () => {
      showStatus(text.forseglad);
      navigate('akter', {});
    },
  });
  return (
    <Dialog title={text.forsegla} isOpen size="small" onOpenChange={onClose}>
      <Form onSubmit={form.submit} label={text.forsegla}>
        <FormErrorSummary errors={form.summary} />
        <FormFailure failure={form.failure} />
        <Banner kind="danger">{text.forseglaInfo}</Banner>
        <TextArea label={text.forseglaSkal} isRequired takesFocus rows={3} maxLength={2000} {...form.field('skal')} />
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            shortcut="Ctrl+Enter"
            isPending={form.isSubmitting}
            pendingText={text.stanger}
          >
            {text.forsegla}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text.avbryt}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
