import type { z } from 'zod';
import type { DraftState } from './draft-saver.ts';
import { check, errorAt, type FieldErrors } from './form-errors.ts';

export interface FormOptions<S extends z.ZodType, R> {
  readonly schema: S;
  readonly initial: z.input<S>;
  /** Sends what the schema let through. An AppError that it rejects with is shown where it belongs. */
  readonly submit: (parsed: z.output<S>) => Promise<R>;
  /** Keeps unfinished values, encrypted, wherever the feature says. */
  readonly saveDraft?: ((values: z.input<S>) => Promise<unknown>) | undefined;
  /** Fetches what somebody else saved, after CONFLICT. */
  readonly loadTheirs?: (() => Promise<z.input<S>>) | undefined;
  /** Own values on top of theirs, usually with their `rev`. */
  readonly rebase?: ((mine: z.input<S>, theirs: z.input<S>) => z.input<S>) | undefined;
  readonly onSaved?: ((result: R) => void) | undefined;
}

export interface FormState<V> {
  readonly values: V;
  readonly isDirty: boolean;
  readonly isSubmitting: boolean;
  /** How many submits were tried; errors of untouched fields show from the first. */
  readonly attempt: number;
  readonly touched: ReadonlySet<string>;
  readonly schemaErrors: FieldErrors;
  readonly serverErrors: FieldErrors;
  /** What went wrong and belongs to no field. */
  readonly failure: { readonly mening: string; readonly referens?: string } | null;
  readonly conflict: { readonly mine: V; readonly theirs: V | null } | null;
  readonly draft: DraftState;
}

/** A form as it opens: these values, nothing touched, nothing sent. */
export function cleanState<S extends z.ZodType>(schema: S, values: z.input<S>): FormState<z.input<S>> {
  return {
    values,
    isDirty: false,
    isSubmitting: false,
    attempt: 0,
    touched: new Set(),
    schemaErrors: schemaErrorsOf(schema, values),
    serverErrors: {},
    failure: null,
    conflict: null,
    draft: 'clean',
  };
}

/** A sentence per field that the schema does not accept. */
export function schemaErrorsOf<S extends z.ZodType>(schema: S, values: z.input<S>): FieldErrors {
  const checked = check(schema, values);
  return checked.ok ? {} : checked.errors;
}

/** The error that shows at a field just now. */
export function shownError<V>(state: FormState<V>, path: string): string | undefined {
  const fromServer = errorAt(state.serverErrors, path);
  if (fromServer !== undefined) return fromServer;
  return state.attempt > 0 || state.touched.has(path) ? errorAt(state.schemaErrors, path) : undefined;
}

/** What the error list says: everything after a submit that was refused, nothing before. */
export function listErrors<V>(state: FormState<V>): readonly { readonly falt: string; readonly mening: string }[] {
  const shown = state.attempt > 0 ? { ...state.schemaErrors, ...state.serverErrors } : {};
  return Object.entries(shown).map(([falt, mening]) => ({ falt, mening }));
}
