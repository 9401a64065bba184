import { z } from 'zod';
import type { InsatsPlats } from '../insats/schema.ts';
import { UPPGIFTSSLAG_NAMN } from '../skyddad-uppgift/namn.ts';
import type { Uppgiftsslag } from '../skyddad-uppgift/schema.ts';
import type { IntygInnehall, Lackagetraff } from './schema.ts';
import { VANLIGA_ORD } from './vanliga-ord.ts';

/** A string that may not stand in an outgoing text, and what kind of datum it is. */
export const SkyddatOrd = z.object({ ord: z.string(), slag: z.string() });
export type SkyddatOrd = z.infer<typeof SkyddatOrd>;

/** Shorter words meet too many innocent ones by chance; a shorter datum is searched for as it stands. */
const SHORTEST_PART = 4;
/** Fewer digits meet too many years and amounts. */
const SHORTEST_NUMBER = 6;
const EXTRACT = 160;
/** Kinds whose words lead to a place one by one: "Almunda vårdcentral" is betrayed by "Almunda" alone. */
const PLATSER: ReadonlySet<Uppgiftsslag> = new Set(['tidigare-adress', 'kommun', 'arbetsplats', 'skola', 'vard']);
/** What people put between the digits of a number. */
const BETWEEN_DIGITS = /(?<=\d)[\s\-‐‑–—./()]+(?=\d)/g;

/**
 * The words to look for: each protected datum as it stands, the numbers and mail addresses in it, and the parts of it
 * that give it away by themselves.
 */
export function skyddadeOrd(
  uppgifter: readonly { readonly slag: Uppgiftsslag; readonly varde: string }[],
): SkyddatOrd[] {
  const found = new Map<string, SkyddatOrd>();
  for (const { slag, varde } of uppgifter) {
    const datum = plain(varde);
    for (const ord of [datum, ...contactsOf(datum), ...partsOf(slag, datum)]) {
      const key = fold(ord);
      if (key !== '' && !found.has(key)) found.set(key, { ord, slag: UPPGIFTSSLAG_NAMN[slag] });
    }
  }
  return [...found.values()];
}

/** The kind of a word that gives away where somebody has been offered a place or placed. */
export const PLACERING = 'placering';

/** What gives a place of the catalogue away: code, label, supplier, municipality and the part of it. */
export function platsOrd({ kod, namn, leverantor, geografi }: InsatsPlats): SkyddatOrd[] {
  const kommun = geografi.kommun ?? '';
  const ord = [kod, namn, leverantor, kommun, ...partsOf('kommun', plain(kommun)), geografi.zon];
  // "Norra" and "centrum" are everywhere; with the municipality's name beside them that name is found.
  return ord.filter((ett) => ett !== '' && !VANLIGA_ORD.has(fold(ett))).map((ett) => ({ ord: ett, slag: PLACERING }));
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
 * Every line of every text that holds one of the words, once for each kind of datum, whatever the case, the spaces and,
 * for numbers, the grouping and the country code. A word that runs over a line break counts where it begins.
 * @param texts field name to text
 */
export function findLackage(texts: Readonly<Record<string, string>>, ord: readonly SkyddatOrd[]): Lackagetraff[] {
  return Object.entries(texts).flatMap(([falt, text]) => {
    const lines = text.split('\n');
    const hits = new Map<string, Lackagetraff>();
    for (const { ord: word, slag } of ord) {
      for (const index of linesWith(lines, word)) {
        const utdrag = extractOf(lines[index] ?? '', word);
        const key = `${index} ${slag}`;
        if (!hits.has(key)) hits.set(key, { falt, rad: index + 1, utdrag, slag });
      }
    }
    return [...hits.values()].toSorted((a, b) => a.rad - b.rad);
  });
}

function linesWith(lines: readonly string[], word: string): number[] {
  const within = [...lines.keys()].filter((index) => holds(lines[index] ?? '', word));
  if (within.length > 0 || !holds(lines.join('\n'), word)) return within;
  const end = [...lines.keys()].find((index) => holds(lines.slice(0, index + 1).join('\n'), word)) ?? 0;
  const upTo = lines.slice(0, end + 1);
  const start = [...upTo.keys()].findLast((index) => holds(upTo.slice(index).join('\n'), word));
  return [start ?? end];
}

/** So much of a long line that the writer finds the place. */
function extractOf(line: string, word: string): string {
  for (let start = 0; start < line.length; start += EXTRACT / 2) {
    const window = line.slice(start, start + EXTRACT);
    if (holds(window, word)) return window;
  }
  return line.slice(0, EXTRACT);
}

function holds(text: string, word: string): boolean {
  if (isNumber(word)) return plain(text).replaceAll(BETWEEN_DIGITS, '').includes(subscriberOf(word));
  return ` ${fold(text)} `.includes(` ${fold(word)} `);
}

/** Without what is not seen: soft hyphens, zero-width characters, half-width and full-width forms. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
}

/** Words in lower case with single blanks between them; punctuation is no part of a word. */
function fold(text: string): string {
  return plain(text)
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}

function partsOf(slag: Uppgiftsslag, varde: string): string[] {
  if (slag === 'telefon' || slag === 'epost') return [];
  // In a way of contact or a remark, prose stands around the names; a capital letter tells them apart inside a sentence.
  const telling = PLATSER.has(slag) ? (varde.match(/\p{L}+/gu) ?? []) : varde.split(/[.!?]\s/).flatMap(namesIn);
  return telling.filter((word) => word.length >= SHORTEST_PART && !VANLIGA_ORD.has(fold(word)));
}

function namesIn(sentence: string): string[] {
  const [, ...words] = sentence.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word));
}

/** Telephone numbers and mail addresses that stand among other words. */
function contactsOf(varde: string): string[] {
  const numbers = varde.match(/\+?\(?\d[\d\s\-‐‑–—./()]*\d/g) ?? [];
  const addresses = varde.match(/[^\s,;<>()]+@[^\s,;<>()]+/g) ?? [];
  return [...numbers.filter(isNumber), ...addresses];
}

function isNumber(word: string): boolean {
  return /^[+\d\s\-‐‑–—./()]+$/.test(word) && digitsOf(word).length >= SHORTEST_NUMBER;
}

function digitsOf(text: string): string {
  return plain(text).replaceAll(/\D/g, '');
}

/** A number without the country code and the zero before the area code, which are written or left out at will. */
function subscriberOf(word: string): string {
  return digitsOf(word)
    .replace(/^00(?=46)/, '')
    .replace(/^46(?=\d{7,})/, '')
    .replace(/^0/, '');
}
