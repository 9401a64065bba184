import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { AppError } from '../../shared/api/errors.ts';
import { SVENSKA_ORD } from '../../shared/lib/ordlista-svensk.ts';
import type { Random } from './primitives.ts';

const WORDS = 7;
/** 7 words out of 2 048: what an offered phrase is worth. */
export const GENERATED_BITS = 77;
/** security.md 2.3: at 256 MiB per guess, 60 bits cost millions of GPU-years. */
export const LEAST_BITS = 60;
export const MOST_CHARACTERS = 200;

/** A phrase of 7 words, each drawn evenly from the 2 048 of the list (11 bits; a power of two, so no modulo bias). */
export function generatePassphrase(random: Random): string {
  const bytes = random(WORDS * 2);
  return Array.from({ length: WORDS }, (_, i) => {
    const drawn = (((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0)) % SVENSKA_ORD.length;
    return SVENSKA_ORD[drawn];
  }).join(' ');
}

/**
 * Estimated strength of a phrase in bits, cautiously: the lower of zxcvbn over our own word list, and of a count that
 * takes every run of letters for one word of a Swedish dictionary. zxcvbn alone would call any word that it does not
 * know random letters.
 * @param avoid what the person is known by, such as the login name
 */
export function passphraseBits(phrase: string, avoid: readonly string[] = []): number {
  const text = phrase.normalize('NFKC').slice(0, MOST_CHARACTERS);
  const guesses = estimator().check(text, [...avoid, 'skyddsakt']).guessesLog10;
  return Math.floor(Math.min(guesses * Math.log2(10), countedBits(text)));
}

/** @throws AppError VALIDATION at `losenfras` when a phrase is too weak or too long */
export function checkPassphrase(phrase: string, avoid: readonly string[] = []): void {
  if (phrase.length > MOST_CHARACTERS) {
    throw passphraseFault('Lösenfrasen är för lång: högst 200 tecken.');
  }
  if (passphraseBits(phrase, avoid) < LEAST_BITS) {
    throw passphraseFault('Lösenfrasen är för lätt att gissa. Använd den föreslagna, eller lägg till fler ord.');
  }
}

function passphraseFault(mening: string): AppError {
  return new AppError('VALIDATION', mening, [{ falt: 'losenfras', mening }]);
}

let cached: ZxcvbnFactory | undefined;

function estimator(): ZxcvbnFactory {
  cached ??= new ZxcvbnFactory({ dictionary: { ordlista: [...SVENSKA_ORD] } });
  return cached;
}

/** log2 of the about 120 000 words of a Swedish dictionary. */
const WORD_BITS = 17;
/** log2 of the length of our own list, whose words people will lend from the offered phrase. */
const LISTED_BITS = 11;
const LETTER_BITS = 4.7;
const OTHER_BITS = 3.3;
const REPEATED_BITS = 1;
const LISTED = new Set(SVENSKA_ORD);

function countedBits(text: string): number {
  const runs = text.toLowerCase().match(/\p{L}+|[^\p{L}\s]/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const run of runs) {
    bits += bitsOfRun(run, seen);
    seen.add(run);
  }
  return bits;
}

function bitsOfRun(run: string, seen: ReadonlySet<string>): number {
  if (!/^\p{L}/u.test(run)) return OTHER_BITS;
  if (seen.has(run)) return REPEATED_BITS;
  return LISTED.has(run) ? LISTED_BITS : Math.min(WORD_BITS, run.length * LETTER_BITS);
}
