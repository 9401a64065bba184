import { addToDatum, type Datum, datumOf, millisOf, type Tidpunkt, tidpunktFromMillis } from '../../lib/tid.ts';
import type { Roll } from '../personal/schema.ts';
import type { Jourkuvert, Jouroversikt } from './schema.ts';

/** A page stays open this long, and then closes by itself. */
export const LASNING_MINUTER = 60;
/** What happened may be written down until then: writing shows nothing, and a page that closes must cost nobody their words. */
export const ANTECKNING_TIMMAR = 24;
/** A page on paper is as old as its print; after this many days it is replaced. */
export const KUVERT_DAGAR = 30;
/** An envelope that nothing needs any more is fetched and destroyed within so many days. */
export const FORSTOR_DAGAR = 7;

/** When a page that is opened now closes. */
export function slutarFor(oppnad: Tidpunkt): Tidpunkt {
  return tidpunktFromMillis(millisOf(oppnad) + LASNING_MINUTER * 60_000);
}

/** Whether an opened page may still be shown. */
export function isPagaende({ oppnad, slutar }: { oppnad: Tidpunkt; slutar: Tidpunkt }, now: Tidpunkt): boolean {
  // A clock that was set back to before the opening does not hold the page open.
  return now >= oppnad && now < slutar;
}

/** Whether a note may still be made of an opening. */
export function mayAnteckna({ oppnad }: { oppnad: Tidpunkt }, now: Tidpunkt): boolean {
  return millisOf(now) - millisOf(oppnad) < ANTECKNING_TIMMAR * 3_600_000;
}

/**
 * Who acknowledges that a page was opened: the one who answers for the akt. Nobody acknowledges their own reading; of the
 * responsible person's own, a chef does.
 */
export function mayKvittera(
  lasning: { readonly anvandareId: string; readonly ansvarig: string },
  user: { readonly id: string; readonly roller: readonly Roll[] },
): boolean {
  if (lasning.anvandareId === user.id) return false;
  if (lasning.ansvarig === user.id) return true;
  return lasning.ansvarig === lasning.anvandareId && user.roller.includes('chef');
}

/** Letters as they are compared: composed, lower case, one space between words. */
function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').trim().replaceAll(/\s+/g, ' ');
}

const FEWEST_DIGITS = 6;

/** Whether somebody on the page is meant by a name or a number: every word of the name, or six digits of the number. */
export function isMeant({ personer }: Jouroversikt, sok: string): boolean {
  const digits = sok.replaceAll(/[\s+-]/g, '');
  if (/^\d+$/.test(digits)) {
    const found = (nummer: string) => nummer.replaceAll(/\D/g, '').includes(digits);
    return digits.length >= FEWEST_DIGITS && personer.some(({ personnummer }) => found(personnummer));
  }
  const words = fold(sok).split(' ');
  return personer.some(({ namn }) => words.every((word) => fold(namn).includes(word)));
}

/** What an envelope asks for, and when at the latest. */
export function attGoraOf(
  kuvert: Pick<Jourkuvert, 'skapat' | 'kvitterat' | 'ersattAv' | 'forstort'>,
  akt: { readonly avslutad: Datum | null; readonly jour: boolean },
  /** When another took its place; null when none has. */
  ersatt: Tidpunkt | null,
  nextWorkingDay: (datum: Datum) => Datum,
): Jourkuvert['attGora'] {
  if (kuvert.forstort !== null) return null;
  const skapat = datumOf(kuvert.skapat);
  const isObsolete = kuvert.ersattAv !== null || akt.avslutad !== null || !akt.jour;
  if (isObsolete) {
    const from = akt.avslutad ?? (ersatt === null ? skapat : datumOf(ersatt));
    return { vad: 'forstor', senast: addToDatum(from, { days: FORSTOR_DAGAR }) };
  }
  if (kuvert.kvitterat === null) return { vad: 'kvittera', senast: nextWorkingDay(skapat) };
  return { vad: 'ersatt', senast: addToDatum(skapat, { days: KUVERT_DAGAR }) };
}
