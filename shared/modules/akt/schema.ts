import { z } from 'zod';
import { AktId } from '../../lib/id.ts';
import { Datum, Tidpunkt } from '../../lib/tid.ts';
import { StegId } from '../../process/steg.ts';
import { Steg } from '../../process/stegkarta.ts';
import { Uppgift } from '../../process/uppgifter.ts';
import { Ogranskad } from '../granskning/schema.ts';
import { Person } from '../person/schema.ts';
import { PostHuvud } from '../post/schema.ts';
import { Aktrutin } from '../rutin/schema.ts';

export const Aktslag = z.enum(['aktualisering', 'personakt', 'servicesamtal']);
export type Aktslag = z.infer<typeof Aktslag>;

/** What everyone on the unit may see of an akt: the register's row, without a name. */
export const AktRad = z.object({
  aktId: AktId,
  kod: z.string(),
  slag: Aktslag,
  roll: z.enum(['vuxen', 'barn']).nullable(),
  familj: z.string().nullable(),
  steg: StegId,
  skyddsarende: z.enum(['ja', 'nej', 'obedomt']),
  akut: z.boolean(),
  ansvarig: z.string(),
  oppnad: Tidpunkt,
  avslutad: Datum.nullable(),
  /** False until the derived row has been reconciled with the akt after a crash. */
  avstamd: z.boolean(),
  /** Whether whoever asks is assigned. */
  minAkt: z.boolean(),
  /** Whether whoever asks should hold its key, by assignment or role. The key file decides when the akt is opened. */
  harNyckel: z.boolean(),
  uppgifter: z.array(Uppgift),
});
export type AktRad = z.infer<typeof AktRad>;

/** A line of the timeline: the envelope and one line of text for those who may read the akt. */
export const Tidslinjerad = PostHuvud.extend({ rubrik: z.string() });
export type Tidslinjerad = z.infer<typeof Tidslinjerad>;

/** Another akt, as a link to it is written. */
export const AnnanAkt = z.object({ aktId: AktId, kod: z.string(), roll: z.enum(['vuxen', 'barn']).nullable() });
export type AnnanAkt = z.infer<typeof AnnanAkt>;

export const AktVy = z.object({
  rad: AktRad,
  personer: z.array(Person),
  steg: z.array(Steg),
  uppgifter: z.array(Uppgift),
  /** What new colleagues have signed and nobody has looked at, oldest first; whether whoever asks may look at it, but for their own. */
  granskas: z.object({ poster: z.array(Ogranskad.extend({ rubrik: z.string() })), granskar: z.boolean() }),
  /** Newest first. */
  tidslinje: z.array(Tidslinjerad),
  familj: z.array(AnnanAkt),
  /** Where an aktualisering went on: the personakter that it closed in favour of, as far as the reader may open them. */
  personakter: z.array(AnnanAkt),
  /** The municipality's own text and checklist of each step that has any, now or when the step was done. */
  rutiner: z.array(Aktrutin),
});
export type AktVy = z.infer<typeof AktVy>;
