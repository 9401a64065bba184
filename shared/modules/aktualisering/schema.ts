import { z } from 'zod';
import { Rev } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';

export const KANALER = ['telefon', 'besok', 'brev', 'epost', 'socialjour', 'polis', 'annan', 'okant'] as const;

const rad = requiredText(2000, 'Skriv en rad om vad som kom in.');

/** What came in. Only the time and one line are needed; the rest may be unknown for as long as it is unknown. */
export const AktualiseringUppgifter = z.object({
  inkom: Tidpunkt,
  rad,
  kanal: z.enum(KANALER).default('okant'),
  anmalare: text(500),
  anmalareVillVaraOkand: z.boolean().default(false),
  natsSakert: text(1000),
  /** Whether the number that the client gave may be called at all, and when. The number itself is a protected datum. */
  farRingas: z.enum(['ja', 'nej', 'okant']).default('okant'),
  ringtider: line(200),
  /** What only the client can answer, asked before anything is said. */
  kontrollfraga: line(200),
  kontrollsvar: line(200),
  utovareNarvarande: z.enum(['ja', 'nej', 'okant']).default('okant'),
  bakgrund: text(20_000),
  /** A wish for help is an application, however it is put (S003; 11 kap. 1 § SoL): then a decision is owed. */
  ansokan: z.enum(['ja', 'nej', 'okant']).default('okant'),
  /** What was asked for, in the person's own words. */
  ansokanOrd: text(1000),
  /** Handled as acute from the first minute, before anybody has had time to judge; the judgement replaces it. */
  akut: z.boolean().default(false),
});
export type AktualiseringUppgifter = z.infer<typeof AktualiseringUppgifter>;

export const Aktualisering = AktualiseringUppgifter.extend({ rev: Rev });
export type Aktualisering = z.infer<typeof Aktualisering>;

export const NyAktualisering = z.object({ inkom: Tidpunkt, rad, akut: z.boolean().default(false) });
