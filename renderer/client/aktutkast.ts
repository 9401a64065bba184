import { useState } from 'react';
import type { z } from 'zod';
import type { AktId } from '../../shared/lib/id.ts';
import { formatTidpunkt, type Tidpunkt } from '../../shared/lib/tid.ts';
import { client } from './live.ts';
import { type DraftValues, mergeDraft, readDraft } from './merge-draft.ts';
import { type Query, useQuery } from './query.ts';
import { type FormHandle, type UseFormOptions, useForm } from './useForm.ts';

/** Unfinished text of one form of an akt. `values` is what the form held; it may lack fields that are new since then. */
export interface Aktutkast {
  readonly values: DraftValues;
  readonly sparat: Tidpunkt;
}

/** Fetches the draft of a form before the form opens; null when there is none. */
export function useAktutkast(aktId: AktId, nyckel: string): Query<Aktutkast | null> {
  return useQuery(`utkast ${aktId} ${nyckel}`, () => findAktutkast(aktId, nyckel));
}

/** The draft of a form, or null when there is none or it cannot be read. */
export async function findAktutkast(aktId: AktId, nyckel: string): Promise<Aktutkast | null> {
  const found = await client.utkast.find({ aktId, nyckel });
  const values = found === null ? null : readDraft(found.innehall);
  return found === null || values === null ? null : { values, sparat: found.sparat };
}

export async function removeAktutkast(aktId: AktId, nyckel: string): Promise<void> {
  await client.utkast.remove({ aktId, nyckel });
}

/** First values of a form: the draft on top of what an empty form holds. What has another shape by now is left out. */
export function withUtkast<V extends object>(empty: V, utkast: Aktutkast | null): V {
  return utkast === null ? empty : mergeDraft(empty, utkast.values);
}

export interface AktFormOptions<S extends z.ZodType, R> extends Omit<UseFormOptions<S, R>, 'saveDraft'> {
  readonly aktId: AktId;
  /** Names the form inside the akt: `person:<id>`. */
  readonly nyckel: string;
}

/** A form of an akt: what is typed is kept as a draft in the akt, and the draft goes when the form is signed or saved. */
export function useAktForm<S extends z.ZodType, R>(options: AktFormOptions<S, R>): FormHandle<z.input<S>> {
  const { aktId, nyckel, submit, ...rest } = options;
  return useForm({
    ...rest,
    saveDraft: (values) => client.utkast.save({ aktId, nyckel, innehall: JSON.stringify(values) }),
    submit: async (parsed) => {
      const result = await submit(parsed);
      // What was signed stands. A draft that could not be removed must not look like a failed signature.
      await removeAktutkast(aktId, nyckel).catch(() => {});
      return result;
    },
  });
}

export interface Restored {
  /** When the draft that the form opened with was kept, as people write it. */
  readonly restored: string | undefined;
  /** Throws the draft away and starts over from an empty form. */
  readonly onDiscard: () => void;
}

/** What a form says about the draft that it opened with: spread it on `SignActions` or `DraftNote`. */
export function useRestored<V extends object>(
  form: Pick<FormHandle<V>, 'reset'>,
  of: { readonly aktId: AktId; readonly nyckel: string; readonly empty: V; readonly utkast: Aktutkast | null },
): Restored {
  const [sparat, setSparat] = useState(of.utkast?.sparat ?? null);
  return {
    restored: sparat === null ? undefined : formatTidpunkt(sparat),
    onDiscard: () => {
      form.reset(of.empty);
      setSparat(null);
      // A draft that is left behind comes back the next time the form opens; nothing is lost by that.
      void removeAktutkast(of.aktId, of.nyckel).catch(() => {});
    },
  };
}
