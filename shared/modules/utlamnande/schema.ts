import { z } from 'zod';
import { AndradAv } from '../andra-person/schema.ts';
import type { MallId } from '../dokument/schema.ts';
import { postOf } from '../post/schema.ts';

/** That a whole akt was saved as a file for somebody else than the archive, and who was the second person. */
export const UtlamnandeInnehall = z.object({
  dokumentId: z.string(),
  filnamn: z.string(),
  mottagare: z.string(),
  andraPerson: AndradAv,
});
export type UtlamnandeInnehall = z.infer<typeof UtlamnandeInnehall>;
export const Utlamnande = postOf(UtlamnandeInnehall);
export type Utlamnande = z.infer<typeof Utlamnande>;

const HELA_AKTEN: ReadonlySet<MallId> = new Set(['akt', 'inlaga']);

/** Whether saving this document takes two people: the whole akt, for anybody but the archive. Paper is no export. */
export function needsAndraPerson(mall: MallId, tillArkivet: boolean): boolean {
  return HELA_AKTEN.has(mall) && !tillArkivet;
}
