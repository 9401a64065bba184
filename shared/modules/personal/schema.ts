import { z } from 'zod';
import { AnvandareId } from '../../lib/id.ts';
import { line, requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { AnnanAkt } from '../akt/schema.ts';

/** What somebody is on the unit. Codes are stored and never renamed. */
export const ROLLER = ['samordnare', 'handlaggare', 'chef', 'arkivarie', 'jour', 'granskare'] as const;
export type Roll = (typeof ROLLER)[number];
export const RollSchema = z.enum(ROLLER);

export const RollLista = z
  .array(RollSchema)
  .min(1, { error: 'Välj minst en roll.' })
  .max(ROLLER.length)
  .transform((roller) => ROLLER.filter((roll) => roller.includes(roll)));

/** A member of staff as everybody on the unit may see them. */
export const Medarbetare = z.object({
  id: AnvandareId,
  namn: z.string(),
  titel: z.string(),
  inloggningsnamn: z.string(),
  roller: z.array(RollSchema),
  /** Roles that wait for somebody who holds their key and can pass it on. */
  utanNyckel: z.array(RollSchema),
  /** Somebody shall look at what this person signs. */
  ny: z.boolean(),
  /**
   * What this person has signed as new and nobody has looked at, in the akter that whoever asks can open; null for one
   * who may not look at it.
   */
  ogranskat: z.object({ akter: z.array(AnnanAkt.pick({ aktId: true, kod: true })), poster: z.int() }).nullable(),
  slutade: Tidpunkt.nullable(),
  /** The leaving was interrupted before the vault had got its new keys. */
  avslutPagar: z.boolean(),
  senastHar: Tidpunkt.nullable(),
});
export type Medarbetare = z.infer<typeof Medarbetare>;

export const Namnuppgifter = z.object({
  namn: requiredText(120, 'Skriv personens namn.'),
  titel: line(120),
});
