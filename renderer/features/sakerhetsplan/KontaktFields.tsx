import { VEM_RINGER_NAMN } from '../../../shared/modules/sakerhetsplan/namn.ts';
import { VEM_RINGER } from '../../../shared/modules/sakerhetsplan/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { FormRows } from '../../ui/FormRows.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';
import type { PlanValues } from './values.ts';

const VEM_RINGER_VAL = VEM_RINGER.map((value) => ({ value, label: VEM_RINGER_NAMN[value] }));
const MOST = 20;

/** Who may be contacted. That we may ring somebody is never taken for granted: a new row says that the client does. */
export function KontaktFields({ form }: { readonly form: FormHandle<PlanValues> }) {
  const kontakter = form.values.innehall.kontakter ?? [];
  const set = (next: NonNullable<PlanValues['innehall']['kontakter']>) => form.set('innehall.kontakter', next);
  return (
    <FormRows
      label={text.kontakter}
      description={text.kontakterHelp}
      count={kontakter.length}
      titleOf={(index) => text.kontakt(index + 1)}
      addText={text.nyKontakt}
      onAdd={
        kontakter.length >= MOST ? undefined : () => set([...kontakter, { vem: '', vad: '', vemRinger: 'klienten' }])
      }
      onRemove={(index) => set(kontakter.toSpliced(index, 1))}
    >
      {(index) => (
        <>
          <TextField
            label={text.vem}
            isRequired
            width="full"
            maxLength={160}
            {...form.field(`innehall.kontakter.${index}.vem`)}
          />
          <TextField
            label={text.vad}
            width="full"
            maxLength={300}
            {...withFallback(form.field(`innehall.kontakter.${index}.vad`), '')}
          />
          <RadioGroup
            label={text.vemRinger}
            orientation="horizontal"
            options={VEM_RINGER_VAL}
            {...form.field(`innehall.kontakter.${index}.vemRinger`)}
          />
        </>
      )}
    </FormRows>
  );
}
