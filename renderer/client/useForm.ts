import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useStore } from 'zustand';
import { registerDraft } from './drafts.ts';
import { createFormStore } from './form.ts';
import { type FormOptions, type FormState, listErrors, shownError } from './form-state.ts';
import { type Path, type PathValue, readPath } from './path.ts';

export interface UseFormOptions<S extends z.ZodType, R> extends FormOptions<S, R> {
  /** Labels for the error list, by dotted path. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** What a field component is given: spread it on the component. */
export interface FieldBinding<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

export interface FormHandle<V> extends Omit<FormState<V>, 'touched' | 'schemaErrors' | 'serverErrors'> {
  /** Binds a field: `<TextField label="Namn" {...form.field('person.namn')} />`. */
  field<P extends Path<V>>(path: P): FieldBinding<PathValue<V, P>>;
  /** Binds a text-like field to a value that may be null: an empty field is null. */
  nullable<P extends Path<V>>(path: P): FieldBinding<string>;
  /** Binds a Checkbox, which speaks of `isSelected`. */
  check(path: Path<V>): {
    readonly name: string;
    readonly isSelected: boolean;
    readonly onChange: (isSelected: boolean) => void;
    readonly onBlur: () => void;
    readonly error: string | undefined;
  };
  set<P extends Path<V>>(path: P, value: PathValue<V, P>): void;
  readonly summary: readonly { readonly falt: string; readonly mening: string; readonly label?: string | undefined }[];
  submit(): void;
  keepMine(): void;
  takeTheirs(): void;
  reset(values: V): void;
}

/**
 * A form bound to a component. The options of the first drawing decide schema and first values; the functions may
 * change. Another record needs another `key` on the component. The draft is saved at unmount and at lock.
 */
export function useForm<S extends z.ZodType, R>(options: UseFormOptions<S, R>): FormHandle<z.input<S>> {
  type V = z.input<S>;
  const [store] = useState(() => createFormStore(options));
  const [first] = useState(options.initial);
  useEffect(() => store.renew(options));
  const state = useStore(store);

  useEffect(() => {
    const unregister = registerDraft(store.flushDraft);
    return () => {
      unregister();
      void store.flushDraft();
    };
  }, [store]);

  // A field that was passed by untouched says nothing until a submit. The sentence would move the button that the mouse
  // is just pressing, and the press would be lost.
  const leave = (path: Path<V>) => {
    if (readPath(store.getState().values, path) !== readPath(first, path)) store.leave(path);
  };
  const common = (path: Path<V>) => ({
    name: path,
    onBlur: () => leave(path),
    error: shownError(state, path),
  });
  return {
    ...state,
    summary: listErrors(state).map((error) => ({ ...error, label: options.labels?.[error.falt] })),
    field: <P extends Path<V>>(path: P) => ({
      ...common(path),
      value: readPath(state.values, path) as PathValue<V, P>,
      onChange: (value: PathValue<V, P>) => store.set(path, value),
    }),
    nullable: (path) => ({
      ...common(path),
      value: (readPath(state.values, path) as string | null | undefined) ?? '',
      onChange: (value: string) => store.set(path, value === '' ? null : value),
    }),
    check: (path) => ({
      ...common(path),
      isSelected: readPath(state.values, path) === true,
      onChange: (isSelected: boolean) => store.set(path, isSelected),
    }),
    set: (path, value) => store.set(path, value),
    submit: () => void store.submit(),
    keepMine: store.keepMine,
    takeTheirs: store.takeTheirs,
    reset: store.reset,
  };
}
