import type { AktId } from '../../../shared/lib/id.ts';
import {
  type Datum,
  datumOf,
  daysBetween,
  formatDatum,
  formatTidpunkt,
  klockslagOf,
  type Tidpunkt,
} from '../../../shared/lib/tid.ts';
import type { Arbetslista, Arbetsuppgift } from '../../../shared/modules/arbetslista/api.ts';
import { isSenUtcheckning } from '../../../shared/modules/arbetslista/rules.ts';
import type { Uppgift } from '../../../shared/process/uppgifter.ts';
import { TEXT } from './text.ts';

/** What one akt owes within one list. */
export interface Aktgrupp extends Omit<Arbetsuppgift, 'uppgift'> {
  readonly uppgifter: readonly Uppgift[];
}

/** The tasks of a list gathered by akt, in the order in which the akter come first. */
export function groupByAkt(uppgifter: readonly Arbetsuppgift[]): readonly Aktgrupp[] {
  const groups = new Map<AktId, Aktgrupp>();
  for (const { uppgift, ...akt } of uppgifter) {
    const group = groups.get(akt.aktId) ?? { ...akt, uppgifter: [] };
    groups.set(akt.aktId, { ...group, uppgifter: [...group.uppgifter, uppgift] });
  }
  return [...groups.values()];
}

/** The day of one who is assigned: what came in is everybody's, the rest theirs alone. */
export function chooseMine(arbetslista: Arbetslista): Arbetslista {
  const { forsenat, idagLista, veckan } = arbetslista;
  return {
    ...arbetslista,
    forsenat: forsenat.filter(isMine),
    idagLista: idagLista.filter(isMine),
    veckan: veckan.filter(isMine),
  };
}

function isMine({ minAkt }: Arbetsuppgift): boolean {
  return minAkt;
}

/** A day near to today in words, any other as people write it. */
export function dayInWords(datum: Datum, idag: Datum): string {
  const days = daysBetween(idag, datum);
  if (days === 0) return TEXT.dagIdag;
  if (days === -1) return TEXT.dagIgar;
  if (days === 1) return TEXT.dagImorgon;
  return formatDatum(datum);
}

/** When a task is due, for a list whose heading says that it is overdue, due today, or later. */
export function dueInWords(forfaller: Datum, idag: Datum): string | null {
  const late = daysBetween(forfaller, idag);
  if (late > 0) return TEXT.dagarSen(late);
  return late === 0 ? null : dayInWords(forfaller, idag);
}

/** As `dueInWords`; a check-out that is late says since when. */
export function uppgiftDueInWords(uppgift: Uppgift, now: Tidpunkt): string | null {
  const { utcheckning, forfaller } = uppgift;
  if (utcheckning === undefined || !isSenUtcheckning(uppgift, now)) return dueInWords(forfaller, datumOf(now));
  return TEXT.forsenadSedan(momentInWords(utcheckning, now));
}

/** The time of day while it is today, else the day with it. */
export function momentInWords(tid: Tidpunkt, now: Tidpunkt): string {
  return datumOf(tid) === datumOf(now) ? klockslagOf(tid).replace(':', '.') : formatTidpunkt(tid);
}
