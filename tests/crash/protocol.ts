/** What the worker does to the vault, one call of the contract each. `las` is the clean lock. */
export const SLAG = [
  'anteckning',
  'utkast',
  'person',
  'skyddsbedomning',
  'skyddad-uppgift',
  'aktualisering',
  'inled',
  'plats',
  'dokument',
  'nyckel',
  'avsluta',
  'las',
] as const;
export type Slag = (typeof SLAG)[number];

/** One piece of work as it was begun. What of it must be found afterwards stands in `text`. */
export interface Forsok {
  readonly slag: Slag;
  /** The akt that is written, or that new akter are made from; empty where there is none. */
  readonly aktId: string;
  /** The whole text that was to be stored, or for `dokument` what kind. */
  readonly text: string;
}

/** A line of the worker's output. */
export type Rad =
  | { readonly typ: 'redo' }
  | { readonly typ: 'laser-upp' }
  | { readonly typ: 'oppet' }
  | { readonly typ: 'forsok'; readonly forsok: Forsok }
  | { readonly typ: 'klart'; readonly ms: number }
  | { readonly typ: 'fel'; readonly kod: string };

/** What the worker is told on its standard input, as one line of JSON. */
export interface Uppdrag {
  /** Holds `valv` and the diagnostics file. */
  readonly mapp: string;
  readonly fro: number;
  /** What the clock shows when the worker begins; milliseconds since 1970. */
  readonly klocka: number;
  /** What to do first; then whatever chance says. */
  readonly forst: readonly Slag[];
  /** Makes every text of this run unlike every other. */
  readonly marke: string;
}

/** Chance that can be repeated: numbers from 0 up to 1 (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
