import { describe, expect, it } from 'vitest';
import { chooseAkter, compareKod } from '../../renderer/features/akt-lista/urval.ts';
import { chooseMine, dueInWords, groupByAkt } from '../../renderer/features/arbetslista/grupper.ts';
import { comparePlatser, describePlats, ivoBesked } from '../../renderer/features/insats/beskrivning.ts';
import { nextKod, parseLista, TOM_PLATS } from '../../renderer/features/insats/ny-plats.ts';
import { choosePlatser } from '../../renderer/features/insats/urval.ts';
import katalog from '../../resources/demo/katalog.json' with { type: 'json' };
import { Datum } from '../../shared/lib/tid.ts';
import { AktRad } from '../../shared/modules/akt/schema.ts';
import type { Arbetsuppgift } from '../../shared/modules/arbetslista/api.ts';
import { InsatsPlats } from '../../shared/modules/insats/schema.ts';

const IDAG = Datum.parse('2026-11-22');
const PLATSER = InsatsPlats.array().parse(katalog);

function aRad(kod: string, rest: Partial<AktRad> = {}): AktRad {
  return AktRad.parse({
    aktId: kod.replaceAll(/\D/g, '').padStart(32, '0'),
    kod,
    slag: 'personakt',
    roll: 'vuxen',
    familj: null,
    steg: 'planering',
    skyddsarende: 'ja',
    akut: false,
    ansvarig: 'Sam Provander',
    oppnad: '2026-11-20T08:00:00.000Z',
    avslutad: null,
    avstamd: true,
    minAkt: true,
    harNyckel: true,
    uppgifter: [],
    ...rest,
  });
}

const OPPNA = { lage: 'oppna', slag: 'alla', baraAkuta: false, baraMina: false, kod: '' } as const;
const due = (forfaller: string) => [
  { steg: 'planering' as const, text: 'Boka möte.', forfaller: Datum.parse(forfaller) },
];

describe('the list of akter', () => {
  it('puts acute akter first, then those that fall due first, those without a clock last', () => {
    const rader = [
      aRad('G-001'),
      aRad('G-002', { uppgifter: due('2026-12-01') }),
      aRad('G-003', { uppgifter: due('2026-11-25') }),
      aRad('G-004', { akut: true }),
    ];
    expect(chooseAkter(rader, OPPNA).map(({ kod }) => kod)).toEqual(['G-004', 'G-003', 'G-002', 'G-001']);
  });

  it('hides closed akter until somebody asks, and finds by own and family code', () => {
    const rader = [aRad('G-001', { avslutad: IDAG }), aRad('G-002', { familj: 'F-007' })];
    expect(chooseAkter(rader, OPPNA).map(({ kod }) => kod)).toEqual(['G-002']);
    expect(chooseAkter(rader, { ...OPPNA, lage: 'alla', kod: 'f-007' }).map(({ kod }) => kod)).toEqual(['G-002']);
    expect(chooseAkter(rader, { ...OPPNA, lage: 'avslutade' }).map(({ kod }) => kod)).toEqual(['G-001']);
  });

  it('keeps to the akter of one who is assigned when that is asked for', () => {
    const rader = [aRad('G-001'), aRad('G-002', { minAkt: false })];
    expect(chooseAkter(rader, OPPNA)).toHaveLength(2);
    expect(chooseAkter(rader, { ...OPPNA, baraMina: true }).map(({ kod }) => kod)).toEqual(['G-001']);
  });

  it('counts codes as people do', () => {
    expect(['G-10', 'G-9'].toSorted(compareKod)).toEqual(['G-9', 'G-10']);
  });
});

function aTask(rad: AktRad, text: string): Arbetsuppgift {
  const { aktId, kod, akut, ansvarig, minAkt, harNyckel } = rad;
  return { aktId, kod, akut, ansvarig, minAkt, harNyckel, uppgift: { steg: 'planering', text, forfaller: IDAG } };
}

