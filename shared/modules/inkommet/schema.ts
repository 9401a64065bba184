import { z } from 'zod';
import { AktualiseringUppgifter } from '../aktualisering/schema.ts';
import { Arendetyprisk } from '../arendetyp/risk.ts';
import { postOf } from '../post/schema.ts';

/**
 * The copy of an aktualisering that a personakt keeps: what came in and what was judged before the akt was opened, so
 * that the akt can be read by itself. Material about others is not copied.
 */
export const InkommetInnehall = z.object({
  kod: z.string(),
  aktualisering: AktualiseringUppgifter,
  skyddsarende: z.enum(['ja', 'nej', 'obedomt']),
  akut: z.boolean(),
  skal: z.string(),
  kortaFragor: z.boolean(),
  /** When a child came with an adult: the two are matched together, in the adult's akt. */
  medVuxen: z.boolean(),
  /** The child's number in the aktualisering, so that it is `Barn 2` here too. Null for an adult, and in older posts. */
  barnNr: z.int().min(1).nullable().default(null),
  /** What was judged of danger, as far as it is about this person. Null for a child, when nobody had judged, and in older posts. */
  risk: Arendetyprisk.nullable().default(null),
});
export type InkommetInnehall = z.infer<typeof InkommetInnehall>;

export const Inkommet = postOf(InkommetInnehall);
export type Inkommet = z.infer<typeof Inkommet>;
