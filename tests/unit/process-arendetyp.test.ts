import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLAGGA_ID } from '../../shared/instrument/flaggor.ts';
import { kortaFragorV1 } from '../../shared/instrument/korta-fragor-v1.ts';
import { addToDatum, Datum } from '../../shared/lib/tid.ts';
import { ArendetypFakta, ArendetypForslag, foreslaArendetyp } from '../../shared/process/arendetyp.ts';

const IDAG = Datum.parse('2026-11-23');
const igar = Datum.parse('2026-11-22');

function fakta(del: Partial<ArendetypFakta> = {}): ArendetypFakta {
  return {
    kortaFragorJa: [],
    uppgiftOmVald: null,
    relation: null,
    skyddBehovs: null,
    flaggor: [],
    hotMotLivet: null,
    vapenEllerStrypning: null,
    vapen: null,
    strypning: null,
    senasteHandelse: null,
    utovareFri: null,
    tryggNatt: null,
    barnIFara: null,
    tvangsresaInom14Dagar: null,
    suicidrisk: null,
    ...del,
  };
}

const LUGNT = fakta({
  hotMotLivet: false,
  vapenEllerStrypning: false,
  tryggNatt: true,
  barnIFara: false,
  tvangsresaInom14Dagar: false,
  suicidrisk: false,
});
const forslag = (del: Partial<ArendetypFakta>) => foreslaArendetyp(fakta(del), IDAG);
const vet = fc.constantFrom(null, true, false);
const anyFakta: fc.Arbitrary<ArendetypFakta> = fc.record({
  kortaFragorJa: fc.subarray(kortaFragorV1.fragor.map((fraga) => fraga.id)),
  uppgiftOmVald: vet,
  relation: fc.constantFrom(null, 'narstaende', 'heder', 'annan'),
  skyddBehovs: vet,
  flaggor: fc.array(
    fc.record({
      flagga: fc.constantFrom(...FLAGGA_ID),
      kalla: fc.constantFrom('korta-fragor', 'instrument', 'bedomning'),
    }),
    { maxLength: 4 },
  ),
  hotMotLivet: vet,
  vapenEllerStrypning: vet,
  vapen: vet,
  strypning: vet,
  senasteHandelse: fc.option(fc.nat(30).map((days) => addToDatum(IDAG, { days: -days }))),
  utovareFri: vet,
  tryggNatt: vet,
  barnIFara: vet,
  tvangsresaInom14Dagar: vet,
  suicidrisk: vet,
});

describe('the proposal on skyddsärende', () => {
  test('needs violence, a close person or honour, and a need of protection', () => {
    const { skyddsarende } = forslag({ uppgiftOmVald: true, relation: 'narstaende', skyddBehovs: true });
    expect(skyddsarende.forslag).toBe('ja');
    expect(skyddsarende.uppfyllda.map((one) => one.kriterium)).toEqual(['skydd-vald', 'skydd-relation', 'skydd-behov']);
    expect(skyddsarende.uppfyllda[2]?.fakta).toEqual(['Någon har bedömt att skyddsåtgärder behövs.']);
  });

  test('is never yes from the short questions alone, whatever flags they raise', () => {
    fc.assert(
      fc.property(anyFakta, (given) => {
        const quiet = {
          ...LUGNT,
          kortaFragorJa: given.kortaFragorJa,
          relation: given.relation,
          flaggor: given.flaggor.map((one) => ({ ...one, kalla: 'korta-fragor' as const })),
        };
        return foreslaArendetyp(quiet, IDAG).skyddsarende.forslag !== 'ja';
      }),
    );
    const { skyddsarende } = forslag({
      ...LUGNT,
      kortaFragorJa: ['barn-utsatt'],
      relation: 'narstaende',
      flaggor: [{ flagga: 'BARN_UTSATT', kalla: 'korta-fragor' }],
    });
    expect(skyddsarende).toMatchObject({
      forslag: 'oklart',
      okanda: [
        {
          kriterium: 'skydd-behov',
          fakta: ['Behovet av skydd är inte bedömt. Ett ja i de korta frågorna räcker inte.'],
        },
      ],
    });
  });

  test('takes a critical flag from an assessment as need of protection', () => {
    const given = {
      uppgiftOmVald: true,
      relation: 'heder',
      flaggor: [{ flagga: 'STRYPNING', kalla: 'instrument' }],
    } as const;
    expect(forslag({ ...given, flaggor: [...given.flaggor] }).skyddsarende.forslag).toBe('ja');
    expect(
      forslag({ ...given, flaggor: [{ flagga: 'SEPARATION_NY', kalla: 'instrument' }] }).skyddsarende.forslag,
    ).toBe('oklart');
  });

  test('takes an acute ground as need of protection, and names it', () => {
    const { skyddsarende } = forslag({ uppgiftOmVald: true, relation: 'narstaende', tryggNatt: false });
    expect(skyddsarende.forslag).toBe('ja');
    expect(skyddsarende.uppfyllda[2]?.fakta).toEqual(['Akut enligt grund b: Det finns ingen trygg plats i natt.']);
  });

  test('is no when the person is neither close nor moved by honour', () => {
    expect(forslag({ uppgiftOmVald: true, relation: 'annan', skyddBehovs: true }).skyddsarende.forslag).toBe('nej');
  });

  test('is unclear while nothing is known', () => {
    const { skyddsarende, akut } = forslag({});
    expect([skyddsarende.forslag, skyddsarende.okanda.length, akut.forslag, akut.okanda.length]).toEqual([
      'oklart',
      3,
      'oklart',
      5,
    ]);
  });
});

