import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fortsatterI, personaktkoder, splitAtKoder } from '../../shared/modules/avslut/fortsattning.ts';

const inledd = (sammanfattning: string) => ({ orsak: 'utredning-inledd' as const, sammanfattning });

describe('where an aktualisering went on', () => {
  it('is read back from the words that it was closed with', () => {
    assert(
      property(uniqueArray(integer({ min: 1, max: 99_999 }), { maxLength: 8 }), (numbers) => {
        const koder = numbers.map((nr) => `G-${String(nr).padStart(3, '0')}`);
        expect(personaktkoder(inledd(fortsatterI(koder)))).toEqual(koder);
      }),
    );
  });

  it('is nowhere when it was closed for another reason, whatever code somebody wrote', () => {
    expect(personaktkoder({ orsak: 'ej-skyddsarende', sammanfattning: 'Se G-001.' })).toEqual([]);
  });

  it('splits the words so that each code stands by itself and nothing is lost', () => {
    const words = fortsatterI(['G-001', 'G-1204']);
    const pieces = splitAtKoder(words);
    expect(pieces.join('')).toBe(words);
    expect(pieces.filter((_, index) => index % 2 === 1)).toEqual(['G-001', 'G-1204']);
  });
});
