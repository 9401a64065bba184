import { z } from 'zod';
import { PersonId, PostId } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

const lang = (saknas: string) => requiredText(10_000, saknas);

/** Intyg till Skatteverket: the nine points of the project's own template (domain: own practice, no official form). */
export const IntygInnehall = z.object({
  skyddsform: z.enum(['sekretessmarkering', 'skyddad-folkbokforing'], { error: 'Välj vilket skydd intyget gäller.' }),
  personIds: z.array(PersonId).min(1, { error: 'Välj minst en person som intyget gäller.' }),
  kannedom: lang('Skriv hur länge och på vilket sätt ni känner till situationen.'),
  iakttagelser: text(10_000),
  klientensUppgifter: text(10_000),
  handlingar: text(10_000),
  hotFran: requiredText(500, 'Skriv vem hotet kommer från och vilken relation personen har.'),
  hotet: lang('Skriv vilka slags handlingar och hot det gäller.'),
  forstaHandelse: Datum.nullable().default(null),
  senasteHandelse: Datum.nullable().default(null),
  riskbedomning: lang('Skriv hur risken är bedömd, när och med vilket stöd.'),
  men: lang('Skriv vilken skada som kan följa om uppgifterna lämnas ut.'),
  atgarder: text(10_000),
  samtycke: z.discriminatedUnion('grund', [
    z.object({ grund: z.literal('samtycke'), datum: Datum }),
    z.object({ grund: z.literal('begaran'), datum: Datum }),
  ]),
  undertecknare: requiredText(200, 'Skriv vem som undertecknar.'),
  vaxel: line(60),
});
export type IntygInnehall = z.infer<typeof IntygInnehall>;

type MedKallor = { readonly [F in 'iakttagelser' | 'klientensUppgifter' | 'handlingar']?: unknown };

/** Among other faults the field may hold anything. */
function isWritten(varde: unknown): boolean {
  return typeof varde === 'string' && varde.trim() !== '';
}

/** Asks for one kind of source, whatever else is missing. Signed certificates are not asked. */
export function withKalla<S extends z.ZodType<MedKallor>>(schema: S): S {
  return schema.refine(
    ({ iakttagelser, klientensUppgifter, handlingar }) =>
      [iakttagelser, klientensUppgifter, handlingar].some(isWritten),
    {
      error: 'Skriv vad intyget bygger på: egna iakttagelser, det som klienten har berättat eller handlingar.',
      path: ['iakttagelser'],
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  );
}

export const Intyg = postOf(IntygInnehall);
export type Intyg = z.infer<typeof Intyg>;
export const NyttIntyg = z.object({
  handelse: Tidpunkt,
  innehall: withKalla(IntygInnehall),
  ersatter: PostId.nullable().default(null),
});

/** A place in a text where a protected datum of the akt stands, word for word. */
export const Lackagetraff = z.object({
  falt: z.string(),
  rad: z.int(),
  /** The line with the hit, so that the writer finds it. */
  utdrag: z.string(),
  slag: z.string(),
});
export type Lackagetraff = z.infer<typeof Lackagetraff>;
