import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLAGGA_ID, isKritisk } from '../../shared/instrument/flaggor.ts';
import { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import { frysKorning, MatchningsKorning } from '../../shared/matchning/korning.ts';
import { findKriterium, KRITERIER } from '../../shared/matchning/kriterier.ts';
import { matcha } from '../../shared/matchning/matcha.ts';
import { type Behov, GRUPPER } from '../../shared/matchning/schema.ts';
import type { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import { anyBehov, anyPlats, enPlats, ettBehov, IDAG } from '../support/matchning.ts';

const provet = (behov: Partial<Behov>, plats: InsatsPlats, id: string) =>
  matcha(ettBehov(behov), [plats], IDAG)[0]?.kriterier.find((one) => one.id === id)?.utfall ?? null;
const tvaBarn = [
  { kod: 'B1', alder: 4, kon: 'flicka' as const, medVuxen: true },
  { kod: 'B2', alder: 9, kon: 'pojke' as const, medVuxen: true },
];

describe('the criteria', () => {
  test('have ids of their own and Swedish names', () => {
    expect(new Set(KRITERIER.map((one) => one.id)).size).toBe(KRITERIER.length);
    for (const { id, namn } of KRITERIER) expect(findKriterium(id)?.namn).toBe(namn);
    expect(findKriterium('finns-inte')).toBeNull();
  });
});

describe('a soft criterion', () => {
  test.each([
    ['djur', { djur: 1 }, { djur: 'nej' }, { djur: null }],
    [
      'syskon',
      { barn: tvaBarn, onskar: { syskonTillsammans: true, skola: false, vard: false, pendling: false } },
      { syskonTillsammans: false },
      { syskonTillsammans: null },
    ],
    ['sprak', { sprak: ['Arabiska'] }, { sprak: ['svenska'] }, { sprak: [] }],
    [
      'skola',
      { onskar: { syskonTillsammans: false, skola: true, vard: false, pendling: false } },
      { skolaNara: false },
      { skolaNara: null },
    ],
    ['kost', { kost: ['halal'] }, { kost: ['vegetariskt'] }, { kost: [] }],
    [
      'vard',
      { onskar: { syskonTillsammans: false, skola: false, vard: true, pendling: false } },
      { vardNara: false },
      { vardNara: null },
    ],
    [
      'pendling',
      { onskar: { syskonTillsammans: false, skola: false, vard: false, pendling: true } },
      { pendling: false },
      { pendling: null },
    ],
    ['tillganglighet', { tillganglighet: 'full' }, { tillganglighet: 'ingen' }, { tillganglighet: null }],
    ['heder', { flaggor: ['HEDER_KOLLEKTIV'] }, { hederskompetens: false }, { hederskompetens: null }],
    ['beroende', { flaggor: ['KLIENT_BEROENDE'] }, { beroendekompetens: false }, { beroendekompetens: null }],
    ['bemanning', { personalDygnetRunt: true }, { bemanning: 'dag' }, { bemanning: null }],
    ['barnansvarig', { barn: tvaBarn }, { barnansvarig: false }, { barnansvarig: null }],
    ['lediga', { barn: tvaBarn }, { lediga: { antal: 2, datum: IDAG } }, { lediga: null }],
  ] satisfies [string, Partial<Behov>, Partial<InsatsPlats>, Partial<InsatsPlats>][])(
    '%s is met, not met or unknown, and never excludes',
    (id, behov, ejUppfyllt, okant) => {
      expect(provet(behov, enPlats('SB'), id)).toBe('met');
      expect(provet(behov, enPlats('SB', ejUppfyllt), id)).toBe('not-met');
      expect(provet(behov, enPlats('SB', okant), id)).toBe('unknown');
      expect(matcha(ettBehov(behov), [enPlats('SB', ejUppfyllt)], IDAG)[0]?.grupp).toBe('med-villkor');
      expect(matcha(ettBehov(behov), [enPlats('SB', okant)], IDAG)[0]?.grupp).toBe('oklart');
    },
  );

  test('is not listed when the household does not ask for it', () => {
    const [utfall] = matcha(ettBehov(), [enPlats('SB', { djur: null, sprak: [], kost: [], skolaNara: null })], IDAG);
    expect(utfall?.grupp).toBe('uppfyller');
    expect(utfall?.kriterier.map((one) => one.id)).not.toContain('djur');
  });

  test('is a condition where it can be settled by asking or planning', () => {
    expect(provet({ djur: 1 }, enPlats('SB', { djur: 'efter-fraga' }), 'djur')).toBe('condition');
    expect(provet({ tillganglighet: 'full' }, enPlats('SB', { tillganglighet: 'delvis' }), 'tillganglighet')).toBe(
      'condition',
    );
    expect(provet({ flaggor: ['STALKNING'] }, enPlats('SB', { bemanning: 'dag' }), 'bemanning')).toBe('condition');
    expect(provet({ natter: null }, enPlats('HO', { maxNatter: 3 }), 'natter')).toBe('condition');
    expect(provet({ natter: 4 }, enPlats('HO', { maxNatter: 3 }), 'natter')).toBe('not-met');
    expect(provet({ natter: 3 }, enPlats('HO', { maxNatter: 3 }), 'natter')).toBe('met');
    expect(provet({}, enPlats('SB', { lediga: { antal: 9, datum: Datum.parse('2026-11-19') } }), 'lediga')).toBe(
      'condition',
    );
    expect(provet({}, enPlats('SB', { lediga: { antal: 9, datum: Datum.parse('2026-11-20') } }), 'lediga')).toBe('met');
  });
});

describe('the order', () => {
  test('is group, fit, security, code', () => {
    const platser = [
      enPlats('SB', { kod: 'SB-10', sakerhet: 5, lediga: null }),
      enPlats('SB', { kod: 'SB-11', sakerhet: 2 }),
      enPlats('SB', { kod: 'SB-12', sakerhet: 5, djur: 'nej', skolaNara: false }),
      enPlats('SB', { kod: 'SB-13', sakerhet: 1, djur: 'nej' }),
      enPlats('SB', { kod: 'SB-15', sakerhet: 4 }),
      enPlats('SB', { kod: 'SB-14', sakerhet: 4 }),
      enPlats('SB', { kod: 'SB-16', sakerhet: 5, ivo: { status: 'saknas', kontrollerad: null, gallerTill: null } }),
    ];
    const behov = ettBehov({
      djur: 1,
      onskar: { syskonTillsammans: false, skola: true, vard: false, pendling: false },
    });
    expect(matcha(behov, platser, IDAG).map((one) => one.kod)).toEqual([
      'SB-14',
      'SB-15',
      'SB-11',
      'SB-13',
      'SB-12',
      'SB-10',
      'SB-16',
    ]);
  });

  test('never depends on price or on the order of the catalogue', () => {
    fc.assert(
      fc.property(
        anyBehov,
        fc.uniqueArray(anyPlats, { maxLength: 8, selector: (plats) => plats.kod }),
        (behov, platser) => {
          const other = platser.toReversed().map((plats) => ({ ...plats, kostnad: null }));
          expect(matcha(behov, other, IDAG)).toEqual(matcha(behov, platser, IDAG));
        },
      ),
    );
  });

  test('leaves out places that are no longer used', () => {
    expect(matcha(ettBehov(), [enPlats('SB', { aktiv: false })], IDAG)).toEqual([]);
  });
});

describe('for any household and any place', () => {
  test('the group follows from the criteria: hard and not met excludes, unknown never counts as met', () => {
    fc.assert(
      fc.property(anyBehov, anyPlats, (behov, plats) => {
        const [utfall] = matcha(behov, [plats], IDAG);
        const kriterier = utfall?.kriterier ?? [];
        const excluded = kriterier.some((one) => one.slag === 'hard' && one.utfall === 'not-met');
        const okant = kriterier.some((one) => one.utfall === 'unknown');
        if (excluded !== (utfall?.grupp === 'utesluts')) return false;
        if (okant && !['oklart', 'utesluts'].includes(utfall?.grupp ?? '')) return false;
        return utfall?.grupp === 'uppfyller'
          ? kriterier.every((one) => one.utfall === 'met')
          : utfall?.skal.length !== 0;
      }),
    );
  });

  test('another critical flag never makes a hotel possible, and never a place better', () => {
    const kritisk = fc.constantFrom(...FLAGGA_ID.filter(isKritisk));
    fc.assert(
      fc.property(anyBehov, anyPlats, kritisk, (behov, plats, flagga) => {
        const worse = { ...behov, flaggor: [...behov.flaggor, flagga] };
        const [before] = matcha(behov, [plats], IDAG);
        const [after] = matcha(worse, [plats], IDAG);
        if (before === undefined || after === undefined) return false;
        if (plats.typ === 'HO' && after.grupp !== 'utesluts') return false;
        return GRUPPER.indexOf(after.grupp) >= GRUPPER.indexOf(before.grupp);
      }),
    );
  });

  test('learning what was unknown of a place for the worse never improves it', () => {
    fc.assert(
      fc.property(anyBehov, anyPlats, (behov, plats) => {
        const worst = { ...plats, malgrupp: { ...plats.malgrupp, kvinnor: false, man: false }, hederskompetens: false };
        const rank = (one: InsatsPlats) => GRUPPER.indexOf(matcha(behov, [one], IDAG)[0]?.grupp ?? 'utesluts');
        return behov.vuxna.length === 0 || ['OV', 'KP', 'PS', 'KV'].includes(plats.typ) || rank(worst) >= rank(plats);
      }),
    );
  });

  test('every outcome has words', () => {
    fc.assert(
      fc.property(anyBehov, anyPlats, (behov, plats) =>
        matcha(behov, [plats], IDAG).every((utfall) =>
          utfall.kriterier.every((one) => /^[A-ZÅÄÖ].*\.$/.test(one.text) && !one.text.includes('null')),
        ),
      ),
    );
  });
});

describe('a frozen run', () => {
  test('keeps needs, time, catalogue and result, and reads back the same', () => {
    const korning = Tidpunkt.parse('2026-11-23T08:12:00.000Z');
    fc.assert(
      fc.property(
        anyBehov,
        fc.uniqueArray(anyPlats, { maxLength: 5, selector: (plats) => plats.kod }),
        (behov, platser) => {
          const run = frysKorning(behov, platser, korning);
          expect(MatchningsKorning.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
          expect(run.katalog.map((one) => one.kod).toSorted()).toEqual(platser.map((one) => one.kod).toSorted());
        },
      ),
    );
  });

  test('takes its day from the Swedish clock', () => {
    const plats = enPlats('SB', { lediga: { antal: 9, datum: Datum.parse('2026-11-20') } });
    const utfall = (korning: string) => frysKorning(ettBehov(), [plats], Tidpunkt.parse(korning)).resultat[0]?.grupp;
    expect(utfall('2026-11-23T22:59:00.000Z')).toBe('uppfyller');
    expect(utfall('2026-11-23T23:01:00.000Z')).toBe('med-villkor');
  });
});
