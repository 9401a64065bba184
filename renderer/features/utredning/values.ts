import type { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import { Datum, datumOf, formatDatumIText, type Tidpunkt } from '../../../shared/lib/tid.ts';
import { BEVILJAS } from '../../../shared/modules/insats/namn.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { InledUtredning } from '../../../shared/modules/utredning/schema.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import { servicesamtalHinder } from '../../../shared/process/stegregel.ts';
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
  motivering = '',
): UtredningValues {
  return {
    handelse,
    personIds: berorda(personer).map(({ id }): PersonId => id),
    motivering,
    beslutsfattare: '',
    delegation: '',
    lagrumIds: forvalda(lagrum, INLEDA_FORVALT),
    omedelbartBeslut: null,
  };
}

/** Why a servicesamtal becomes a case, as the reasons open; empty when the case goes on otherwise. */
export function motiveringOf(
  vidare: readonly Vidare[],
  { harBarn, ansokan }: { readonly harBarn: boolean; readonly ansokan: boolean },
): string {
  const senaste = vidare.toSorted((a, b) => a.nr - b.nr).at(-1);
  if (senaste?.innehall.val !== 'servicesamtal') return '';
  const hinder = servicesamtalHinder({
    barn: harBarn ? [true] : [],
    ansokan: ansokan || senaste.innehall.ansokan === 'ja',
    utredningInledd: null,
  });
  return hinder.length === 0 ? '' : text.efterSamtal(formatDatumIText(datumOf(senaste.handelse)), hinder.join('; '));
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
