import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { defineInstrument, listFaults, maxAntalJa } from '../../shared/instrument/define.ts';
import { FLAGGA_ID, FLAGGOR, isKritisk } from '../../shared/instrument/flaggor.ts';
import { findInstrument, getInstrument, INSTRUMENT, latestInstrument } from '../../shared/instrument/registry.ts';
import { flagsFrom, score } from '../../shared/instrument/score.ts';
import { checkSvar, type InstrumentSvar } from '../../shared/instrument/svar.ts';

/** A frozen version: the fingerprint of everything in it. A change of a released instrument is a new version. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'korta-fragor v1': '7b0693e8119ed04132eae863b0e9f03d75f424a9ca10375edacff8da349d3efd',
  'farlighet v1': '5d1812a69057dc6ac2036c718b46cc342704cd5483991ec1d581167d720d7fb6',
};

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const answerAll = (id: string, kod: string): InstrumentSvar => {
  const { version, fragor } = latestInstrument(id);
  const svar = Object.fromEntries(fragor.map((fraga) => [fraga.id, { svar: kod, kommentar: '' }]));
  return { instrumentId: id, version, svar, egenSkattning: null };
};

describe('the registry of instruments', () => {
  test('has each id and version once', () => {
    const keys = INSTRUMENT.map((one) => `${one.id} v${one.version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('keeps every frozen version as it was released', () => {
    for (const instrument of INSTRUMENT.filter((one) => one.fryst)) {
      const hash = createHash('sha256')
        .update(JSON.stringify(sorted(instrument)))
        .digest('hex');
      expect(hash, `${instrument.id} v${instrument.version}`).toBe(
        FINGERPRINTS[`${instrument.id} v${instrument.version}`],
      );
    }
  });

  test('never carries a name that belongs to somebody else', () => {
    expect(JSON.stringify(INSTRUMENT)).not.toMatch(/freda|patriark|sara|danger assessment|campbell/i);
  });

  test('reaches the lowest and the highest count and reads every count between', () => {
    for (const instrument of INSTRUMENT) {
      expect(score(instrument, answerAll(instrument.id, 'nej')).antalJa).toBe(0);
      const most = answerAll(instrument.id, 'ja');
      expect(checkSvar(instrument, most)).toEqual([]);
      expect(score(instrument, most).antalJa).toBe(maxAntalJa(instrument));
      for (let count = 0; count <= maxAntalJa(instrument); count += 1) {
        expect(instrument.tolkning.filter((band) => band.fran <= count && count <= band.till)).toHaveLength(1);
      }
    }
  });

  test('gives an instrument by id and version, and refuses what it does not know', () => {
    expect(getInstrument('farlighet', 1).namn).toBe('Frågor om fara');
    expect(findInstrument('farlighet', 99)).toBeNull();
    expect(() => getInstrument('finns-inte', 1)).toThrow('NOT_FOUND');
    expect(() => latestInstrument('finns-inte')).toThrow('NOT_FOUND');
  });
});

describe('the flags', () => {
  test('are exactly 24, nine of them critical, and a recent separation is not', () => {
    expect(FLAGGA_ID).toHaveLength(24);
    expect(Object.keys(FLAGGOR).toSorted()).toEqual([...FLAGGA_ID].toSorted());
    expect(FLAGGA_ID.filter(isKritisk)).toEqual([
      'STRYPNING',
      'VAPEN_ANVANT',
      'VAPEN_TILLGANG',
      'ESKALERING',
      'HOT_DOD',
      'GRAVID',
      'STALKNING',
      'TEK_SPARNING',
      'BARN_UTSATT',
    ]);
  });

  test('that are critical can all be raised by the questions about danger, each by a critical answer', () => {
    const { fragor } = latestInstrument('farlighet');
    expect(flagsFrom(latestInstrument('farlighet'), answerAll('farlighet', 'ja'))).toEqual(
      expect.arrayContaining(FLAGGA_ID.filter(isKritisk)),
    );
    for (const fraga of fragor) {
      const raises = (fraga.flaggor.ja ?? []).some(isKritisk);
      expect(fraga.kritiskt.includes('ja'), fraga.id).toBe(raises);
    }
  });
});

describe('defineInstrument', () => {
  const base = latestInstrument('korta-fragor');

  test('refuses a gap in the interpretation', () => {
    const [first, second] = base.tolkning;
    const gap = { ...base, tolkning: [first, { ...second, fran: 2 }] } as typeof base;
    expect(listFaults(gap)).toEqual(['interpretation has a gap or overlap at 1']);
    expect(() => defineInstrument(gap)).toThrow('gap or overlap');
    expect(listFaults({ ...base, tolkning: base.tolkning.slice(0, 1) })).toEqual([
      'interpretation ends at 0, the count reaches 8',
    ]);
  });

  test('refuses two questions of one id, unknown scales and answers, and branching on a later question', () => {
    const [one, two] = base.fragor;
    if (one === undefined || two === undefined) throw new Error('the instrument has questions');
    const faults = (fragor: typeof base.fragor) =>
      listFaults({ ...base, fragor, tolkning: [{ fran: 0, till: fragor.length, text: '' }] });
    expect(faults([one, one])).toEqual(['question krankt-kontrollerad twice']);
    expect(faults([{ ...one, skala: 'annan' }])).toContain('krankt-kontrollerad: no such scale');
    expect(faults([{ ...one, kritiskt: ['kanske'] }])).toEqual(['krankt-kontrollerad: no answer kanske']);
    expect(faults([{ ...one, visasOm: { fraga: two.id, svar: ['ja'] } }, two])[0]).toContain('does not come before');
    expect(faults([one, { ...two, visasOm: { fraga: one.id, svar: ['kanske'] } }])[0]).toContain(
      'answers that krankt-kontrollerad lacks',
    );
  });
});
