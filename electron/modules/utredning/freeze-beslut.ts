import { ruleError } from '../../../shared/api/errors.ts';
import type { PersonId } from '../../../shared/lib/id.ts';
import { datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { BeslutInnehall } from '../../../shared/modules/beslut/schema.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { lagrumForBarn } from '../../../shared/modules/utredning/rules.ts';
import type { InledUtredning } from '../../../shared/modules/utredning/schema.ts';
import type { RegisterRead } from '../context.ts';
import { findPlats } from '../insats/repo.ts';
import { freezeLagrum } from '../lagrum/repo.ts';

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
  personer: readonly Person[],
): Promise<ReadonlyMap<PersonId, readonly FrystBeslut[]>> {
  const chosen = personer.filter(({ id }) => input.personIds.includes(id));
  const inleda = await freezeInleda(register, input);
  const { omedelbartBeslut } = input;
  if (omedelbartBeslut === null) return new Map(chosen.map(({ id }) => [id, [inleda]]));
  const plats = await findPlats(register, omedelbartBeslut.platsKod);
  if (plats === null) throw ruleError('Platsen finns inte i katalogen.', 'omedelbartBeslut.platsKod');
  const medVuxen = chosen.some(({ roll }) => roll === 'klient');
  const beslut = new Map<PersonId, readonly FrystBeslut[]>();
  for (const person of chosen) {
    const eget = egetOf(person, omedelbartBeslut, medVuxen, plats);
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
      lagrum: await freezeLagrum(register, input.lagrumIds, datumOf(input.handelse), 'lagrumIds'),
    },
  };
}

/** What differs between the persons of one immediate decision. */
type Eget = Pick<BeslutInnehall, 'motivering' | 'samtycke'> & { readonly lagrumIds: readonly string[] };

/** A child's own reasons stand in place of the common ones, which are about the adult. */
function egetOf(person: Person, omedelbart: Omedelbart, medVuxen: boolean, plats: InsatsPlats): Eget {
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
