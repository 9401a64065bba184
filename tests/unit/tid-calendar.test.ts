import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToDatum,
  ageOn,
  Datum,
  datumOf,
  daysBetween,
  formatDatum,
  formatTidpunkt,
  klockslagOf,
  millisOf,
  Tidpunkt,
  tidpunktFrom,
  tidpunktFromMillis,
  weekdayOf,
} from '../../shared/lib/tid.ts';

const day = (text: string) => Datum.parse(text);
const at = (text: string) => Tidpunkt.parse(text);

describe('days and instants', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    '+002026-01-01',
  ])('does not take %j for a day', (text) => expect(Datum.safeParse(text).success).toBe(false));
  it.each([
    '2026-11-22',
    '2026-11-22T08:00:00Z',
    '2026-11-22T08:00:00.000',
    '2026-11-22T25:00:00.000Z',
    '2026-02-30T08:00:00.000Z',
    '2026-11-22T08:60:00.000Z',
    '2026-11-22T08:00:00.000+01:00',
  ])('does not take %j for an instant', (text) => expect(Tidpunkt.safeParse(text).success).toBe(false));

  it('takes the leap day of a leap year', () => {
    expect(day('2028-02-29')).toBe('2028-02-29');
    expect(addToDatum(day('2028-02-29'), { years: 1 })).toBe('2029-02-28');
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
  });

  it('knows the Swedish day and clock on both sides of midnight, in winter and in summer', () => {
    expect(datumOf(at('2026-11-22T22:59:59.999Z'))).toBe('2026-11-22');
    expect(datumOf(at('2026-11-22T23:00:00.000Z'))).toBe('2026-11-23');
    expect(datumOf(at('2026-06-30T21:59:00.000Z'))).toBe('2026-06-30');
    expect(datumOf(at('2026-06-30T22:00:00.000Z'))).toBe('2026-07-01');
    expect(klockslagOf(at('2026-06-30T22:05:00.000Z'))).toBe('00:05');
  });

  it('reads a clock that daylight saving skips or repeats', () => {
    expect(tidpunktFrom(day('2026-03-29'), '02.30')).toBe('2026-03-29T01:30:00.000Z');
    expect(tidpunktFrom(day('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(() => tidpunktFrom(day('2026-03-29'), '24.30')).toThrow(RangeError);
  });

  it('writes days as people do', () => {
    expect(formatDatum(day('2026-11-19'))).toBe('tors 19 nov 2026');
    expect(formatTidpunkt(at('2026-11-19T12:10:00.000Z'))).toBe('tors 19 nov 2026, 13.10');
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
  });

  it('comes back to the same minute from day and clock, whenever the clock is not repeated', () => {
    const minutes = fc
      .integer({ min: 0, max: 60 * 24 * 365 * 60 })
      .map((minute) => tidpunktFromMillis(minute * 60_000));
    fc.assert(
      fc.property(minutes, (instant) => {
        const back = tidpunktFrom(datumOf(instant), klockslagOf(instant));
        const apart = millisOf(instant) - millisOf(back);
        expect([0, 3_600_000]).toContain(apart);
        expect(klockslagOf(back)).toBe(klockslagOf(instant));
      }),
      { numRuns: 300 },
    );
  });
});
