import { describe, expect, test } from 'vitest';
import { FLAGGA_ID, FLAGGOR } from '../../shared/instrument/flaggor.ts';
import { Datum } from '../../shared/lib/tid.ts';
import { matcha } from '../../shared/matchning/matcha.ts';
import type { Behov, Farozon, PlatsUtfall } from '../../shared/matchning/schema.ts';
import type { InsatsPlats, Platstyp } from '../../shared/modules/insats/schema.ts';
import { enPlats, ettBehov, IDAG } from '../support/matchning.ts';

function utfallet(behov: Partial<Behov>, plats: InsatsPlats, idag = IDAG): PlatsUtfall {
  const [utfall] = matcha(ettBehov(behov), [plats], idag);
  if (utfall === undefined) throw new Error('the place takes part');
  return utfall;
}
const provet = (behov: Partial<Behov>, plats: InsatsPlats, id: string) =>
  utfallet(behov, plats).kriterier.find((one) => one.id === id)?.utfall ?? null;
const gruppen = (behov: Partial<Behov>, plats: InsatsPlats) => utfallet(behov, plats).grupp;
const ettBarn = (del: Partial<Behov['barn'][number]> = {}) => ({
  kod: 'B1',
  alder: 4,
  kon: 'flicka' as const,
  medVuxen: true,
  ...del,
});
const barn = (del: Partial<Behov['barn'][number]>) => ({ barn: [ettBarn(del)] });
const ivo = (status: InsatsPlats['ivo']['status'], del: Partial<InsatsPlats['ivo']> = {}) => ({
  ivo: { status, kontrollerad: Datum.parse('2026-10-01'), gallerTill: null, ...del },
});
const enZon = (del: Partial<Farozon> = {}): Farozon => ({
  kommun: 'Norrsele',
  zon: null,
  slag: 'kand-rackvidd',
  grund: 'arbete',
  ...del,
});
const malgrupp = (typ: Platstyp, del: Partial<InsatsPlats['malgrupp']>) =>
  enPlats(typ, { malgrupp: { ...enPlats(typ).malgrupp, ...del } });

test('a place that meets everything is among those that meet the needs', () => {
  for (const typ of ['KC', 'SB', 'SL'] as const)
    expect(utfallet({}, enPlats(typ))).toMatchObject({ grupp: 'uppfyller', skal: [] });
});

describe('a hotel', () => {
  test('is excluded by each critical flag and by no other flag', () => {
    for (const flagga of FLAGGA_ID) {
      const excluded = gruppen({ flaggor: [flagga] }, enPlats('HO')) === 'utesluts';
      expect(excluded, flagga).toBe(FLAGGOR[flagga].kritisk);
    }
    expect(utfallet({ flaggor: ['STRYPNING'] }, enPlats('HO')).skal).toEqual([
      'Hotell utesluts vid kritisk flagga: Strypning.',
    ]);
  });

  test('is unclear while nobody has gone through the flags', () => {
    expect(gruppen({ flaggorBedomda: false }, enPlats('HO'))).toBe('oklart');
  });

  test('is excluded for a child without an adult', () => {
    expect(gruppen({ barn: [ettBarn({ medVuxen: false })] }, enPlats('HO'))).toBe('utesluts');
    expect(gruppen({ vuxna: [], barn: [ettBarn()] }, enPlats('HO'))).toBe('utesluts');
    expect(gruppen({ barn: [ettBarn()] }, enPlats('HO'))).toBe('med-villkor');
  });

  test('always carries its conditions', () => {
    const { skal } = utfallet({}, enPlats('HO', { maxNatter: 3 }));
    expect(skal[0]).toContain('Enheten bokar utan klientens namn');
  });
});

describe('a hotel and a skyddslägenhet', () => {
  test.each(['hjalpDygnetRunt', 'personalDygnetRunt', 'akutSuicidal'] as const)(
    'are excluded when %s, and unclear when nobody knows',
    (falt) => {
      for (const typ of ['HO', 'SL'] as const) {
        expect(gruppen({ [falt]: true }, enPlats(typ))).toBe('utesluts');
        expect(gruppen({ [falt]: null }, enPlats(typ))).toBe('oklart');
      }
      expect(gruppen({ [falt]: true }, enPlats('SB'))).toBe('uppfyller');
    },
  );
});

test('a skyddslägenhet is excluded when the case is acute by ground a, and only then', () => {
  expect(gruppen({ akutGrundA: true }, enPlats('SL'))).toBe('utesluts');
  expect(gruppen({ akutGrundA: null }, enPlats('SL'))).toBe('oklart');
  expect(gruppen({ akutGrundA: true }, enPlats('SB'))).toBe('uppfyller');
});

