import type { z } from 'zod';
import type { AktId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { client } from './live.ts';
import { type Query, useQuery } from './query.ts';
import { type FormHandle, type UseFormOptions, useForm } from './useForm.ts';

/** Unfinished text of one form of an akt. `values` is what the form held; it may lack fields that are new since then. */
export interface Aktutkast {
  readonly values: Readonly<Record<string, unknown>>;
  readonly sparat: Tidpunkt;
}

/** Fetches the draft of a form before the form opens; null when there is none. */
export function useAktutkast(aktId: AktId, nyckel: string): Query<Aktutkast | null> {
  return useQuery(`utkast ${aktId} ${nyckel}`, () => findAktutkast(aktId, nyckel));
}

/** The draft of a form, or null when there is none or it cannot be read. */
export async function findAktutkast(aktId: AktId, nyckel: string): Promise<Aktutkast | null> {
  const found = await client.utkast.find({ aktId, nyckel });
  const values = found === null ? null : readObject(found.innehall);
  return found === null || values === null ? null : { values, sparat: found.sparat };
}

export async function removeAktutkast(aktId: AktId, nyckel: string): Promise<void> {
  await client.utkast.remove({ aktId, nyckel });
}

/** First values of a form: the draft on top of what an empty form holds. What has another shape by now is left out. */
export function withUtkast<V extends object>(empty: V, utkast: Aktutkast | null): V {
  return utkast === null ? empty : (overlay(empty, utkast.values) as V);
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

type Values = Readonly<Record<string, unknown>>;

function overlay(empty: unknown, draft: unknown): unknown {
  if (isValues(empty) && isValues(draft)) {
    const entries = Object.entries(draft).map(([key, value]) => [
      key,
      key in empty ? overlay(empty[key], value) : value,
    ]);
    return { ...empty, ...Object.fromEntries(entries) };
  }
  if (empty === null || draft === null) return draft;
  return typeof empty === typeof draft && Array.isArray(empty) === Array.isArray(draft) ? draft : empty;
}

function readObject(json: string): Values | null {
  try {
    const value: unknown = JSON.parse(json);
    return isValues(value) ? value : null;
  } catch {
    return null;
  }
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
