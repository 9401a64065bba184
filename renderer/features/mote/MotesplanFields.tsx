import type { AnvandareId } from '../../../shared/lib/id.ts';
import { LOKAL_NAMN, SPARKONTROLL_NAMN, TOLK_NAMN, TOLKVAL_NAMN } from '../../../shared/modules/mote/namn.ts';
import { isEnsam } from '../../../shared/modules/mote/rules.ts';
import { LOKALER, SPARKONTROLLER, TOLKAR, TOLKVAL } from '../../../shared/modules/mote/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import type { Option } from '../../ui/field-types.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import { type MotesplanValues, withBorjar } from './values.ts';

type Form = FormHandle<MotesplanValues>;

const LOKALVAL = LOKALER.map((value) => ({ value, label: LOKAL_NAMN[value] }));
const TOLKSLAG = TOLKAR.map((value) => ({ value, label: TOLK_NAMN[value] }));
const TOLKRAD = TOLKVAL.map((value) => ({ value, label: TOLKVAL_NAMN[value] }));
const KONTROLL = SPARKONTROLLER.map((value) => ({ value, label: SPARKONTROLL_NAMN[value] }));

interface Props {
  readonly form: Form;
  readonly personal: readonly Option<AnvandareId>[];
  readonly isAkut: boolean;
}

/** First what the meeting cannot be without; the check-out comes last, when everything it depends on is said. */
export function MotesplanFields({ form, personal, isAkut }: Props) {
  return (
    <>
      <NarFields form={form} personal={personal} isAkut={isAkut} />
      <PlatsFields form={form} />
      <TolkFields form={form} />
      <VagFields form={form} />
      <LarmFields form={form} />
      <Langtext form={form} namn="ovrigt" />
    </>
  );
}

function NarFields({ form, personal, isAkut }: Props) {
  const { innehall } = form.values;
  const ensam = isEnsam({ medarbetare: innehall.medarbetare, kollega: innehall.kollega ?? '' });
  const borjar = form.field('innehall.borjar');
  return (
    <Section title={text.narOchVilka} level={4}>
      <TidpunktField
        label={text.borjar}
        isRequired
        {...borjar}
        onChange={(value) => {
          const tider = withBorjar(innehall, value);
          borjar.onChange(tider.borjar);
          form.set('innehall.slutar', tider.slutar);
          form.set('innehall.utcheckning', tider.utcheckning);
        }}
      />
      <TidpunktField label={text.slutar} isRequired showNow={false} {...form.field('innehall.slutar')} />
      <TextField
        label={text.moter}
        description={text.moterHelp}
        isRequired
        width="full"
        maxLength={200}
        {...form.field('innehall.moter')}
      />
      <Langtext form={form} namn="barn" help={text.barnHelp} />
      <CheckboxGroup
        label={text.medarbetare}
        description={text.medarbetareHelp}
        isRequired
        columns={2}
        options={personal}
        warning={ensam ? (isAkut ? text.ensamAkut : text.ensam) : undefined}
        {...(form.field('innehall.medarbetare') as ReturnType<Form['field']> & { value: AnvandareId[] })}
      />
      <TextField
        label={text.kollega}
        description={text.kollegaHelp}
        width="full"
        maxLength={200}
        {...withFallback(form.field('innehall.kollega'), '')}
      />
      {ensam ? <Langtext form={form} namn="ensamSkal" isRequired={!isAkut} /> : null}
    </Section>
  );
}

function PlatsFields({ form }: { readonly form: Form }) {
  return (
    <Section title={text.plats} level={4}>
      <RadioGroup label={text.lokal} isRequired options={LOKALVAL} {...form.field('innehall.lokal')} />
      <Checkbox {...form.check('innehall.lokalBokad')}>{text.lokalBokad}</Checkbox>
      <Langtext form={form} namn="lokalText" help={text.lokalTextHelp} />
    </Section>
  );
}

function TolkFields({ form }: { readonly form: Form }) {
  const { tolk } = form.values.innehall;
  return (
    <Section title={text.tolkRubrik} level={4}>
      <RadioGroup
        label={text.tolk}
        orientation="horizontal"
        options={TOLKSLAG}
        {...withFallback(form.field('innehall.tolk'), 'inte-klart')}
      />
      {tolk === 'behovs-ej' ? null : (
        <>
          <TextField label={text.sprak} maxLength={120} {...withFallback(form.field('innehall.sprak'), '')} />
          <CheckboxGroup
            label={text.tolkval}
            description={text.tolkvalHelp}
            options={TOLKRAD}
            {...withFallback(form.field('innehall.tolkval'), [])}
          />
        </>
      )}
    </Section>
  );
}

function VagFields({ form }: { readonly form: Form }) {
  return (
    <Section title={text.vagen} level={4}>
      <Langtext form={form} namn="resvag" help={text.resvagHelp} />
      <RadioGroup
        label={text.telefon}
        description={text.telefonHelp}
        orientation="horizontal"
        options={KONTROLL}
        {...withFallback(form.field('innehall.telefon'), 'inte-an')}
      />
      <RadioGroup
        label={text.bil}
        orientation="horizontal"
        options={KONTROLL}
        {...withFallback(form.field('innehall.bil'), 'inte-an')}
      />
      <Langtext form={form} namn="sagasTillAndra" help={text.sagasTillAndraHelp} />
    </Section>
  );
}

function LarmFields({ form }: { readonly form: Form }) {
  return (
    <Section title={text.larm} level={4}>
      <TidpunktField
        label={text.utcheckning}
        description={text.utcheckningHelp}
        isRequired
        showNow={false}
        {...form.field('innehall.utcheckning')}
      />
      <TextField
        label={text.ringer}
        description={text.ringerHelp}
        isRequired
        width="full"
        maxLength={120}
        {...form.field('innehall.ringer')}
      />
      <Langtext form={form} namn="ringerTill" help={text.ringerTillHelp} />
      <Langtext form={form} namn="sedan" help={text.sedanHelp} />
      <TextField label={text.chef} width="full" maxLength={120} {...withFallback(form.field('innehall.chef'), '')} />
      <TidpunktField label={text.chefInformerad} {...form.nullable('innehall.chefInformerad')} />
    </Section>
  );
}

/** As long as what the schema takes. */
const LENGTHS = {
  barn: 1000,
  ensamSkal: 1000,
  lokalText: 500,
  resvag: 2000,
  sagasTillAndra: 2000,
  ringerTill: 300,
  sedan: 1000,
  ovrigt: 4000,
} as const;

interface LangtextProps {
  readonly form: Form;
  readonly namn: keyof typeof LENGTHS;
  readonly help?: string;
  readonly isRequired?: boolean;
}

function Langtext({ form, namn, help, isRequired = false }: LangtextProps) {
  return (
    <TextArea
      label={text[namn]}
      description={help}
      isRequired={isRequired}
      rows={2}
      maxLength={LENGTHS[namn]}
      {...withFallback(form.field(`innehall.${namn}`), '')}
    />
  );
}
