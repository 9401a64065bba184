import type { PlatsUtfall } from '../../matchning/schema.ts';
import { findOavgjordPlacering } from '../../process/insatsbeslut.ts';
import type { Beslut } from '../beslut/schema.ts';
import type { Matchningspost } from './schema.ts';

export interface UteslutenPlacering {
  readonly matchning: Matchningspost;
  readonly utfall: PlatsUtfall;
}

/**
 * The place of an immediate placement that still stands, when the newest run excludes it. A run from before the placement
 * says nothing: whoever placed the client there knew it.
 * @param beslut oldest first
 */
export function findUteslutenPlacering(
  beslut: readonly Beslut[],
  senaste: Matchningspost | null,
): UteslutenPlacering | null {
  const signerade = beslut.map((post) => ({ slag: post.innehall.slag, post }));
  const placering = findOavgjordPlacering(signerade)?.post ?? null;
  if (placering === null || senaste === null || senaste.nr < placering.nr) return null;
  const utfall = senaste.innehall.resultat.find(({ kod }) => kod === placering.innehall.platsKod);
  return utfall?.grupp === 'utesluts' ? { matchning: senaste, utfall } : null;
}
