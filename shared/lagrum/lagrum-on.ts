import type { Datum } from '../lib/tid.ts';
import type { Lagrum } from './define.ts';
import { LAGRUM } from './registry.ts';

/**
 * The law reference as it reads on a day, or null when none applies then.
 * @param overrides the municipality's own rows (register table); one that is valid that day goes before the shipped one
 */
export function lagrumOn(id: string, datum: Datum, overrides: readonly Lagrum[] = []): Lagrum | null {
  return latest(overrides, id, datum) ?? latest(LAGRUM, id, datum);
}

/** Every law reference that applies on a day, in the order of the registry, the municipality's own additions last. */
export function listLagrum(datum: Datum, overrides: readonly Lagrum[] = []): Lagrum[] {
  const ids = new Set([...LAGRUM, ...overrides].map((rad) => rad.id));
  return [...ids].flatMap((id) => lagrumOn(id, datum, overrides) ?? []);
}

/** As it is written in a decision: `14 kap. 2 § socialtjänstlagen (2025:400)`, with `(att verifiera)` while unconfirmed. */
export function formatLagrum(lagrum: Lagrum): string {
  const text = `${lagrum.paragraf} ${lagrum.lag}`;
  return lagrum.verifierad === 'kontrollerad' ? text : `${text} (att verifiera)`;
}

function latest(rader: readonly Lagrum[], id: string, datum: Datum): Lagrum | null {
  let found: Lagrum | null = null;
  for (const rad of rader) {
    if (rad.id !== id || rad.gallerFran > datum || (rad.gallerTill !== null && rad.gallerTill < datum)) continue;
    if (found === null || rad.gallerFran > found.gallerFran) found = rad;
  }
  return found;
}
