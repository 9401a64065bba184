import { z } from 'zod';
import { AnvandareId, PostId } from '../../lib/id.ts';
import { text } from '../../lib/text.ts';
import { Datum } from '../../lib/tid.ts';
import { PostHuvud, postOf } from '../post/schema.ts';

/** That somebody has looked at what a new colleague has signed. The posts stay as they were signed. */
export const GranskningInnehall = z.object({
  poster: z.array(PostId).min(1, { error: 'Det finns inget att granska.' }).max(2000),
  kommentar: text(5000),
});
export type GranskningInnehall = z.infer<typeof GranskningInnehall>;
export const Granskning = postOf(GranskningInnehall);
export type Granskning = z.infer<typeof Granskning>;

/** A post that somebody shall look at: its envelope, and who signed it as a new colleague. */
export const Ogranskad = PostHuvud.extend({ av: AnvandareId });
export type Ogranskad = z.infer<typeof Ogranskad>;

/** What one new colleague has signed in an akt and nobody has looked at. */
export const Ogranskat = z.object({ av: AnvandareId, antal: z.int().min(1), aldst: Datum });
export type Ogranskat = z.infer<typeof Ogranskat>;