describe('the proposal on acute', () => {
  test.each([
    ['akut-a', { hotMotLivet: true, senasteHandelse: igar, utovareFri: true }],
    ['akut-a', { vapenEllerStrypning: true, senasteHandelse: Datum.parse('2026-11-16'), utovareFri: true }],
    ['akut-b', { tryggNatt: false }],
    ['akut-c', { barnIFara: true }],
    ['akut-d', { tvangsresaInom14Dagar: true }],
    ['akut-e', { suicidrisk: true }],
  ] satisfies [string, Partial<ArendetypFakta>][])('is yes by ground %s alone', (id, del) => {
    const { akut } = foreslaArendetyp({ ...LUGNT, ...del }, IDAG);
    expect(akut.forslag).toBe('ja');
    expect(akut.uppfyllda.map((one) => one.kriterium)).toEqual([id]);
  });

  test('is no when all five grounds are known not to hold', () => {
    expect(foreslaArendetyp(LUGNT, IDAG).akut).toMatchObject({ forslag: 'nej', okanda: [], uppfyllda: [] });
  });

  test('does not take seven days as a limit of safety: older strangulation is unclear, not no', () => {
    const { akut } = foreslaArendetyp(
      { ...LUGNT, vapenEllerStrypning: true, senasteHandelse: Datum.parse('2026-11-15'), utovareFri: true },
      IDAG,
    );
    expect(akut.forslag).toBe('oklart');
    expect(akut.okanda[0]?.fakta.at(-1)).toContain('ingen säkerhetsgräns');
  });

  test('is not yes by ground a while the perpetrator is locked up', () => {
    const { akut } = foreslaArendetyp({ ...LUGNT, hotMotLivet: true, senasteHandelse: igar, utovareFri: false }, IDAG);
    expect(akut.forslag).toBe('nej');
  });
});

test('every criterion stands in exactly one list, with words for it, and survives storage', () => {
  fc.assert(
    fc.property(anyFakta, (given) => {
      const result = foreslaArendetyp(ArendetypFakta.parse(given), IDAG);
      const lists = ({ uppfyllda, ejUppfyllda, okanda }: typeof result.akut) => [
        ...uppfyllda,
        ...ejUppfyllda,
        ...okanda,
      ];
      const ids = [result.skyddsarende, result.akut].map(
        (one) => new Set(lists(one).map((each) => each.kriterium)).size,
      );
      const worded = [result.skyddsarende, result.akut]
        .flatMap(lists)
        .every((one) => one.text !== '' && one.fakta.length > 0);
      expect(ArendetypForslag.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
      return ids[0] === 3 && ids[1] === 5 && worded;
    }),
  );
});

test('knowing more never turns an acute yes into something else', () => {
  fc.assert(
    fc.property(anyFakta, (given) => {
      const less = { ...given, barnIFara: true };
      return foreslaArendetyp(less, IDAG).akut.forslag === 'ja';
    }),
  );
});
