import { z } from 'zod';
import { AktId, AnvandareId, JobbId, PostId } from '../../lib/id.ts';
import { MallId } from '../dokument/schema.ts';

/**
 * What the register keeps of a job that is under way, so that it can go on after a lock: ids and choices, and where a
 * backup lies. Never a word about anybody.
 */
export const Arbete = z.discriminatedUnion('slag', [
  z.object({ slag: z.literal('dokument.create'), aktId: AktId, mall: MallId, postId: PostId.nullable() }),
  // Where the file lies and what it is may tell of somebody, so neither is kept.
  z.object({ slag: z.literal('bilaga.add'), aktId: AktId }),
  z.object({
    slag: z.literal('sakerhetskopia.create'),
    /** The chosen folder, and the name of the unfinished backup in it. Absent until a folder has been chosen. */
    plats: z.object({ mapp: z.string(), ofardig: z.string() }).optional(),
  }),
  z.object({ slag: z.literal('logg.verify') }),
  z.object({ slag: z.literal('personal.avsluta'), anvandareId: AnvandareId }),
]);
export type Arbete = z.infer<typeof Arbete>;
export type Kopieplats = NonNullable<Extract<Arbete, { slag: 'sakerhetskopia.create' }>['plats']>;

/** As it lies in the register. */
export const Not = z.object({
  arbete: Arbete,
  /** How often it has been begun again after a lock or a crash. */
  omtag: z.int().min(0),
});
export type Not = z.infer<typeof Not>;

/** A job that waits to go on, for the person who began it. */
export const AvbrutetJobb = z.object({
  jobbId: JobbId,
  arbete: Arbete,
  /** The code of the akt it is about. */
  kod: z.string().nullable(),
  /** True when it goes on by itself; otherwise a button is offered. */
  sjalv: z.boolean(),
});
export type AvbrutetJobb = z.infer<typeof AvbrutetJobb>;
