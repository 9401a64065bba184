import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import { Installning } from '../../shared/modules/installning/schema.ts';

/** One call of the contract at a moment before now. `in` may hold references, see references.ts. */
const Handelse = z.strictObject({
  /** Whole days before today. */
  dagar: z.int().min(0).max(365),
  /** Swedish clock, `HH.mm`. */
  kl: z.string().regex(/^([01]\d|2[0-3])\.[0-5]\d$/),
  anrop: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  /** The name by which later events of the same case refer to the answer. */
  som: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  in: z.record(z.string(), z.unknown()),
});
export type Handelse = z.infer<typeof Handelse>;

export const DemoData = z.strictObject({
  valv: z.strictObject({
    inloggningsnamn: z.string(),
    namn: z.string(),
    titel: z.string(),
    kommun: z.string(),
    namnd: z.string(),
  }),
  installning: Installning,
  arenden: z.array(z.strictObject({ id: z.string(), handelser: z.array(Handelse).min(1) })).min(1),
});
export type DemoData = z.infer<typeof DemoData>;

const FOLDER = new URL('../../resources/demo/', import.meta.url);

/** The invented cases. @throws ZodError when the file does not follow its schema */
export async function loadDemoData(): Promise<DemoData> {
  return DemoData.parse(JSON.parse(await readFile(new URL('arenden.json', FOLDER), 'utf8')));
}

/** The invented catalogue of places. @throws ZodError when the file does not follow its schema */
export async function loadDemoKatalog(): Promise<InsatsPlats[]> {
  return InsatsPlats.array().parse(JSON.parse(await readFile(new URL('katalog.json', FOLDER), 'utf8')));
}
