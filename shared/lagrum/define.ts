import { z } from 'zod';
import { requiredText } from '../lib/text.ts';
import { Datum } from '../lib/tid.ts';

const LAGRUM_ID_FORM = /^[a-z0-9]+(\.[a-z0-9-]+)+$/;

/**
 * A law reference during one period. Several rows may share an id: the id is the meaning, the row is where the law
 * says it on a given day. `text` is a short wording of our own, never the statute's.
 */
export const Lagrum = z
  .object({
    id: z
      .string()
      .max(60)
      .regex(LAGRUM_ID_FORM, { error: 'Lagrummets kod får bara ha små bokstäver, siffror, punkt och bindestreck.' }),
    lag: requiredText(200, 'Skriv vilken lag det gäller.'),
    paragraf: requiredText(100, 'Skriv kapitel och paragraf.'),
    text: requiredText(500, 'Skriv kort vad lagrummet säger.'),
    gallerFran: Datum,
    /** The last day it applies; null as long as nobody knows one. */
    gallerTill: Datum.nullable(),
    /** `att-verifiera`: the municipality's lawyer has yet to confirm it. */
    verifierad: z.enum(['kontrollerad', 'att-verifiera']),
    kalla: requiredText(300, 'Skriv var uppgiften kommer ifrån.'),
  })
  .refine((rad) => rad.gallerTill === null || rad.gallerTill >= rad.gallerFran, {
    error: 'Slutdagen ligger före startdagen.',
    path: ['gallerTill'],
  });
export type Lagrum = z.infer<typeof Lagrum>;

type Rad = Omit<z.input<typeof Lagrum>, 'lag' | 'gallerFran' | 'gallerTill'> & {
  readonly gallerFran?: string;
  readonly gallerTill?: string | null;
};

/**
 * Declares the rows of one statute.
 * @param forfattning its name and the period that holds for every row that gives none of its own
 * @throws ZodError when a row is not a valid `Lagrum` (at load: a fault in our data)
 */
export function defineLagrum(
  forfattning: { readonly lag: string; readonly gallerFran: string; readonly gallerTill?: string },
  rader: readonly Rad[],
): readonly Lagrum[] {
  return rader.map((rad) =>
    Lagrum.parse({
      gallerTill: forfattning.gallerTill ?? null,
      gallerFran: forfattning.gallerFran,
      ...rad,
      lag: forfattning.lag,
    }),
  );
}
