import type { Tidpunkt } from '../../lib/tid.ts';

/** A row of the log, as far as it is read by people. */
export interface Loggrad {
  readonly seq: number;
  readonly tidpunkt: Tidpunkt;
  readonly anvandare: string;
  readonly handling: string;
  readonly objekt: string | null;
  readonly fas: 'forsok' | 'utfall';
  readonly resultat: string | null;
}

/**
 * One thing that somebody did: the attempt with its outcome. `resultat` is null when the outcome is missing, and empty
 * when there is none to miss.
 */
export interface Handelse {
  readonly seq: number;
  readonly tidpunkt: Tidpunkt;
  readonly anvandare: string;
  readonly handling: string;
  readonly objekt: string | null;
  readonly resultat: string | null;
}

/** What waited while the vault was locked is written by whoever unlocks it next; who did it, nobody knows. */
export const INGEN = '';
const VANTADE = 'vantande.';

/**
 * Puts each attempt together with its outcome: the first one after it by the same person about the same thing. What is
 * logged without an attempt stands by itself.
 * @param rader in the order of the log
 */
export function pairRows(rader: readonly Loggrad[]): Handelse[] {
  const found: Handelse[] = [];
  const waiting = new Map<string, number[]>();
  for (const { fas, ...row } of rader) {
    const rad = row.handling.startsWith(VANTADE) ? toWaited(row) : row;
    const key = JSON.stringify([rad.anvandare, rad.handling, rad.objekt]);
    if (fas === 'forsok') {
      waiting.set(key, [...(waiting.get(key) ?? []), found.length]);
      found.push({ ...rad, resultat: null });
      continue;
    }
    const at = waiting.get(key)?.shift();
    const attempt = at === undefined ? undefined : found[at];
    if (at === undefined || attempt === undefined) found.push(rad);
    else found[at] = { ...attempt, resultat: rad.resultat };
  }
  return found;
}

/** It happened when the object says, and has no outcome but itself. */
function toWaited(rad: Handelse): Handelse {
  return { ...rad, tidpunkt: (rad.objekt ?? rad.tidpunkt) as Tidpunkt, anvandare: INGEN, resultat: rad.resultat ?? '' };
}

/** The akt that something was done to; the part after the stroke names one thing in it. */
export function aktOf({ objekt }: Pick<Handelse, 'objekt'>): string | null {
  const [akt = ''] = objekt?.split('/') ?? [];
  return /^[0-9a-f]{32}$/.test(akt) ? akt : null;
}
