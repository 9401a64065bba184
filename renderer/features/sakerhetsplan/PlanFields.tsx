import {
  DIGITALA_PUNKTER,
  ledtextOf,
  PACKLISTA,
  PLANTEXTER,
  type Planslag,
  pappersdelarOf,
} from '../../../shared/modules/sakerhetsplan/delar.ts';
import { HALLNING_NAMN } from '../../../shared/modules/sakerhetsplan/namn.ts';
import { HALLNINGAR } from '../../../shared/modules/sakerhetsplan/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { KontaktFields } from './KontaktFields.tsx';
import { text } from './text.ts';
import type { PlanValues } from './values.ts';

const HALLNINGSVAL = HALLNINGAR.map((value) => ({ value, label: HALLNING_NAMN[value] }));
const valOf = (lista: Readonly<Record<string, string>>) =>
  Object.entries(lista).map(([value, label]) => ({ value, label }));
const DIGITALA_VAL = valOf(DIGITALA_PUNKTER);
const PACKVAL = valOf(PACKLISTA);

interface Props {
  readonly form: FormHandle<PlanValues>;
  readonly slag: Planslag;
  readonly harKodord: boolean;
}

/** The plan in the order of the conversation: how the client sees it, what is done, who helps, when it is gone through again. */
export function PlanFields({ form, slag, harKodord }: Props) {
  return (
    <>
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
      {slag === 'barn' ? null : <Hallningsfalt form={form} />}
      <Section title={text.plan} level={4}>
        {PLANTEXTER[slag].map((id) => (
          <TextArea
            key={id}
            label={ledtextOf(slag, id).etikett}
            description={ledtextOf(slag, id).hjalp}
            isRequired={id === 'ikvall'}
            maxLength={8000}
            {...withFallback(form.field(`innehall.${id}`), '')}
          />
        ))}
        {slag === 'barn' ? null : (
          <>
            <CheckboxGroup
              label={text.digitalaPunkter}
              options={DIGITALA_VAL}
              {...withFallback(form.field('innehall.digitalaPunkter'), [])}
            />
            <CheckboxGroup
              label={text.packlista}
              options={PACKVAL}
              {...withFallback(form.field('innehall.packlista'), [])}
            />
          </>
        )}
        <KontaktFields form={form} />
      </Section>
      <Section title={text.kodordRubrik} level={4}>
        <TextField
          label={harKodord ? text.bytKodord : text.kodord}
          description={harKodord ? text.bytKodordHelp : text.kodordHelp}
          maxLength={60}
          {...withFallback(form.field('kodord'), '')}
        />
        <TextArea
          label={text.kodordBetyder}
          description={text.kodordBetyderHelp}
          rows={2}
          maxLength={1000}
          {...withFallback(form.field('innehall.kodordBetyder'), '')}
        />
      </Section>
      <Section title={text.papperRubrik} level={4}>
        <CheckboxGroup
          label={text.papper}
          description={text.papperHelp}
          columns={2}
          options={pappersdelarOf(slag).map(({ id, etikett }) => ({ value: id, label: etikett }))}
          {...withFallback(form.field('innehall.paPapper'), [])}
        />
      </Section>
      <Section title={text.uppfoljningRubrik} level={4}>
        <DatumField
          label={text.uppfoljning}
          description={text.uppfoljningHelp}
          {...form.nullable('innehall.uppfoljning')}
        />
        <TextField
          label={text.utanUppfoljning}
          description={text.utanUppfoljningHelp}
          width="full"
          maxLength={1000}
          {...withFallback(form.field('innehall.utanUppfoljning'), '')}
        />
      </Section>
    </>
  );
}

function Hallningsfalt({ form }: Pick<Props, 'form'>) {
  const field = form.field('innehall.hallning');
  return (
    <>
      <RadioGroup
        label={text.hallning}
        isRequired
        orientation="horizontal"
        options={HALLNINGSVAL}
        {...field}
        value={field.value ?? null}
      />
      <TextArea
        label={text.hallningSkal}
        description={text.hallningSkalHelp}
        rows={2}
        maxLength={4000}
        {...withFallback(form.field('innehall.hallningSkal'), '')}
      />
    </>
  );
}
