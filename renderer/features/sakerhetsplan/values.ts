import type { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import type { Planslag } from '../../../shared/modules/sakerhetsplan/delar.ts';
import { NySakerhetsplan, type Sakerhetsplan } from '../../../shared/modules/sakerhetsplan/schema.ts';

export const PlanForm = NySakerhetsplan;
export type PlanValues = z.input<typeof PlanForm>;

/**
 * The form of the next plan: what holds is carried over, so that nobody types it again. The day of the next review is
 * chosen anew each time, and a code word is typed only to change it.
 */
export function nextPlan(
  handelse: string,
  {
    personId,
    slag,
    last,
  }: { readonly personId: PersonId; readonly slag: Planslag; readonly last: Sakerhetsplan | null },
): PlanValues {
  if (last === null) return { personId, handelse, kodord: '', innehall: { slag, ikvall: '', kontakter: [] } };
  const { harKodord: _, ...standing } = last.innehall;
  return { personId, handelse, kodord: '', innehall: { ...standing, uppfoljning: null, utanUppfoljning: '' } };
}

/** Whose plan a draft is of. */
export function nyckelOf(personId: PersonId): string {
  return `sakerhetsplan:${personId}`;
}
