import { z } from 'zod';
import { BilagaId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';

/** What an attachment may be: formats that the program itself can show without running anything in them. */
const BILAGESLAG = ['pdf', 'jpeg', 'png'] as const;
export const Bilageslag = z.enum(BILAGESLAG);
export type Bilageslag = z.infer<typeof Bilageslag>;

/** Largest attachment, in bytes. */
export const MOST_BILAGA_BYTES = 50 * 1024 * 1024;

/** That an attachment was put there by mistake. It stays, and stays readable. */
export const Strykning = z.object({ tidpunkt: Tidpunkt, av: z.string(), skal: z.string() });

export const Bilaga = z.object({
  id: BilagaId,
  /** Within the akt, from 1. */
  nr: z.int(),
  tillagd: Tidpunkt,
  /** Name and title of whoever added it. */
  tillagdAv: z.string(),
  slag: Bilageslag,
  byte: z.int(),
  sha256: z.string(),
  /** What the file was called outside; may name people, and is shown in the open akt alone. */
  filnamn: z.string(),
  beskrivning: z.string(),
  /** Whether the picture itself says where it was taken. */
  platsuppgifter: z.boolean(),
  struken: Strykning.nullable(),
});
export type Bilaga = z.infer<typeof Bilaga>;
