import { describe, expect, it } from 'vitest';
import { skyddOf } from '../../renderer/features/akt/skydd.ts';
import { shorten, shownSteps, startStep, toStepItem } from '../../renderer/features/akt/steps.ts';
import { dayWords, dueWords, groupTimeline, newestFirst } from '../../renderer/features/akt/timeline.ts';
import type { PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRad, Tidslinjerad } from '../../shared/modules/akt/schema.ts';
import type { Person } from '../../shared/modules/person/schema.ts';
import { STEG } from '../../shared/process/steg.ts';
import type { Steg, Steglage } from '../../shared/process/stegkarta.ts';

const IDAG = '2026-11-23' as Datum;
const NU = '2026-11-23T13:00:00.000Z' as Tidpunkt;

function steg(nr: number, lage: Steglage, saknas: string[] = [], varfor: string | null = null): Steg {
  const found = STEG.find((one) => one.nr === nr);
  if (found === undefined) throw new Error('no such step');
  return { nr, id: found.id, namn: found.namn, kort: found.kort, lage, saknas, varfor };
}

function rad(nr: number, handelse: string, more: Partial<Tidslinjerad> = {}): Tidslinjerad {
  return {
    id: nr.toString(16).padStart(32, '0') as PostId,
    nr,
    version: 1,
    slag: 'anteckning',
    personId: null,
    handelse: handelse as Tidpunkt,
    signerad: handelse as Tidpunkt,
    signeradAv: 'Sam Provander',
    ersatter: null,
    rubrik: 'Anteckning',
    ...more,
  };
}

describe('the step list of an akt', () => {
  it('says of the step that is now what is missing first and how much more', () => {
    const item = toStepItem(steg(5, 'now', ['Skyddsbedömning saknas.', 'Säkerhetsplan saknas.']));
    expect(item).toMatchObject({ number: 5, state: 'current', note: 'Skyddsbedömning saknas (och 1 till)' });
  });

  it('marks a step that somebody called done although something is missing', () => {
    expect(toStepItem(steg(9, 'done', ['Inget beslut är signerat.'], 'Klart, markerat')).state).toBe('late');
    expect(toStepItem(steg(9, 'done')).state).toBe('done');
  });

  it('says why a step is blocked or not needed, and nothing of one that is merely open', () => {
    expect(toStepItem(steg(7, 'blocked', ['Ingen matchning är gjord.'], 'Utredning är inte inledd.')).note).toBe(
      'Utredning är inte inledd.',
    );
    expect(toStepItem(steg(7, 'todo', ['Ingen matchning är gjord.'])).note).toBeUndefined();
  });

  it('tells a step that was never done in a closed akt from one that was not needed', () => {
    const reason = 'Akten avslutades innan steget var klart.';
    const undone = steg(2, 'not-done', ['Omedelbar skyddsbedömning saknas för Barn 1.'], reason);
    expect(toStepItem(undone)).toMatchObject({ state: 'undone', note: reason });
    expect(toStepItem(steg(2, 'not-needed', [], 'Markerat.')).state).toBe('skipped');
  });

  it('does not call the documentation done where nothing is documented', () => {
    const done = { steg: [steg(1, 'done'), steg(9, 'done')], tidslinje: [rad(1, IDAG, { slag: 'inkommet' })] };
    expect(shownSteps(done).map(({ lage }) => lage)).toEqual(['done', 'not-needed']);
    for (const slag of ['anteckning', 'beslut'] as const)
      expect(shownSteps({ ...done, tidslinje: [rad(1, IDAG, { slag })] })).toEqual(done.steg);
    const marked = { ...done, steg: [steg(9, 'done', [], 'Klart, markerat')] };
    expect(shownSteps(marked)).toEqual(marked.steg);
  });

  it('cuts a long reason between words', () => {
    const short = shorten(`${'ord '.repeat(40)}slut`);
    expect(short?.length).toBeLessThan(75);
    expect(short).toMatch(/ord …$/);
    expect(shorten('')).toBeUndefined();
  });

  it('opens at the step that is now, else at the last one that is done', () => {
    expect(startStep([steg(1, 'done'), steg(2, 'now'), steg(3, 'todo')])).toBe('arendetyp');
    expect(startStep([steg(1, 'done'), steg(2, 'done'), steg(3, 'not-needed')])).toBe('arendetyp');
  });
});

