import { describe, expect, it, test } from 'vitest';
import { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import {
  type Aktlopp,
  bockarOf,
  gallerFranFel,
  mergeSteg,
  stegTid,
  versionAt,
} from '../../shared/modules/rutin/rules.ts';
import type { Checklista, Rutinversion } from '../../shared/modules/rutin/schema.ts';

const tid = (text: string) => Tidpunkt.parse(`${text}:00.000Z`);
const dag = (text: string) => Datum.parse(text);

function version(nr: number, sparad: string, gallerFran: string): Rutinversion {
  return { nr, gallerFran: dag(gallerFran), skal: 'Prov.', sparad: tid(sparad), sparadAv: 'Sam Provander', steg: [] };
}

describe('versionAt', () => {
  const versioner = [version(1, '2026-01-10T09:00', '2026-02-01'), version(2, '2026-03-01T09:00', '2026-03-01')];
  test.each([
    ['2026-01-31T12:00', null],
    ['2026-01-31T23:30', 1],
    ['2026-03-01T08:59', 1],
    ['2026-03-01T09:00', 2],
    ['2027-01-01T09:00', 2],
  ])('at %s it is %s: saved by then, and begun by the Swedish calendar', (vid, nr) => {
    expect(versionAt(versioner, tid(vid))?.nr ?? null).toBe(nr);
  });
});

test('a version cannot apply from a day that has been, nor from one in another time', () => {
  const [idag, senast] = [dag('2026-11-24'), dag('2027-11-24')];
  expect(gallerFranFel(dag('2026-11-23'), idag, senast)).toMatch(/tidigast från idag/);
  expect(gallerFranFel(idag, idag, senast)).toBeNull();
  expect(gallerFranFel(dag('2062-11-24'), idag, senast)).toMatch(/inom ett år/);
});

const steg = (id: 'inkommer' | 'planering' | 'avslut', text: string) => ({ steg: id, text, punkter: [] });

test('a set with one step written anew keeps the others, and an emptied step is gone', () => {
  const grund = [steg('inkommer', 'A'), steg('avslut', 'B')];
  expect(mergeSteg(grund, [steg('planering', 'C'), steg('inkommer', '')])).toEqual([
    steg('planering', 'C'),
    steg('avslut', 'B'),
  ]);
});

describe('stegTid', () => {
  const akt: Aktlopp = {
    slag: 'personakt',
    oppnad: tid('2026-01-01T08:00'),
    avslutad: null,
    poster: [
      { slag: 'skyddsbedomning', signerad: tid('2026-01-02T08:00') },
      { slag: 'skyddsbedomning', signerad: tid('2026-01-05T08:00') },
    ],
    markerad: new Map([['planering', tid('2026-01-03T08:00')]]),
  };

  it('is the last thing that was signed in the step', () => {
    expect(stegTid('skyddsbedomning', 'done', akt)).toBe(tid('2026-01-05T08:00'));
  });
  it('is the mark, where somebody marked it', () => {
    expect(stegTid('planering', 'done', akt)).toBe(tid('2026-01-03T08:00'));
    expect(stegTid('planering', 'not-needed', akt)).toBe(tid('2026-01-03T08:00'));
  });
  it('is the opening for what was done before the personakt', () => {
    expect(stegTid('inkommer', 'done', akt)).toBe(akt.oppnad);
  });
  it('is nothing for a step that is open', () => {
    expect(stegTid('matchning', 'now', akt)).toBeNull();
    expect(stegTid('matchning', 'blocked', akt)).toBeNull();
  });
  it('is the closing for everything that was open then', () => {
    const avslutad = tid('2026-01-04T08:00');
    expect(stegTid('matchning', 'not-done', { ...akt, avslutad })).toBe(avslutad);
    expect(stegTid('skyddsbedomning', 'done', { ...akt, avslutad })).toBe(avslutad);
  });
});

const post = (av: string, nar: string, klar: boolean, id: 'planering' | 'avslut' = 'planering') =>
  ({
    signerad: tid(nar),
    signeradAv: av,
    innehall: { steg: id, version: 1, punkter: [{ text: 'Boka rum.', klar }] },
  }) as Checklista;

test('a tick keeps who made it and when, until it is taken away; other steps have their own', () => {
  const [sam, vera] = [post('Sam', '2026-01-01T08:00', true), post('Vera', '2026-01-02T08:00', true)];
  expect(bockarOf([sam, vera], 'planering')).toEqual([{ text: 'Boka rum.', av: 'Sam', nar: sam.signerad }]);
  const bort = post('Sam', '2026-01-01T09:00', false);
  expect(bockarOf([sam, bort], 'planering')).toEqual([]);
  expect(bockarOf([sam, bort, vera], 'planering')).toEqual([{ text: 'Boka rum.', av: 'Vera', nar: vera.signerad }]);
  expect(bockarOf([sam], 'avslut')).toEqual([]);
});
