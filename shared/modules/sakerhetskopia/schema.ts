import { z } from 'zod';
import { Tidpunkt } from '../../lib/tid.ts';

/** A backup as the register remembers it, or as its own list describes it. */
export const Kopia = z.object({
  tagen: Tidpunkt,
  akter: z.int(),
  /** Size of all its files together. */
  byte: z.int(),
});
export type Kopia = z.infer<typeof Kopia>;

/** What taking and checking a backup came to. */
export const TagenKopia = Kopia.extend({
  /** The folder that was made for it. */
  mapp: z.string(),
  filer: z.int(),
  /** Akter that this person has the key to, opened in the copy and found sound. */
  provade: z.int(),
  /** Akter that are damaged, in the vault as well: the copy has them as they are. */
  skadade: z.int(),
});
export type TagenKopia = z.infer<typeof TagenKopia>;

/** An older state of the vault that has been opened and that nobody has acknowledged yet. */
export const AldreTillstand = z.object({
  /** True when it was restored from a backup; otherwise somebody has put older files back. */
  kopia: z.boolean(),
  /** When the backup was taken; otherwise when the log ends. */
  fran: Tidpunkt,
  /** Log entries that are missing; null where this computer cannot tell. */
  saknas: z.int().nullable(),
  /** True when the list of the backup was not written by this vault: its date is then not to be believed. */
  osaker: z.boolean(),
});
export type AldreTillstand = z.infer<typeof AldreTillstand>;
