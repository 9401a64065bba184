import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOf, isWorkingDay, nextWorkingDay } from '../../shared/klockor/due.ts';
import { getKlocka, KLOCKOR } from '../../shared/klockor/registry.ts';
import { LAGRUM_ID } from '../../shared/lagrum/registry.ts';
import { addToDatum, Datum, Tidpunkt, tidpunktFrom } from '../../shared/lib/tid.ts';

const dag = (text: string) => Datum.parse(text);
const jul = new Set(['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06']);
const helgdagar = (datum: Datum) => jul.has(datum);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addToDatum(dag('2024-01-01'), { days }));

describe('the clocks', () => {
  test('have ids of their own and law references that exist', () => {
    expect(new Set(KLOCKOR.map((one) => one.id)).size).toBe(KLOCKOR.length);
    for (const { id, lagrumId } of KLOCKOR) expect(lagrumId === null || LAGRUM_ID.includes(lagrumId), id).toBe(true);
  });

  test('never lengthen a safety clock, whatever its weekday rule and the holidays', () => {
    const sakerhet = KLOCKOR.filter((one) => one.slag === 'sakerhet');
    expect(sakerhet.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...sakerhet), (start, klocka) => {
        const plain = dueOf({ ...klocka, mal: null }, start).forfaller;
        const forced = dueOf({ ...klocka, mal: null, helgregel: 'nasta-arbetsdag' }, start, () => true);
        return forced.forfaller === plain && forced.flyttadFran === null;
      }),
    );
  });
});

describe('dueOf', () => {
  test('rings for the immediate skyddsbedömning the day after, also on a Sunday, and aims at the same day', () => {
    const friday = tidpunktFrom(dag('2026-11-20'), '23.30');
    const saturday = tidpunktFrom(dag('2026-11-21'), '00.10');
    const klocka = getKlocka('skyddsbedomning-barn');
    expect(dueOf(klocka, friday)).toEqual({
      mal: '2026-11-20',
      forfaller: '2026-11-21',
      flyttadFran: null,
      klockslag: null,
    });
    expect(dueOf(klocka, saturday).forfaller).toBe('2026-11-22');
  });

  test('rings for the förhandsbedömning on the fourteenth day, also when that is a Sunday', () => {
    expect(dueOf(getKlocka('forhandsbedomning'), dag('2026-11-22'))).toEqual({
      mal: '2026-12-04',
      forfaller: '2026-12-06',
      flyttadFran: null,
      klockslag: null,
    });
  });

  test('moves the last day of an appeal from a Saturday to Monday', () => {
    expect(dueOf(getKlocka('overklagande'), dag('2026-11-28'))).toEqual({
      mal: null,
      forfaller: '2026-12-21',
      flyttadFran: '2026-12-19',
      klockslag: null,
    });
  });

  test('moves past holidays that are told, and only then', () => {
    const klocka = getKlocka('overklagande');
    expect(dueOf(klocka, dag('2026-12-03')).forfaller).toBe('2026-12-24');
    expect(dueOf(klocka, dag('2026-12-03'), helgdagar).forfaller).toBe('2026-12-28');
  });

  test('aims at the working day before, where missing the day makes a decision void', () => {
    const { mal, forfaller, flyttadFran } = dueOf(getKlocka('l79-understallning'), dag('2026-11-21'));
    expect({ mal, forfaller, flyttadFran }).toEqual({
      mal: '2026-11-27',
      forfaller: '2026-11-30',
      flyttadFran: '2026-11-28',
    });
  });

  test('counts months to the last day of a shorter month', () => {
    expect(dueOf(getKlocka('barnutredning'), dag('2026-10-31')).forfaller).toBe('2027-02-28');
  });

  test('counts hours from the instant, over the change of clocks', () => {
    const start = Tidpunkt.parse('2026-10-23T22:30:00.000Z');
    const { forfaller, klockslag } = dueOf(getKlocka('personuppgiftsincident'), start);
    expect(klockslag).toBe('2026-10-26T22:30:00.000Z');
    expect(forfaller).toBe('2026-10-26');
    expect(dueOf(getKlocka('personuppgiftsincident'), dag('2026-10-23')).forfaller).toBe('2026-10-26');
  });

  test('never rings before its start and never on a closed day when it may move', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...KLOCKOR), (start, klocka) => {
        const { forfaller, mal } = dueOf(klocka, start, helgdagar);
        const open = klocka.helgregel === 'flyttas-inte' || isWorkingDay(forfaller, helgdagar);
        return forfaller >= start && open && (mal === null || (mal >= start && mal <= forfaller));
      }),
    );
  });
});

test('nextWorkingDay goes past weekends and holidays, and never stays', () => {
  expect(nextWorkingDay(dag('2026-11-20'))).toBe('2026-11-23');
  expect(nextWorkingDay(dag('2026-12-23'), helgdagar)).toBe('2026-12-28');
  expect(() => nextWorkingDay(dag('2026-12-23'), () => true)).toThrow(RangeError);
});

test('getKlocka refuses an id that nobody knows', () => {
  expect(() => getKlocka('finns-inte')).toThrow('NOT_FOUND');
});
