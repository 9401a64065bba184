import type { z } from 'zod';
import type { NyAktualisering } from '../../../shared/modules/aktualisering/schema.ts';

type Varden = z.input<typeof NyAktualisering>;

let paborjad: Varden | null = null;

/**
 * What was being typed when somebody went to another page. There is no akt yet to keep a draft in, so it stays in this
 * window's memory, which ends at the next lock.
 */
export function findPaborjad(): Varden | null {
  return paborjad;
}

export function keepPaborjad(varden: Varden | null): void {
  paborjad = varden;
}
