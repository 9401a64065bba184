import * as fc from 'fast-check';
import { FLAGGA_ID } from '../../shared/instrument/flaggor.ts';
import { Datum } from '../../shared/lib/tid.ts';
import type { Behov } from '../../shared/matchning/schema.ts';
import { InsatsPlats, PLATSTYPER, type Platstyp } from '../../shared/modules/insats/schema.ts';

export const IDAG = Datum.parse('2026-11-23');

/** A household about which everything is known and nothing is in the way: one woman, no children. */
export function ettBehov(del: Partial<Behov> = {}): Behov {
  return {
    vuxna: [{ kon: 'kvinna' }],
    barn: [],
    flaggor: [],
    flaggorBedomda: true,
    akutGrundA: false,
    hjalpDygnetRunt: false,
    personalDygnetRunt: false,
    akutSuicidal: false,
    aktivtBeroende: false,
    tillganglighet: 'behovs-ej',
    djur: 0,
    sprak: [],
    kost: [],
    natter: 2,
    farozoner: [],
    leverantorskopplingar: [],
    onskar: { syskonTillsammans: false, skola: false, vard: false, pendling: false },
    ...del,
  };
}

/** A place that takes everybody and meets everything. */
export function enPlats(typ: Platstyp, del: Partial<InsatsPlats> = {}): InsatsPlats {
  return InsatsPlats.parse({
    kod: `${typ}-01`,
    typ,
    namn: 'Plats ett',
    revision: 1,
    aktiv: true,
    leverantor: 'U-01',
    malgrupp: {
      kvinnor: true,
      man: true,
      barn: true,
      ensamtBarn: true,
      barnFran: 0,
      barnTill: 17,
      pojkarTill: null,
      maxPersoner: 10,
    },
    skyddatBoende: typ === 'SB',
    driftform: 'kommunal',
    ivo: { status: 'anmald', kontrollerad: '2026-10-01', gallerTill: null },
    bemanning: 'dygnet-runt',
    drogfritt: false,
    beroendekompetens: true,
    hederskompetens: true,
    barnansvarig: true,
    syskonTillsammans: true,
    skolaNara: true,
    vardNara: true,
    pendling: true,
    tillganglighet: 'full',
    djur: 'ja',
    sprak: ['svenska', 'arabiska'],
    kost: ['halal'],
    maxNatter: null,
    sakerhet: 3,
    geografi: { kommunkod: null, kommun: 'Norrsele', zon: 'norra' },
    kostnad: { fran: 500, till: 900 },
    lediga: { antal: 10, datum: IDAG },
    regler: '',
    anteckning: '',
    ...del,
  });
}

const vet = fc.constantFrom(null, true, false);
const KOMMUNER = ['Granvåg', 'Almunda', 'Norrsele'];
const ZONER = ['', 'norra', 'södra'];

export const anyBehov: fc.Arbitrary<Behov> = fc.record({
  vuxna: fc.array(fc.record({ kon: fc.constantFrom(null, 'kvinna', 'man', 'annat') }), { maxLength: 2 }),
  barn: fc.array(
    fc.record({
      kod: fc.constantFrom('B1', 'B2', 'B3'),
      alder: fc.constantFrom(null, 0, 4, 12, 16),
      kon: fc.constantFrom(null, 'flicka', 'pojke'),
      medVuxen: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  flaggor: fc.subarray([...FLAGGA_ID]),
  flaggorBedomda: fc.boolean(),
  akutGrundA: vet,
  hjalpDygnetRunt: vet,
  personalDygnetRunt: vet,
  akutSuicidal: vet,
  aktivtBeroende: vet,
  tillganglighet: fc.constantFrom(null, 'full', 'delvis', 'behovs-ej'),
  djur: fc.nat(1),
  sprak: fc.subarray(['svenska', 'arabiska', 'dari']),
  kost: fc.subarray(['halal', 'vegetariskt']),
  natter: fc.constantFrom(null, 1, 30),
  farozoner: fc.option(
    fc.array(
      fc.record({
        kommun: fc.constantFrom(...KOMMUNER),
        zon: fc.constantFrom(null, 'norra', 'södra'),
        slag: fc.constantFrom('kand-rackvidd' as const, 'vistelsekommun' as const),
        grund: fc.constantFrom('', 'arbete'),
      }),
      { maxLength: 2 },
    ),
  ),
  leverantorskopplingar: fc.option(fc.subarray(['U-01', 'U-02'])),
  onskar: fc.record({
    syskonTillsammans: fc.boolean(),
    skola: fc.boolean(),
    vard: fc.boolean(),
    pendling: fc.boolean(),
  }),
});

export const anyPlats: fc.Arbitrary<InsatsPlats> = fc
  .record({
    typ: fc.constantFrom(...PLATSTYPER),
    nr: fc.integer({ min: 10, max: 999 }),
    leverantor: fc.constantFrom('', 'U-01', 'U-02'),
    malgrupp: fc.record({
      kvinnor: vet,
      man: vet,
      barn: vet,
      ensamtBarn: vet,
      barnFran: fc.constantFrom(null, 0, 3),
      barnTill: fc.constantFrom(null, 12, 17),
      pojkarTill: fc.constantFrom(null, 12),
      maxPersoner: fc.constantFrom(null, 2, 6),
    }),
    skyddatBoende: fc.boolean(),
    driftform: fc.constantFrom('kommunal' as const, 'enskild' as const, 'ideell' as const),
    ivo: fc.record({
      status: fc.constantFrom(
        'tillstand' as const,
        'anmald' as const,
        'saknas' as const,
        'behovs-ej' as const,
        'okand' as const,
      ),
      kontrollerad: fc.constantFrom(null, '2026-10-01', '2024-10-01'),
      gallerTill: fc.constantFrom(null, '2026-01-01', '2028-01-01'),
    }),
    bemanning: fc.constantFrom(null, 'ingen' as const, 'dag' as const, 'dygnet-runt' as const),
    drogfritt: vet,
    beroendekompetens: vet,
    hederskompetens: vet,
    barnansvarig: vet,
    tillganglighet: fc.constantFrom(null, 'full' as const, 'delvis' as const, 'ingen' as const),
    djur: fc.constantFrom(null, 'ja' as const, 'efter-fraga' as const, 'nej' as const),
    sprak: fc.subarray(['svenska', 'arabiska']),
    kost: fc.subarray(['halal']),
    maxNatter: fc.constantFrom(null, 3),
    sakerhet: fc.constantFrom(null, 1, 3, 5),
    kommun: fc.constantFrom(null, ...KOMMUNER),
    zon: fc.constantFrom(...ZONER),
    lediga: fc.constantFrom(
      null,
      { antal: 0, datum: '2026-11-22' },
      { antal: 5, datum: '2026-11-22' },
      { antal: 5, datum: '2026-01-01' },
    ),
    pris: fc.nat(5000),
  })
  .map(({ typ, nr, kommun, zon, pris, ...rest }) =>
    InsatsPlats.parse({
      ...enPlats(typ),
      ...rest,
      kod: `${typ}-${nr}`,
      geografi: { kommunkod: null, kommun, zon },
      kostnad: { fran: pris, till: pris },
    }),
  );
