import type { z } from 'zod';
import type { InsatsPlats, Platstyp } from '../../../shared/modules/insats/schema.ts';

export type PlatsVarden = z.input<typeof InsatsPlats>;

/** A place of which nothing is known yet. */
export const TOM_PLATS: PlatsVarden = {
  kod: '',
  // The form starts without a type; the schema asks for one before anything is saved.
  typ: '' as Platstyp,
  namn: '',
  revision: 0,
  aktiv: true,
  leverantor: '',
  malgrupp: {
    kvinnor: null,
    man: null,
    barn: null,
    ensamtBarn: null,
    barnFran: null,
    barnTill: null,
    pojkarTill: null,
    maxPersoner: null,
  },
  skyddatBoende: false,
  driftform: 'kommunal',
  ivo: { status: 'okand', kontrollerad: null, gallerTill: null },
  bemanning: null,
  drogfritt: null,
  beroendekompetens: null,
  hederskompetens: null,
  barnansvarig: null,
  syskonTillsammans: null,
  skolaNara: null,
  vardNara: null,
  pendling: null,
  tillganglighet: null,
  djur: null,
  sprak: [],
  kost: [],
  maxNatter: null,
  sakerhet: null,
  geografi: { kommunkod: null, kommun: null, zon: '' },
  kostnad: null,
  lediga: null,
  regler: '',
  anteckning: '',
};

/** The next free code of a type: `SB-08` when SB-07 is the highest. */
export function nextKod(typ: Platstyp, koder: readonly string[]): string {
  const numbers = koder.filter((kod) => kod.startsWith(`${typ}-`)).map((kod) => Number(kod.slice(typ.length + 1)));
  return `${typ}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** Words between commas: trimmed, none empty, none twice. */
export function parseLista(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
