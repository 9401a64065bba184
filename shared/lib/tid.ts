import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day in Europe/Stockholm, ISO 8601: `2026-11-22`. Never carries a time. */
export const Datum = z
  .string()
  .refine(isDatum, { message: 'Skriv ett datum som finns, till exempel 2026-11-22.' })
  .brand<'Datum'>();
export type Datum = z.infer<typeof Datum>;

/** An instant in UTC with milliseconds, ISO 8601: `2026-11-22T08:12:00.000Z`. */
export const Tidpunkt = z
  .string()
  .refine(isTidpunkt, { message: 'Skriv en tidpunkt som finns, till exempel 2026-11-22 08.12.' })
  .brand<'Tidpunkt'>();
export type Tidpunkt = z.infer<typeof Tidpunkt>;

const ZONE = 'Europe/Stockholm';
const DATUM = /^\d{4}-\d{2}-\d{2}$/;
const TIDPUNKT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function isDatum(text: string): boolean {
  if (!DATUM.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isTidpunkt(text: string): boolean {
  if (!TIDPUNKT.test(text)) return false;
  try {
    Temporal.Instant.from(text);
    return isDatum(text.slice(0, 10));
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 (as a clock gives them) to a `Tidpunkt`. */
export function tidpunktFromMillis(millis: number): Tidpunkt {
  return new Date(millis).toISOString() as Tidpunkt;
}

/** Milliseconds since 1970 of a `Tidpunkt`. */
export function millisOf(tidpunkt: Tidpunkt): number {
  return Date.parse(tidpunkt);
}

/** The rules ask for the day of the same instants at every save of an akt; working it out takes long enough to notice. */
const DAYS = new Map<Tidpunkt, Datum>();
const MOST_DAYS = 5000;

/** The calendar day in Sweden at an instant. */
export function datumOf(tidpunkt: Tidpunkt): Datum {
  const known = DAYS.get(tidpunkt);
  if (known !== undefined) return known;
  const day = zoned(tidpunkt).toPlainDate().toString() as Datum;
  if (DAYS.size >= MOST_DAYS) DAYS.clear();
  DAYS.set(tidpunkt, day);
  return day;
}

/**
 * A Swedish wall-clock reading to an instant. A reading that daylight saving skips moves forward an hour;
 * one that it repeats means the first of the two.
 * @param klockslag `HH:mm` or `HH.mm`
 * @throws RangeError when the clock reading does not exist
 */
export function tidpunktFrom(datum: Datum, klockslag: string): Tidpunkt {
  const time = Temporal.PlainTime.from(klockslag.replace('.', ':'));
  const instant = Temporal.PlainDate.from(datum).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
  return tidpunktFromMillis(instant.epochMilliseconds);
}

/** `HH:mm` on a Swedish clock at an instant. */
export function klockslagOf(tidpunkt: Tidpunkt): string {
  return zoned(tidpunkt).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A day some days, weeks, months or years away. The 31st plus one month is the last day of that month. */
export function addToDatum(
  datum: Datum,
  span: { days?: number; weeks?: number; months?: number; years?: number },
): Datum {
  return Temporal.PlainDate.from(datum).add(span).toString() as Datum;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Datum, to: Datum): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** Age in whole years on a given day. */
export function ageOn(born: Datum, day: Datum): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
}

/** Monday = 1 to Sunday = 7 (ISO 8601). */
export function weekdayOf(datum: Datum): number {
  return Temporal.PlainDate.from(datum).dayOfWeek;
}

const WEEKDAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A day as people write it: `tors 19 nov 2026`. */
export function formatDatum(datum: Datum): string {
  const day = Temporal.PlainDate.from(datum);
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

const LONG_MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** A day inside a sentence, after "den": `24 november 2026`. */
export function formatDatumIText(datum: Datum): string {
  const day = Temporal.PlainDate.from(datum);
  return `${day.day} ${LONG_MONTHS[day.month - 1]} ${day.year}`;
}

/** A month of a calendar day, as a heading has it: `November 2026`. */
export function formatManad(datum: Datum): string {
  const { month, year } = Temporal.PlainDate.from(datum);
  const name = LONG_MONTHS[month - 1] ?? '';
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year}`;
}

/** An instant as people write it, Swedish clock: `tors 19 nov 2026, 13.10`. */
export function formatTidpunkt(tidpunkt: Tidpunkt): string {
  return `${formatDatum(datumOf(tidpunkt))}, ${klockslagOf(tidpunkt).replace(':', '.')}`;
}

function zoned(tidpunkt: Tidpunkt): Temporal.ZonedDateTime {
  return Temporal.Instant.from(tidpunkt).toZonedDateTimeISO(ZONE);
}
