import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToDatum, type Datum, datumOf, type Tidpunkt, tidpunktFrom } from '../../shared/lib/tid.ts';
import { GRANSER } from '../../shared/modules/logg/flaggor.ts';
import type { Handelseslag } from '../../shared/modules/logg/handelser.ts';
import { type Handelse, type Loggrad, pairRows } from '../../shared/modules/logg/para.ts';
import { drawSample, flagMonth, listDays, type Persondag, type Underlag } from '../../shared/modules/logg/rules.ts';

/** A Monday. */
const DAG = '2026-11-23' as Datum;
const AKT = 'a'.repeat(32);
/** In these tests an action is called as its kind. */
const UNDERLAG: Underlag = {
  slagOf: (handling) => handling as Handelseslag,
  isTilldelad: () => true,
  isHelgdag: () => false,
};

let seq = 0;
function did(
  slag: Handelseslag,
  own: Partial<Handelse> & { readonly kl?: string; readonly dag?: Datum } = {},
): Handelse {
  seq += 1;
  const { kl = '10:00', dag = DAG, ...rest } = own;
  return {
    seq,
    tidpunkt: tidpunktFrom(dag, kl),
    anvandare: 'kim',
    handling: slag,
    objekt: AKT,
    resultat: 'ok',
    ...rest,
  };
}

const flagsOf = (handelser: readonly Handelse[], own: Partial<Underlag> = {}) =>
  flagMonth(handelser, { ...UNDERLAG, ...own });
const namesOf = (handelser: readonly Handelse[], own: Partial<Underlag> = {}) =>
  flagsOf(handelser, own).map(({ flagga }) => flagga);
const many = (count: number, make: (n: number) => Handelse) => Array.from({ length: count }, (_, n) => make(n));
const aktNr = (n: number) => n.toString(16).padStart(32, '0');

describe('C09: the flags', () => {
  it('say nothing of ordinary work in one’s own akter', () => {
    expect(namesOf([did('oppning'), did('lasning'), did('visning'), did('andring'), did('ut'), did('ovrigt')])).toEqual(
      [],
    );
  });

  it('name an akt opened without being assigned to it, once a day, refused attempts too', () => {
    const opened = [did('oppning'), did('lasning'), did('oppning', { resultat: 'FORBIDDEN', objekt: 'b'.repeat(32) })];
    const found = flagsOf(opened, { isTilldelad: () => false });
    expect(found.map(({ flagga, antal }) => [flagga, antal])).toEqual([
      ['ej-tilldelad', 2],
      ['ej-tilldelad', 1],
    ]);
    expect(namesOf([did('oppning', { resultat: 'STORAGE' })], { isTilldelad: () => false })).toEqual([]);
  });

  it('ask who was assigned when it happened', () => {
    const sedan = tidpunktFrom(DAG, '10:00');
    const isTilldelad: Underlag['isTilldelad'] = (_vem, _akt, nar) => sedan <= nar;
    expect(namesOf([did('oppning', { kl: '09:59' })], { isTilldelad })).toEqual(['ej-tilldelad']);
    expect(namesOf([did('oppning', { kl: '10:00' })], { isTilldelad })).toEqual([]);
  });

  it('name every reading of a jouröversikt, every whole akt that left, and a clock set back', () => {
    expect(namesOf([did('jour'), did('hela-akten'), did('klocka', { objekt: null })])).toEqual([
      'jour',
      'hela-akten',
      'klocka-bakat',
    ]);
    expect(namesOf([did('hela-akten', { resultat: 'avbruten' })])).toEqual([]);
  });

  it('name the row where more than twenty akter were opened within an hour', () => {
    const within = (minutes: number, count: number) =>
      many(count, (n) => {
        const at = 10 * 60 + Math.floor((n * minutes) / count);
        const kl = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
        return did('oppning', { objekt: aktNr(n), kl });
      });
    expect(namesOf(within(59, GRANSER.akterPerTimme))).toEqual([]);
    const over = within(59, GRANSER.akterPerTimme + 2);
    expect(flagsOf(over)).toMatchObject([
      { flagga: 'manga-akter', seq: over[GRANSER.akterPerTimme]?.seq, antal: GRANSER.akterPerTimme + 1 },
    ]);
    expect(namesOf(within(400, GRANSER.akterPerTimme + 1))).toEqual([]);
    expect(namesOf(many(60, () => did('oppning')))).toEqual([]);
  });

  it.each([
    ['06:59', DAG, true],
    ['07:00', DAG, false],
    ['17:59', DAG, false],
    ['18:00', DAG, true],
    ['10:00', addToDatum(DAG, { days: 5 }), true],
  ] as const)('know the office hours: %s on %s', (kl, dag, isOutside) => {
    expect(namesOf([did('lasning', { kl, dag })])).toEqual(isOutside ? ['utanfor-kontorstid'] : []);
  });

  it('count a public holiday as closed, and say one thing a day about it', () => {
    const day = [did('lasning'), did('andring', { kl: '11:00' })];
    expect(flagsOf(day, { isHelgdag: () => true })).toMatchObject([{ flagga: 'utanfor-kontorstid', antal: 2 }]);
  });

  it('name many reveals in an akt where nothing was written that day', () => {
    const shown = many(GRANSER.visningar, () => did('visning', { objekt: `${AKT}/${'b'.repeat(32)}` }));
    expect(flagsOf(shown)).toMatchObject([{ flagga: 'visningar-utan-anteckning', antal: GRANSER.visningar }]);
    expect(namesOf(shown.slice(1))).toEqual([]);
    expect(namesOf([...shown, did('andring')])).toEqual([]);
    expect(namesOf([...shown, did('andring', { objekt: 'c'.repeat(32) })])).toEqual(['visningar-utan-anteckning']);
  });

  it('name repeated refused unlockings by the day, and nobody as the one', () => {
    const at = (kl: string, dag = DAG) => did('nekad', { kl, dag, objekt: null, resultat: '' });
    const found = flagsOf([at('21:00'), at('21:01'), at('21:02'), at('08:00', addToDatum(DAG, { days: 1 }))]);
    expect(found).toMatchObject([
      { flagga: 'nekade-upplasningar', anvandare: null, antal: 3, tidpunkt: tidpunktFrom(DAG, '21:00') },
    ]);
  });
});

