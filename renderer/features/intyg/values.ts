import { z } from 'zod';
import type { PersonId } from '../../../shared/lib/id.ts';
import { type Intyg, IntygInnehall, NyttIntyg, withKalla } from '../../../shared/modules/intyg/schema.ts';
import { startsUnset } from '../../client/unset.ts';
import { text } from './text.ts';

export const IntygForm = NyttIntyg.extend({
  innehall: withKalla(IntygInnehall.extend({ skyddsform: startsUnset(IntygInnehall.shape.skyddsform) })),
});
export type IntygValues = z.input<typeof IntygForm>;

/** The free texts, in the order of the form; each is looked through before anything leaves. */
export const TEXTFALT = [
  'kannedom',
  'iakttagelser',
  'klientensUppgifter',
  'handlingar',
  'hotFran',
  'hotet',
  'riskbedomning',
  'men',
  'atgarder',
  'undertecknare',
  'vaxel',
] as const;
export type Textfalt = (typeof TEXTFALT)[number];

/** The name of a field as the form shows it. */
export function namnOfFalt(falt: string): string {
  return TEXTFALT.some((one) => one === falt) ? text[falt as Textfalt] : falt;
}

export const LABELS: Readonly<Record<string, string>> = {
  'innehall.skyddsform': text.skyddsform,
  'innehall.personIds': text.personIds,
  'innehall.samtycke.datum': text.samtyckeDatum,
  handelse: text.handelse,
  ...Object.fromEntries(TEXTFALT.map((falt) => [`innehall.${falt}`, text[falt]])),
};

/** An empty certificate for one person. Who signs is never assumed; the switchboard is the municipality's own. */
export function emptyIntyg(handelse: string, personId: PersonId | null, vaxel: string): IntygValues {
  return {
    handelse,
    ersatter: null,
    innehall: {
      skyddsform: null,
      personIds: personId === null ? [] : [personId],
      kannedom: '',
      iakttagelser: '',
      klientensUppgifter: '',
      handlingar: '',
      hotFran: '',
      hotet: '',
      forstaHandelse: null,
      senasteHandelse: null,
      riskbedomning: '',
      men: '',
      atgarder: '',
      // When consent was given is for the person who asked to say; a day filled in beforehand would be believed.
      samtycke: { grund: 'samtycke', datum: '' },
      undertecknare: '',
      vaxel,
    },
  };
}

/** A form that corrects a signed certificate: its text, a new signature, and the old one named. */
export function correctionOf(old: Intyg, handelse: string): IntygValues {
  return { handelse, ersatter: old.id, innehall: old.innehall };
}

/** The draft of a new certificate, or of the one that corrects another. */
export function nyckelOf(ersatter: Intyg | null): string {
  return ersatter === null ? 'intyg' : `intyg:${ersatter.id}`;
}

/** The texts that say something. An empty one cannot give anything away, and the schema would refuse it. */
export function textsToCheck(innehall: IntygValues['innehall']): Partial<Record<Textfalt, string>> {
  const written = TEXTFALT.map((falt) => [falt, innehall[falt] ?? ''] as const).filter(([, ord]) => ord.trim() !== '');
  return Object.fromEntries(written);
}
