import { z } from 'zod';
import { PersonId } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

/** What somebody around the client is to the client. */
export const HALLNINGAR = ['stod', 'hot', 'oklart'] as const;
export const VET_VAR = ['ja', 'nej', 'oklart'] as const;
export const FAR_KONTAKTAS = ['ja', 'nej'] as const;

/** Somebody around the client: a name, or words that tell who it is. */
export const Natverksperson = z.object({
  vem: requiredText(160, 'Skriv vem det är, eller ta bort raden.'),
  relation: line(120),
  hallning: z.enum(HALLNINGAR, { error: 'Välj om personen är stöd, hot eller oklart.' }),
  /** Whether the person knows where the client is. Never where that is. */
  vetVar: z.enum(VET_VAR, { error: 'Välj om personen vet var klienten är.' }),
  farKontaktas: z.enum(FAR_KONTAKTAS, { error: 'Välj om personen får kontaktas.' }),
  not: text(1000),
});
export type Natverksperson = z.infer<typeof Natverksperson>;

/** The whole list as it was on a day; a later list takes its place. */
export const NatverkInnehall = z.object({
  personer: z.array(Natverksperson).min(1, { error: 'Lägg till minst en person.' }).max(40),
});
export type NatverkInnehall = z.infer<typeof NatverkInnehall>;
export const Natverk = postOf(NatverkInnehall);
export type Natverk = z.infer<typeof Natverk>;

export const NyttNatverk = z.object({ personId: PersonId, handelse: Tidpunkt, innehall: NatverkInnehall });
