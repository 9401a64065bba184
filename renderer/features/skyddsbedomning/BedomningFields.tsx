import { latestInstrument } from '../../../shared/instrument/registry.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { FlagFields } from './FlagFields.tsx';
import type { Kandaflaggor } from './flags.ts';
import './skyddsbedomning.css';
import { text } from './text.ts';
import { InformationFields, ValdFields } from './ValdFields.tsx';
import type { Bedomningsslag, BedomningValues } from './values.ts';

const BEHOV = [
  { value: 'ja', label: text.ja },
  { value: 'nej', label: text.nej },
] as const;

interface Props {
  readonly form: FormHandle<BedomningValues>;
  readonly slag: Bedomningsslag;
  readonly kanda: Kandaflaggor;
  readonly instrument: readonly Instrumentpost[];
}

/** Facts first, then the judgement with its bar. The immediate assessment of a child folds away what can wait. */
export function BedomningFields({ form, slag, kanda, instrument }: Props) {
  const isOmedelbar = slag === 'omedelbar';
  return (
    <>
      <Section title={text.fakta} level={4}>
        <TidpunktField label={text.handelse} isRequired {...form.field('handelse')} />
        <Langtext form={form} namn="underlag" />
        {isOmedelbar ? (
          <>
            <Langtext form={form} namn="barnetsRost" />
            <Disclosure title={text.merText}>
              <Stack>
                <Resten form={form} />
              </Stack>
            </Disclosure>
          </>
        ) : (
          <>
            <Resten form={form} />
            {slag === 'barn' ? <Langtext form={form} namn="barnetsRost" isRequired /> : null}
          </>
        )}
      </Section>
      <div className="skyddsbedomning-judgement">
        <Section title={text.bedomningRubrik} level={4}>
          <FlagFields form={form} kanda={kanda} />
          <RadioGroup
            label={text.behovAvSkydd}
            isRequired
            orientation="horizontal"
            options={BEHOV}
            {...form.field('innehall.behovAvSkydd')}
          />
          <TextArea
            label={text.slutsats}
            description={text.slutsatsHelp}
            isRequired
            rows={4}
            maxLength={20_000}
            {...form.field('innehall.slutsats')}
          />
          <Langtext form={form} namn="atgarder" />
          {isOmedelbar ? null : (
            <>
              <Checkbox description={text.vantarMedSkyddHelp} {...form.check('innehall.vantarMedSkydd')}>
                {text.vantarMedSkydd}
              </Checkbox>
              {/* Only what an earlier assessment said: plans have a form of their own. */}
              {(form.values.innehall.sakerhetsplan ?? '') === '' ? null : <Langtext form={form} namn="sakerhetsplan" />}
            </>
          )}
          <InstrumentField form={form} instrument={instrument} />
        </Section>
      </div>
    </>
  );
}

function Resten({ form }: { readonly form: FormHandle<BedomningValues> }) {
  return (
    <>
      <Langtext form={form} namn="valdOchHot" rows={4} />
      <ValdFields form={form} />
      <Langtext form={form} namn="natverk" />
      <Langtext form={form} namn="resurser" />
      <Langtext form={form} namn="onskemal" />
      <Langtext form={form} namn="information" />
      <InformationFields form={form} />
    </>
  );
}

const HELP = {
  underlag: text.underlagHelp,
  valdOchHot: text.valdOchHotHelp,
  natverk: text.natverkHelp,
  resurser: text.resurserHelp,
  onskemal: text.onskemalHelp,
  barnetsRost: text.barnetsRostHelp,
  information: text.informationHelp,
  atgarder: text.atgarderHelp,
  sakerhetsplan: text.sakerhetsplanHelp,
} as const;

interface LangtextProps {
  readonly form: FormHandle<BedomningValues>;
  readonly namn: keyof typeof HELP;
  readonly rows?: number;
  readonly isRequired?: boolean;
}

function Langtext({ form, namn, rows = 3, isRequired = false }: LangtextProps) {
  return (
    <TextArea
      label={text[namn]}
      description={HELP[namn]}
      isRequired={isRequired}
      rows={rows}
      maxLength={20_000}
      {...withFallback(form.field(`innehall.${namn}`), '')}
    />
  );
}

function InstrumentField({ form, instrument }: Pick<Props, 'form' | 'instrument'>) {
  if (instrument.length === 0) return null;
  const field = form.field('innehall.instrumentPostId');
  return (
    <Select
      label={text.instrument}
      width="full"
      options={[
        ...instrument.map(({ id, innehall, handelse }) => ({
          value: id as string,
          label: `${latestInstrument(innehall.instrumentId).namn}, ${formatTidpunkt(handelse)}`,
        })),
        { value: '', label: text.ingetInstrument },
      ]}
      {...field}
      value={field.value ?? ''}
      onChange={(id) => field.onChange(id === '' ? null : id)}
    />
  );
}
