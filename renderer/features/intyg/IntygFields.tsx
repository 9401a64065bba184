import { datumOf } from '../../../shared/lib/tid.ts';
import { SKYDDSFORM } from '../../../shared/mallar/ord.ts';
import { intygsgrund } from '../../../shared/modules/intyg/grund.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { withFallback } from '../../client/binding.ts';
import { useNamesShown } from '../../client/identity.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { Row } from '../../ui/Layout.tsx';
import { useNowTidpunkt } from '../../ui/now-tidpunkt.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import type { IntygValues } from './values.ts';

const SKYDDSFORMER = [
  { value: 'sekretessmarkering', label: SKYDDSFORM.sekretessmarkering },
  { value: 'skyddad-folkbokforing', label: SKYDDSFORM['skyddad-folkbokforing'] },
] as const;
const GRUNDER = ['samtycke', 'begaran'] as const;

interface Props {
  readonly form: FormHandle<IntygValues>;
  readonly personer: readonly Person[];
}

/** The nine points, in the order they stand on the paper. */
export function IntygFields({ form, personer }: Props) {
  const { punkter } = text;
  return (
    <>
      <Punkt nr={1} namn={punkter.vilka}>
        <Vilka form={form} personer={personer} />
      </Punkt>
      <Punkt nr={2} namn={punkter.kannedom}>
        <Lang form={form} namn="kannedom" help={text.kannedomHelp} isRequired />
      </Punkt>
      <Punkt nr={3} namn={punkter.grund}>
        <p className="ui-quiet">{text.kallorHelp}</p>
        <Lang form={form} namn="iakttagelser" help={text.iakttagelserHelp} />
        <Lang form={form} namn="klientensUppgifter" />
        <Lang form={form} namn="handlingar" help={text.handlingarHelp} />
      </Punkt>
      <Punkt nr={4} namn={punkter.fran}>
        <Lang form={form} namn="hotFran" help={text.hotFranHelp} maxLength={500} isRequired />
      </Punkt>
      <Punkt nr={5} namn={punkter.hotet}>
        <Lang form={form} namn="hotet" help={text.hotetHelp} isRequired />
        <Row align="start" gap={4}>
          <DatumField label={text.forstaHandelse} {...form.nullable('innehall.forstaHandelse')} />
          <DatumField label={text.senasteHandelse} {...form.nullable('innehall.senasteHandelse')} />
        </Row>
      </Punkt>
      <Punkt nr={6} namn={punkter.risk}>
        <Lang form={form} namn="riskbedomning" help={text.riskbedomningHelp} isRequired />
      </Punkt>
      <Punkt nr={7} namn={punkter.men}>
        <Lang form={form} namn="men" help={text.menHelp} isRequired />
      </Punkt>
      <Punkt nr={8} namn={punkter.atgarder}>
        <Lang form={form} namn="atgarder" />
      </Punkt>
      <Punkt nr={9} namn={punkter.underskrift}>
        <Underskrift form={form} />
      </Punkt>
    </>
  );
}

function Punkt(props: { readonly nr: number; readonly namn: string; readonly children: React.ReactNode }) {
  return (
    <Section title={text.punkt(props.nr, props.namn)} level={4}>
      {props.children}
    </Section>
  );
}

function Vilka({ form, personer }: Props) {
  const namesShown = useNamesShown();
  const possible = personer.filter(({ roll }) => roll === 'klient' || roll === 'barn');
  return (
    <>
      <RadioGroup
        label={text.skyddsform}
        isRequired
        orientation="horizontal"
        options={SKYDDSFORMER}
        {...form.field('innehall.skyddsform')}
      />
      <CheckboxGroup
        label={text.personIds}
        isRequired
        options={possible.map((person) => ({
          value: person.id as string,
          label: personbenamning(person, personer, namesShown),
        }))}
        {...form.field('innehall.personIds')}
      />
    </>
  );
}

function Underskrift({ form }: Pick<Props, 'form'>) {
  const now = useNowTidpunkt();
  return (
    <>
      <RadioGroup
        label={text.grund}
        orientation="horizontal"
        options={GRUNDER.map((value) => ({ value, label: intygsgrund(value, datumOf(now())) }))}
        {...form.field('innehall.samtycke.grund')}
      />
      <DatumField label={text.samtyckeDatum} isRequired {...form.field('innehall.samtycke.datum')} />
      <TextField
        label={text.undertecknare}
        description={text.undertecknareHelp}
        isRequired
        maxLength={200}
        {...form.field('innehall.undertecknare')}
      />
      <TextField
        label={text.vaxel}
        description={text.vaxelHelp}
        maxLength={60}
        {...withFallback(form.field('innehall.vaxel'), '')}
      />
      <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
    </>
  );
}

interface LangProps {
  readonly form: FormHandle<IntygValues>;
  readonly namn:
    | 'kannedom'
    | 'iakttagelser'
    | 'klientensUppgifter'
    | 'handlingar'
    | 'hotFran'
    | 'hotet'
    | 'riskbedomning'
    | 'men'
    | 'atgarder';
  readonly help?: string;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
}

function Lang({ form, namn, help, maxLength = 10_000, isRequired = false }: LangProps) {
  return (
    <TextArea
      label={text[namn]}
      description={help}
      isRequired={isRequired}
      rows={3}
      maxLength={maxLength}
      {...withFallback(form.field(`innehall.${namn}`), '')}
    />
  );
}
