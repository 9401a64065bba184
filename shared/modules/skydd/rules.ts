import { kontrollera } from '../../lib/personnummer.ts';
import { addToDatum, type Datum } from '../../lib/tid.ts';
import type { Person } from '../person/schema.ts';
import { NIVAER, type Niva, type Skydd } from './schema.ts';

type Rad = Pick<Skydd, 'personId' | 'innehall'>;

/** The newest protection of a person; null while none is recorded. */
export function findSkydd<S extends Rad>(poster: readonly S[], personId: string): S | null {
  return poster.findLast((post) => post.personId === personId) ?? null;
}

/** The level that holds: what was recorded last, else what was known when the person was written down. */
export function nivaOf(poster: readonly Rad[], person: Pick<Person, 'id' | 'skydd'>): Person['skydd'] {
  return findSkydd(poster, person.id)?.innehall.niva ?? person.skydd;
}

/**
 * Whether setting a level takes two people. To write down the first that is known changes nothing, and provisional
 * protection is set at once by whoever answers the phone; every other step from one level to another is a change.
 */
export function needsAndraPerson(from: Person['skydd'], to: Niva): boolean {
  if (from === to || from === 'okant') return false;
  return !(from === 'ingen' && to === 'provisoriskt');
}

/** What is not open to a person, and why. Advice when planning: what has been decided is always recorded. */
export function stangdaNivaer(
  personnummer: string,
  idag: Datum,
): { readonly nivaer: readonly Niva[]; readonly varfor: string } {
  const nummer = personnummer === '' ? null : kontrollera(personnummer, idag);
  if (nummer !== null && nummer.nummer12 !== null && nummer.slag === 'personnummer') return { nivaer: [], varfor: '' };
  // lagrum: FOL 16 §, lagen (1991:483) 1 §: both presuppose that the person is folkbokförd.
  return {
    nivaer: ['skyddad-folkbokforing', 'fingerade'],
    varfor:
      'Personen har inget personnummer och är troligen inte folkbokförd. Då går det inte att ansöka om skyddad folkbokföring eller fingerade personuppgifter. Skydda uppgifterna i akten, och fråga Skatteverket vad som gäller för samordningsnummer.',
  };
}

/** The levels to propose for a person. */
export function foreslagnaNivaer(personnummer: string, idag: Datum): Niva[] {
  const { nivaer } = stangdaNivaer(personnummer, idag);
  return NIVAER.filter((niva) => !nivaer.includes(niva));
}

/** Days before the end on which somebody is reminded. */
export const PAMINNELSER = [90, 30] as const;

/** When protection that ends is brought up again; a shorter one on its last day. */
export function paminnelserOf({ fran, till }: { readonly fran: Datum; readonly till: Datum | null }): Datum[] {
  if (till === null) return [];
  const days = PAMINNELSER.map((dagar) => addToDatum(till, { days: -dagar })).filter((dag) => dag > fran);
  return days.length === 0 ? [till] : days;
}
