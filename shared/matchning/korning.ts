import { z } from 'zod';
import { datumOf, Tidpunkt } from '../lib/tid.ts';
import type { InsatsPlats } from '../modules/insats/schema.ts';
import { matcha } from './matcha.ts';
import { Behov, Matchning } from './schema.ts';

/** A run as the akt keeps it. Released form: version 1 is never changed. */
export const MatchningsKorning = z.object({
  version: z.literal(1),
  behov: Behov,
  korning: Tidpunkt,
  /** The places that took part, in which revision. */
  katalog: z.array(z.object({ kod: z.string().max(20), revision: z.int() })),
  resultat: Matchning,
});
export type MatchningsKorning = z.infer<typeof MatchningsKorning>;

/** A run in the form that the akt keeps. @param korning when it is made; its Swedish day is "today" for the run */
export function frysKorning(behov: Behov, platser: readonly InsatsPlats[], korning: Tidpunkt): MatchningsKorning {
  const resultat = matcha(behov, platser, datumOf(korning));
  return { version: 1, behov, korning, katalog: resultat.map(({ kod, revision }) => ({ kod, revision })), resultat };
}
