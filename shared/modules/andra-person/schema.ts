import { z } from 'zod';
import { AnvandareId } from '../../lib/id.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { Inloggningsnamn, Losenfras } from '../valv/schema.ts';

export const ANDRA_PERSON_SATT = ['pa-plats', 'telefon'] as const;

/**
 * The second person in a call that needs two: here, with the own login and passphrase, or, in acute work, asked by
 * telephone. What is typed here is verified at once and kept nowhere.
 */
export const AndraPerson = z.discriminatedUnion(
  'satt',
  [
    z.object({ satt: z.literal('pa-plats'), inloggningsnamn: Inloggningsnamn, losenfras: Losenfras }),
    z.object({ satt: z.literal('telefon'), anvandareId: AnvandareId, tid: Tidpunkt }),
  ],
  { error: 'Välj hur den andra personen deltar.' },
);
export type AndraPerson = z.infer<typeof AndraPerson>;

/** As calls carry it: null until somebody has asked a colleague. */
export const AndraPersonEllerIngen = AndraPerson.nullable().default(null);

/** What stays of it in the akt: who, how and when, and by when whoever was asked by telephone signs. */
export const AndradAv = z.object({
  anvandareId: z.string(),
  namn: z.string(),
  satt: z.enum(ANDRA_PERSON_SATT),
  tid: Tidpunkt,
  kontrasigneraSenast: Datum.nullable(),
});
export type AndradAv = z.infer<typeof AndradAv>;

/** The second person as the core has made sure of them. */
export type Namngiven = Omit<AndradAv, 'kontrasigneraSenast'>;
