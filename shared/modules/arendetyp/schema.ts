import { z } from 'zod';
import { requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { ArendetypFakta, ArendetypForslag } from '../../process/arendetyp.ts';
import { postOf } from '../post/schema.ts';

const stallning = {
  fakta: ArendetypFakta,
  skyddsarende: z.enum(['ja', 'nej'], { error: 'Bestäm om det är ett skyddsärende.' }),
  akut: z.enum(['ja', 'nej'], { error: 'Bestäm om det är akut.' }),
  skal: requiredText(10_000, 'Skriv varför du bedömer så. Programmet föreslår, du avgör.'),
};

/** What a person decided, beside what the program proposed from the same facts. */
export const ArendetypInnehall = z.object({ ...stallning, forslag: ArendetypForslag });
export type ArendetypInnehall = z.infer<typeof ArendetypInnehall>;
export const Arendetyp = postOf(ArendetypInnehall);
export type Arendetyp = z.infer<typeof Arendetyp>;

export const NyArendetyp = z.object({ handelse: Tidpunkt, stallning: z.object(stallning) });
