import { describe, expect, test } from 'vitest';
import { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import { matcha } from '../../shared/matchning/matcha.ts';
import type { PlatsUtfall } from '../../shared/matchning/schema.ts';
import { checkUndantag, kontrasigneringsdag, Undantag, undantagsvillkor } from '../../shared/matchning/undantag.ts';
import { enPlats, ettBehov, IDAG } from '../support/matchning.ts';

const TID = Tidpunkt.parse('2026-11-20T22:10:00.000Z');
const MANDAG = Datum.parse('2026-11-23');

function enPlatsUtfall(typ: 'HO' | 'SB'): PlatsUtfall {
  const behov = ettBehov({ flaggor: ['STALKNING'], leverantorskopplingar: ['U-01'], djur: 1 });
  const [utfall] = matcha(behov, [enPlats(typ, { djur: 'nej' })], IDAG);
  if (utfall === undefined) throw new Error('the place takes part');
  return utfall;
}
const mjukt = (del: object = {}) =>
  Undantag.parse({
    slag: 'soft',
    platsKod: 'SB-01',
    kriterium: 'djur',
    skal: 'Hunden bor hos en granne.',
    av: 'MK',
    tid: TID,
    ...del,
  });
const hart = (del: object = {}) =>
  Undantag.parse({
    slag: 'hard',
    platsKod: 'SB-01',
    kriterium: 'leverantor',
    skal: 'Personen har slutat.',
    av: 'MK',
    tid: TID,
    andraPerson: { namn: 'JL', satt: 'telefon', tid: TID },
    villkor: [],
    kontrasigneraSenast: MANDAG,
    kontrasignerad: null,
    ...del,
  });
const falten = (undantag: Undantag, akut = true, typ: 'HO' | 'SB' = 'SB') =>
  checkUndantag(undantag, enPlatsUtfall(typ), akut).map((fel) => fel.falt);

describe('an exception', () => {
  test('from a soft criterion needs a reason only', () => {
    expect(falten(mjukt())).toEqual([]);
    expect(() => mjukt({ skal: '  ' })).toThrow('Skriv varför platsen ändå väljs.');
  });

  test('from a hard criterion needs a second person', () => {
    expect(falten(hart())).toEqual([]);
    expect(falten(mjukt({ kriterium: 'leverantor' }))).toEqual(['slag']);
    expect(falten(hart({ andraPerson: { namn: ' mk', satt: 'pa-plats', tid: TID } }))).toEqual(['andraPerson.namn']);
  });

  test('by telephone belongs to acute cases and is countersigned', () => {
    expect(falten(hart(), false)).toEqual(['andraPerson.satt']);
    expect(falten(hart({ kontrasigneraSenast: null }))).toEqual(['kontrasigneraSenast']);
    expect(
      falten(hart({ kontrasigneraSenast: null, andraPerson: { namn: 'JL', satt: 'pa-plats', tid: TID } }), false),
    ).toEqual([]);
    expect(falten(hart({ kontrasignerad: { av: 'MK', tid: TID } }))).toEqual(['kontrasignerad.av']);
  });

  test('is made from something that the place does not meet, at that place', () => {
    expect(falten(mjukt({ kriterium: 'finns-inte' }))).toEqual(['kriterium']);
    expect(falten(hart({ kriterium: 'ivo' }))).toEqual(['kriterium']);
    expect(falten(mjukt({ platsKod: 'SB-02' }))).toEqual(['platsKod']);
  });

  test('for a hotel carries every condition of a last resort', () => {
    const villkor = undantagsvillkor(enPlatsUtfall('HO'));
    const hotell = { platsKod: 'HO-01', kriterium: 'hotell-kritisk-flagga' };
    expect(villkor).toHaveLength(4);
    expect(falten(hart({ ...hotell, villkor }), true, 'HO')).toEqual([]);
    expect(falten(hart({ ...hotell, villkor: villkor.slice(1) }), true, 'HO')).toEqual(['villkor']);
  });
});

test('the countersignature is due the working day after the call, on the Swedish clock', () => {
  const asked: string[] = [];
  const next = (datum: Datum) => {
    asked.push(datum);
    return MANDAG;
  };
  expect(kontrasigneringsdag(TID, next)).toBe(MANDAG);
  expect(asked).toEqual(['2026-11-20']);
});
