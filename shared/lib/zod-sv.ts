import type { z } from 'zod';
import type { Faltfel } from '../api/errors.ts';

/** Sentences for faults whose schema says nothing of its own. Never built from what somebody typed. */
const STANDARD: Readonly<Record<string, string>> = {
  invalid_type: 'Fyll i fältet.',
  too_big: 'Texten eller talet är för stort.',
  too_small: 'Fyll i fältet.',
  invalid_value: 'Välj ett av alternativen.',
  invalid_union: 'Välj ett av alternativen.',
  invalid_format: 'Skriv på det sätt som fältet visar.',
  unrecognized_keys: 'Uppgiften hör inte hemma här.',
  not_multiple_of: 'Skriv ett helt tal.',
};

const OWN_SENTENCE = /^[A-ZÅÄÖ].*[.]$/s;

/** One fault per field, in the order of the schema. Paths are dotted: `innehall.slutsats`. */
export function faltfelOf(error: z.ZodError): Faltfel[] {
  const found = new Map<string, Faltfel>();
  for (const issue of error.issues) {
    const falt = issue.path.map(String).join('.');
    if (!found.has(falt)) found.set(falt, { falt, mening: sentenceOf(issue) });
  }
  return [...found.values()];
}

/** zod's own messages are English and quote values; ours are Swedish sentences that end with a full stop. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  const isOurs =
    OWN_SENTENCE.test(issue.message) && !/^(Invalid|Too|Expected|Unrecognized|Required)/.test(issue.message);
  return isOurs ? issue.message : (STANDARD[issue.code] ?? 'Rätta fältet.');
}
