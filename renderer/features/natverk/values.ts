import type { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import type { NyttNatverk } from '../../../shared/modules/natverk/schema.ts';

export type NatverkValues = z.input<typeof NyttNatverk>;

/** Nothing is known of a new person, and nobody is contacted before somebody has said so. */
export const TOM_PERSON: NatverkValues['innehall']['personer'][number] = {
  vem: '',
  relation: '',
  hallning: 'oklart',
  vetVar: 'oklart',
  farKontaktas: 'nej',
  not: '',
};

/** Whose list a draft is of. */
export function nyckelOf(personId: PersonId): string {
  return `natverk:${personId}`;
}