describe('the columns of the day', () => {
  it('gather the tasks of an akt under its code, in the order given', () => {
    const [first, second] = [aRad('G-001'), aRad('G-002')];
    const groups = groupByAkt([aTask(second, 'a'), aTask(first, 'b'), aTask(second, 'c')]);
    expect(groups.map(({ kod, uppgifter }) => [kod, uppgifter.map(({ text }) => text)])).toEqual([
      ['G-002', ['a', 'c']],
      ['G-001', ['b']],
    ]);
  });

  it('keep to the akter of one who is assigned, and what came in to everybody', () => {
    const [mine, other] = [aRad('G-001'), aRad('G-002', { minAkt: false })];
    const inkommen = aRad('A-2026-0001', { slag: 'aktualisering', roll: null, minAkt: false });
    const uppgifter = [aTask(mine, 'a'), aTask(other, 'b')];
    const lista = chooseMine({
      idag: IDAG,
      inkomna: [inkommen],
      forsenat: uppgifter,
      idagLista: uppgifter,
      veckan: uppgifter,
      antalOppna: 3,
      antalAkuta: 0,
      arChef: false,
    });
    expect(lista.inkomna).toEqual([inkommen]);
    for (const list of [lista.forsenat, lista.idagLista, lista.veckan])
      expect(list.map(({ kod }) => kod)).toEqual(['G-001']);
  });

  it('say how late a task is, nothing about one that is due today, and when a later one is due', () => {
    expect(dueInWords(Datum.parse('2026-11-21'), IDAG)).toBe('1 dag försenad');
    expect(dueInWords(Datum.parse('2026-11-19'), IDAG)).toBe('3 dagar försenad');
    expect(dueInWords(IDAG, IDAG)).toBeNull();
    expect(dueInWords(Datum.parse('2026-11-23'), IDAG)).toBe('imorgon');
    expect(dueInWords(Datum.parse('2026-11-26'), IDAG)).toBe('tors 26 nov 2026');
  });
});

describe('the catalogue', () => {
  it('hides places that are not used and finds the others by every word', () => {
    const [first] = PLATSER;
    if (first === undefined) throw new Error('the demo catalogue is empty');
    const platser = [first, { ...first, kod: 'KC-99', aktiv: false }];
    const all = { text: '', typ: 'alla', visaInaktiva: false, baraLediga: false } as const;
    expect(choosePlatser(platser, all).map(({ kod }) => kod)).toEqual([first.kod]);
    expect(choosePlatser(platser, { ...all, visaInaktiva: true })).toHaveLength(2);
    expect(choosePlatser(platser, { ...all, text: `${first.kod} finns inte` })).toEqual([]);
  });

  it('proposes the number after the highest, never one that a gap has left', () => {
    expect(nextKod('SB', ['SB-01', 'SB-07', 'SL-12'])).toBe('SB-08');
    expect(nextKod('HO', [])).toBe('HO-01');
  });

  it('reads a list of words between commas', () => {
    expect(parseLista(' svenska, dari ,, svenska')).toEqual(['svenska', 'dari']);
  });

  it('asks of an empty place only what it cannot be without', () => {
    const paths = InsatsPlats.safeParse(TOM_PLATS).error?.issues.map(({ path }) => path.join('.'));
    expect(new Set(paths)).toEqual(new Set(['kod', 'typ', 'namn']));
  });

  it('shows every field of every place in words', () => {
    for (const plats of PLATSER) {
      const words = describePlats(plats).flatMap(({ rader }) => rader.map(({ value }) => value));
      expect(words.join(' ')).not.toMatch(/undefined|null|\btrue\b|\bfalse\b/);
    }
  });

  it('finds exactly the fields in which two versions differ', () => {
    const [mine] = PLATSER;
    if (mine === undefined) throw new Error('the demo catalogue is empty');
    const theirs = { ...mine, sakerhet: 1, malgrupp: { ...mine.malgrupp, man: null } };
    expect(comparePlatser(mine, theirs).map(({ label }) => label)).toEqual(['Män', 'Säkerhetsnivå']);
    expect(comparePlatser(mine, mine)).toEqual([]);
  });

  it('says how old the check with IVO is, and that a hotel needs none', () => {
    const home = PLATSER.find(({ typ, ivo }) => typ === 'SB' && ivo.kontrollerad !== null);
    const hotel = PLATSER.find(({ typ }) => typ === 'HO');
    if (home === undefined || hotel === undefined) throw new Error('the demo catalogue lacks a type');
    const checked = { ...home, ivo: { ...home.ivo, kontrollerad: Datum.parse('2026-11-20') } };
    expect(ivoBesked(checked, IDAG).kontroll).toBe('kontrollerat för 2 dagar sedan');
    expect(ivoBesked(hotel, IDAG).lage).toBe('kravs-ej');
  });
});
