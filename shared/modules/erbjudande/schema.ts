import { z } from 'zod';
import { PostId } from '../../lib/id.ts';
import { requiredText, text } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { NyttUndantag, Undantag } from '../../matchning/undantag.ts';
import { AndraPersonEllerIngen } from '../andra-person/schema.ts';
import { postOf } from '../post/schema.ts';

export const ErbjudandeInnehall = z.object({
  platsKod: requiredText(20, 'Välj vilken plats eller insats som erbjuds.'),
  matchningPostId: PostId.nullable().default(null),
  /** How it was put to the client, rules and limited freedom included. */
  information: text(5000),
  undantag: z.array(Undantag).max(20).default([]),
});
export type ErbjudandeInnehall = z.infer<typeof ErbjudandeInnehall>;
export const Erbjudande = postOf(ErbjudandeInnehall);
export type Erbjudande = z.infer<typeof Erbjudande>;
export const NyttErbjudande = z.object({
  handelse: Tidpunkt,
  innehall: ErbjudandeInnehall.extend({ undantag: z.array(NyttUndantag).max(20).default([]) }),
  /** Only for an exception from a hard criterion. */
  andraPerson: AndraPersonEllerIngen,
});
export type NyttErbjudande = z.infer<typeof NyttErbjudande>;

export const ErbjudandesvarInnehall = z
  .object({
    erbjudandePostId: PostId,
    svar: z.enum(['accepterat', 'avbojt'], { error: 'Välj om klienten tackade ja eller nej.' }),
    skal: text(5000),
  })
  // A declined offer decides how a later application is read; without the reason it says nothing.
  .refine((svar) => svar.svar === 'accepterat' || svar.skal.length > 0, {
    error: 'Skriv varför klienten tackade nej, eller att skälet inte är känt.',
    path: ['skal'],
  });
export type ErbjudandesvarInnehall = z.infer<typeof ErbjudandesvarInnehall>;
export const Erbjudandesvar = postOf(ErbjudandesvarInnehall);
export type Erbjudandesvar = z.infer<typeof Erbjudandesvar>;
export const NyttErbjudandesvar = z.object({ handelse: Tidpunkt, innehall: ErbjudandesvarInnehall });
