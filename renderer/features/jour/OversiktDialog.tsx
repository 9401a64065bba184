import { z } from 'zod';
import type { AktId } from '../../../shared/lib/id.ts';
import { jourApi } from '../../../shared/modules/jour/api.ts';
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

const Beslut = z.object({ skal: jourApi.setOversikt.input.shape.skal });

interface Props {
  readonly aktId: AktId;
  readonly harOversikt: boolean;
  readonly onClose: () => void;
}

/** The reasoned decision whether the jour has a page of the akt. */
export function OversiktDialog({ aktId, harOversikt, onClose }: Props) {
  const title = harOversikt ? text.beslutTitel.pa : text.beslutTitel.av;
  const form = useForm({
    schema: Beslut,
    initial: { skal: '' },
    labels: { skal: text.beslutSkal },
    submit: ({ skal }) => client.jour.setOversikt({ aktId, harOversikt, skal }),
    onSaved: () => {
      showStatus(text.signerat);
      onClose();
    },
  });
  return (
    <Dialog title={title} isOpen size="small" onOpenChange={onClose}>
      <Form onSubmit={form.submit} label={title}>
        <FormErrorSummary errors={form.summary} />
        <FormFailure failure={form.failure} />
        <TextArea
          label={text.beslutSkal}
          description={text.beslutHjalp}
          isRequired
          takesFocus
          rows={3}
          maxLength={2000}
          {...form.field('skal')}
        />
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            shortcut="Ctrl+Enter"
            isPending={form.isSubmitting}
            pendingText={text.signerar}
          >
            {text.beslutKnapp}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text.avbryt}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
