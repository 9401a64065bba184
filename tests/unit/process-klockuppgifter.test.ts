import { describe, expect, it } from 'vitest';
import { isHelgdag } from '../../electron/modules/arbetsdagar.ts';
import { Datum } from '../../shared/lib/tid.ts';
import { checkFrist } from '../../shared/modules/frist/rules.ts';
import { FRISTKLOCKOR, type Fristklocka } from '../../shared/modules/frist/schema.ts';
import type { AktLage } from '../../shared/process/aktlage.ts';
import { clockTasksOf, findStart } from '../../shared/process/klockuppgifter.ts';
import { enPersonakt, etLage, FREDAG } from '../support/aktlage.ts';

const LORDAG = Datum.parse('2026-11-21');

type Beslut = AktLage['beslut'][number];
const beslut = (slag: string, own: Partial<Beslut> = {}): Beslut => ({
  slag,
  datum: FREDAG,
  signerat: true,
  gallerInsats: slag === 'insats' || slag === 'omedelbar-placering',
  lagrum: ['sol.bistand'],
  fran: null,
  ...own,
});
const omedelbar = (own: Partial<Beslut> = {}) =>
  beslut('omedelbar-placering', { lagrum: ['l79.omedelbar-insats', 'l79.understallning'], ...own });

const barnakt = (beslutade: Beslut[], own: Partial<AktLage> = {}) =>
  enPersonakt({ roll: 'barn', beslut: beslutade, ...own });

const dagar = (lage: AktLage) =>
  Object.fromEntries(clockTasksOf(lage, isHelgdag).map(({ text, forfaller }) => [text.split(' ')[0], forfaller]));

describe('the clocks of a child’s akt', () => {
  it('run one week and six weeks from a decision on immediate insats, past days when the court is closed', () => {
    expect(dagar(barnakt([omedelbar()]))).toMatchObject({ Underställ: '2026-11-27', Ansök: '2027-01-04' });
    // A Saturday's week ends on a Saturday; the placement began two days after the decision.
    const senare = omedelbar({ datum: LORDAG, fran: Datum.parse('2026-11-23') });
    expect(dagar(barnakt([senare]))).toMatchObject({ Underställ: '2026-11-30', Ansök: '2027-01-04' });
  });

  it('do not run when the decision rests on the consent of both, for an adult, or when the placement has ended', () => {
    const utan = [
      barnakt([beslut('omedelbar-placering')]),
      barnakt([omedelbar()], { roll: 'vuxen' }),
      barnakt([omedelbar({ signerat: false })]),
      barnakt([omedelbar(), beslut('avsluta-insats')]),
      barnakt([omedelbar()], { avslutad: LORDAG }),
    ];
    for (const lage of utan) expect(Object.keys(dagar(lage))).not.toContain('Underställ');
    expect(dagar(barnakt([beslut('avsluta-insats'), omedelbar()]))).toHaveProperty('Underställ');
  });

  it('give the utredning four months, which an immediate placement does not end and a decision does', () => {
    expect(dagar(barnakt([omedelbar()]))).toMatchObject({ Slutför: '2027-03-20' });
    expect(dagar(barnakt([omedelbar(), beslut('insats')]))).not.toHaveProperty('Slutför');
    expect(dagar(barnakt([beslut('avslag')]))).not.toHaveProperty('Slutför');
    expect(dagar(barnakt([], { roll: 'vuxen' }))).not.toHaveProperty('Slutför');
  });
});

const gjord = (klocka: Fristklocka, fullgjord: Datum = FREDAG) => ({ klocka, fullgjord });
const klockor = (lage: AktLage) => clockTasksOf(lage, isHelgdag).map(({ klocka }) => klocka ?? null);

describe('a clock that somebody has marked as done', () => {
  const insats = beslut('insats');

  it('is no task any more, and the others run on', () => {
    const fran = barnakt([omedelbar()], { frister: [gjord('l79-understallning')] });
    expect(dagar(fran)).not.toHaveProperty('Underställ');
    expect(dagar(fran)).toMatchObject({ Ansök: '2027-01-04', Slutför: '2027-03-20' });
    const alla = [gjord('l79-understallning'), gjord('l79-ansokan'), gjord('barnutredning')];
    expect(Object.keys(dagar(barnakt([omedelbar()], { frister: alla })))).toEqual(['Håll']);
  });

  it('runs anew from a later decision, which what was done before it does not answer', () => {
    const senare = omedelbar({ datum: LORDAG });
    const lage = barnakt([omedelbar(), senare], { frister: [gjord('l79-understallning')] });
    expect(dagar(lage)).toHaveProperty('Underställ', '2026-11-30');
    expect(findStart(lage, 'l79-understallning')).toBe(LORDAG);
  });

  it('gives the meetings three months from the last one, however they were entered, or from a later insats', () => {
    expect(dagar(enPersonakt({ beslut: [insats] }))).toHaveProperty('Håll', '2027-02-20');
    const moten = ['2027-02-15', '2027-01-10'].map((dag) => gjord('uppfoljningsmote', Datum.parse(dag)));
    expect(dagar(enPersonakt({ beslut: [insats], frister: moten }))).toHaveProperty('Håll', '2027-05-15');
    const ny = beslut('insats', { datum: Datum.parse('2027-03-01') });
    expect(dagar(enPersonakt({ beslut: [insats, ny], frister: moten }))).toHaveProperty('Håll', '2027-06-01');
  });

  it('is named by its task, except where another signature ends it', () => {
    expect(klockor(barnakt([omedelbar()])).toSorted()).toEqual([...FRISTKLOCKOR].toSorted());
    expect(klockor(etLage({ barn: [{ kod: 'Barn 1', omedelbarBedomning: null }] }))).toEqual([null]);
  });

  it('can be marked only while it runs, and on no day before it started', () => {
    const lage = barnakt([omedelbar({ datum: LORDAG })]);
    expect(checkFrist('l79-understallning', LORDAG, lage)).toEqual([]);
    expect(checkFrist('l79-understallning', FREDAG, lage)).toMatchObject([{ falt: 'handelse' }]);
    expect(checkFrist('l79-understallning', LORDAG, barnakt([]))).toMatchObject([{ falt: 'innehall.klocka' }]);
  });
});
