import { FAR_KONTAKTAS_NAMN, NATVERKSHALLNING_NAMN, VET_VAR_NAMN } from '../../../shared/modules/natverk/namn.ts';
import { FAR_KONTAKTAS, HALLNINGAR, VET_VAR } from '../../../shared/modules/natverk/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { FormRows } from '../../ui/FormRows.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';
import { type NatverkValues, TOM_PERSON } from './values.ts';

const HALLNINGSVAL = HALLNINGAR.map((value) => ({ value, label: NATVERKSHALLNING_NAMN[value] }));
const VETVAL = VET_VAR.map((value) => ({ value, label: VET_VAR_NAMN[value] }));
const KONTAKTVAL = FAR_KONTAKTAS.map((value) => ({ value, label: FAR_KONTAKTAS_NAMN[value] }));
const MOST = 40;

/** One frame for each person around the client. */
export function PersonFields({ form }: { readonly form: FormHandle<NatverkValues> }) {
  const { personer } = form.values.innehall;
  const set = (next: NatverkValues['innehall']['personer']) => form.set('innehall.personer', next);
  return (
    <FormRows
      label={text.personer}
      count={personer.length}
      titleOf={(index) => text.person(index + 1)}
      addText={text.nyPerson}
      onAdd={personer.length >= MOST ? undefined : () => set([...personer, TOM_PERSON])}
      onRemove={(index) => set(personer.toSpliced(index, 1))}
    >
      {(index) => {
        const at = `innehall.personer.${index}` as const;
        return (
          <>
            <TextField
              label={text.vem}
              description={text.vemHelp}
              isRequired
              width="full"
              maxLength={160}
              {...form.field(`${at}.vem`)}
            />
            <TextField
              label={text.relation}
              maxLength={120}
              width="full"
              {...withFallback(form.field(`${at}.relation`), '')}
            />
            <RadioGroup
              label={text.hallning}
              orientation="horizontal"
              options={HALLNINGSVAL}
              {...form.field(`${at}.hallning`)}
            />
            <RadioGroup label={text.vetVar} orientation="horizontal" options={VETVAL} {...form.field(`${at}.vetVar`)} />
            <RadioGroup
              label={text.farKontaktas}
              orientation="horizontal"
              options={KONTAKTVAL}
              {...form.field(`${at}.farKontaktas`)}
            />
            <TextArea label={text.not} rows={2} maxLength={1000} {...withFallback(form.field(`${at}.not`), '')} />
          </>
        );
      }}
    </FormRows>
  );
}
