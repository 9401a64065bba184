import type { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../../shared/lib/tid.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { InledUtredning } from '../../../shared/modules/utredning/schema.ts';
import { forvalda, INLEDA_FORVALT, OMEDELBART_FORVALT } from './lagrum.ts';
import { text } from './text.ts';

export const UtredningFormular = InledUtredning.omit({ aktId: true });
export type UtredningValues = z.input<typeof UtredningFormular>;
export type OmedelbartValues = NonNullable<UtredningValues['omedelbartBeslut']>;

/** Those who can get an akt of their own: the client and the children. */
export function berorda(personer: readonly Person[]): Person[] {
  return personer.filter(({ roll }) => roll === 'klient' || roll === 'barn');
}

export function emptyUtredning(
  handelse: Tidpunkt,
  personer: readonly Person[],
  lagrum: readonly LagrumRad[],
): UtredningValues {
  return {
    handelse,
    personIds: berorda(personer).map(({ id }): PersonId => id),
    motivering: '',
    beslutsfattare: '',
    delegation: '',
    lagrumIds: forvalda(lagrum, INLEDA_FORVALT),
    omedelbartBeslut: null,
  };
}

/** The immediate decision as it opens: neutral text, from today, no place chosen. */
export function emptyOmedelbart(idag: Datum, lagrum: readonly LagrumRad[]): OmedelbartValues {
  return {
    beslut: text.beslutText,
    motivering: '',
    lagrumIds: forvalda(lagrum, OMEDELBART_FORVALT),
    platsKod: '',
    fran: idag,
    barn: [],
  };
}
