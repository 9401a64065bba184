import { DRIFTFORM_NAMN, IVO_STATUS_NAMN } from '../../../shared/modules/insats/namn.ts';
import { PLATSTYP_NAMN, type Platstyp } from '../../../shared/modules/insats/schema.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { useToday } from '../../ui/clock.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { Columns } from '../../ui/Layout.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { JaNejFalt, namedOptions, present, VetFalt } from './falt.tsx';
import { nextKod, type PlatsVarden } from './ny-plats.ts';
import { FALT, TEXT } from './text.ts';

export interface GruppProps {
  readonly form: FormHandle<PlatsVarden>;
}

const HJALP = TEXT.formular;

/** What it is. `koder`: those that are taken, for a new place; null once it has its own. */
export function PlatsGrupp({ form, koder }: GruppProps & { readonly koder: readonly string[] | null }) {
  const { kod, typ } = form.values;
  function chooseTyp(next: Platstyp) {
    const isOwnKod = koder !== null && kod !== '' && kod !== nextKod(typ, koder);
    form.set('typ', next);
    if (koder !== null && !isOwnKod) form.set('kod', nextKod(next, koder));
  }
  return (
    <Section title={TEXT.grupp.plats}>
      <Columns>
        <Select<Platstyp>
          {...form.field('typ')}
          label={FALT.typ}
          description={koder === null ? undefined : HJALP.typHjalp}
          isRequired
          isReadOnly={koder === null}
          onChange={chooseTyp}
          options={namedOptions(PLATSTYP_NAMN)}
        />
        <TextField
          {...form.field('kod')}
          label={FALT.kod}
          description={HJALP.kodHjalp}
          width="short"
          isRequired
          isReadOnly={koder === null}
          onChange={(text) => form.set('kod', text.toUpperCase())}
        />
        <TextField {...form.field('namn')} label={FALT.namn} description={HJALP.namnHjalp} isRequired maxLength={80} />
        <TextField
          {...present(form.field('leverantor'))}
          label={FALT.leverantor}
          description={HJALP.leverantorHjalp}
          width="short"
          maxLength={40}
        />
        <JaNejFalt {...form.field('aktiv')} label={FALT.aktiv} description={HJALP.aktivHjalp} />
      </Columns>
    </Section>
  );
}

export function MalgruppGrupp({ form }: GruppProps) {
  return (
    <Section title={TEXT.grupp.malgrupp}>
      <Columns count={3}>
        <VetFalt {...form.field('malgrupp.kvinnor')} label={FALT.kvinnor} />
        <VetFalt {...form.field('malgrupp.man')} label={FALT.man} />
        <VetFalt {...form.field('malgrupp.barn')} label={FALT.barn} />
        <VetFalt {...form.field('malgrupp.ensamtBarn')} label={FALT.ensamtBarn} />
        <NumberField {...form.field('malgrupp.barnFran')} label={FALT.barnFran} min={0} max={17} unit={HJALP.ar} />
        <NumberField {...form.field('malgrupp.barnTill')} label={FALT.barnTill} min={0} max={17} unit={HJALP.ar} />
        <NumberField
          {...form.field('malgrupp.pojkarTill')}
          label={FALT.pojkarTill}
          description={HJALP.pojkarHjalp}
          min={0}
          max={17}
          unit={HJALP.ar}
        />
        <NumberField {...form.field('malgrupp.maxPersoner')} label={FALT.maxPersoner} min={1} max={50} />
      </Columns>
    </Section>
  );
}

export function DriftGrupp({ form }: GruppProps) {
  return (
    <Section title={TEXT.grupp.ivo}>
      <Columns count={3}>
        <Select
          {...form.field('driftform')}
          label={FALT.driftform}
          width="short"
          options={namedOptions(DRIFTFORM_NAMN)}
        />
        <JaNejFalt {...form.field('skyddatBoende')} label={FALT.skyddatBoende} />
        <Select
          {...form.field('ivo.status')}
          label={FALT.ivoStatus}
          width="short"
          options={namedOptions(IVO_STATUS_NAMN)}
        />
        <DatumField {...form.nullable('ivo.kontrollerad')} label={FALT.ivoKontrollerad} />
        <DatumField
          {...form.nullable('ivo.gallerTill')}
          label={FALT.ivoGallerTill}
          description={TEXT.ingenBortreGrans}
        />
      </Columns>
    </Section>
  );
}

export function GeografiGrupp({ form }: GruppProps) {
  return (
    <Section title={TEXT.grupp.geografi}>
      <Columns count={3}>
        <TextField {...form.nullable('geografi.kommun')} label={FALT.kommun} maxLength={60} />
        <TextField
          {...form.nullable('geografi.kommunkod')}
          label={FALT.kommunkod}
          width="short"
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          {...present(form.field('geografi.zon'))}
          label={FALT.zon}
          description={HJALP.zonHjalp}
          maxLength={40}
        />
      </Columns>
    </Section>
  );
}

/** Cost and vacancies are each one fact of two parts: with no number there is no fact. */
export function KostnadGrupp({ form }: GruppProps) {
  const idag = useToday();
  const { kostnad, lediga } = form.values;
  return (
    <Section title={TEXT.grupp.kostnad} description={HJALP.kostnadHjalp}>
      <Columns count={3}>
        <NumberField
          {...form.field('kostnad.fran')}
          label={FALT.kostnadFran}
          value={kostnad?.fran ?? null}
          onChange={(fran) => form.set('kostnad', fran === null ? null : { fran, till: kostnad?.till ?? fran })}
          min={0}
          unit={HJALP.kr}
        />
        <NumberField
          {...form.field('kostnad.till')}
          label={FALT.kostnadTill}
          value={kostnad?.till ?? null}
          onChange={(till) => form.set('kostnad', till === null ? null : { fran: kostnad?.fran ?? till, till })}
          min={0}
          unit={HJALP.kr}
        />
        <NumberField
          {...form.field('lediga.antal')}
          label={FALT.ledigaAntal}
          value={lediga?.antal ?? null}
          onChange={(antal) => form.set('lediga', antal === null ? null : { antal, datum: idag })}
          min={0}
          max={500}
        />
        {lediga === null ? null : <DatumField {...form.field('lediga.datum')} label={FALT.ledigaDatum} />}
      </Columns>
    </Section>
  );
}

export function TextGrupp({ form }: GruppProps) {
  return (
    <Section title={TEXT.grupp.text}>
      <TextArea {...present(form.field('regler'))} label={FALT.regler} maxLength={1000} />
      <TextArea {...present(form.field('anteckning'))} label={FALT.anteckning} maxLength={1000} />
    </Section>
  );
}
