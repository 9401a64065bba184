import type { AktId, PersonId } from '../../../shared/lib/id.ts';
import { UPPGIFTSSLAG_NAMN } from '../../../shared/modules/skyddad-uppgift/namn.ts';
import { NyUppgift, UPPGIFTSSLAG } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import { withFallback } from '../../client/binding.ts';
import { client } from '../../client/live.ts';
import { useForm } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly personId: PersonId;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/**
 * Adds a protected datum. The one form of an akt without a draft: a draft would give the value back without the call
 * that logs its showing.
 */
export function NySkyddadUppgift({ aktId, personId, onSaved, onClose }: Props) {
  const form = useForm({
    schema: NyUppgift,
    initial: { personId, slag: 'telefon', varde: '', anvandning: '' },
    submit: (uppgift) => client.skyddadUppgift.create({ aktId, uppgift }),
    onSaved: () => {
      showStatus(text.addedSkyddad);
      onSaved();
    },
  });
  return (
    <Form onSubmit={form.submit} label={text.addSkyddad}>
      <Select
        label={text.slag}
        options={UPPGIFTSSLAG.map((value) => ({ value, label: UPPGIFTSSLAG_NAMN[value] }))}
        {...form.field('slag')}
      />
      <TextField label={text.varde} isRequired takesFocus width="full" maxLength={300} {...form.field('varde')} />
      <TextField
        label={text.anvandning}
        description={text.anvandningHelp}
        width="full"
        maxLength={300}
        {...withFallback(form.field('anvandning'), '')}
      />
      {form.failure === null ? null : <Banner kind="danger" title={form.failure.mening} isLive />}
      <FormActions>
        <Button type="submit" variant="primary" isPending={form.isSubmitting} pendingText={text.saving}>
          {text.save}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {text.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