describe('C09: the sample', () => {
  const dagar = fc
    .uniqueArray(fc.record({ vem: fc.integer({ min: 0, max: 6 }), dag: fc.integer({ min: 0, max: 30 }) }), {
      selector: ({ vem, dag }) => `${vem} ${dag}`,
    })
    .map((list) =>
      list.map(({ vem, dag }): Persondag => {
        const forsta = did('oppning', { anvandare: `p${vem}`, dag: addToDatum(DAG, { days: dag }) });
        return { anvandare: forsta.anvandare, dag: datumOf(forsta.tidpunkt), forsta, antal: 1 };
      }),
    );

  it('holds at least a tenth of all days, at least one of each person, and no day that there was not', () => {
    fc.assert(
      fc.property(dagar, fc.integer(), (list, salt) => {
        const rank = ({ anvandare, dag }: Persondag) => String(Math.imul(salt, hash(`${anvandare} ${dag}`)));
        const drawn = drawSample(list, rank);
        expect(drawn.length).toBeGreaterThanOrEqual(list.length * GRANSER.stickprov);
        expect(new Set(drawn.map((one) => one.anvandare))).toEqual(new Set(list.map((one) => one.anvandare)));
        expect(drawn.every((one) => list.some(({ forsta }) => forsta.seq === one.seq))).toBe(true);
        expect(drawSample(list.toReversed(), rank)).toEqual(drawn);
      }),
      { numRuns: 300 },
    );
  });

  it('counts a day of a person once, by its first row', () => {
    const rows = [did('oppning', { kl: '08:00' }), did('lasning'), did('lasning', { anvandare: 'sam' })];
    expect(listDays(rows).map(({ anvandare, forsta, antal }) => [anvandare, forsta.seq, antal])).toEqual([
      ['kim', rows[0]?.seq, 2],
      ['sam', rows[2]?.seq, 1],
    ]);
  });
});

const row = (nr: number, fas: 'forsok' | 'utfall', resultat: string | null, vem = 'kim'): Loggrad => ({
  seq: nr,
  tidpunkt: `2026-11-23T08:00:0${nr}.000Z` as Tidpunkt,
  anvandare: vem,
  handling: 'akt.oppnad',
  objekt: AKT,
  fas,
  resultat,
});

describe('attempts and outcomes', () => {
  it('are one thing done, at the time of the attempt', () => {
    expect(pairRows([row(1, 'forsok', null), row(2, 'utfall', 'ok')])).toMatchObject([{ seq: 1, resultat: 'ok' }]);
  });

  it('are not mixed up when two do the same at once', () => {
    const rows = [
      row(1, 'forsok', null),
      row(2, 'forsok', null, 'sam'),
      row(3, 'utfall', 'RULE'),
      row(4, 'utfall', 'ok', 'sam'),
    ];
    expect(pairRows(rows).map(({ seq: nr, resultat }) => [nr, resultat])).toEqual([
      [1, 'RULE'],
      [2, 'ok'],
    ]);
  });

  it('leave open who was refused while the vault was locked, and say when that was', () => {
    const nar = '2026-11-22T21:00:00.000Z';
    const waited = { ...row(4, 'utfall', null), handling: 'vantande.upplasning-nekad', objekt: nar };
    expect(pairRows([waited])).toMatchObject([{ anvandare: '', tidpunkt: nar, resultat: '' }]);
    expect(listDays(pairRows([waited]))).toEqual([]);
  });

  it('show an attempt without an outcome, and an outcome without an attempt, as what they are', () => {
    expect(pairRows([row(1, 'utfall', 'ok'), row(2, 'forsok', null)])).toMatchObject([
      { seq: 1, resultat: 'ok' },
      { seq: 2, resultat: null },
    ]);
  });
});

function hash(text: string): number {
  return [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261);
}
