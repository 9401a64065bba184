import { z } from 'zod';
import { UPPGIFTSSLAG_NAMN } from '../skyddad-uppgift/namn.ts';
import type { Uppgiftsslag } from '../skyddad-uppgift/schema.ts';
import type { IntygInnehall, Lackagetraff } from './schema.ts';

/** A string that may not stand in an outgoing text, and what kind of datum it is. */
export const SkyddatOrd = z.object({ ord: z.string(), slag: z.string() });
export type SkyddatOrd = z.infer<typeof SkyddatOrd>;

/** Shorter words meet too many innocent ones by chance; a shorter datum is searched for as it stands. */
const SHORTEST_PART = 4;
const EXTRACT = 160;

/**
 * The words to look for: each protected datum as it stands, and for places its parts ("Almunda vårdcentral" is
 * betrayed by "Almunda" alone).
 */
export function skyddadeOrd(
  uppgifter: readonly { readonly slag: Uppgiftsslag; readonly varde: string }[],
): SkyddatOrd[] {
  const found = new Map<string, SkyddatOrd>();
  for (const { slag, varde } of uppgifter) {
    for (const ord of [varde, ...partsOf(slag, varde)]) {
      const key = fold(ord);
      if (key !== '' && !found.has(key)) found.set(key, { ord, slag: UPPGIFTSSLAG_NAMN[slag] });
    }
  }
  return [...found.values()];
}

/** The free texts of an intyg by field name. */
export function textsOfIntyg(
  innehall: { readonly [F in keyof IntygInnehall]?: IntygInnehall[F] | undefined },
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(innehall).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * Every line of every text that holds one of the words, once for each kind of datum, whatever the case, the spaces and, for digits, the grouping.
 * @param texts field name to text
 */
export function findLackage(texts: Readonly<Record<string, string>>, ord: readonly SkyddatOrd[]): Lackagetraff[] {
  return Object.entries(texts).flatMap(([falt, text]) =>
    text.split('\n').flatMap((line, index) => {
      const kinds = new Set(ord.filter((ett) => holds(line, ett.ord)).map(({ slag }) => slag));
      return [...kinds].map((slag) => ({ falt, rad: index + 1, utdrag: line.slice(0, EXTRACT), slag }));
    }),
  );
}

function holds(line: string, ord: string): boolean {
  if (isNumber(ord)) return digitsOf(line).includes(digitsOf(ord));
  return ` ${fold(line)} `.includes(` ${fold(ord)} `);
}

/** Words in lower case with single blanks between them; punctuation is no part of a word. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}

function partsOf(slag: Uppgiftsslag, varde: string): string[] {
  if (slag === 'telefon' || slag === 'epost') return [];
  return fold(varde)
    .split(' ')
    .filter((part) => part.length >= SHORTEST_PART && !/^\d+$/.test(part) && !COMMON.has(part));
}

/** Words that stand in the names of places without giving any of them away. */
const COMMON: ReadonlySet<string> = new Set([
  'skola',
  'skolan',
  'förskola',
  'förskolan',
  'gatan',
  'vägen',
  'kommun',
  'kommunen',
  'vårdcentral',
  'vårdcentralen',
  'sjukhus',
  'sjukhuset',
  'arbete',
  'hemma',
  'lägenhet',
  'klass',
  'avdelning',
  'avdelningen',
  'butik',
  'butiken',
]);

/** A telephone number however it is grouped, also with the country code before it. */
function digitsOf(text: string): string {
  return text
    .replaceAll(/[\s\-–()]/g, '')
    .replaceAll(/(?:\+|00)46\(?0?\)?/g, '0')
    .replaceAll(/\D+/g, ' ');
}

function isNumber(ord: string): boolean {
  return ord.replaceAll(/\D/g, '').length >= 6 && /^[+\d\s\-–()]+$/.test(ord);
}
