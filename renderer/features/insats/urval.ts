import { create } from 'zustand';
import type { InsatsPlats, Platstyp } from '../../../shared/modules/insats/schema.ts';

export interface Urval {
  readonly text: string;
  readonly typ: Platstyp | 'alla';
  readonly visaInaktiva: boolean;
  readonly baraLediga: boolean;
}

const FORST: Urval = { text: '', typ: 'alla', visaInaktiva: false, baraLediga: false };

/** What the catalogue shows; kept in memory until the next lock. */
export const useUrval = create<Urval>(() => FORST);

/** The places that the choice lets through, by code. */
export function choosePlatser(platser: readonly InsatsPlats[], urval: Urval): readonly InsatsPlats[] {
  const words = urval.text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return platser
    .filter((plats) => urval.visaInaktiva || plats.aktiv)
    .filter((plats) => urval.typ === 'alla' || plats.typ === urval.typ)
    .filter((plats) => !urval.baraLediga || (plats.lediga?.antal ?? 0) > 0)
    .filter((plats) => words.every((word) => hayOf(plats).includes(word)))
    .toSorted((a, b) => a.kod.localeCompare(b.kod, 'sv', { numeric: true }));
}

function hayOf({ kod, namn, geografi }: InsatsPlats): string {
  return `${kod} ${namn} ${geografi.kommun ?? ''} ${geografi.zon}`.toLocaleLowerCase('sv');
}
