import { z } from 'zod';
import { line, requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

/** How a case goes on: after the first judgement in an aktualisering, after the skyddsbedömning in a personakt. */
export const VIDAREVAL = ['utredning', 'insats', 'servicesamtal', 'overlamning', 'avslag'] as const;
export const Vidareval = z.enum(VIDAREVAL, { error: 'Välj hur ärendet går vidare.' });
export type Vidareval = z.infer<typeof Vidareval>;

export const VidareInnehall = z.object({
  val: Vidareval,
  skal: requiredText(10_000, 'Skriv varför ärendet går vidare så.'),
  /** Who takes over, how it was accepted and when; null as long as nobody has accepted. Only for an överlämning. */
  overlamning: z
    .object({ mottagare: line(200), kanal: line(200), mottagen: Tidpunkt.nullable() })
    .nullable()
    .default(null),
  /**
   * Whether somebody asked for help in the talk: an application, which advice does not answer. Asked about a servicesamtal
   * in an aktualisering; null in every other choice.
   */
  ansokan: z.enum(['ja', 'nej']).nullable().default(null),
  /** A short summary of the assessment. Only for a servicesamtal. */
  sammanfattning: text(5000),
});
export type VidareInnehall = z.infer<typeof VidareInnehall>;
export const Vidare = postOf(VidareInnehall);
export type Vidare = z.infer<typeof Vidare>;
export const NyVidare = z.object({ handelse: Tidpunkt, innehall: VidareInnehall });
