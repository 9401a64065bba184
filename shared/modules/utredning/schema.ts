import { z } from 'zod';
import { AktId, PersonId } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { SAMTYCKE } from '../beslut/schema.ts';

/** What is said about each child in an immediate decision: whether the guardians consent, and why this very child. */
export const OmedelbartBarn = z.object({
  personId: PersonId,
  samtycke: z.enum(SAMTYCKE).default('inte-utrett'),
  motivering: text(2000),
});
export type OmedelbartBarn = z.infer<typeof OmedelbartBarn>;

/**
 * The decision to open an utredning, which makes one personakt for each person. In an acute case the same form carries
 * the immediate decision on placement, so that nobody has to walk through the steps first.
 */
export const InledUtredning = z.object({
  aktId: AktId,
  handelse: Tidpunkt,
  personIds: z.array(PersonId).min(1, { error: 'Välj minst en person som utredningen gäller.' }),
  motivering: requiredText(20_000, 'Utredningen kan inte inledas: motivering saknas. Gå till Motivering.'),
  beslutsfattare: requiredText(200, 'Utredningen kan inte inledas: beslutsfattare saknas. Gå till Beslutsfattare.'),
  delegation: line(200),
  lagrumIds: z.array(z.string().max(60)).min(1, { error: 'Välj minst ett lagrum.' }),
  omedelbartBeslut: z
    .object({
      beslut: requiredText(5000, 'Det omedelbara beslutet saknar text. Skriv vad som beslutas.'),
      motivering: requiredText(20_000, 'Det omedelbara beslutet saknar motivering.'),
      lagrumIds: z.array(z.string().max(60)).min(1, { error: 'Välj minst ett lagrum för det omedelbara beslutet.' }),
      platsKod: requiredText(20, 'Välj en plats för det omedelbara beslutet.'),
      fran: Datum,
      /** A child who is placed and not named here has no answer yet: nobody is stopped, and a task asks. */
      barn: z.array(OmedelbartBarn).max(30).default([]),
    })
    .nullable()
    .default(null),
});
export type InledUtredning = z.infer<typeof InledUtredning>;

export const OppnadAkt = z.object({ aktId: AktId, kod: z.string(), personId: PersonId });
