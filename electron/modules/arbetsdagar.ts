import Holidays from 'date-holidays';
import { nextWorkingDay as nextAfter } from '../../shared/klockor/due.ts';
import type { Datum } from '../../shared/lib/tid.ts';

/** Made when it is first asked: nothing that unlocks the vault needs it. */
let calendar: Holidays | undefined;
const years = new Map<string, ReadonlySet<string>>();

/**
 * Swedish public holidays, with midsummer eve, Christmas eve and New Year's eve, which count as Sundays for a last day
 * (lagen 1930:173 2 §).
 */
export function isHelgdag(datum: Datum): boolean {
  const year = datum.slice(0, 4);
  let days = years.get(year);
  if (days === undefined) {
    calendar ??= new Holidays('SE');
    const found = calendar.getHolidays(Number(year)).filter(({ type }) => type === 'public' || type === 'bank');
    days = new Set(found.map(({ date }) => date.slice(0, 10)));
    years.set(year, days);
  }
  return days.has(datum);
}

/** The first Swedish working day after `datum`. */
export function nextWorkingDay(datum: Datum): Datum {
  return nextAfter(datum, isHelgdag);
}
