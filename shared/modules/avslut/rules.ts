import type { AktLage } from '../../process/aktlage.ts';
import { hasBeslut, isServicesamtalNog, servicesamtalHinder } from '../../process/stegregel.ts';
import type { AvslutInnehall } from './schema.ts';

type Orsak = AvslutInnehall['orsak'];

/** Reasons by which an application needs no decision of ours: withdrawn, or answered by somebody else. */
const UTAN_BESLUT: readonly Orsak[] = ['klienten-avbojer', 'overlamnat', 'overflyttat', 'utredning-inledd', 'avlidit'];

/** What speaks against closing an akt for that reason, as a sentence for the person who closes it; null when nothing does. */
export function checkOrsak(orsak: Orsak, lage: AktLage): string | null {
  if (orsak === 'servicesamtal') {
    if (isServicesamtalNog(lage)) return null;
    const hinder = servicesamtalHinder(lage);
    return hinder.length === 0
      ? 'Skriv servicesamtalet under Hur ärendet går vidare först.'
      : `Servicesamtal räcker inte: ${hinder.join('; ')}.`;
  }
  // lagrum: fl.motivering; an application ends in a decision that can be appealed.
  if (lage.slag === 'personakt' || !lage.ansokan || UTAN_BESLUT.includes(orsak) || hasBeslut(lage, ['avslag', 'annat']))
    return null;
  return 'Någon har bett om hjälp, och det är en ansökan. Inled utredning, eller fatta beslut i steg 9, innan ärendet avslutas.';
}
