import type { PlatsVarden } from './ny-plats.ts';

const paborjade = new Map<string, PlatsVarden>();

/**
 * What was being written about a place when somebody went to another page. The catalogue belongs to no akt, so there is
 * no encrypted draft; the text stays in this window's memory, which ends at the next lock.
 * @param nyckel the code of the place, or `ny`
 */
export function findPaborjad(nyckel: string): PlatsVarden | null {
  return paborjade.get(nyckel) ?? null;
}

export function keepPaborjad(nyckel: string, varden: PlatsVarden): void {
  paborjade.set(nyckel, varden);
}

export function dropPaborjad(nyckel: string): void {
  paborjade.delete(nyckel);
}
