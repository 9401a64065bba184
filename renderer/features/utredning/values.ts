import type { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import { Datum, formatDatumIText, type Tidpunkt } from '../../../shared/lib/tid.ts';
import { BEVILJAS } from '../../../shared/modules/insats/namn.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
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

/** What the decision says while nobody has written anything else; empty for a day that is not finished. */
export function beslutsforslag(plats: Pick<InsatsPlats, 'typ' | 'kod'> | undefined, fran: string): string {
  const dag = Datum.safeParse(fran);
  if (!dag.success) return '';
  const vad = plats === undefined ? text.nagonPlats : `${BEVILJAS[plats.typ]} (${plats.kod})`;
  return text.beslutText(vad, formatDatumIText(dag.data));
}

/** The immediate decision as it opens: neutral text, from today, no place chosen. */
export function emptyOmedelbart(idag: Datum, lagrum: readonly LagrumRad[]): OmedelbartValues {
  return {
    beslut: beslutsforslag(undefined, idag),
    motivering: '',
    lagrumIds: forvalda(lagrum, OMEDELBART_FORVALT),
    platsKod: '',
    fran: idag,
    barn: [],
  };
}
