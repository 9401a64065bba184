import { JOBB_VID_LAS } from '../../shared/modules/avbrutet/rules.ts';
import { Arbete, type Kopieplats, type Not } from '../../shared/modules/avbrutet/schema.ts';
import { findNot, putNot, removeNot } from '../modules/avbrutet/repo.ts';
import type { RegisterRead, RegisterWrite } from '../modules/context.ts';
import { LAST } from './jobb.ts';
import { writeRegister } from './register.ts';
import type { Session } from './session.ts';

/** What the register keeps of a job that runs, for the person who began it. */
export interface Jobbnot {
  /** Where the job's backup lies, when it has been begun before. */
  readonly findPlats: () => Promise<Kopieplats | null>;
  readonly keepPlats: (plats: Kopieplats) => Promise<void>;
  /** Crosses the job out in a register that takes the place of this one. */
  readonly crossOutIn: (next: RegisterWrite) => Promise<void>;
  /** From now on the note is left as it is: what failed can be tried again, or this register is no more. */
  readonly keep: () => void;
}

/**
 * Runs a job under a note of it. A job that the lock, a crash or a power cut ends goes on after the next unlock under the
 * id that it had, so it is written down before it begins, and crossed out when it has ended in any other way.
 * @param job.signal aborted with `LAST` as its reason when the vault locks
 * @throws RangeError for a job of which nobody has said what a lock does to it
 */
export async function underNote<T>(
  session: Session,
  job: { readonly id: string; readonly name: string; readonly input: object; readonly signal: AbortSignal },
  work: (not: Jobbnot) => Promise<T>,
): Promise<T> {
  const { pool, register, user } = session;
  const read = <R>(fn: (db: RegisterRead) => Promise<R>) => pool.use(register, fn);
  const arbete = arbeteOf(job.name, job.input);
  const before = await read((db) => findNot(db, user.id, job.id));
  let not: Not = { arbete, omtag: 0 };
  // What has been kept of it beside its input stays.
  if (before?.arbete.slag === arbete.slag) {
    not = { arbete: { ...before.arbete, ...arbete } as Arbete, omtag: before.omtag + 1 };
  }
  let isKept = false;
  const write = () => writeRegister(pool, register, 'jobb.paborjat', (db) => putNot(db, user.id, job.id, not));
  const crossOut = async () => {
    if (isKept) return;
    await writeRegister(pool, register, 'jobb.avslutat', (db) => removeNot(db, user.id, job.id));
  };
  await write();
  try {
    const value = await work({
      findPlats: async () => (not.arbete.slag === 'sakerhetskopia.create' ? (not.arbete.plats ?? null) : null),
      async keepPlats(plats) {
        not = { ...not, arbete: { slag: 'sakerhetskopia.create', plats } };
        await write();
      },
      crossOutIn: (next) => removeNot(next, user.id, job.id),
      keep: () => {
        isKept = true;
      },
    });
    await crossOut();
    return value;
  } catch (error) {
    if (job.signal.reason !== LAST) await crossOut();
    throw error;
  }
}

/** Of the input what the register may hold: ids and choices. */
function arbeteOf(name: string, input: object): Arbete {
  const parsed = Arbete.safeParse({ ...input, slag: name });
  if (!Object.hasOwn(JOBB_VID_LAS, name) || !parsed.success) throw new RangeError('a job says what a lock does to it');
  return parsed.data;
}
