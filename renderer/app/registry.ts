import type { ComponentType } from 'react';
import type { Command } from '../client/commands.ts';
import type { Feature, NavEntry } from '../client/feature.ts';

/** Features put together: who draws which route (by name), what the top bar holds, what the palette knows. */
export interface Registry {
  readonly screens: Readonly<Record<string, ComponentType<{ readonly params: unknown }>>>;
  /** In the order of the bar; the first nine answer to Alt+1..9. */
  readonly nav: readonly NavEntry[];
  readonly commands: readonly Command[];
  readonly find: (text: string) => Promise<readonly Command[]>;
}

/**
 * Puts features together.
 * @throws TypeError when two features draw the same route or offer the same command: a mistake in the registry
 */
export function createRegistry(features: readonly Feature[]): Registry {
  const screens = uniqueMap(features.flatMap((feature) => Object.entries(feature.screens ?? {})));
  const commands = features.flatMap((feature) => feature.commands ?? []);
  uniqueMap(commands.map((command) => [command.id, command]));
  return {
    // The route's name decides which params it carries; the table loses that tie and the feature's own type keeps it.
    screens: Object.fromEntries(screens) as Registry['screens'],
    nav: features.flatMap((feature) => feature.nav ?? []).toSorted((a, b) => a.order - b.order),
    commands,
    find: async (text) => {
      const found = await Promise.allSettled(features.map((feature) => feature.find?.(text) ?? []));
      return found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    },
  };
}

function uniqueMap<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map(entries);
  if (map.size !== entries.length) throw new TypeError('two features claim the same name');
  return map;
}
