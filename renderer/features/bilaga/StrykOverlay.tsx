import { z } from 'zod';
import { bilagaApi } from '../../../shared/modules/bilaga/api.ts';
import { askAkt, type OverlayProps } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';

const Strykning = z.object({ skal: bilagaApi.strike.input.shape.skal });

/** Marks an attachment as put there by mistake, with the reason. Closing it leads back to the attachment. */
export function StrykOverlay({ aktId, begaran: { id, nr }, onClose }: OverlayProps<'bilaga-stryk'>) {
  const form = useForm({
    schema: Strykning,
    initial: { skal: '' },
    labels: { skal: text.skal },
    submit: ({ skal }) => client.bilaga.strike({ aktId, id, skal }),
    onSaved: () => {
      showStatus(text.arStruken);
      onClose();
    },
  });
  const goBack = () => askAkt({ kind: 'bilaga-visa', id });
  return (
    <Dialog title={text.strykTitle(nr)} isOpen size="small" onOpenChange={goBack}>
      <Form onSubmit={form.submit} label={text.strykTitle(nr)}>
        <FormErrorSummary errors={form.summary} />
        <p>{text.strykHelp}</p>
        <TextArea
          label={text.skal}
          description={text.skalHelp}
          isRequired
          takesFocus
          rows={2}
          maxLength={500}
          {...form.field('skal')}
        />
        <FormFailure failure={form.failure} />
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            shortcut="Ctrl+Enter"
            isPending={form.isSubmitting}
            pendingText={text.stryker}
          >
            {text.stryk}
          </Button>
          <Button variant="quiet" onPress={goBack}>
            {text.avbryt}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
