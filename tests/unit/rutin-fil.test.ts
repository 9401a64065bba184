import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatRutiner, readRutiner } from '../../shared/modules/rutin/fil.ts';
import { MEST_PUNKTER, Punkt, Stegrutin } from '../../shared/modules/rutin/schema.ts';
import { STEG, STEG_ID } from '../../shared/process/steg.ts';

const HUVUD = 'Skyddsakt rutiner 1';
const fil = (...rader: string[]) => [HUVUD, ...rader].join('\n');

/** Words as people write them, with what the file's own marks are made of. */
const knepig = fc.array(
  fc.oneof(
    fc.constantFrom('# Steg 1', '- [ ] ', '- [x]', '–', '•\t', '\\', '\n', '\r\n', '  ', '* a', '[ ]', 'Ring.'),
    fc.string(),
  ),
);
const ord = knepig.map((delar) => delar.join(''));

const rutin = fc
  .record({ steg: fc.constantFrom(...STEG_ID), text: ord, punkter: fc.array(ord, { maxLength: 5 }) })
  .map(({ steg, text, punkter }) => {
    const lasta = punkter.flatMap((punkt) => Punkt.safeParse(punkt).data ?? []);
    return Stegrutin.safeParse({ steg, text, punkter: [...new Set(lasta)] });
  })
  .filter(({ success }) => success)
  .map(({ data }) => data as Stegrutin);
const rutiner = fc.uniqueArray(rutin, { selector: ({ steg }) => steg, maxLength: STEG.length });

describe('a file of routines', () => {
  it('comes back as it was written, whatever the words are', () => {
    fc.assert(
      fc.property(rutiner, (given) => {
        const { steg, fel } = readRutiner(formatRutiner(given));
        expect(fel).toEqual([]);
        expect(steg.map((one) => one.steg)).toEqual(STEG_ID);
        for (const one of steg) {
          const skriven = given.find((other) => other.steg === one.steg);
          expect(one).toEqual(skriven ?? { steg: one.steg, text: '', punkter: [] });
        }
      }),
    );
  });

  it('is read to the end whatever it holds, and each fault has a line of the file', () => {
    fc.assert(
      fc.property(ord, fc.boolean(), (text, medHuvud) => {
        const given = medHuvud ? fil(text) : text;
        const { fel } = readRutiner(given);
        const antal = given.split(/\r\n?|\n/).length;
        for (const { rad, mening } of fel) {
          expect(rad).toBeGreaterThanOrEqual(1);
          expect(rad).toBeLessThanOrEqual(antal);
          expect(mening).toMatch(/^[A-ZÅÄÖ]/);
        }
      }),
    );
  });

  it('holds what is stored, once it is read without a fault', () => {
    fc.assert(
      fc.property(ord, (text) => {
        const { steg, fel } = readRutiner(fil('# Steg 4', text));
        if (fel.length === 0) expect(Stegrutin.array().safeParse(steg).error).toBeUndefined();
      }),
    );
  });

  it('is read as an office program leaves it: byte order mark, Windows line ends, bullets of its own', () => {
    const { steg, fel } = readRutiner(
      `\uFEFF${HUVUD}\r\n\r\n# steg 4 planering, akut eller inte\r\nRing receptionen.\r\n\r\n•\tBoka rum.\r\n– Boka tolk.\r\n* [] Säg till chefen.\r\n`,
    );
    expect(fel).toEqual([]);
    expect(steg).toEqual([
      { steg: 'planering', text: 'Ring receptionen.', punkter: ['Boka rum.', 'Boka tolk.', 'Säg till chefen.'] },
    ]);
  });

  it('may name a few steps only, and an empty step has no words', () => {
    expect(readRutiner(fil('# Steg 12', '', '# Steg 1', 'Ja.')).steg).toEqual([
      { steg: 'avslut', text: '', punkter: [] },
      { steg: 'inkommer', text: 'Ja.', punkter: [] },
    ]);
  });
});

test.each([
  ['no first line that says what it is', '# Steg 1\nText', [1]],
  ['nothing at all', '', [1]],
  ['no step', fil(), [1]],
  ['text before the first step', fil('', 'Hej', 'hopp', '# Steg 1'), [3]],
  ['a heading that is no step', fil('# Inledning', '# Steg 1'), [2]],
  ['a step that there is not', fil('# Steg 13', '# Steg 0'), [2, 3]],
  ['a number and a name that disagree', fil('# Steg 4 Avslut'), [2]],
  ['a step twice', fil('# Steg 4', 'Text', '# Steg 4', 'Mer'), [4]],
  ['an item twice', fil('# Steg 4', '- Boka', '- Ring', '- [ ] Boka'), [5]],
  ['an empty item', fil('# Steg 4', '- [ ]'), [3]],
  ['an item that is ticked', fil('# Steg 4', '- [x] Boka'), [3]],
  ['text after the items', fil('# Steg 4', '- Boka', '', 'Mer text', 'och mer'), [5]],
  ['characters that cannot be saved', fil('# Steg 4', 'Ja\u0007', '- Ne\u0000j'), [3, 4]],
  ['an item that is too long', fil('# Steg 4', `- ${'a'.repeat(301)}`), [3]],
  ['a text that is too long', fil('# Steg 4', 'a'.repeat(6001)), [2]],
  ['too many items', fil('# Steg 4', ...Array.from({ length: MEST_PUNKTER + 1 }, (_, nr) => `- Punkt ${nr}`)), [2]],
])('names the line of each fault: %s', (_, text, rader) => {
  const fel = readRutiner(text).fel.map(({ rad }) => rad);
  expect([...new Set(fel)].toSorted((a, b) => a - b)).toEqual(rader);
});
