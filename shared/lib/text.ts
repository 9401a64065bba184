import { z } from 'zod';

// Line breaks and tabs are what people type; other control characters, halves of surrogate pairs and code points that are
// no characters are an accident or an attack.
const FORBIDDEN = /[^\P{Cc}\n\r\t]|[\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

/** Something that can be read: zero-width characters alone say nothing. */
const VISIBLE = /[^\p{Cf}\p{Z}\s]/u;

const TECKEN = 'Texten innehåller tecken som inte går att spara. Ta bort dem och försök igen.';

function base(max: number) {
  return z
    .string({ error: 'Skriv text här.' })
    .max(max, { error: `Texten är för lång: högst ${max} tecken.` })
    .refine((value) => !FORBIDDEN.test(value), { error: TECKEN })
    .transform((value) => value.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim());
}

/** Free text that may be empty: trimmed, NFC, without control characters other than newline and tab. */
export function text(max: number) {
  return base(max).default('');
}

/** Free text that must say something. `saknas` is the sentence shown when it does not. */
export function requiredText(max: number, saknas: string) {
  return base(max).refine((value) => VISIBLE.test(value), { error: saknas });
}

/** One line: as `text`, and newlines refused. */
export function line(max: number) {
  return base(max)
    .refine((value) => !value.includes('\n'), { error: 'Skriv på en rad.' })
    .default('');
}
