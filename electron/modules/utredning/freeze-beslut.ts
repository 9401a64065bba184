import { ruleError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import { type Datum, datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import { riskOf } from '../../../shared/modules/arendetyp/risk.ts';
import type { BeslutInnehall } from '../../../shared/modules/beslut/schema.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { faraOf } from '../../../shared/modules/matchning/fara.ts';
import { hinderFor, hushallBehov } from '../../../shared/modules/matchning/kant-behov.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { lagrumForBarn } from '../../../shared/modules/utredning/rules.ts';
import type { InledUtredning } from '../../../shared/modules/utredning/schema.ts';
import { nextWorkingDay } from '../arbetsdagar.ts';
import type { RegisterRead } from '../context.ts';
import { findPlats } from '../insats/repo.ts';
import { freezeLagrum } from '../lagrum/repo.ts';
import type { Underlag } from './underlag.ts';

export interface FrystBeslut {
  readonly handelse: Tidpunkt;
  readonly innehall: BeslutInnehall;
}

type Omedelbart = NonNullable<InledUtredning['omedelbartBeslut']>;

/**
 * The decisions that the form carries, for each person: opening the utredning, and in an acute case the immediate
 * placement, which for a child rests on the law that the guardians' consent decides.
 * @throws RULE when the place is not in the catalogue or a reference did not apply that day
 */
export async function freezeBeslut(
  register: RegisterRead,
  input: InledUtredning,
  underlag: Underlag,
  idag: Datum,
): Promise<ReadonlyMap<PersonId, readonly FrystBeslut[]>> {
  const chosen = underlag.personer.filter(({ id }) => input.personIds.includes(id));
  const medVuxen = chosen.some(({ roll }) => roll === 'klient');
  const beslut = new Map<PersonId, readonly FrystBeslut[]>();
  const skalOf = (person: Person, gemensamma: string) =>
    barnetsSkal(person, input, medVuxen, underlag.inkommet.kod) ?? { motivering: gemensamma, barnetsSkalSaknas: false };
  for (const person of chosen)
    beslut.set(person.id, [await freezeInleda(register, input, skalOf(person, input.motivering))]);
  const { omedelbartBeslut } = input;
  if (omedelbartBeslut === null) return beslut;
  const plats = await findPlats(register, omedelbartBeslut.platsKod);
  if (plats === null) throw ruleError('Platsen finns inte i katalogen.', 'omedelbartBeslut.platsKod');
  const { instrument, bedomningar, arendetyp } = underlag;
  const hinder = hinderFor(
    plats,
    hushallBehov(chosen, faraOf(instrument, bedomningar, riskOf(arendetyp, 'vuxen')), idag),
    idag,
  );
  for (const person of chosen) {
    const eget = {
      ...skalOf(person, omedelbartBeslut.motivering),
      ...egetOf(person, omedelbartBeslut, medVuxen, plats),
      ...hinderOf(person, hinder, medVuxen, datumOf(input.handelse)),
    };
    const placering = await freezeOmedelbart(register, input, omedelbartBeslut, eget);
    beslut.set(person.id, [...(beslut.get(person.id) ?? []), placering]);
  }
  return beslut;
}

const gemensamt = ({ beslutsfattare, delegation }: InledUtredning) => ({
  beslutsfattare,
  delegation,
  foredragande: '',
  deltagare: '',
  erbjudandePostId: null,
});

async function freezeInleda(register: RegisterRead, input: InledUtredning, skal: Skal): Promise<FrystBeslut> {
  return {
    handelse: input.handelse,
    innehall: {
      ...gemensamt(input),
      ...skal,
      slag: 'inleda-utredning',
      beslut: 'Utredning inleds.',
      galler: null,
      platsKod: '',
      samtycke: null,
      hinder: [],
      kontrasigneraSenast: null,
      lagrum: await freezeLagrum(register, input.lagrumIds, datumOf(input.handelse), 'lagrumIds'),
    },
  };
}

type Skal = Pick<BeslutInnehall, 'motivering' | 'barnetsSkalSaknas'>;

/**
 * The reasons in a child's akt when an adult is decided about too: the common ones are about her, and the one she is
 * protected from may ask for the child's akt. What was written about the child stands in their place; where nothing was,
 * a reference does, and the reasons are still to be written (FL 32 §). Null: the common reasons are this person's own.
 */
function barnetsSkal(
  person: Person,
  { omedelbartBeslut }: InledUtredning,
  medVuxen: boolean,
  kod: string,
): Skal | null {
  if (person.roll !== 'barn') return null;
  const egna = omedelbartBeslut?.barn.find(({ personId }) => personId === person.id)?.motivering ?? '';
  if (egna !== '') return { motivering: egna, barnetsSkalSaknas: false };
  if (!medVuxen) return null;
  const motivering = `Se beslutet i den vuxnas akt och aktualiseringen ${kod}. Skälen för barnet skrivs i barnets skyddsbedömning.`;
  return { motivering, barnetsSkalSaknas: true };
}

/** What differs between the persons of one immediate decision. */
type Eget = Skal &
  Pick<BeslutInnehall, 'samtycke' | 'hinder' | 'kontrasigneraSenast'> & { readonly lagrumIds: readonly string[] };

/** A child's placement rests on the law that the guardians' consent decides. */
function egetOf(person: Person, omedelbart: Omedelbart, medVuxen: boolean, plats: InsatsPlats) {
  const { lagrumIds } = omedelbart;
  if (person.roll !== 'barn') return { lagrumIds, samtycke: null };
  const barn = omedelbart.barn.find(({ personId }) => personId === person.id);
  const samtycke = barn?.samtycke ?? 'inte-utrett';
  return {
    lagrumIds: lagrumForBarn(lagrumIds, { samtycke, medVuxen, plats }),
    samtycke,
  };
}

const HINDER_I_VUXENAKT = 'Hårda krav talar emot platsen. De står i den vuxnas beslut, som kontrasigneras.';

/** The hinder of a household are mostly about the adult, so a child's akt says only where they stand. */
function hinderOf(person: Person, hinder: readonly string[], medVuxen: boolean, beslutat: Datum) {
  if (hinder.length === 0) return { hinder: [], kontrasigneraSenast: null };
  if (person.roll === 'barn' && medVuxen) return { hinder: [HINDER_I_VUXENAKT], kontrasigneraSenast: null };
  return { hinder: [...hinder], kontrasigneraSenast: nextWorkingDay(beslutat) };
}

async function freezeOmedelbart(
  register: RegisterRead,
  input: InledUtredning,
  { beslut, fran, platsKod }: Omedelbart,
  { lagrumIds, ...eget }: Eget,
): Promise<FrystBeslut> {
  return {
    handelse: input.handelse,
    innehall: {
      ...gemensamt(input),
      ...eget,
      slag: 'omedelbar-placering',
      beslut,
      galler: { fran, till: null },
      platsKod,
      lagrum: await freezeLagrum(register, lagrumIds, datumOf(input.handelse), 'omedelbartBeslut.lagrumIds'),
    },
  };
}
