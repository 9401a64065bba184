import type { Uppgift } from '../../process/uppgifter.ts';
import type { AktRad } from './schema.ts';

/** What falls due first in an akt, or null. Of several the same day the first in the akt's own order. */
export function nextUppgift(rad: Pick<AktRad, 'uppgifter'>): Uppgift | null {
  let next: Uppgift | null = null;
  for (const uppgift of rad.uppgifter) {
    if (next === null || uppgift.forfaller < next.forfaller) next = uppgift;
  }
  return next;
}
