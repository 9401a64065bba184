import { describe, expect, it } from 'vitest';
import { isHelgdag } from '../../electron/modules/arbetsdagar.ts';
import { Datum } from '../../shared/lib/tid.ts';
import type { AktLage } from '../../shared/process/aktlage.ts';
import { clockTasksOf } from '../../shared/process/klockuppgifter.ts';
import { enPersonakt, FREDAG } from '../support/aktlage.ts';

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
