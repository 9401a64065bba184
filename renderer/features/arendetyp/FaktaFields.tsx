import { RELATION_NAMN } from '../../../shared/modules/arendetyp/namn.ts';
import type { ArendetypFakta } from '../../../shared/process/arendetyp.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { DatumField } from '../../ui/DatumField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { text } from './text.ts';
import type { ArendetypValues } from './values.ts';

interface Props {
  readonly form: FormHandle<ArendetypValues>;
}

/** The facts that speak for or against a skyddsärende. */
export function SkyddFields({ form }: Props) {
  return (
    <>
      <VetField form={form} falt="uppgiftOmVald" description={text.uppgiftOmValdHelp} />
      <RelationField form={form} />
      <VetField form={form} falt="skyddBehovs" description={text.skyddBehovsHelp} />
    </>
  );
}

/** The facts that speak for or against it being acute. */
export function AkutFields({ form }: Props) {
  const { hotMotLivet, vapen, strypning } = form.values.stallning.fakta;
  return (
    <>
      <VetField form={form} falt="hotMotLivet" />
      <VetField form={form} falt="strypning" />
      <VetField form={form} falt="vapen" />
      {hotMotLivet === true || vapen === true || strypning === true ? (
        <>
          <DatumField
            label={text.senasteHandelse}
            description={text.senasteHandelseHelp}
            {...form.nullable('stallning.fakta.senasteHandelse')}
          />
          <VetField form={form} falt="utovareFri" />
        </>
      ) : null}
      <VetField form={form} falt="tryggNatt" />
      <VetField form={form} falt="barnIFara" />
      <VetField form={form} falt="tvangsresaInom14Dagar" />
      <VetField form={form} falt="suicidrisk" />
    </>
  );
}

type Vetfalt = Exclude<
  { [K in keyof ArendetypFakta]: ArendetypFakta[K] extends boolean | null ? K : never }[keyof ArendetypFakta],
  'vapenEllerStrypning'
>;

const VET_OPTIONS = [
  { value: 'ja', label: text.ja },
  { value: 'nej', label: text.nej },
  { value: 'vet-inte', label: text.vetInte },
] as const;

interface VetProps extends Props {
  readonly falt: Vetfalt;
  readonly description?: string | undefined;
}

/** Yes, no, or nobody knows yet. */
function VetField({ form, falt, description }: VetProps) {
  const path = `stallning.fakta.${falt}` as const;
  const value = form.values.stallning.fakta[falt] ?? null;
  return (
    <RadioGroup
      label={text[falt]}
      description={description}
      orientation="horizontal"
      name={path}
      options={VET_OPTIONS}
      value={value === null ? 'vet-inte' : value ? 'ja' : 'nej'}
      onChange={(svar) => form.set(path, svar === 'vet-inte' ? null : svar === 'ja')}
    />
  );
}

const RELATIONER = ['narstaende', 'heder', 'annan'] as const;

function RelationField({ form }: Props) {
  const path = 'stallning.fakta.relation';
  return (
    <RadioGroup
      label={text.relation}
      orientation="horizontal"
      name={path}
      options={[
        ...RELATIONER.map((value) => ({ value, label: RELATION_NAMN[value] })),
        { value: 'vet-inte' as const, label: text.vetInte },
      ]}
      value={form.values.stallning.fakta.relation ?? 'vet-inte'}
      onChange={(svar) => form.set(path, svar === 'vet-inte' ? null : svar)}
    />
  );
}
