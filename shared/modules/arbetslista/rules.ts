import { type Datum, type Tidpunkt, tidpunktFrom } from '../../lib/tid.ts';
import type { AktRad } from '../akt/schema.ts';
import type { Arbetslista, Arbetsuppgift } from './api.ts';

/**
 * The day's work: incoming reports that nobody has judged, and what is overdue, due today or due by `till`.
 * Acute akter come first within each list, then the earliest day.
 */
export function buildArbetslista(rader: readonly AktRad[], idag: Datum, till: Datum): Arbetslista {
  const oppna = rader.filter(({ avslutad }) => avslutad === null);
  const uppgifter = rader
    .flatMap(({ aktId, kod, akut, ansvarig, minAkt, harNyckel, avslutad, uppgifter: owed }) =>
      owed
        // A closed akt owes nothing but that somebody looks at what a new colleague has signed.
        .filter(({ granska }) => avslutad === null || granska !== undefined)
        .map((uppgift) => ({ aktId, kod, akut, ansvarig, minAkt, harNyckel, uppgift })),
    )
    .toSorted(byUrgency);
  return {
    idag,
    inkomna: oppna
      .filter(({ slag, skyddsarende }) => slag === 'aktualisering' && skyddsarende === 'obedomt')
      .toSorted((a, b) => a.oppnad.localeCompare(b.oppnad)),
    forsenat: uppgifter.filter(({ uppgift }) => uppgift.forfaller < idag),
    idagLista: uppgifter.filter(({ uppgift }) => uppgift.forfaller === idag),
    veckan: uppgifter.filter(({ uppgift }) => uppgift.forfaller > idag && uppgift.forfaller <= till),
    antalOppna: oppna.length,
    antalAkuta: oppna.filter(({ akut }) => akut).length,
  };
}

/** So many moments ahead are known while the vault is locked: enough for a long weekend. */
const MOST_PAMINNELSER = 20;

/**
 * The moments at which something of these akter falls due, and no more than that: not what, in which akt, or how often.
 * Of what is overdue only the latest is left, since it says the same.
 */
export function paminnelserOf(rader: readonly AktRad[], now: Tidpunkt): { slag: 'klocka'; tid: Tidpunkt }[] {
  const oppna = rader.filter(({ avslutad }) => avslutad === null);
  const days = new Set(oppna.flatMap(({ uppgifter }) => uppgifter.map(({ forfaller }) => forfaller)));
  const tider = [...days].map((day) => tidpunktFrom(day, '23:59')).toSorted();
  const overdue = tider.filter((tid) => tid < now).slice(-1);
  const ahead = tider.filter((tid) => tid >= now);
  return [...overdue, ...ahead].slice(0, MOST_PAMINNELSER).map((tid) => ({ slag: 'klocka', tid }));
}

function byUrgency(a: Arbetsuppgift, b: Arbetsuppgift): number {
  if (a.akut !== b.akut) return a.akut ? -1 : 1;
  return a.uppgift.forfaller.localeCompare(b.uppgift.forfaller) || a.kod.localeCompare(b.kod);
}
