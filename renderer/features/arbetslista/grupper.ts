import type { AktId } from '../../../shared/lib/id.ts';
import { type Datum, daysBetween, formatDatum } from '../../../shared/lib/tid.ts';
import type { Arbetslista, Arbetsuppgift } from '../../../shared/modules/arbetslista/api.ts';
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
