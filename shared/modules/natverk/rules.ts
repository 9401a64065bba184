import type { Natverk, Natverksperson } from './schema.ts';

/** A person of the list with their number in it: the same in the picture, the table and the warning. */
export type Numrerad = Natverksperson & { readonly nr: number };

export function numrera(personer: readonly Natverksperson[]): Numrerad[] {
  return personer.map((person, index) => ({ ...person, nr: index + 1 }));
}

/** Who is a threat and knows, or may know, where the client is: those come before everything else. */
export function hotSomVet(personer: readonly Natverksperson[]): Numrerad[] {
  return numrera(personer).filter(({ hallning, vetVar }) => hallning === 'hot' && vetVar !== 'nej');
}

/** The list that held when an entry was signed: what an assessment was made with, whatever is written later. */
export function natverkVid<N extends Pick<Natverk, 'personId' | 'nr'>>(
  natverk: readonly N[],
  { personId, nr }: Pick<Natverk, 'personId' | 'nr'>,
): N | null {
  const earlier = natverk.filter((ett) => ett.personId === personId && ett.nr < nr);
  return earlier.toSorted((a, b) => b.nr - a.nr)[0] ?? null;
}
