import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDatum, parseKlockslag } from '../../renderer/ui/parse-datum.ts';
import { joinTidpunkt, splitTidpunkt } from '../../renderer/ui/tidpunkt-parts.ts';
import { addToDatum, Datum, Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';

const idag = Datum.parse('2026-11-22');

describe('a typed day', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['261122', '2026-11-22'],
    ['841122', '1984-11-22'],
    [' idag ', '2026-11-22'],
    ['Igår', '2026-11-21'],
    ['i morgon', '2026-11-23'],
    ['+7', '2026-11-29'],
    ['-1', '2026-11-21'],
    ['24/12', '2026-12-24'],
    ['24/12 2025', '2025-12-24'],
    ['3 mars', '2026-03-03'],
    ['22 november 2025', '2025-11-22'],
  ])('understands %s', (text, day) => {
    expect(parseDatum(text, idag)).toBe(day);
  });

  it.each(['', '2026-02-30', '2026-13-01', '31/2', '12', 'nu', '22 xyz', '2026-11-22T10:00', '99/99'])(
    'takes %j for no day',
    (text) => {
      expect(parseDatum(text, idag)).toBeNull();
    },
  );

  it('reads back every day it is given, with and without hyphens', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const day = addToDatum(idag, { days });
        expect(parseDatum(day, idag)).toBe(day);
        expect(parseDatum(day.replaceAll('-', ''), idag)).toBe(day);
      }),
    );
  });

  it('gives a real day or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDatum(text, idag);
        expect(day === null || Datum.safeParse(day).success).toBe(true);
      }),
      { examples: [['__proto__'], ['constructor'], ['tostring']] },
    );
  });
});

describe('a typed clock reading', () => {
  it.each([
    ['13.10', '13.10'],
    ['13:10', '13.10'],
    ['1310', '13.10'],
    ['910', '09.10'],
    ['9', '09.00'],
    ['kl 8.05', '08.05'],
  ])('understands %s', (text, clock) => {
    expect(parseKlockslag(text)).toBe(clock);
  });

  it.each(['', '24.00', '12.60', 'nu', '1.2.3'])('takes %j for none', (text) => {
    expect(parseKlockslag(text)).toBeNull();
  });
});

describe('an instant in two inputs', () => {
  it('is joined on a Swedish clock', () => {
    expect(joinTidpunkt({ dag: 'idag', klockslag: '1310' }, idag)).toBe('2026-11-22T12:10:00.000Z');
  });

  it('keeps unfinished text as typed, so that nothing is lost and the schema refuses it', () => {
    const unfinished = joinTidpunkt({ dag: '2026-11-22', klockslag: '' }, idag);
    expect(unfinished).toBe('2026-11-22');
    expect(Tidpunkt.safeParse(unfinished).success).toBe(false);
    expect(splitTidpunkt('2026-11 13.10')).toEqual({ dag: '2026-11', klockslag: '13.10' });
    expect(joinTidpunkt({ dag: '', klockslag: '' }, idag)).toBe('');
  });

  it('comes back the same to the minute, outside the hour that repeats in October', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000_000 }), (minutes) => {
        const tidpunkt = tidpunktFromMillis(minutes * 60_000);
        const again = joinTidpunkt(splitTidpunkt(tidpunkt), idag);
        const isRepeatedHour = Date.parse(tidpunkt) - Date.parse(again) === 3_600_000;
        expect(again === tidpunkt || isRepeatedHour).toBe(true);
      }),
    );
  });
});
