import { z } from 'zod';
import { requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

/** The clocks that end when somebody has done what they ask for, and not by something else that is signed in the akt. */
export const FRISTKLOCKOR = ['l79-understallning', 'l79-ansokan', 'barnutredning', 'uppfoljningsmote'] as const;
export const Fristklocka = z.enum(FRISTKLOCKOR, { error: 'Välj vilken frist som är fullgjord.' });
export type Fristklocka = z.infer<typeof Fristklocka>;

/** That what a clock asks for has been done; the event of the post is when. */
export const FristInnehall = z.object({
  klocka: Fristklocka,
  hur: requiredText(500, 'Skriv hur fristen fullgjordes.'),
});
export type FristInnehall = z.infer<typeof FristInnehall>;
export const Frist = postOf(FristInnehall);
export type Frist = z.infer<typeof Frist>;
export const NyFrist = z.object({ handelse: Tidpunkt, innehall: FristInnehall });
