import { stat } from 'node:fs/promises';
import { AppError } from '../../shared/api/errors.ts';
import type { Loggfel } from '../../shared/modules/logg/schema.ts';
import { getStart, LOGG_BORJAN, type LoggHuvud, type LoggProvning, verifyLogg } from '../store/logg.ts';
import { listManadsfiler, loggRef, type Manadsfil, monthOf } from './logg-files.ts';
import type { Session } from './session.ts';

/** What came of recomputing the log, month by month, up to the first fault. */
export interface HelProvning {
  readonly manader: number;
  /** The last place that was found right. */
  readonly huvud: LoggHuvud;
  readonly fel: Loggfel | null;
}

/**
 * Recomputes the chain over all months, against what the register and the header remember of it. Others write to the
 * log meanwhile: each file is held for one statement at a time.
 * @throws AppError CANCELLED
 */
export async function verifyWholeLogg(
  session: Pick<Session, 'pool' | 'register' | 'vault' | 'logg'>,
  job: { readonly signal: AbortSignal; readonly progress: (klart: number, av: number) => void },
): Promise<HelProvning> {
  const { pool, register, vault, logg } = session;
  const files = await listManadsfiler(pool, register);
  const known = knownHeads(files, vault.header().anchor);
  const last = (await logg.head()).seq;
  const reached = (seq: number) => {
    if (job.signal.aborted) throw new AppError('CANCELLED', 'Kontrollen avbröts. Inget är ändrat.');
    job.progress(Math.min(seq, last), last);
  };
  let before = LOGG_BORJAN;
  for (const [place, file] of files.entries()) {
    reached(before.seq);
    const next = files[place + 1];
    const end = next === undefined ? null : await findStart(session, next);
    // A place after this month's end is looked for in a later month.
    const mostSeq = end?.seq ?? (next === undefined ? Number.POSITIVE_INFINITY : file.seq);
    const heads = known.filter(({ seq }) => seq >= before.seq && seq <= mostSeq);
    if (end !== null) heads.push(end);
    const found = await verifyFile(session, file, { before, heads, reached });
    if (!found.ok) {
      const { forstaFel, orsak } = found;
      return {
        manader: countMonths(files.slice(0, place)),
        huvud: before,
        fel: { manad: monthOf(file), forstaFel, orsak },
      };
    }
    before = found.huvud;
  }
  return { manader: countMonths(files), huvud: before, fel: null };
}

function countMonths(files: readonly Manadsfil[]): number {
  return new Set(files.map(monthOf)).size;
}

/** Places that the log was once known to have reached. */
function knownHeads(
  files: readonly Manadsfil[],
  anchor: { readonly logSeq: number; readonly logHead: string },
): LoggHuvud[] {
  const remembered = files.map(({ seq, huvud }) => ({ seq, hash: huvud }));
  return anchor.logSeq === 0 ? remembered : [...remembered, { seq: anchor.logSeq, hash: anchor.logHead }];
}

type Fil = Pick<Session, 'pool' | 'vault'>;
type Fynd = LoggProvning | { readonly ok: false; readonly forstaFel: number; readonly orsak: 'fil' };

async function verifyFile(
  { pool, vault }: Fil,
  file: Manadsfil,
  krav: { readonly before: LoggHuvud; readonly heads: readonly LoggHuvud[]; readonly reached: (seq: number) => void },
): Promise<Fynd> {
  const ref = loggRef(vault.folder, file);
  const lost = { ok: false, forstaFel: krav.before.seq + 1, orsak: 'fil' } as const;
  if ((await stat(ref.file).catch(() => null)) === null) return lost;
  try {
    return await pool.useEach(ref, (db) => verifyLogg(db, krav));
  } catch (error) {
    if (error instanceof AppError && error.kod === 'STORAGE') return lost;
    throw error;
  }
}

/** Where a month says that the one before ended; null when it cannot be asked. */
async function findStart({ pool, vault }: Fil, file: Manadsfil): Promise<LoggHuvud | null> {
  const ref = loggRef(vault.folder, file);
  if ((await stat(ref.file).catch(() => null)) === null) return null;
  return pool.use(ref, getStart).catch(() => null);
}