describe('the timeline of an akt', () => {
  const sent = rad(4, '2026-11-20T10:00:00.000Z', { signerad: '2026-11-23T09:00:00.000Z' as Tidpunkt });

  it('goes by when things happened, and within a minute by the order of signing', () => {
    const rows = [rad(1, '2026-11-23T08:00:30.000Z'), rad(2, '2026-11-23T08:00:00.000Z'), sent];
    expect(newestFirst(rows).map(({ nr }) => nr)).toEqual([2, 1, 4]);
  });

  it('groups by the Swedish day, also past midnight in UTC', () => {
    const rows = [rad(1, '2026-11-22T23:30:00.000Z'), rad(2, '2026-11-22T22:30:00.000Z'), sent];
    const groups = groupTimeline(rows, IDAG, () => {}, 'personakt');
    expect(groups.map(({ heading, items }) => [heading, items.map(({ time }) => time)])).toEqual([
      ['Idag', ['00.30']],
      ['Igår', ['23.30']],
      ['fre 20 nov 2026', ['11.00']],
    ]);
    expect(groups[2]?.items[0]?.body).toBe('signerat mån 23 nov 2026, 10.00');
    expect(groups[0]?.items[0]?.body).toBeUndefined();
  });

  it('leads to the step where the entry can be read, which differs between aktualisering and personakt', () => {
    const went: string[] = [];
    const rows = [rad(1, '2026-11-23T08:00:00.000Z', { slag: 'skyddsbedomning' })];
    for (const slag of ['aktualisering', 'personakt'] as const) {
      groupTimeline(rows, IDAG, (to) => went.push(to), slag)[0]?.items[0]?.onPress?.();
    }
    expect(went).toEqual(['arendetyp', 'skyddsbedomning']);
  });

  it('tells what is late from what is due today and later', () => {
    expect(dueWords({ forfaller: '2026-11-22' as Datum }, NU)).toEqual({
      words: 'Försenad sedan sön 22 nov 2026',
      isLate: true,
    });
    expect(dueWords({ forfaller: IDAG }, NU)).toEqual({ words: 'Idag', isLate: false });
    expect(dueWords({ forfaller: '2026-11-24' as Datum }, NU)).toEqual({
      words: 'Senast tis 24 nov 2026',
      isLate: false,
    });
    const mote = { forfaller: IDAG, utcheckning: '2026-11-23T12:59:00.000Z' as Tidpunkt };
    expect(dueWords(mote, NU)).toEqual({ words: 'Försenad sedan mån 23 nov 2026, 13.59', isLate: true });
    expect(dueWords(mote, '2026-11-23T12:58:00.000Z' as Tidpunkt)).toEqual({ words: 'Idag', isLate: false });
    expect(dayWords('2026-11-24' as Datum, IDAG)).toBe('tis 24 nov 2026');
  });
});

function skyddet(skydd: readonly Person['skydd'][], more: Partial<AktRad> = {}) {
  const registret = { akut: false, skyddsarende: 'obedomt', ...more } as AktRad;
  return skyddOf({ rad: registret, personer: skydd.map((one) => ({ roll: 'klient', skydd: one }) as Person) });
}

describe('the protection that the head of an akt shows', () => {
  it('says a decision about anybody in it', () => {
    expect(skyddet(['okant', 'sekretessmarkering'], { skyddsarende: 'nej' })).toBe('beslutat');
  });

  it.each([[[]], [['okant']], [['ingen']]] as const)('handles as protected what may come to need it: %j', (skydd) => {
    expect(skyddet(skydd)).toBe('hanteras');
    expect(skyddet(skydd, { skyddsarende: 'ja' })).toBe('hanteras');
    expect(skyddet(skydd, { skyddsarende: 'nej', akut: true })).toBe('hanteras');
    expect(skyddet(skydd, { skyddsarende: 'nej' })).toBe('nej');
  });
});
