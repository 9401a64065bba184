import { useState } from 'react';
import { isPlatsstyrd } from '../../../shared/modules/insats/rules.ts';
import { type InsatsPlats, PLATSTYP_NAMN } from '../../../shared/modules/insats/schema.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import type { Fara } from '../../../shared/modules/matchning/fara.ts';
import { hinderFor, hushallBehov } from '../../../shared/modules/matchning/kant-behov.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { useToday } from '../../ui/clock.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import type { Option } from '../../ui/field-types.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { BarnFields } from './BarnFields.tsx';
import { lagrumOptions, OMEDELBART_LAGRUM } from './lagrum.ts';
import { text } from './text.ts';
import { beslutsforslag, emptyOmedelbart, type OmedelbartValues, type UtredningValues } from './values.ts';

interface Props {
  readonly form: FormHandle<UtredningValues>;
  readonly personer: readonly Person[];
  readonly lagrum: readonly LagrumRad[];
  readonly platser: readonly InsatsPlats[];
  readonly fara: Fara;
}

/** The placement that cannot wait. Unticking keeps what was typed until the form is left. */
export function OmedelbartFields(props: Props) {
  const { form, lagrum } = props;
  const today = useToday();
  const beslut = form.values.omedelbartBeslut ?? null;
  const [kept, setKept] = useState<OmedelbartValues | null>(null);
  const toggle = (isOn: boolean) => {
    if (!isOn) setKept(beslut);
    form.set('omedelbartBeslut', isOn ? (kept ?? emptyOmedelbart(today, lagrum)) : null);
  };
  return (
    <>
      <Checkbox
        name="omedelbartBeslut"
        description={text.omedelbartHelp}
        error={beslut === null ? form.field('omedelbartBeslut').error : undefined}
        isSelected={beslut !== null}
        onChange={toggle}
      >
        {text.omedelbart}
      </Checkbox>
      {beslut === null ? null : (
        <Card title={text.omedelbart} level={4} tone="due">
          <BeslutFields {...props} />
        </Card>
      )}
    </>
  );
}

function BeslutFields({ form, personer, lagrum, platser, fara }: Props) {
  const today = useToday();
  const barn = personer.filter(({ id, roll }) => roll === 'barn' && form.values.personIds.includes(id));
  const plats = form.field('omedelbartBeslut.platsKod');
  const chosen = platser.find(({ kod }) => kod === plats.value);
  const fran = form.field('omedelbartBeslut.fran');
  const beslut = form.field('omedelbartBeslut.beslut');
  const forslag = (kod: string, dag: string) =>
    beslutsforslag(
      platser.find((ett) => ett.kod === kod),
      dag,
    );
  // Follows the place and the day until somebody writes something else.
  const propose = (kod: string, dag: string) => {
    const isOwn = beslut.value !== '' && beslut.value !== forslag(plats.value, fran.value);
    if (!isOwn) beslut.onChange(forslag(kod, dag));
  };
  const placerade = personer.filter(({ id }) => form.values.personIds.includes(id));
  // An immediate decision is not stopped by what speaks against the place, but nobody is left unwarned.
  const hinder = chosen === undefined ? [] : hinderFor(chosen, hushallBehov(placerade, fara, today), today);
  return (
    <>
      <ComboBox
        label={text.plats}
        description={text.platsHelp}
        emptyText={text.noPlats}
        isRequired
        options={platsOptions(platser)}
        {...plats}
        value={plats.value === '' ? null : plats.value}
        onChange={(kod) => {
          plats.onChange(kod ?? '');
          propose(kod ?? '', fran.value);
        }}
      />
      {chosen === undefined ? null : (
        <p className="ui-quiet" aria-live="polite">
          {chosen.geografi.kommun === null ? text.platsUtanKommun : text.platsKommun(chosen.geografi.kommun)}
        </p>
      )}
      {hinder.length === 0 ? null : (
        <Banner kind="danger" title={text.hinder} isLive>
          <ul>
            {hinder.map((mening) => (
              <li key={mening}>{mening}</li>
            ))}
          </ul>
          <p>{text.hinderFoljd}</p>
        </Banner>
      )}
      <DatumField
        label={text.fran}
        isRequired
        {...fran}
        onChange={(dag) => {
          fran.onChange(dag);
          propose(plats.value, dag);
        }}
      />
      <TextArea label={text.beslut} description={text.beslutHelp} isRequired rows={2} maxLength={5000} {...beslut} />
      <TextArea
        label={text.omedelbartMotivering}
        description={text.omedelbartMotiveringHelp}
        isRequired
        rows={3}
        maxLength={20_000}
        {...form.field('omedelbartBeslut.motivering')}
      />
      <CheckboxGroup
        label={text.omedelbartLagrum}
        description={barn.length > 0 ? text.barnLagrum : undefined}
        isRequired
        options={lagrumOptions(lagrum, OMEDELBART_LAGRUM)}
        {...form.field('omedelbartBeslut.lagrumIds')}
      />
      {barn.map((ett) => (
        <BarnFields key={ett.id} form={form} barn={ett} personer={personer} lagrum={lagrum} plats={chosen} />
      ))}
    </>
  );
}

/** Places where somebody can stay, by code and type; what is not in use is left out. */
function platsOptions(platser: readonly InsatsPlats[]): Option<string>[] {
  return platser
    .filter(({ aktiv, typ }) => aktiv && isPlatsstyrd(typ))
    .toSorted((a, b) => a.kod.localeCompare(b.kod, 'sv'))
    .map((plats) => ({
      value: plats.kod,
      label: `${plats.kod} ${PLATSTYP_NAMN[plats.typ]}`,
      description: [plats.namn, plats.geografi.kommun].filter((part) => part !== null).join(', '),
    }));
}
