import { FLAGGA_ID, FLAGGOR } from '../../../shared/instrument/flaggor.ts';
import { TILLGANGLIGHET } from '../../../shared/mallar/ord.ts';
import { type Arendetyprisk, riskKalla } from '../../../shared/modules/arendetyp/risk.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { FieldBinding, FormHandle } from '../../client/useForm.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Columns, Row, Stack } from '../../ui/Layout.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { BehovValues } from './behov.ts';
import { FarozonFields } from './FarozonFields.tsx';
import { HushallFields } from './HushallFields.tsx';
import { text } from './text.ts';
import { VetField } from './VetField.tsx';

const FLAGGOPTIONS = FLAGGA_ID.map((value) => ({ value, label: FLAGGOR[value].etikett }));
const TILLGANGLIGHETER = [
  { value: 'full', label: TILLGANGLIGHET.full },
  { value: 'delvis', label: TILLGANGLIGHET.delvis },
  { value: 'behovs-ej', label: TILLGANGLIGHET['behovs-ej'] },
  { value: 'okant', label: text.okant },
] as const;

interface Props {
  readonly form: FormHandle<BehovValues>;
  readonly platser: readonly InsatsPlats[];
  readonly risk: Arendetyprisk | null;
}

/** Everything that a place is held against. */
export function BehovFields({ form, platser, risk }: Props) {
  return (
    <Stack gap={6}>
      <Section title={text.hushall} level={4}>
        <HushallFields form={form} />
      </Section>
      <Section title={text.risk} level={4}>
        <Flaggor form={form} risk={risk} />
        <VetField
          label={text.akutGrundA}
          description={risk?.akutGrundA === true ? riskKalla(risk) : undefined}
          {...form.field('akutGrundA')}
        />
        <VetField
          label={text.akutSuicidal}
          description={risk?.akutSuicidal === true ? riskKalla(risk) : undefined}
          {...form.field('akutSuicidal')}
        />
      </Section>
      <Section title={text.farozoner} level={4}>
        <FarozonFields form={form} />
      </Section>
      <Section title={text.stod} level={4}>
        <Stod form={form} />
      </Section>
      <Section title={text.ovrigt} level={4}>
        <Ovrigt form={form} />
      </Section>
      <Section title={text.leverantorer} level={4}>
        <Leverantorer form={form} platser={platser} />
      </Section>
    </Stack>
  );
}

function Flaggor({ form, risk }: Pick<Props, 'form' | 'risk'>) {
  const { flaggor } = form.values;
  const carried = flaggor.filter((flagga) => risk?.flaggor.includes(flagga) === true);
  return (
    <Stack gap={2}>
      <Row gap={2}>
        <strong>{text.flaggor}</strong>
        {flaggor.length === 0 ? <span className="ui-quiet">{text.inga}</span> : null}
        {flaggor.map((flagga) => (
          <Tag key={flagga} kind={FLAGGOR[flagga].kritisk ? 'danger' : 'neutral'}>
            {FLAGGOR[flagga].etikett}
          </Tag>
        ))}
      </Row>
      {risk === null || carried.length === 0 ? null : (
        <p className="ui-quiet">
          {carried.map((flagga) => FLAGGOR[flagga].etikett).join(', ')}: {riskKalla(risk)}
        </p>
      )}
      <Checkbox {...form.check('flaggorBedomda')}>{text.flaggorBedomda}</Checkbox>
      <Disclosure title={text.andra}>
        <CheckboxGroup
          label={text.flaggor}
          description={text.flaggorHelp}
          columns={2}
          options={FLAGGOPTIONS}
          {...form.field('flaggor')}
        />
      </Disclosure>
    </Stack>
  );
}

function Stod({ form }: Pick<Props, 'form'>) {
  const tillganglighet = form.field('tillganglighet');
  return (
    <>
      <VetField label={text.hjalpDygnetRunt} {...form.field('hjalpDygnetRunt')} />
      <VetField label={text.personalDygnetRunt} {...form.field('personalDygnetRunt')} />
      <VetField label={text.aktivtBeroende} {...form.field('aktivtBeroende')} />
      <Select
        label={text.tillganglighet}
        options={TILLGANGLIGHETER}
        {...tillganglighet}
        value={tillganglighet.value ?? 'okant'}
        onChange={(value) => tillganglighet.onChange(value === 'okant' ? null : value)}
      />
    </>
  );
}

function Ovrigt({ form }: Pick<Props, 'form'>) {
  const djur = form.field('djur');
  return (
    <>
      <Row gap={6} align="start">
        <NumberField label={text.djur} min={0} max={50} {...djur} onChange={(antal) => djur.onChange(antal ?? 0)} />
        <NumberField label={text.natter} description={text.natterHelp} min={1} max={3650} {...form.field('natter')} />
      </Row>
      <Columns>
        <OrdField label={text.sprak} binding={form.field('sprak')} />
        <OrdField label={text.kost} binding={form.field('kost')} />
      </Columns>
      <Row gap={4}>
        <strong>{text.onskar}</strong>
        <Checkbox {...form.check('onskar.syskonTillsammans')}>{text.syskon}</Checkbox>
        <Checkbox {...form.check('onskar.skola')}>{text.skola}</Checkbox>
        <Checkbox {...form.check('onskar.vard')}>{text.vard}</Checkbox>
        <Checkbox {...form.check('onskar.pendling')}>{text.pendling}</Checkbox>
      </Row>
    </>
  );
}

/** Words with commas between them. What is typed stays as it is until the form is sent. */
function OrdField(props: { readonly label: string; readonly binding: FieldBinding<(string | undefined)[]> }) {
  const { label, binding } = props;
  return (
    <TextField
      label={label}
      description={text.lista}
      width="full"
      {...binding}
      value={binding.value.join(',')}
      onChange={(typed) => binding.onChange(typed === '' ? [] : typed.split(','))}
    />
  );
}

function Leverantorer({ form, platser }: Omit<Props, 'risk'>) {
  const koder = [...new Set(platser.map(({ leverantor }) => leverantor))].filter((kod) => kod !== '').toSorted();
  const chosen = form.values.leverantorskopplingar;
  if (koder.length === 0) return <p className="ui-quiet">{text.ingaLeverantorer}</p>;
  return (
    <Stack gap={2}>
      <Checkbox
        isSelected={chosen !== null}
        onChange={(isAsked) => form.set('leverantorskopplingar', isAsked ? [] : null)}
      >
        {text.fragat}
      </Checkbox>
      {chosen === null ? null : (
        <CheckboxGroup
          label={text.koppling}
          columns={2}
          options={koder.map((kod) => ({ value: kod, label: kod }))}
          value={chosen.map((kod) => kod ?? '')}
          onChange={(next) => form.set('leverantorskopplingar', next)}
        />
      )}
    </Stack>
  );
}
