import type { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { AppError } from '../../shared/api/errors.ts';
import { createDraftSaver } from './draft-saver.ts';
import { messageOf } from './fel.ts';
import { check, firstPerPath, withoutPath } from './form-errors.ts';
import { cleanState, type FormOptions, type FormState, schemaErrorsOf } from './form-state.ts';
import { type Path, writePath } from './path.ts';

export interface FormStore<S extends z.ZodType, R = unknown> extends StoreApi<FormState<z.input<S>>> {
  set(path: Path<z.input<S>>, value: unknown): void;
  /** The person left this field: its error may show. */
  leave(path: Path<z.input<S>>): void;
  submit(): Promise<void>;
  keepMine(): void;
  takeTheirs(): void;
  /** Starts over from these values, clean. */
  reset(values: z.input<S>): void;
  /** Saves the draft now if there is anything unsaved. */
  flushDraft(): Promise<void>;
  /** Takes the functions of these options from now on; schema and first values stay. */
  renew(options: FormOptions<S, R>): void;
  /** Stops the timers. */
  stop(): void;
}

/**
 * The state of one form. Errors of the schema show at a field after it was left or a submit was tried; errors of the
 * core show at once and go when the field changes. Values live in memory and in the encrypted draft, nowhere else.
 */
export function createFormStore<S extends z.ZodType, R>(first: FormOptions<S, R>): FormStore<S, R> {
  type V = z.input<S>;
  const { schema } = first;
  let options = first;
  const store = createStore<FormState<V>>(() => cleanState(schema, first.initial));
  const { setState, getState } = store;
  const drafts = createDraftSaver({
    save: async () => options.saveDraft?.(getState().values),
    onState: (draft) => setState({ draft }),
  });

  function keepDraft() {
    if (options.saveDraft !== undefined) drafts.wait();
  }
  function change(values: V, extra: Partial<FormState<V>>) {
    setState({ values, isDirty: true, failure: null, schemaErrors: schemaErrorsOf(schema, values), ...extra });
    keepDraft();
  }
  function reset(values: V) {
    drafts.stop();
    setState(cleanState(schema, values));
  }
  function keepMine() {
    const { conflict } = getState();
    if (conflict === null) return;
    const { mine, theirs } = conflict;
    change(theirs === null || options.rebase === undefined ? mine : options.rebase(mine, theirs), { conflict: null });
  }
  function takeTheirs() {
    const theirs = getState().conflict?.theirs ?? null;
    if (theirs !== null) reset(theirs);
  }

  return Object.assign(store, {
    set: (path: Path<V>, value: unknown) =>
      change(writePath(getState().values, path, value), { serverErrors: withoutPath(getState().serverErrors, path) }),
    leave: (path: Path<V>) => setState(({ touched }) => ({ touched: new Set([...touched, path]) })),
    submit: () => submitForm({ store, options, drafts, keepDraft }),
    keepMine,
    takeTheirs,
    reset,
    renew: (next: FormOptions<S, R>) => {
      options = next;
    },
    flushDraft: drafts.flush,
    stop: drafts.stop,
  });
}

interface Submission<S extends z.ZodType, R> {
  readonly store: StoreApi<FormState<z.input<S>>>;
  readonly options: FormOptions<S, R>;
  readonly drafts: { settle(): Promise<void> };
  readonly keepDraft: () => void;
}

async function submitForm<S extends z.ZodType, R>(submission: Submission<S, R>): Promise<void> {
  const { store, options, drafts, keepDraft } = submission;
  const { setState, getState } = store;
  if (getState().isSubmitting) return;
  setState(({ attempt }) => ({ attempt: attempt + 1, failure: null, serverErrors: {} }));
  const sent = getState().values;
  const checked = check(options.schema, sent);
  if (!checked.ok) return setState({ schemaErrors: checked.errors });
  setState({ isSubmitting: true });
  try {
    // A draft that lands after the signature would bring finished text back as unfinished.
    await drafts.settle();
    const result = await options.submit(checked.value);
    // What was typed while it was on its way is not saved yet.
    if (getState().values === sent) setState({ isDirty: false, draft: 'clean', attempt: 0, touched: new Set() });
    options.onSaved?.(result);
  } catch (error) {
    await showRefusal(submission, error);
    if (getState().isDirty) keepDraft();
  } finally {
    setState({ isSubmitting: false });
  }
}

async function showRefusal<S extends z.ZodType, R>(
  { store, options }: Submission<S, R>,
  error: unknown,
): Promise<void> {
  const { setState, getState } = store;
  const kod = error instanceof AppError ? error.kod : 'UNEXPECTED';
  if (kod === 'CANCELLED') return;
  if (kod === 'CONFLICT' && options.loadTheirs !== undefined) {
    const theirs = await options.loadTheirs().catch(() => null);
    setState({ conflict: { mine: getState().values, theirs } });
    if (theirs !== null) return;
  }
  const faltfel = error instanceof AppError ? error.faltfel : [];
  if (faltfel.length > 0) setState({ serverErrors: firstPerPath(faltfel) });
  else setState({ failure: messageOf(error) });
}
