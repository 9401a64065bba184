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
  const inleda = await freezeInleda(register, input);
  const { omedelbartBeslut } = input;
  if (omedelbartBeslut === null) return new Map(chosen.map(({ id }) => [id, [inleda]]));
  const plats = await findPlats(register, omedelbartBeslut.platsKod);
  if (plats === null) throw ruleError('Platsen finns inte i katalogen.', 'omedelbartBeslut.platsKod');
  const medVuxen = chosen.some(({ roll }) => roll === 'klient');
  const { instrument, bedomningar, arendetyp } = underlag;
  const hinder = hinderFor(
    plats,
    hushallBehov(chosen, faraOf(instrument, bedomningar, riskOf(arendetyp, 'vuxen')), idag),
    idag,
  );
  const beslut = new Map<PersonId, readonly FrystBeslut[]>();
  for (const person of chosen) {
    const eget = {
      ...egetOf(person, omedelbartBeslut, medVuxen, plats),
      ...hinderOf(person, hinder, medVuxen, datumOf(input.handelse)),
    };
    beslut.set(person.id, [inleda, await freezeOmedelbart(register, input, omedelbartBeslut, eget)]);
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

async function freezeInleda(register: RegisterRead, input: InledUtredning): Promise<FrystBeslut> {
  return {
    handelse: input.handelse,
    innehall: {
      ...gemensamt(input),
      slag: 'inleda-utredning',
      beslut: 'Utredning inleds.',
      motivering: input.motivering,
      galler: null,
      platsKod: '',
      samtycke: null,
      hinder: [],
      kontrasigneraSenast: null,
      lagrum: await freezeLagrum(register, input.lagrumIds, datumOf(input.handelse), 'lagrumIds'),
    },
  };
}

/** What differs between the persons of one immediate decision. */
type Eget = Pick<BeslutInnehall, 'motivering' | 'samtycke' | 'hinder' | 'kontrasigneraSenast'> & {
  readonly lagrumIds: readonly string[];
};

/** A child's own reasons stand in place of the common ones, which are about the adult. */
function egetOf(person: Person, omedelbart: Omedelbart, medVuxen: boolean, plats: InsatsPlats) {
  const { motivering, lagrumIds } = omedelbart;
  if (person.roll !== 'barn') return { motivering, lagrumIds, samtycke: null };
  const barn = omedelbart.barn.find(({ personId }) => personId === person.id);
  const samtycke = barn?.samtycke ?? 'inte-utrett';
  return {
    motivering: barn === undefined || barn.motivering === '' ? motivering : barn.motivering,
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
