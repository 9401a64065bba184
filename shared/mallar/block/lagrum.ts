import type { z } from 'zod';
import { formatLagrum, lagrumOn } from '../../lagrum/lagrum-on.ts';
import { datumOf } from '../../lib/tid.ts';
import type { FrystLagrum } from '../../modules/beslut/schema.ts';
import type { PostHuvud } from '../../modules/post/schema.ts';
import type { AktData } from '../akt-data.ts';
import { ATT_VERIFIERA } from '../ord.ts';

/** A law reference as the decision froze it, with the remark when nobody had verified it. */
export function frystLagrumText(lagrum: z.infer<typeof FrystLagrum>): string {
  if (lagrum.verifierad || lagrum.text.includes(ATT_VERIFIERA)) return lagrum.text;
  return `${lagrum.text} ${ATT_VERIFIERA}`;
}

/** A law reference in a document to the party: the remark is ours to act on, and says nothing to whoever reads it. */
export function utanMarke(lagrum: string): string {
  return lagrum.replaceAll(` ${ATT_VERIFIERA}`, '');
}

/**
 * The references of a standard text as they read on the day of an entry; ids that do not apply then are left out. What
 * the municipality corrected after it was signed changes nothing: the paper says the same whenever it is printed.
 */
export function lagrumText(
  ids: readonly string[],
  { handelse, signerad }: Pick<PostHuvud, 'handelse' | 'signerad'>,
  { egnaLagrum }: Pick<AktData, 'egnaLagrum'>,
): string {
  const egna = egnaLagrum.filter(({ sparat }) => sparat <= signerad).map(({ lagrum }) => lagrum);
  return ids
    .flatMap((id) => lagrumOn(id, datumOf(handelse), egna) ?? [])
    .map(formatLagrum)
    .join(', ');
}
