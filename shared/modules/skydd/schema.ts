import { z } from 'zod';
import { PersonId } from '../../lib/id.ts';
import { line, text } from '../../lib/text.ts';
import { Datum } from '../../lib/tid.ts';
import { AndradAv, AndraPersonEllerIngen } from '../andra-person/schema.ts';
import { SKYDDSNIVAER } from '../person/schema.ts';
import { postOf } from '../post/schema.ts';

/** What can be recorded; that nobody knows is how a person begins, and no decision. */
export const NIVAER = SKYDDSNIVAER.filter((niva) => niva !== 'okant');
export const Niva = z.enum(NIVAER, { error: 'Välj vilket skydd som gäller.' });
export type Niva = z.infer<typeof Niva>;

/** How a protected person is reached. Where they live is written on paper in a sealed envelope, and nowhere else. */
export const Kontaktvag = z.object({
  /** Mail goes by way of Skatteverket. */
  formedling: z.boolean().default(false),
  /** Somebody with a name, at the police or Skatteverket, and how that person is reached. */
  kontakt: line(300),
  kuvertNummer: line(40),
  kuvertPlats: line(120),
});
export type Kontaktvag = z.infer<typeof Kontaktvag>;

const uppgifter = {
  niva: Niva,
  /** Skatteverket, Polismyndigheten, or the unit itself for provisional protection. */
  beslutadAv: line(160),
  arendenummer: line(60),
  fran: Datum,
  till: Datum.nullable().default(null),
  skal: text(4000),
  kontaktvag: Kontaktvag,
};

/** The protection of one person from a day on, as it was decided. */
export const SkyddInnehall = z.object({ ...uppgifter, andraPerson: AndradAv.nullable() });
export type SkyddInnehall = z.infer<typeof SkyddInnehall>;
export const Skydd = postOf(SkyddInnehall);
export type Skydd = z.infer<typeof Skydd>;

export const NyttSkydd = z.object({
  personId: PersonId,
  innehall: z.object(uppgifter),
  andraPerson: AndraPersonEllerIngen,
});
