import { addToDatum, type Datum, datumOf, millisOf, type Tidpunkt, tidpunktFromMillis, weekdayOf } from '../lib/tid.ts';
import type { Forfall, Klocka } from './define.ts';

const MS_PER_HOUR = 3_600_000;
const SATURDAY = 6;

/** Is this day, a weekday, one on which authorities are closed or counted as closed? */
export type Helgdagar = (datum: Datum) => boolean;

const noHelgdagar: Helgdagar = () => false;

/**
 * A day that is neither Saturday, Sunday nor a holiday.
 * @param helgdagar must also answer true for midsummer eve, Christmas eve and New Year's eve (lagen 1930:173 2 §);
 *   without it only Saturdays and Sundays count
 */
export function isWorkingDay(datum: Datum, helgdagar: Helgdagar = noHelgdagar): boolean {
  return weekdayOf(datum) < SATURDAY && !helgdagar(datum);
}

/** The first working day after `datum`. */
export function nextWorkingDay(datum: Datum, helgdagar: Helgdagar = noHelgdagar): Datum {
  return seek(addToDatum(datum, { days: 1 }), 1, helgdagar);
}

/**
 * When a clock rings. Days, weeks and months count in Swedish calendar days from the day of the start; hours run from
 * the instant, and from the end of the day when only a day is known.
 * @param start the event that `klocka.startar` names; a `Tidpunkt` is taken at its Swedish day
 */
export function dueOf(klocka: Klocka, start: Tidpunkt | Datum, helgdagar: Helgdagar = noHelgdagar): Forfall {
  const isInstant = start.includes('T');
  const startdag = isInstant ? datumOf(start as Tidpunkt) : (start as Datum);
  if (klocka.enhet === 'timmar' && isInstant) {
    const klockslag = tidpunktFromMillis(millisOf(start as Tidpunkt) + klocka.langd * MS_PER_HOUR);
    return { mal: null, forfaller: datumOf(klockslag), flyttadFran: null, klockslag };
  }
  const sista = lastDay(klocka, startdag);
  const moves = klocka.helgregel === 'nasta-arbetsdag' && klocka.slag !== 'sakerhet';
  const forfaller = moves ? seek(sista, 1, helgdagar) : sista;
  return {
    mal: goal(klocka, startdag, sista, helgdagar),
    forfaller,
    flyttadFran: forfaller === sista ? null : sista,
    klockslag: null,
  };
}

function lastDay(klocka: Klocka, startdag: Datum): Datum {
  switch (klocka.enhet) {
    case 'timmar':
      return addToDatum(startdag, { days: Math.floor(klocka.langd / 24) });
    case 'dagar':
      return addToDatum(startdag, { days: klocka.langd });
    case 'veckor':
      return addToDatum(startdag, { weeks: klocka.langd });
    case 'manader':
      return addToDatum(startdag, { months: klocka.langd });
  }
}

function goal(klocka: Klocka, startdag: Datum, sista: Datum, helgdagar: Helgdagar): Datum | null {
  if (klocka.mal === 'samma-dag') return startdag;
  if (klocka.mal === null) return null;
  const dag = seek(sista, -1, helgdagar);
  return dag < startdag ? startdag : dag;
}

/** The nearest working day from `datum` on (or from it backwards). Gives up after a year: then the predicate is wrong. */
function seek(datum: Datum, step: 1 | -1, helgdagar: Helgdagar): Datum {
  let dag = datum;
  for (let tries = 0; tries < 366; tries += 1) {
    if (isWorkingDay(dag, helgdagar)) return dag;
    dag = addToDatum(dag, { days: step });
  }
  throw new RangeError('the holiday predicate leaves no working day within a year');
}
