import { addToDatum, Datum } from '../../shared/lib/tid.ts';

const WORDS: ReadonlyMap<string, number> = new Map([
  ['idag', 0],
  ['i dag', 0],
  ['igår', -1],
  ['i går', -1],
  ['imorgon', 1],
  ['i morgon', 1],
]);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Two figures mean this century up to so many years ahead of today, else the last one. */
const CENTURY_MARGIN = 10;

/**
 * A day as people write it, to an ISO day: `2026-11-22`, `20261122`, `261122`, `22/11`, `22/11 2026`, `22 nov`,
 * `22 november 2026`, `idag`, `igår`, `imorgon`, `+7`, `-1`. Without a year it is the year of `today`.
 * Null when it is no day.
 */
export function parseDatum(text: string, today: Datum): Datum | null {
  const clean = text.trim().toLowerCase();
  const days = WORDS.get(clean) ?? (/^[+-]\d{1,4}$/.test(clean) ? Number(clean) : null);
  if (days !== null) return addToDatum(today, { days });
  const parts = figures(clean, today) ?? dayAndMonth(clean, today);
  const parsed = Datum.safeParse(parts?.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-'));
  return parsed.success ? parsed.data : null;
}

type Parts = readonly [year: string, month: string, day: string];

function figures(text: string, today: Datum): Parts | null {
  const long = /^(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})$/.exec(text);
  if (long) return [long[1] ?? '', long[2] ?? '', long[3] ?? ''];
  const short = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  return short ? [fullYear(short[1] ?? '', today), short[2] ?? '', short[3] ?? ''] : null;
}

function dayAndMonth(text: string, today: Datum): Parts | null {
  const slash = /^(\d{1,2})\/(\d{1,2})(?:[ /-]+(\d{4}))?$/.exec(text);
  if (slash) return [slash[3] ?? today.slice(0, 4), slash[2] ?? '', slash[1] ?? ''];
  const words = /^(\d{1,2})(?::?[ae])? ([a-zåäö]{3,9})\.?(?: (\d{4}))?$/.exec(text);
  const month = MONTHS.indexOf((words?.[2] ?? '').slice(0, 3)) + 1;
  return words && month > 0 ? [words[3] ?? today.slice(0, 4), String(month), words[1] ?? ''] : null;
}

function fullYear(twoFigures: string, today: Datum): string {
  const thisYear = Number(today.slice(0, 4));
  const year = Math.floor(thisYear / 100) * 100 + Number(twoFigures);
  return String(year > thisYear + CENTURY_MARGIN ? year - 100 : year);
}

/** A clock reading as people write it (`13.10`, `13:10`, `1310`, `9`), to `HH.mm`. Null when it is none. */
export function parseKlockslag(text: string): string | null {
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(
    text
      .trim()
      .toLowerCase()
      .replace(/^kl\.? ?/, ''),
  );
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? '0');
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}
