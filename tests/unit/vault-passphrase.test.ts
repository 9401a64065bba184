import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPassphrase, generatePassphrase, LEAST_BITS, passphraseBits } from '../../electron/vault/passphrase.ts';
import { AppError } from '../../shared/api/errors.ts';
import { SVENSKA_ORD } from '../../shared/lib/ordlista-svensk.ts';
import { OTHER_PHRASE, PHRASE } from '../support/vault-fixture.ts';

describe('passphrases', () => {
  it('draws seven words evenly: the list is a power of two long and every random bit pattern names one word', () => {
    expect(SVENSKA_ORD.length).toBe(2048);
    expect(generatePassphrase(() => new Uint8Array(14))).toBe(Array(7).fill(SVENSKA_ORD[0]).join(' '));
    expect(generatePassphrase(() => new Uint8Array(14).fill(255))).toBe(Array(7).fill(SVENSKA_ORD[2047]).join(' '));
    const drawn = generatePassphrase((n) => Uint8Array.from({ length: n }, (_, i) => i));
    expect(drawn.split(' ').map((word) => SVENSKA_ORD.indexOf(word))).toEqual([1, 515, 1029, 1543, 9, 523, 1037]);
  });

  it('accepts every phrase that it offers itself', () => {
    for (let i = 0; i < 40; i++) expect(() => checkPassphrase(generatePassphrase(randomBytes))).not.toThrow();
  });

  it.each([
    '',
    'hemligt',
    'Sommaren2026!',
    'lösenord lösenord lösenord lösenord',
    'sommaren är kort',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '070-1740605',
    SVENSKA_ORD.slice(100, 105).join(' '),
  ])('calls %j too easy to guess', (phrase) => {
    expect(passphraseBits(phrase)).toBeLessThan(LEAST_BITS);
    expect(() => checkPassphrase(phrase)).toThrow(AppError);
  });

  it.each([PHRASE, OTHER_PHRASE, 'q7#Lm!2vTz%9xRw&4kPd'])('accepts %j', (phrase) => {
    expect(passphraseBits(phrase)).toBeGreaterThanOrEqual(LEAST_BITS);
  });

  it('judges composed and decomposed letters alike', () => {
    expect(passphraseBits(PHRASE.normalize('NFD'))).toBe(passphraseBits(PHRASE.normalize('NFC')));
  });

  it('refuses a phrase above 200 characters instead of cutting it', () => {
    expect(() => checkPassphrase(`${PHRASE} `.repeat(5))).toThrow(AppError);
  });
});
