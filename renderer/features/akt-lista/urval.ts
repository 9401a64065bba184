import { create } from 'zustand';
import { nextUppgift } from '../../../shared/modules/akt/klocka.ts';
import type { AktRad } from '../../../shared/modules/akt/schema.ts';

export interface Urval {
  readonly lage: 'oppna' | 'avslutade' | 'alla';
  readonly slag: 'alla' | 'aktualisering' | 'personakt';
  readonly baraAkuta: boolean;
  readonly baraMina: boolean;
  readonly kod: string;
}

const FORST: Urval = { lage: 'oppna', slag: 'alla', baraAkuta: false, baraMina: false, kod: '' };

/** What the list shows. Kept in memory until the next lock, so that one comes back from an akt to the same list. */
export const useUrval = create<Urval>(() => FORST);

/** The akter that the choice lets through: acute ones first, then what falls due first, then the newest. */
export function chooseAkter(rader: readonly AktRad[], urval: Urval): readonly AktRad[] {
  const kod = urval.kod.trim().toUpperCase();
  return rader
    .filter((rad) => urval.lage === 'alla' || (rad.avslutad === null) === (urval.lage === 'oppna'))
    .filter((rad) => urval.slag === 'alla' || rad.slag === urval.slag)
    .filter((rad) => !urval.baraAkuta || rad.akut)
    .filter((rad) => !urval.baraMina || rad.minAkt)
    .filter((rad) => [rad.kod, rad.familj ?? ''].some((text) => text.includes(kod)))
    .toSorted(byUrgency);
}

/** Codes as people count: G-9 before G-10. */
export function compareKod(a: string, b: string): number {
  return a.localeCompare(b, 'sv', { numeric: true });
}

/** Akter without a clock come after those with one. */
export function compareKlocka(a: AktRad, b: AktRad): number {
  return dueOrLast(a).localeCompare(dueOrLast(b));
}

function byUrgency(a: AktRad, b: AktRad): number {
  if (isAcute(a) !== isAcute(b)) return isAcute(a) ? -1 : 1;
  return compareKlocka(a, b) || b.oppnad.localeCompare(a.oppnad) || compareKod(b.kod, a.kod);
}

function isAcute(rad: AktRad): boolean {
  return rad.akut && rad.avslutad === null;
}

function dueOrLast(rad: AktRad): string {
  return nextUppgift(rad)?.forfaller ?? '9999-12-31';
}
