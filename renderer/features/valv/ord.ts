import { z } from 'zod';
import { TEXT } from './text.ts';

const ANTAL = 24;
const MAX_TECKEN = 32;

/** The 24 words of a sheet as they are typed. Which words exist, and which belong together, is the core's to say. */
export const BladOrd = z
  .array(z.string().trim().min(1, { error: TEXT.blad.ordSaknas }).max(MAX_TECKEN, { error: TEXT.blad.ordSaknas }))
  .length(ANTAL);

/** 24 words of which none has been typed. */
export const TOMMA_ORD: readonly string[] = Array.from({ length: ANTAL }, () => '');

/**
 * The words after something was typed in one field. A space ends the word, and several words at once fill the fields
 * that follow.
 * @returns the words, and which field the person has come to
 */
export function typeWord(
  ord: readonly string[],
  index: number,
  typed: string,
): { readonly ord: string[]; readonly index: number } {
  const parts = typed.trimStart().split(/\s+/);
  const last = Math.min(index + parts.length - 1, ord.length - 1);
  const next = ord.map((word, at) => {
    const part = parts[at - index];
    // The empty part after a closing space moves on; it does not empty the word that may stand in the next field.
    return part === undefined || (part === '' && at !== index) ? word : part;
  });
  return { ord: next, index: last };
}
