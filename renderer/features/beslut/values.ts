import { z } from 'zod';
import { Beslutsslag, NyttBeslut, NyttBeslutFalt, withStart } from '../../../shared/modules/beslut/schema.ts';
import type { Erbjudande, Erbjudandesvar } from '../../../shared/modules/erbjudande/schema.ts';
import { BEVILJAS } from '../../../shared/modules/insats/namn.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { startsUnset } from '../../client/unset.ts';
import { text } from './text.ts';

export const BeslutForm = NyttBeslut.extend({
  innehall: withStart(NyttBeslutFalt.extend({ slag: startsUnset(Beslutsslag) })),
});
export type BeslutValues = z.input<typeof BeslutForm>;

export interface Erbjudandeutfall {
  readonly erbjudande: Erbjudande;
  readonly svar: Erbjudandesvar | null;
}

/** The offers that the client accepted and that no decision names yet, newest first. */
export function undecidedOffers(
  erbjudanden: readonly Erbjudandeutfall[],
  beslut: readonly { readonly innehall: { readonly erbjudandePostId: string | null } }[],
): Erbjudande[] {
  const decided = new Set(beslut.map(({ innehall }) => innehall.erbjudandePostId));
  return erbjudanden
    .filter(({ erbjudande, svar }) => svar?.innehall.svar === 'accepterat' && !decided.has(erbjudande.id))
    .map(({ erbjudande }) => erbjudande)
    .toSorted((a, b) => b.nr - a.nr);
}

/** An empty form, or one that begins from what the client accepted. Who decides is never assumed. */
export function emptyBeslut(
  handelse: string,
  erbjudande: Erbjudande | null,
  platser: readonly InsatsPlats[],
): BeslutValues {
  return {
    handelse,
    innehall: {
      slag: null,
      beslut: '',
      motivering: '',
      beslutsfattare: '',
      delegation: '',
      foredragande: '',
      deltagare: '',
      galler: null,
      erbjudandePostId: null,
      platsKod: '',
      lagrumIds: [],
      ...(erbjudande === null ? {} : fromErbjudande(erbjudande, platser)),
    },
  };
}

/** What an accepted offer says about the decision, in neutral words. */
export function fromErbjudande(erbjudande: Erbjudande, platser: readonly InsatsPlats[]) {
  const { platsKod } = erbjudande.innehall;
  const plats = platser.find(({ kod }) => kod === platsKod);
  const insats = plats === undefined ? 'insats' : BEVILJAS[plats.typ];
  return {
    slag: 'insats' as const,
    erbjudandePostId: erbjudande.id,
    platsKod,
    beslut: text.forslag(insats, platsKod),
  };
}
