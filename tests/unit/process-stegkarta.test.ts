import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Datum } from '../../shared/lib/tid.ts';
import { AktLage } from '../../shared/process/aktlage.ts';
import { STEG, STEG_ID } from '../../shared/process/steg.ts';
import { stepMap } from '../../shared/process/stegkarta.ts';
import { STEGREGLER } from '../../shared/process/stegregler.ts';
import { tasksOf } from '../../shared/process/uppgifter.ts';
import {
  enMarkering,
  enPersonakt,
  etLage,
  FREDAG,
  INKOM,
  insatsbeslut,
  MANDAG,
  nu,
  steget,
} from '../support/aktlage.ts';

const anyLage: fc.Arbitrary<AktLage> = fc.record({
  slag: fc.constantFrom('aktualisering', 'personakt'),
  roll: fc.constantFrom('vuxen', 'barn'),
  inkom: fc.constantFrom(null, INKOM),
  arendetypBedomd: fc.constantFrom(null, FREDAG),
  skyddsarende: fc.constantFrom(null, true, false),
  akut: fc.boolean(),
  kortaFragor: fc.boolean(),
  barn: fc.array(fc.record({ kod: fc.constantFrom('B1', 'B2'), omedelbarBedomning: fc.constantFrom(null, FREDAG) }), {
    maxLength: 2,
  }),
  utredningInledd: fc.constantFrom(null, FREDAG),
  ansokan: fc.boolean(),
  servicesamtal: fc.constant(null),
  overlamnad: fc.constantFrom(null, { datum: FREDAG, mottagen: true }, { datum: FREDAG, mottagen: false }),
  behovsSkyddMenVantar: fc.boolean(),
  sakerhetsplan: fc.boolean(),
  planUppfoljning: fc.constantFrom(null, MANDAG),
  skyddsbedomning: fc.constantFrom('saknas', 'utkast', 'signerad'),
  vidare: fc.constantFrom(null, 'insats', 'servicesamtal', 'overlamnas', 'avslag'),
  matchasIAnnanAkt: fc.boolean(),
  matchningar: fc.nat(2),
  barnrattOprovad: fc.constant([]),
  barnIVald: fc.constant(null),
  utanAtgarder: fc.constant([]),
  kontrasigneras: fc.constant([]),
  granskas: fc.constant([]),
  frister: fc.constant([]),
  skydd: fc.constant([]),
  erbjudanden: fc.record({ vantar: fc.nat(1), accepterade: fc.nat(1), avbojda: fc.nat(1) }),
  beslut: fc.array(
    fc.record({
      slag: fc.constantFrom('insats', 'omedelbar-placering', 'avsluta-insats', 'avslag'),
      datum: fc.constant('2026-11-20' as Datum),
      signerat: fc.boolean(),
      gallerInsats: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  anteckningar: fc.record({ signerade: fc.nat(2), utkast: fc.nat(2) }),
  moten: fc.constantFrom({ antal: 0, utcheckas: [] }, { antal: 1, utcheckas: [] }, { antal: 1, utcheckas: [INKOM] }),
  placeringUtesluts: fc.constantFrom(null, FREDAG),
  intyg: fc.nat(1),
  avslutad: fc.constantFrom(null, MANDAG),
  markeringar: fc.array(
    fc
      .tuple(fc.constantFrom(...STEG_ID), fc.constantFrom('klar' as const, 'behovs-ej' as const))
      .map(([steg, lage]) => enMarkering(steg, lage)),
    { maxLength: 3 },
  ),
});

describe('the twelve steps', () => {
  test('are numbered 1 to 12, each with a routine and a rule that agrees on whether it has a form', () => {
    expect(STEG.map((steg) => steg.nr)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(STEG.map((steg) => steg.id)).toEqual([...STEG_ID]);
    for (const { id, rutin, formular } of STEG) {
      const sentences = rutin.split(/[.?] /).length;
      expect(sentences >= 2 && sentences <= 8, id).toBe(true);
      expect(STEGREGLER[id].formular, id).toBe(formular);
    }
  });
});

describe('stepMap', () => {
  test('starts with the kind of case, and blocks what comes after with the reason', () => {
    const lage = etLage();
    expect(nu(lage)).toBe('arendetyp');
    expect(steget(lage, 'inkommer').lage).toBe('done');
    expect(steget(lage, 'vidare')).toMatchObject({ lage: 'blocked', varfor: 'Ärendetypen är inte bedömd (steg 2).' });
    expect(steget(lage, 'skyddsbedomning').varfor).toBe('Utredning är inte inledd (steg 3).');
  });

  test('names each child whose immediate skyddsbedömning is missing', () => {
    const lage = etLage({
      kortaFragor: true,
      arendetypBedomd: FREDAG,
      barn: [
        { kod: 'B1', omedelbarBedomning: FREDAG },
        { kod: 'B2', omedelbarBedomning: null },
      ],
    });
    expect(steget(lage, 'arendetyp').saknas).toEqual(['Omedelbar skyddsbedömning saknas för B2.']);
  });

  test('does not ask a child the short questions', () => {
    expect(steget(enPersonakt({ roll: 'barn', kortaFragor: false }), 'arendetyp').lage).toBe('done');
  });

  test('counts a handover as done only when somebody has received it', () => {
    const lage = etLage({ kortaFragor: true, arendetypBedomd: FREDAG, skyddsarende: false });
    const waiting = steget({ ...lage, overlamnad: { datum: FREDAG, mottagen: false } }, 'vidare');
    expect(waiting.saknas).toEqual(['Överlämningen är inte mottagen än.']);
    const done = { ...lage, overlamnad: { datum: FREDAG, mottagen: true } };
    expect(steget(done, 'vidare').lage).toBe('done');
    expect(steget(done, 'skyddsbedomning')).toMatchObject({
      lage: 'not-needed',
      varfor: 'Ärendet är överlämnat och mottaget.',
    });
  });

  test('sends the work from an aktualisering to the personakter when an utredning is opened', () => {
    const lage = etLage({ kortaFragor: true, arendetypBedomd: FREDAG, utredningInledd: FREDAG });
    expect(steget(lage, 'matchning')).toMatchObject({
      lage: 'not-needed',
      varfor: 'Görs i personakterna, sedan utredning är inledd.',
    });
    expect(nu(lage)).toBe('avslut');
  });

  test('asks for a säkerhetsplan when the client needs protection and wants to wait', () => {
    const lage = enPersonakt({ skyddsbedomning: 'signerad', behovsSkyddMenVantar: true });
    expect(steget(lage, 'skyddsbedomning').saknas).toEqual([
      'Säkerhetsplan saknas: klienten behöver skydd men vill vänta.',
    ]);
    expect(steget({ ...lage, sakerhetsplan: true }, 'skyddsbedomning').lage).toBe('done');
  });

  test('does not take servicesamtal for an answer once an utredning is opened', () => {
    const lage = enPersonakt({ skyddsbedomning: 'signerad', vidare: 'servicesamtal' });
    expect(steget(lage, 'vidare-efter').saknas[0]).toContain('Servicesamtal räcker inte');
  });

  test('asks for a signed decision on a refusal', () => {
    const lage = enPersonakt({ skyddsbedomning: 'signerad', vidare: 'avslag' });
    expect(steget(lage, 'vidare-efter').saknas).toEqual(['Beslut om avslag är inte signerat.']);
    const beslut = [{ slag: 'avslag', datum: '2026-11-20' as Datum, signerat: true, gallerInsats: false }];
    expect(steget({ ...lage, beslut }, 'vidare-efter').lage).toBe('done');
    expect(steget({ ...lage, beslut }, 'verkstallighet')).toMatchObject({
      lage: 'not-needed',
      varfor: 'Ansökan avslogs.',
    });
  });

  test('walks from matching over offer and decision to carrying out', () => {
    const bedomd = enPersonakt({
      skyddsbedomning: 'signerad',
      matchningar: 1,
      markeringar: [enMarkering('planering')],
    });
    expect(steget(bedomd, 'matchning')).toMatchObject({ lage: 'now', saknas: ['Inget erbjudande är lämnat.'] });
    const erbjuden = { ...bedomd, erbjudanden: { vantar: 1, accepterade: 0, avbojda: 0 } };
    expect(steget(erbjuden, 'matchning').saknas).toEqual(['Svar på erbjudandet saknas.']);
    const avbojd = { ...bedomd, erbjudanden: { vantar: 0, accepterade: 0, avbojda: 1 } };
    expect(steget(avbojd, 'matchning').saknas[0]).toContain('Inget erbjudande är accepterat.');
    const tackat = { ...bedomd, erbjudanden: { vantar: 0, accepterade: 1, avbojda: 1 } };
    expect(steget(tackat, 'verkstallighet')).toMatchObject({
      lage: 'blocked',
      varfor: 'Det finns inget signerat beslut om insats (steg 9).',
    });
    expect(nu(tackat)).toBe('dokumentation');
    expect(nu({ ...tackat, beslut: [insatsbeslut], anteckningar: { signerade: 1, utkast: 0 } })).toBe('verkstallighet');
  });

  test('leaves the matching of a child who goes with the adult to the adult', () => {
    const lage = enPersonakt({ roll: 'barn', skyddsbedomning: 'signerad', matchasIAnnanAkt: true });
    expect(steget(lage, 'matchning')).toMatchObject({
      lage: 'not-needed',
      varfor: 'Matchningen görs i den vuxnas akt för hela hushållet.',
    });
  });

  test('shows a mark by hand with day, name and reason, and does not hide what the step lacks', () => {
    const lage = enPersonakt({ markeringar: [enMarkering('planering', 'behovs-ej'), enMarkering('skyddsbedomning')] });
    expect(steget(lage, 'planering')).toMatchObject({
      lage: 'not-needed',
      varfor: 'Behövs inte, markerat fre 20 nov 2026 av MK: Mötet hölls.',
    });
    expect(steget(lage, 'skyddsbedomning')).toMatchObject({ lage: 'done', saknas: ['Skyddsbedömning saknas.'] });
  });

  test('blocks closing while a step is open, and names the step', () => {
    const lage = enPersonakt({
      skyddsbedomning: 'signerad',
      erbjudanden: { vantar: 0, accepterade: 1, avbojda: 0 },
      beslut: [insatsbeslut],
      anteckningar: { signerade: 1, utkast: 0 },
      markeringar: (['planering', 'verkstallighet', 'planeringsmote'] as const).map((id) => enMarkering(id)),
    });
    expect(steget(lage, 'avslut')).toMatchObject({
      lage: 'blocked',
      varfor: 'Steg 11 Löpande uppföljning är varken klart eller markerat som att det inte behövs.',
    });
    expect(nu({ ...lage, markeringar: [...lage.markeringar, enMarkering('uppfoljning')] })).toBe('avslut');
    const avslutad = { ...lage, avslutad: MANDAG };
    expect(steget(avslutad, 'avslut').lage).toBe('done');
    expect(steget(avslutad, 'uppfoljning')).toMatchObject({
      lage: 'not-done',
      varfor: 'Akten avslutades innan steget var klart.',
    });
  });

  test('does not call the skyddsbedömning of a child needless because the akt was closed before it', () => {
    const lage = etLage({
      kortaFragor: true,
      arendetypBedomd: FREDAG,
      barn: [{ kod: 'Barn 1', omedelbarBedomning: null }],
      utredningInledd: FREDAG,
      avslutad: MANDAG,
    });
    expect(steget(lage, 'arendetyp')).toMatchObject({
      lage: 'not-done',
      saknas: ['Omedelbar skyddsbedömning saknas för Barn 1.'],
    });
  });

  test('never blocks a step of an acute akt', () => {
    fc.assert(
      fc.property(anyLage, (lage) => stepMap({ ...lage, akut: true }).every((steg) => steg.lage !== 'blocked')),
    );
  });

  test('gives twelve steps, at most one of them now, and a reason for every blocked, unneeded or undone one', () => {
    fc.assert(
      fc.property(anyLage, (lage) => {
        const steg = stepMap(AktLage.parse(lage));
        const reasoned = steg.every(
          (one) => !['blocked', 'not-needed', 'not-done'].includes(one.lage) || (one.varfor ?? '') !== '',
        );
        return steg.length === 12 && steg.filter((one) => one.lage === 'now').length <= 1 && reasoned;
      }),
    );
  });

  test('always points to a next step while an akt is open, unless all is marked', () => {
    fc.assert(fc.property(anyLage, (lage) => nu({ ...lage, avslutad: null, markeringar: [] }) !== null));
  });

  test('has nothing to do now in a closed akt', () => {
    fc.assert(fc.property(anyLage, (lage) => nu({ ...lage, avslutad: MANDAG }) === null));
  });
});

const next = () => MANDAG;

describe('tasksOf', () => {
  test('owes a child the immediate skyddsbedömning the day after, weekend or not, acute or not', () => {
    const lage = etLage({ barn: [{ kod: 'B1', omedelbarBedomning: null }] });
    const task = { steg: 'arendetyp', text: 'Omedelbar skyddsbedömning saknas för B1.', forfaller: '2026-11-21' };
    expect(tasksOf(lage, FREDAG, next)).toEqual([task]);
    expect(tasksOf({ ...lage, akut: true }, FREDAG, next)).toContainEqual(task);
  });

  test('owes the next working day what an acute decision went before', () => {
    const lage = enPersonakt({
      akut: true,
      kortaFragor: false,
      beslut: [insatsbeslut],
      anteckningar: { signerade: 1, utkast: 0 },
    });
    const texts = tasksOf(lage, FREDAG, next);
    expect(texts.every((task) => task.forfaller === MANDAG)).toBe(true);
    expect(texts.map((task) => [task.steg, task.text])).toEqual([
      ['arendetyp', 'De korta frågorna är inte besvarade.'],
      ['planering', 'Planera första mötet, eller markera att det inte behövs.'],
      ['skyddsbedomning', 'Skyddsbedömning saknas.'],
      ['verkstallighet', 'Markera när insatsen är verkställd.'],
    ]);
  });

  test('owes nothing of earlier steps in an akt that is not acute, for there they block', () => {
    expect(tasksOf(enPersonakt({ beslut: [insatsbeslut] }), FREDAG, next)).toEqual([]);
  });

  test('never says the same thing twice', () => {
    fc.assert(
      fc.property(anyLage, (lage) => {
        const barn = lage.barn.map((one, index) => ({ ...one, kod: `B${index}` }));
        const texts = tasksOf({ ...lage, barn }, FREDAG, next).map((task) => task.text);
        return new Set(texts).size === texts.length;
      }),
    );
  });
});
