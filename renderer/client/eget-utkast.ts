import type { z } from 'zod';
import { client } from './live.ts';
import type { Query } from './query.ts';
import {
  type Restored,
  type Utkast,
  type UtkastForm,
  type UtkastFormOptions,
  type Utkastplats,
  useUtkast,
  useUtkastForm,
  useUtkastRestored,
  withUtkast,
} from './utkast.ts';

function ownPlats(nyckel: string): Utkastplats {
  return {
    namn: `eget utkast ${nyckel}`,
    // A form opens also when its draft cannot be read: nobody waits with what has just come in.
    find: () => client.egetUtkast.find({ nyckel }).catch(() => null),
    save: (innehall) => client.egetUtkast.save({ nyckel, innehall }),
    remove: () => client.egetUtkast.remove({ nyckel }),
  };
}

/** Fetches the draft of a form that belongs to no akt, before the form opens; null when there is none. Never fails. */
export function useEgetUtkast(nyckel: string): Query<Utkast | null> {
  return useUtkast(ownPlats(nyckel));
}

export interface EgenFormOptions<S extends z.ZodType, R> extends Omit<UtkastFormOptions<S, R>, 'initial'> {
  /** Names the form among all that belong to no akt: `insats:sb-07`. */
  readonly nyckel: string;
  /** What the form holds without a draft. */
  readonly empty: z.input<S> & object;
  readonly utkast: Utkast | null;
}

/** A form that belongs to no akt: what is typed is kept as a draft that nobody but the person who types can open. */
export function useEgenForm<S extends z.ZodType, R>(
  options: EgenFormOptions<S, R>,
): readonly [UtkastForm<z.input<S>>, Restored] {
  const { nyckel, empty, utkast, ...rest } = options;
  const plats = ownPlats(nyckel);
  const form = useUtkastForm<S, R>(plats, { ...rest, initial: withUtkast(empty, utkast) });
  const restored = useUtkastRestored<z.input<S>>(plats, form, { empty, utkast });
  return [form, restored];
}
