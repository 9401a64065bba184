import type { z } from 'zod';
import type { Faltfel } from '../../shared/api/errors.ts';

/** First sentence per dotted path, in the order of the schema. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Speaks for a schema that has no sentence of its own. */
function fallbackSentence(issue: { readonly code?: string | undefined; readonly input?: unknown }): string {
  const isEmpty = issue.input === undefined || issue.input === null || issue.input === '';
  if (isEmpty) return 'Fyll i det här fältet.';
  if (issue.code === 'too_big') return 'Det här är för långt. Korta ner det.';
  return 'Det här går inte att läsa. Kontrollera vad som står.';
}

/** Checks values against a schema: the parsed value, or a sentence per field. */
export function check<S extends z.ZodType>(
  schema: S,
  values: z.input<S>,
): { readonly ok: true; readonly value: z.output<S> } | { readonly ok: false; readonly errors: FieldErrors } {
  const result = schema.safeParse(values, { error: fallbackSentence });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    errors: firstPerPath(result.error.issues.map((issue) => ({ falt: issue.path.join('.'), mening: issue.message }))),
  };
}

/** Keeps the first sentence of each field. */
export function firstPerPath(faltfel: readonly Faltfel[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { falt, mening } of faltfel) errors[falt] ??= mening;
  return errors;
}

/** The sentence of a field: its own, or the first of something inside it. */
export function errorAt(errors: FieldErrors, path: string): string | undefined {
  return errors[path] ?? Object.entries(errors).find(([falt]) => falt.startsWith(`${path}.`))?.[1];
}

/** Leaves out what speaks about this path, about something inside it, or about something that encloses it. */
export function withoutPath(errors: FieldErrors, path: string): FieldErrors {
  const speaksOfIt = (falt: string) =>
    falt === '' || falt === path || falt.startsWith(`${path}.`) || path.startsWith(`${falt}.`);
  return Object.fromEntries(Object.entries(errors).filter(([falt]) => !speaksOfIt(falt)));
}