describe('a kriscentrum', () => {
  test('that takes women only is excluded for a man', () => {
    const plats = malgrupp('KC', { man: false });
    expect(utfallet({ vuxna: [{ kon: 'man' }] }, plats)).toMatchObject({
      grupp: 'utesluts',
      skal: ['Tar inte emot män.'],
    });
    expect(gruppen({ vuxna: [{ kon: 'kvinna' }] }, plats)).toBe('uppfyller');
    expect(gruppen({ vuxna: [{ kon: null }] }, plats)).toBe('oklart');
    expect(gruppen({ vuxna: [{ kon: 'man' }] }, malgrupp('KC', { man: null }))).toBe('oklart');
  });

  test('that is drug free is excluded during an active addiction', () => {
    const plats = enPlats('KC', { drogfritt: true });
    expect(gruppen({ aktivtBeroende: true }, plats)).toBe('utesluts');
    expect(gruppen({ aktivtBeroende: null }, plats)).toBe('oklart');
    expect(gruppen({ aktivtBeroende: true }, enPlats('KC', { drogfritt: null }))).toBe('oklart');
    expect(gruppen({ aktivtBeroende: true }, enPlats('KC', { drogfritt: false }))).toBe('uppfyller');
    expect(provet({ aktivtBeroende: true }, enPlats('SB', { drogfritt: true }), 'beroende')).toBe('not-met');
    expect(gruppen({ aktivtBeroende: true }, enPlats('SB', { drogfritt: true }))).toBe('med-villkor');
  });
});

describe('a place run as protected housing', () => {
  test('is excluded without a valid licence or notification, private and non-profit ones included', () => {
    for (const typ of ['SB', 'KC', 'SL'] as const) {
      const run = { skyddatBoende: true };
      expect(gruppen({}, enPlats(typ, { ...run, ...ivo('saknas') }))).toBe('utesluts');
      expect(gruppen({}, enPlats(typ, { ...run, ...ivo('behovs-ej') }))).toBe('utesluts');
      expect(
        gruppen({}, enPlats(typ, { ...run, ...ivo('tillstand', { gallerTill: Datum.parse('2026-11-22') }) })),
      ).toBe('utesluts');
      expect(gruppen({}, enPlats(typ, { ...run, ...ivo('tillstand', { gallerTill: IDAG }) }))).toBe('uppfyller');
      for (const driftform of ['enskild', 'ideell'] as const) {
        expect(gruppen({}, enPlats(typ, { ...run, driftform, ...ivo('anmald') }))).toBe('utesluts');
        expect(gruppen({}, enPlats(typ, { ...run, driftform, ...ivo('tillstand') }))).toBe('uppfyller');
      }
    }
  });

  test('is unclear while nobody has checked with IVO', () => {
    expect(gruppen({}, enPlats('SB', ivo('okand')))).toBe('oklart');
    expect(gruppen({}, enPlats('SB', ivo('tillstand', { kontrollerad: null })))).toBe('oklart');
  });

  test('asks for a new check after a year', () => {
    expect(provet({}, enPlats('SB', ivo('anmald', { kontrollerad: Datum.parse('2025-11-22') })), 'ivo-kontroll')).toBe(
      'condition',
    );
    expect(
      provet({}, enPlats('SB', ivo('anmald', { kontrollerad: Datum.parse('2025-11-23') })), 'ivo-kontroll'),
    ).toBeNull();
  });

  test('is what the licence rule is about: a municipal flat that is none needs no licence, a private one is to be looked into', () => {
    expect(provet({}, enPlats('SL', { skyddatBoende: false, ...ivo('behovs-ej') }), 'ivo')).toBeNull();
    expect(
      provet({}, enPlats('SL', { skyddatBoende: false, driftform: 'enskild', ...ivo('behovs-ej') }), 'ivo-kontroll'),
    ).toBe('condition');
  });
});

describe('the reach of the perpetrator', () => {
  test('excludes a place within it, whatever the spelling of the municipality', () => {
    for (const kommun of ['Norrsele', ' norrsele ', 'Norrsele kommun', 'Norrseles kommun'])
      expect(gruppen({ farozoner: [enZon({ kommun })] }, enPlats('SB'))).toBe('utesluts');
    expect(utfallet({ farozoner: [enZon()] }, enPlats('SB')).skal).toEqual([
      'Ligger inom utövarens kända räckvidd (arbete).',
    ]);
  });

  test('excludes by zone where a zone is known, and makes the rest of the municipality a condition', () => {
    expect(gruppen({ farozoner: [enZon({ zon: 'norra' })] }, enPlats('SB'))).toBe('utesluts');
    expect(gruppen({ farozoner: [enZon({ zon: 'södra' })] }, enPlats('SB'))).toBe('med-villkor');
    const utanZon = enPlats('SB', { geografi: { kommunkod: null, kommun: 'Norrsele', zon: '' } });
    expect(gruppen({ farozoner: [enZon({ zon: 'södra' })] }, utanZon)).toBe('oklart');
  });

  test('does not exclude the municipality where the perpetrator merely stays: that is a condition to be judged', () => {
    const behov = { farozoner: [enZon({ slag: 'vistelsekommun' })] };
    expect(gruppen(behov, enPlats('SB'))).toBe('med-villkor');
    expect(provet(behov, enPlats('SB'), 'samma-kommun')).toBe('condition');
  });

  test('is unclear when it is not mapped, or when nobody knows where the place is', () => {
    expect(gruppen({ farozoner: null }, enPlats('SB'))).toBe('oklart');
    const okand = enPlats('SB', { geografi: { kommunkod: null, kommun: null, zon: '' } });
    expect(gruppen({ farozoner: [enZon()] }, okand)).toBe('oklart');
    expect(gruppen({ farozoner: [] }, okand)).toBe('uppfyller');
  });
});

