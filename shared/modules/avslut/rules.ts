import type { AktLage } from '../../process/aktlage.ts';
import { hasBeslut, isServicesamtalNog, servicesamtalHinder } from '../../process/stegregel.ts';
import type { AvslutInnehall } from './schema.ts';

type Orsak = AvslutInnehall['orsak'];

/** Reasons by which an application needs no decision of ours: withdrawn, or answered by somebody else. */
const UTAN_BESLUT: readonly Orsak[] = ['klienten-avbojer', 'overlamnat', 'overflyttat', 'avlidit'];

/**
 * What speaks against closing an akt for that reason, as a sentence for the person who closes it; null when nothing does.
 * @param handlaggs the other akter that the summary names; a report that is struck says there where it is handled
 */
export function checkOrsak(orsak: Orsak, lage: AktLage, handlaggs: readonly string[] = []): string | null {
  if (orsak === 'servicesamtal') {
    if (isServicesamtalNog(lage)) return null;
    const hinder = servicesamtalHinder(lage);
    return hinder.length === 0
      ? 'Skriv servicesamtalet under Hur ärendet går vidare först.'
      : `Servicesamtal räcker inte: ${hinder.join('; ')}.`;
  }
  if (orsak === 'felregistrerad') return checkFelregistrering(handlaggs, lage);
  // lagrum: fl.motivering; an application ends in a decision that can be appealed.
  if (lage.slag === 'personakt' || !lage.ansokan || UTAN_BESLUT.includes(orsak) || hasBeslut(lage, ['avslag', 'annat']))
    return null;
  return 'Någon har bett om hjälp, och det är en ansökan. Inled utredning, eller fatta beslut i steg 9, innan ärendet avslutas.';
}

const AKTKOD = /\b(?:A-\d{4}-\d{4,}|G-\d{3,})\b/g;

/** The codes of akter in a text, as they stand there. */
export function aktkoderIn(text: string): string[] {
  return [...new Set(text.match(AKTKOD) ?? [])];
}

/**
 * A report is struck, never removed. One that tells of a child, of somebody who asked for help or of danger is struck only
 * with the code of the akt where it is handled, so that no wrong registration loses it (S004).
 */
function checkFelregistrering(handlaggs: readonly string[], lage: AktLage): string | null {
  if (lage.slag === 'personakt') return 'Bara en aktualisering kan vara felregistrerad.';
  const tellsOfSomebody = lage.barn.length > 0 || lage.ansokan || lage.akut || lage.skyddsarende === true;
  if (!tellsOfSomebody || handlaggs.length > 0) return null;
  return 'Skriv i sammanfattningen koden för den öppna akt där saken handläggs, till exempel A-2026-0131. Annars kan den gå förlorad.';
}
