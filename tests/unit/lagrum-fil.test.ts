import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Lagrum } from '../../shared/lagrum/define.ts';
import { formatLagrumsfil, readLagrumsfil } from '../../shared/lagrum/fil.ts';
import { LAGRUM, LAGRUM_ID } from '../../shared/lagrum/registry.ts';

const KANDA = new Set(LAGRUM_ID);
const HUVUD = 'Skyddsakt lagrum 1';
const RAD = {
  Lag: 'socialtjänstlagen (2025:400)',
  Paragraf: '11 kap. 1 §',
  Innebär: 'Rätt till bistånd.',
  'Gäller från': '2026-12-01',
  'Gäller till': 'tills vidare',
  Märke: 'kontrollerad',
  Källa: 'Kommunjuristen, lagtexten: läst i november.',
};
const rader = (falt: Readonly<Record<string, string>>) =>
  Object.entries(falt).map(([etikett, varde]) => `${etikett}: ${varde}`);
const fil = (...delar: string[]) => [HUVUD, ...delar].join('\n');

describe('a file of law references', () => {
  it('holds the shipped table, and reads it back', () => {
    const { lagrum, fel } = readLagrumsfil(formatLagrumsfil(LAGRUM), KANDA);
    expect(fel).toEqual([]);
    expect(lagrum).toEqual(LAGRUM);
  });

  it('comes back as it was written, whatever the words on a line are', () => {
    const ord = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replaceAll(/\s+/gu, ' '));
    const rad = fc.record({ lag: ord, paragraf: ord, text: ord, kalla: ord }).map((falt) =>
      Lagrum.safeParse({
        ...falt,
        id: 'sol.bistand',
        gallerFran: '2026-12-01',
        gallerTill: '2027-12-31',
        verifierad: 'att-verifiera',
      }),
    );
    fc.assert(
      fc.property(rad, (parsed) => {
        fc.pre(parsed.success);
        expect(readLagrumsfil(formatLagrumsfil([parsed.data as Lagrum]), KANDA)).toEqual({
          lagrum: [parsed.data],
          fel: [],
        });
      }),
    );
  });

  it('is read to the end whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (rubrik, text) => {
        const given = fil(`# ${rubrik}`, text);
        for (const { rad } of readLagrumsfil(given, KANDA).fel)
          expect(rad).toBeLessThanOrEqual(given.split(/\r\n?|\n/).length);
      }),
    );
  });

  it('may hold several periods of one reference', () => {
    const senare = { ...RAD, 'Gäller från': '2027-07-01', Paragraf: '11 kap. 2 §' };
    const { lagrum, fel } = readLagrumsfil(
      fil('# Lagrum sol.bistand', ...rader(RAD), '# LAGRUM SOL.BISTAND', ...rader(senare)),
      KANDA,
    );
    expect(fel).toEqual([]);
    expect(lagrum.map(({ paragraf, gallerTill, kalla }) => [paragraf, gallerTill, kalla])).toEqual([
      ['11 kap. 1 §', null, RAD.Källa],
      ['11 kap. 2 §', null, RAD.Källa],
    ]);
  });
});

const sol = '# Lagrum sol.bistand';
test.each([
  ['no first line', `${sol}\n${rader(RAD).join('\n')}`, [1]],
  ['a file of routines', 'Skyddsakt rutiner 1\n# Steg 1', [1]],
  ['a heading without an id', fil('# Bistånd', ...rader(RAD)), [2]],
  ['an id that nobody knows', fil('# Lagrum sol.bistond', ...rader(RAD)), [2]],
  ['a day that does not exist', fil(sol, ...rader({ ...RAD, 'Gäller från': '2026-02-30' })), [6]],
  ['an end before the start', fil(sol, ...rader({ ...RAD, 'Gäller till': '2026-11-30' })), [7]],
  ['a mark of another kind', fil(sol, ...rader({ ...RAD, Märke: 'nästan' })), [8]],
  ['an empty field', fil(sol, ...rader({ ...RAD, Paragraf: '' })), [4]],
  ['a line that is nothing', fil(sol, ...rader(RAD), 'Ring juristen'), [10]],
  ['a field twice', fil(sol, ...rader(RAD), 'Lag: en till'), [10]],
  ['fields that are missing', fil(sol, 'Lag: socialtjänstlagen'), [2]],
  ['a reference twice from the same day', fil(sol, ...rader(RAD), sol, ...rader(RAD)), [10]],
  ['faults in several places', fil(sol, ...rader({ ...RAD, Lag: '', Märke: '?' })), [3, 8]],
])('names the line of each fault: %s', (_, text, expected) => {
  const fel = readLagrumsfil(text, KANDA).fel.map(({ rad }) => rad);
  expect([...new Set(fel)].toSorted((a, b) => a - b)).toEqual(expected);
});
