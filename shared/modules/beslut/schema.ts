import { z } from 'zod';
import { PostId } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

export const BESLUTSSLAG = [
  'inleda-utredning',
  'omedelbar-placering',
  'insats',
  'avsluta-insats',
  'annat',
  'avslag',
] as const;
export const Beslutsslag = z.enum(BESLUTSSLAG, { error: 'Välj vad beslutet gäller.' });

/** Whether both guardians consent to a child's placement. */
export const SAMTYCKE = ['ja', 'nej', 'inte-utrett'] as const;
export type Samtycke = (typeof SAMTYCKE)[number];

/** A law reference as it read on the day of the decision; later changes of the table do not reach it. */
export const FrystLagrum = z.object({ id: z.string(), text: z.string(), verifierad: z.boolean() });
export type FrystLagrum = z.infer<typeof FrystLagrum>;

const beslutsfalt = {
  slag: Beslutsslag,
  /** What is decided, in one or a few sentences (FL 31 §). */
  beslut: requiredText(5000, 'Beslutet kan inte signeras: det står inte vad som beslutas. Gå till Beslut.'),
  /** The reasons: rules and decisive facts (FL 32 §). */
  motivering: requiredText(20_000, 'Beslutet kan inte signeras: motivering saknas. Gå till Motivering.'),
  beslutsfattare: requiredText(200, 'Beslutet kan inte signeras: beslutsfattare saknas. Gå till Beslutsfattare.'),
  delegation: line(200),
  foredragande: line(200),
  deltagare: text(1000),
  galler: z
    .object({ fran: Datum, till: Datum.nullable() })
    .refine((tid) => tid.till === null || tid.till >= tid.fran, {
      error: 'Slutdagen ligger före startdagen.',
      path: ['till'],
    })
    .nullable()
    .default(null),
  erbjudandePostId: PostId.nullable().default(null),
  /** Code of the place in the catalogue, never its name or address. */
  platsKod: line(20),
};

/** What is granted is granted from a day; the other decisions need none. */
export function kraverStart(slag: string | null | undefined): boolean {
  return slag === 'insats' || slag === 'omedelbar-placering';
}

/** The fields by themselves, for a form that widens one of them; it must then pass `withStart` again. */
export const NyttBeslutFalt = z.object({
  ...beslutsfalt,
  lagrumIds: z
    .array(z.string().max(60))
    .min(1, { error: 'Beslutet kan inte signeras: lagrum saknas. Gå till Lagrum.' }),
});
type MedStart = { readonly slag?: string | null | undefined; readonly galler?: unknown };

/** Asks for the first day, whatever else is missing, so that everything shows at once. Stored decisions are not asked. */
export function withStart<S extends z.ZodType<MedStart>>(schema: S): S {
  return schema.refine(({ slag, galler }) => !kraverStart(slag) || galler != null, {
    error: 'Beslutet kan inte signeras: det står inte från vilken dag det gäller. Gå till Gäller från.',
    path: ['galler', 'fran'],
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}
export const NyttBeslutInnehall = withStart(NyttBeslutFalt);
export const BeslutInnehall = z.object({
  ...beslutsfalt,
  lagrum: z.array(FrystLagrum),
  /** Asked about each child who is placed at once; null in every other decision. */
  samtycke: z.enum(SAMTYCKE).nullable().default(null),
  /** The hard criteria that the place did not meet when the decision was signed, in words; acute work was not stopped. */
  hinder: z.array(line(500)).default([]),
  /** The day when another person countersigns at the latest, because of `hinder`. */
  kontrasigneraSenast: Datum.nullable().default(null),
});
export type BeslutInnehall = z.infer<typeof BeslutInnehall>;

export const Beslut = postOf(BeslutInnehall);
export type Beslut = z.infer<typeof Beslut>;

export const NyttBeslut = z.object({ handelse: Tidpunkt, innehall: NyttBeslutInnehall });
