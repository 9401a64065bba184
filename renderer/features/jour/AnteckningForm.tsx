import { z } from 'zod';
import { Tidpunkt } from '../../../shared/lib/tid.ts';
import { Anteckningstext, type Jourlasning } from '../../../shared/modules/jour/schema.ts';
import { useEgenForm, useEgetUtkast } from '../../client/eget-utkast.ts';
import { client } from '../../client/live.ts';
import type { Utkast } from '../../client/utkast.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { FormErrorSummary } from '../../ui/FormErrorSummary.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';

const Notering = z.object({ handelse: Tidpunkt, text: Anteckningstext }) as z.ZodType<
  { handelse: Tidpunkt; text: string },
  { handelse: string; text: string }
>;

interface Props {
  readonly lasning: Jourlasning;
  /** Absent while the page stands above. */
  readonly onClose?: () => void;
}

/** What happened, left in the akt. Kept as the person's own draft while it is written: the akt itself is shut to them. */
export function AnteckningForm(props: Props) {
  const utkast = useEgetUtkast(nyckelOf(props.lasning));
  return (
    <Card title={text.anteckna} level={2}>
      <QueryView query={utkast} loadingText={text.hamtar}>
        {(found) => <Formular {...props} utkast={found} />}
      </QueryView>
    </Card>
  );
}

function Formular({ lasning, onClose, utkast }: Props & { readonly utkast: Utkast | null }) {
  const now = useNowTidpunkt();
  const empty = { handelse: now(), text: '' };
  const [form, restored] = useEgenForm({
    nyckel: nyckelOf(lasning),
    utkast,
    schema: Notering,
    empty,
    labels: { text: text.anteckning, handelse: text.nar },
    submit: (note) => client.jour.note({ lasningId: lasning.id, ...note }),
    onSaved: () => {
      showStatus(text.lamnad);
      form.reset({ handelse: now(), text: '' });
      onClose?.();
    },
  });
  return (
    <Form onSubmit={form.submit} label={text.anteckna}>
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <TextArea
        label={text.anteckning}
        description={text.anteckningHjalp}
        isRequired
        rows={4}
        maxLength={20_000}
        {...form.field('text')}
      />
      <TidpunktField label={text.nar} isRequired {...form.field('handelse')} />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting}
          pendingText={text.lamnar}
        >
          {text.lamna}
        </Button>
        {onClose === undefined ? null : (
          <Button variant="quiet" onPress={onClose}>
            {text.avbryt}
          </Button>
        )}
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

function nyckelOf({ id }: Jourlasning): string {
  return `jour:${id}`;
}
