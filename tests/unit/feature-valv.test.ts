import { array, assert, nat, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medLosenfras } from '../../renderer/features/valv/losenfras.ts';
import { BladOrd, TOMMA_ORD, typeWord } from '../../renderer/features/valv/ord.ts';

describe('typing the words of the recovery sheet', () => {
  it('keeps the person in the field while a word is written', () => {
    expect(typeWord(TOMMA_ORD, 3, 'bjö')).toMatchObject({ index: 3 });
    expect(typeWord(TOMMA_ORD, 3, 'bjö').ord[3]).toBe('bjö');
  });

  it('goes to the next field at a space and leaves alone what stands there', () => {
    const before = typeWord(TOMMA_ORD, 4, 'gröt').ord;
    const after = typeWord(before, 3, 'björk ');
    expect(after.index).toBe(4);
    expect(after.ord.slice(3, 5)).toEqual(['björk', 'gröt']);
  });

  it('fills the fields in order with whatever is typed, and stays within the 24', () => {
    const word = stringMatching(/^[a-zåäö]{1,8}$/);
    assert(
      property(array(word, { minLength: 1, maxLength: 30 }), nat(23), (words, at) => {
        const { ord, index } = typeWord(TOMMA_ORD, at, words.join(' '));
        expect(ord).toHaveLength(24);
        expect(ord.slice(at)).toEqual([...words, ...TOMMA_ORD].slice(0, 24 - at));
        expect(index).toBe(Math.min(at + words.length - 1, 23));
      }),
    );
  });

  it('asks for every word that is missing', () => {
    const result = BladOrd.safeParse(typeWord(TOMMA_ORD, 0, 'gröt').ord);
    expect(result.error?.issues).toHaveLength(23);
  });
});

describe('a new passphrase', () => {
  const Fras = medLosenfras({});

  it('is accepted when the repetition differs only in spaces', () => {
    expect(Fras.safeParse({ losenfras: 'gröt tunnel björk', igen: ' gröt  tunnel björk ' }).success).toBe(true);
  });

  it('is refused at the repetition when the two differ', () => {
    const result = Fras.safeParse({ losenfras: 'gröt tunnel björk', igen: 'grot tunnel björk' });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([['igen']]);
  });
});
