import { useState } from 'react';
import type { z } from 'zod';
import { formatTidpunkt, type Tidpunkt } from '../../shared/lib/tid.ts';
import { type DraftValues, mergeDraft, readDraft } from './merge-draft.ts';
import { type Query, useQuery } from './query.ts';
import { type FormHandle, type UseFormOptions, useForm } from './useForm.ts';

/** Unfinished text of one form. `values` is what the form held; it may lack fields that are new since then. */
export interface Utkast {
  readonly values: DraftValues;
  readonly sparat: Tidpunkt;
}

/** Where the draft of one form is kept: in an akt, or in the person's own file. */
export interface Utkastplats {
  /** Tells it from every other place. */
  readonly namn: string;
  readonly find: () => Promise<{ readonly innehall: string; readonly sparat: Tidpunkt } | null>;
  readonly save: (innehall: string) => Promise<unknown>;
  readonly remove: () => Promise<unknown>;
}

/** Fetches the draft of a form before the form opens; null when there is none. */
export function useUtkast(plats: Utkastplats): Query<Utkast | null> {
  return useQuery(plats.namn, () => findUtkast(plats));
}

/** The draft of a form, or null when there is none or it cannot be read. */
export async function findUtkast(plats: Utkastplats): Promise<Utkast | null> {
  const found = await plats.find();
  const values = found === null ? null : readDraft(found.innehall);
  return found === null || values === null ? null : { values, sparat: found.sparat };
}

/** First values of a form: the draft on top of what an empty form holds. What has another shape by now is left out. */
export function withUtkast<V extends object>(empty: V, utkast: Utkast | null): V {
  return utkast === null ? empty : mergeDraft(empty, utkast.values);
}

export type UtkastFormOptions<S extends z.ZodType, R> = Omit<UseFormOptions<S, R>, 'saveDraft'>;

export interface UtkastForm<V> extends FormHandle<V> {
  /** True once the draft that the form opened with is gone: what it held is saved, or given up for what others saved. */
  readonly isForgotten: boolean;
}

/** A form whose text is kept as a draft while somebody types; the draft goes when the form is signed or saved. */
export function useUtkastForm<S extends z.ZodType, R>(
  plats: Utkastplats,
  options: UtkastFormOptions<S, R>,
): UtkastForm<z.input<S>> {
  const [isForgotten, setForgotten] = useState(false);
  const forgetIt = async () => {
    await forget(plats);
    setForgotten(true);
  };
  const form = useForm({
    ...options,
    saveDraft: (values) => plats.save(JSON.stringify(values)),
    submit: async (parsed) => {
      const result = await options.submit(parsed);
      await forgetIt();
      return result;
    },
  });
  const takeTheirs = () => {
    form.takeTheirs();
    void forgetIt();
  };
  return { ...form, takeTheirs, isForgotten };
}

export interface Restored {
  /** When the draft that the form opened with was kept, as people write it. */
  readonly restored: string | undefined;
  /** Throws the draft away and starts over from an empty form. */
  readonly onDiscard: () => void;
}

/** What a form says about the draft that it opened with: spread it on `SignActions` or `DraftNote`. */
export function useUtkastRestored<V>(
  plats: Utkastplats,
  form: Pick<UtkastForm<V>, 'reset' | 'isForgotten'>,
  { empty, utkast }: { readonly empty: V; readonly utkast: Utkast | null },
): Restored {
  const [sparat, setSparat] = useState(utkast?.sparat ?? null);
  return {
    restored: sparat === null || form.isForgotten ? undefined : formatTidpunkt(sparat),
    onDiscard: () => {
      form.reset(empty);
      setSparat(null);
      void forget(plats);
    },
  };
}

/**
 * What was signed stands, so a draft that could not be removed must not look like a failed signature. It comes back the
 * next time the form opens; nothing is lost by that.
 */
async function forget(plats: Utkastplats): Promise<void> {
  await plats.remove().catch(() => {});
}
