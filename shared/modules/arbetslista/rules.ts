import { type Datum, type Tidpunkt, tidpunktFrom } from '../../lib/tid.ts';
import type { AktRad } from '../akt/schema.ts';
import type { Arbetslista, Arbetsuppgift } from './api.ts';

/**
 * The day's work: incoming reports that nobody has judged, and what is overdue, due today or due by `till`.
 * Acute akter come first within each list, then the earliest day.
 */
export function buildArbetslista(rader: readonly AktRad[], idag: Datum, till: Datum): Omit<Arbetslista, 'arChef'> {
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

/** A moment at which something falls due: the end of a day, or the time by which a meeting is checked out from. */
export interface Paminnelse {
  readonly slag: 'klocka' | 'utcheckning';
  readonly tid: Tidpunkt;
}

/**
 * The moments at which something of these akter falls due, and no more than that: not what, in which akt, or how often.
 * Of the days that have passed only the latest is left, since it says the same; of late check-outs the one that has been
 * late longest.
 */
export function paminnelserOf(rader: readonly AktRad[], now: Tidpunkt): Paminnelse[] {
  const uppgifter = rader.flatMap((rad) => (rad.avslutad === null ? rad.uppgifter : []));
  const moten = new Set(uppgifter.flatMap(({ utcheckning }) => utcheckning ?? []));
  const days = new Set(uppgifter.flatMap(({ forfaller, utcheckning }) => (utcheckning === undefined ? forfaller : [])));
  const utcheckningar = [...moten].map((tid): Paminnelse => ({ slag: 'utcheckning', tid })).toSorted(byTid);
  const klockor = [...days].map((day): Paminnelse => ({ slag: 'klocka', tid: tidpunktFrom(day, '23:59') }));
  const isLate = ({ tid }: Paminnelse) => tid < now;
  const overdue = [...utcheckningar.filter(isLate).slice(0, 1), ...klockor.toSorted(byTid).filter(isLate).slice(-1)];
  const ahead = [...utcheckningar, ...klockor].filter((one) => !isLate(one));
  return [...overdue.toSorted(byTid), ...ahead.toSorted(byTid)].slice(0, MOST_PAMINNELSER);
}

function byTid(a: Paminnelse, b: Paminnelse): number {
  return a.tid.localeCompare(b.tid);
}

/** Whether the time has passed by which somebody should have checked out from a meeting. */
export function isSenUtcheckning({ utcheckning }: Arbetsuppgift['uppgift'], now: Tidpunkt): boolean {
  return utcheckning !== undefined && utcheckning < now;
}

/** The lists as the clock has them: a check-out is late when its minute has passed, and everything else with its day. */
export function atClock<L extends Pick<Arbetslista, 'forsenat' | 'idagLista'>>(arbetslista: L, now: Tidpunkt): L {
  const isSen = ({ uppgift }: Arbetsuppgift) => isSenUtcheckning(uppgift, now);
  const { forsenat, idagLista } = arbetslista;
  return {
    ...arbetslista,
    forsenat: [...[...forsenat, ...idagLista].filter(isSen), ...forsenat.filter((one) => !isSen(one))],
    idagLista: idagLista.filter((one) => !isSen(one)),
  };
}

/** What leads the day of those who work with the akt and of every chef: somebody may be in danger. */
export function senaUtcheckningar({ forsenat, idagLista, arChef }: Arbetslista, now: Tidpunkt): Arbetsuppgift[] {
  return [...forsenat, ...idagLista].filter(
    ({ uppgift, minAkt }) => isSenUtcheckning(uppgift, now) && (minAkt || arChef),
  );
}

function byUrgency(a: Arbetsuppgift, b: Arbetsuppgift): number {
  if (a.akut !== b.akut) return a.akut ? -1 : 1;
  return a.uppgift.forfaller.localeCompare(b.uppgift.forfaller) || a.kod.localeCompare(b.kod);
}