test('a place is excluded when its supplier has staff linked to the perpetrator', () => {
  expect(gruppen({ leverantorskopplingar: ['u-01 '] }, enPlats('SB'))).toBe('utesluts');
  expect(gruppen({ leverantorskopplingar: ['U-02'] }, enPlats('SB'))).toBe('uppfyller');
  expect(gruppen({ leverantorskopplingar: null }, enPlats('SB'))).toBe('oklart');
  expect(gruppen({ leverantorskopplingar: ['U-02'] }, enPlats('SB', { leverantor: '' }))).toBe('oklart');
});

test('the rules of places never apply to öppenvård, kontaktperson, the protection of the police and kvarboende', () => {
  const worst: Partial<Behov> = {
    vuxna: [{ kon: 'man' }],
    barn: [ettBarn({ medVuxen: false })],
    flaggor: [...FLAGGA_ID],
    akutGrundA: true,
    hjalpDygnetRunt: true,
    akutSuicidal: true,
    aktivtBeroende: true,
    farozoner: [enZon()],
    leverantorskopplingar: ['U-01'],
  };
  for (const typ of ['OV', 'KP', 'PS', 'KV'] as const) {
    const utfall = utfallet(worst, malgrupp(typ, { man: false, barn: false, maxPersoner: 1 }));
    expect(utfall.grupp).toBe('med-villkor');
    expect(utfall.kriterier.every((one) => one.slag === 'soft')).toBe(true);
  }
});

describe('whom a place takes', () => {
  test('excludes children it does not take, by age, by sex and alone', () => {
    expect(gruppen(barn({}), malgrupp('SB', { barn: false }))).toBe('utesluts');
    expect(gruppen(barn({}), malgrupp('SB', { barn: null }))).toBe('oklart');
    expect(gruppen(barn({ alder: 2 }), malgrupp('SB', { barnFran: 3 }))).toBe('utesluts');
    expect(gruppen(barn({ alder: 13 }), malgrupp('SB', { barnTill: 12 }))).toBe('utesluts');
    expect(gruppen(barn({ alder: null }), malgrupp('SB', { barnTill: 12 }))).toBe('oklart');
    expect(gruppen(barn({ medVuxen: false }), malgrupp('SB', { ensamtBarn: false }))).toBe('utesluts');
    expect(gruppen(barn({ medVuxen: false }), malgrupp('SB', { ensamtBarn: null }))).toBe('oklart');
  });

  test('turns boys away above the age limit of the house, and only boys', () => {
    const plats = malgrupp('KC', { pojkarTill: 12 });
    const med = (alder: number | null, kon: 'pojke' | 'flicka' | null) =>
      gruppen({ barn: [ettBarn({ alder, kon })] }, plats);
    expect([
      med(13, 'pojke'),
      med(12, 'pojke'),
      med(13, 'flicka'),
      med(13, null),
      med(null, 'pojke'),
      med(5, null),
    ]).toEqual(['utesluts', 'uppfyller', 'uppfyller', 'oklart', 'oklart', 'uppfyller']);
  });

  test('excludes a household that is too large', () => {
    const behov = { barn: [ettBarn(), ettBarn({ kod: 'B2', alder: 9 })] };
    expect(gruppen(behov, malgrupp('SB', { maxPersoner: 3 }))).toBe('uppfyller');
    expect(utfallet(behov, malgrupp('SB', { maxPersoner: 2 })).skal).toEqual([
      'Hushållet är 3 personer; platsen tar högst 2.',
    ]);
    expect(gruppen(behov, malgrupp('SB', { maxPersoner: null }))).toBe('oklart');
  });

  test('leaves a jourhem that takes no adults to children without one', () => {
    const plats = malgrupp('JF', { kvinnor: false, man: false });
    expect(gruppen({}, plats)).toBe('utesluts');
    expect(gruppen({ vuxna: [{ kon: null }] }, plats)).toBe('utesluts');
    expect(gruppen({ vuxna: [], barn: [ettBarn({ medVuxen: false })] }, plats)).toBe('med-villkor');
  });
});
