import { z } from 'zod';
import { MatchningsKorning } from '../../matchning/korning.ts';
import { postOf } from '../post/schema.ts';

/** A frozen run: needs, catalogue revisions and the outcome of every criterion as it was then. */
export const Matchningspost = postOf(MatchningsKorning);
export type Matchningspost = z.infer<typeof Matchningspost>;
