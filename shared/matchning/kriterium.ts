import { type FlaggId, kritiskaFlaggor } from '../instrument/flaggor.ts';
import { addToDatum, type Datum, formatDatum } from '../lib/tid.ts';
import { ivoKontrollgrans } from '../modules/insats/rules.ts';
import type { InsatsPlats, Platstyp } from '../modules/insats/schema.ts';
import type { Behov, Farozon, KriterieUtfall } from './schema.ts';

/** What a criterion says about one place; null when it has nothing to do with this household and place. */
export type Prov = Pick<KriterieUtfall, 'utfall' | 'text'> | null;

/** One rule of the matching, as an entry of the registry. Released ids are never renamed: stored runs carry them. */
export interface Kriterium {
  readonly id: string;
  readonly slag: KriterieUtfall['slag'];
  readonly namn: string;
  /** The types it speaks of; `platser` = all that are somewhere to stay. */
  readonly galler: 'platser' | readonly Platstyp[];
  readonly prova: (lage: Lage, plats: InsatsPlats) => Prov;
}

/** The needs, with what every place asks of them worked out once. */
export interface Lage {
  readonly behov: Behov;
  readonly idag: Datum;
  readonly personer: number;
  readonly kritiska: readonly FlaggId[];
  readonly ensamtBarn: boolean;
  readonly zoner: readonly (Farozon & { readonly nyckel: string })[] | null;
  readonly sprak: ReadonlySet<string>;
  /** A notice of free places from before this day says little. */
  readonly ledigaFran: Datum;
  readonly ivoKontrollFran: Datum;
  readonly formatDag: (datum: Datum) => string;
}

const LEDIGA_DAGAR = 3;

export function lageOf(behov: Behov, idag: Datum): Lage {
  return {
    behov,
    idag,
    personer: behov.vuxna.length + behov.barn.length,
    kritiska: kritiskaFlaggor(behov.flaggor),
    ensamtBarn: behov.barn.some((barn) => !barn.medVuxen) || (behov.vuxna.length === 0 && behov.barn.length > 0),
    zoner: behov.farozoner?.map((zon) => ({ ...zon, nyckel: kommunnyckel(zon.kommun) })) ?? null,
    sprak: new Set(behov.sprak.map(nyckel)),
    ledigaFran: addToDatum(idag, { days: -LEDIGA_DAGAR }),
    ivoKontrollFran: ivoKontrollgrans(idag),
    formatDag: rememberFormat(),
  };
}

/** Writing a day costs far more than all the rules of a place, and a catalogue has few different days. */
function rememberFormat(): (datum: Datum) => string {
  const known = new Map<Datum, string>();
  return (datum) => {
    const text = known.get(datum) ?? formatDatum(datum);
    known.set(datum, text);
    return text;
  };
}

export const met = (text: string): Prov => ({ utfall: 'met', text });
export const notMet = (text: string): Prov => ({ utfall: 'not-met', text });
export const unknown = (text: string): Prov => ({ utfall: 'unknown', text });
export const condition = (text: string): Prov => ({ utfall: 'condition', text });

/** A yes, no or unknown of the catalogue against something that is wanted. */
export function fromVet(value: boolean | null, texts: { ja: string; nej: string; okant: string }): Prov {
  if (value === null) return unknown(texts.okant);
  return value ? met(texts.ja) : notMet(texts.nej);
}

export function nyckel(text: string): string {
  return text.trim().toLowerCase();
}

/** The same municipality however it is written: `Granvåg`, `granvåg `, `Granvågs kommun`. */
export function kommunnyckel(kommun: string): string {
  const key = nyckel(kommun);
  return key.endsWith(' kommun') ? key.slice(0, -' kommun'.length).replace(/s$/, '') : key;
}
