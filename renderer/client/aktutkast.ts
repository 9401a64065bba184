import type { z } from 'zod';
import type { AktId } from '../../shared/lib/id.ts';
import { client } from './live.ts';
import type { Query } from './query.ts';
import {
  findUtkast,
  type Restored,
  type Utkast,
  type UtkastForm,
  type UtkastFormOptions,
  type Utkastplats,
  useUtkast,
  useUtkastForm,
  useUtkastRestored,
} from './utkast.ts';

export { type Utkast as Aktutkast, withUtkast } from './utkast.ts';

function inAkt(aktId: AktId, nyckel: string): Utkastplats {
  return {
    namn: `utkast ${aktId} ${nyckel}`,
    find: () => client.utkast.find({ aktId, nyckel }),
    save: (innehall) => client.utkast.save({ aktId, nyckel, innehall }),
    remove: () => client.utkast.remove({ aktId, nyckel }),
  };
}

/** Fetches the draft of a form of an akt before the form opens; null when there is none. */
export function useAktutkast(aktId: AktId, nyckel: string): Query<Utkast | null> {
  return useUtkast(inAkt(aktId, nyckel));
}

/** The draft of a form of an akt, or null when there is none or it cannot be read. */
export function findAktutkast(aktId: AktId, nyckel: string): Promise<Utkast | null> {
  return findUtkast(inAkt(aktId, nyckel));
}

export async function removeAktutkast(aktId: AktId, nyckel: string): Promise<void> {
  await inAkt(aktId, nyckel).remove();
}

export interface AktFormOptions<S extends z.ZodType, R> extends UtkastFormOptions<S, R> {
  readonly aktId: AktId;
  /** Names the form inside the akt: `person:<id>`. */
  readonly nyckel: string;
}

/** A form of an akt: what is typed is kept as a draft in the akt. */
export function useAktForm<S extends z.ZodType, R>(options: AktFormOptions<S, R>): UtkastForm<z.input<S>> {
  const { aktId, nyckel, ...rest } = options;
  return useUtkastForm(inAkt(aktId, nyckel), rest);
}

/** What a form of an akt says about the draft that it opened with: spread it on `SignActions` or `DraftNote`. */
export function useRestored<V extends object>(
  form: Pick<UtkastForm<V>, 'reset' | 'isForgotten'>,
  of: { readonly aktId: AktId; readonly nyckel: string; readonly empty: V; readonly utkast: Utkast | null },
): Restored {
  return useUtkastRestored(inAkt(of.aktId, of.nyckel), form, of);
}
