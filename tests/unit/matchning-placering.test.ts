import { describe, expect, it } from 'vitest';
import type { PostId } from '../../shared/lib/id.ts';
import type { Beslut } from '../../shared/modules/beslut/schema.ts';
import { findUteslutenPlacering } from '../../shared/modules/matchning/placering.ts';
import type { Matchningspost } from '../../shared/modules/matchning/schema.ts';
import { stepMap } from '../../shared/process/stegkarta.ts';
import { tasksOf } from '../../shared/process/uppgifter.ts';
import { korning } from '../support/akt-matchning.ts';
import { post } from '../support/akt-poster.ts';
import { enPersonakt, FREDAG, MANDAG } from '../support/aktlage.ts';

// The run excludes KC-02 and lets SB-07 through with a condition.
const run = (nr: number): Matchningspost =>
  post(
    nr,
    'matchning',
    korning((text) => text),
  );
const beslut = (nr: number, slag: Beslut['innehall']['slag'], platsKod = ''): Beslut =>
  post(nr, 'beslut', {
    slag,
    beslut: '',
    motivering: '',
    beslutsfattare: '',
    delegation: '',
    foredragande: '',
    deltagare: '',
    galler: null,
    erbjudandePostId: null as PostId | null,
    platsKod,
    lagrum: [],
    samtycke: null,
    hinder: [],
    kontrasigneraSenast: null,
  });
const placerad = [beslut(1, 'inleda-utredning'), beslut(2, 'omedelbar-placering', 'KC-02')];

describe('the place of an immediate placement', () => {
  it('is found, with why, when a later run excludes it', () => {
    const found = findUteslutenPlacering(placerad, run(3));
    expect(found?.utfall).toMatchObject({ kod: 'KC-02', skal: ['Ligger inom utövarens kända räckvidd.'] });
    expect(found?.matchning.nr).toBe(3);
  });

  it('is left alone when the run lets it through, or was made before the placement, or was never made', () => {
    const annan = [beslut(2, 'omedelbar-placering', 'SB-07')];
    expect(findUteslutenPlacering(annan, run(3))).toBeNull();
    expect(findUteslutenPlacering(placerad, run(1))).toBeNull();
    expect(findUteslutenPlacering(placerad, null)).toBeNull();
  });

  it('is no longer asked about when somebody has decided after the placement', () => {
    for (const slag of ['insats', 'avsluta-insats'] as const)
      expect(findUteslutenPlacering([...placerad, beslut(4, slag)], run(3))).toBeNull();
    const flyttad = [...placerad, beslut(4, 'omedelbar-placering', 'SB-07')];
    expect(findUteslutenPlacering(flyttad, run(5))).toBeNull();
    expect(findUteslutenPlacering([...placerad, beslut(4, 'annat')], run(3))).not.toBeNull();
  });
});

describe('an akt whose immediate placement is excluded', () => {
  const text = 'Platsen som valdes omedelbart utesluts i matchningen: pröva om placeringen.';
  const lage = enPersonakt({ placeringUtesluts: MANDAG, matchningar: 1 });

  it('owes it the day of the run, acute or not, once', () => {
    for (const akut of [true, false]) {
      const owed = tasksOf({ ...lage, akut }, FREDAG, () => MANDAG).filter((task) => task.text === text);
      expect(owed).toEqual([{ steg: 'matchning', text, forfaller: MANDAG }]);
    }
  });

  it('has it among what the matching lacks', () => {
    expect(stepMap(lage).find(({ id }) => id === 'matchning')?.saknas[0]).toBe(text);
    expect(stepMap({ ...lage, placeringUtesluts: null }).find(({ id }) => id === 'matchning')?.saknas).not.toContain(
      text,
    );
  });
});
