import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { DERIVED_VERSION, deriveRad, type HarleddRad } from '../modules/akt/derive.ts';
import type { AktRead, AktWrite, RegisterRead } from '../modules/context.ts';
import { AKT_MIGRATIONS } from '../store/histories.ts';
import type { Migrations } from '../store/migrate.ts';
import { aktPath } from '../vault/paths.ts';
import { type AktHead, appendAndring, verifyAkt } from './akt-chain.ts';
import type { Attempt } from './attempt.ts';
import { takeDeposits } from './deposits.ts';
import { migrateIfOlder } from './migrate-akt.ts';
import { writeRegister } from './register.ts';
import type { AktRef, Session } from './session.ts';

const OLDER =
  'Akten är äldre än registret: en gammal fil har lagts tillbaka. Ta fram säkerhetskopian innan du skriver i den.';
const OTHER =
  'Akten stämmer inte med registret. Den har ändrats utanför programmet. Kontakta den som ansvarar för systemet.';

/**
 * The gate of one akt. Whoever holds no key gets the same answer as for an akt that does not exist.
 * @param migrations for tests of a later history; the shipped one otherwise
 * @throws AppError FORBIDDEN, or STORAGE when the file is damaged, older than the register or from the future
 */
export async function openAkt(
  session: Session,
  aktId: AktId,
  migrations: Migrations = AKT_MIGRATIONS,
): Promise<AktRef> {
  const known = session.akter.get(aktId);
  if (known !== undefined) return known;
  const row = await session.pool.use(session.register, (db) =>
    db
      .selectFrom('akt')
      .select(['generation', 'raknare', 'huvud', 'smutsig'])
      .where('id', '=', aktId)
      .executeTakeFirst(),
  );
  const key = row === undefined ? null : await session.vault.openAktKey(aktId, row.generation);
  if (row === undefined || key === null) {
    throw new AppError('FORBIDDEN', 'Du har inte tillgång till akten, eller så finns den inte.');
  }
  const found: AktRef = { file: aktPath(session.vault.folder, aktId, row.generation).file, key };
  // Before anything is done to it: an older file put back must stay what it is.
  await compareWithRegister(session, found, row);
  const ref = await migrateIfOlder(session, { aktId, generation: row.generation }, found, migrations);
  await session.pool.use(ref, verifyAkt);
  await takeDeposits(session, aktId, ref);
  session.akter.set(aktId, ref);
  return ref;
}

/** A dirty mark excuses an akt that is one write ahead of the register, and nothing else. */
async function compareWithRegister(
  session: Session,
  ref: AktRef,
  row: { raknare: number; huvud: string; smutsig: number },
): Promise<void> {
  const akt = await session.pool.use(ref, (db) =>
    db.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow(),
  );
  if (akt.raknare < row.raknare) throw new AppError('STORAGE', OLDER);
  const excused = row.smutsig === 1 && akt.raknare === row.raknare + 1;
  const same = akt.raknare === row.raknare && akt.huvud === row.huvud;
  if (!same && !excused) throw new AppError('STORAGE', OTHER);
}

/** Reads an akt with the register beside it. */
export async function readAkt<T>(
  session: Session,
  aktId: AktId,
  fn: (akt: AktRead, register: RegisterRead) => Promise<T>,
): Promise<T> {
  const ref = await openAkt(session, aktId);
  return session.pool.use(ref, (akt) => session.pool.use(session.register, (register) => fn(akt, register)));
}

export interface WriteOptions {
  /** Logged beside the mark, and its outcome beside the derived row: two files wait for the disk at the same time. */
  readonly attempt?: Attempt;
  /**
   * Leaves beside the akt what others need to know of the change, or with `everything` all that they need. When it
   * fails, the change stands and the mark stays, and the next unlock tells them.
   */
  readonly tell?: (everything: boolean) => Promise<void>;
}

/**
 * Writes an akt in the order that survives a crash at every point: the log takes the attempt and the register marks the
 * akt dirty; the akt takes change, history, counter and head in one transaction; others are told; the register
 * takes the derived row and forgets the mark, and the log takes the outcome.
 */
export async function writeAkt<T>(
  session: Session,
  aktId: AktId,
  handling: string,
  fn: (akt: AktWrite, register: RegisterRead) => Promise<T>,
  { attempt, tell }: WriteOptions = {},
): Promise<T> {
  const ref = await openAkt(session, aktId);
  return session.turns.take(aktId, async () => {
    const owed = await markDirty(session, aktId);
    // A mark excuses one step. Whatever left it, this write must not be the second.
    if (owed) await reconcile(session, aktId, { ref, smutsig: true });
    try {
      await attempt?.logged;
      const { value, rad, head } = await session.pool.transaction(ref, async (akt) => {
        const result = await session.pool.use(session.register, (register) => fn(akt, register));
        const change = { tidpunkt: session.now(), anvandare: session.user.id, handling };
        const newHead = await appendAndring(akt, change);
        return { value: result, rad: await deriveRad(akt, session.now()), head: newHead };
      });
      const told = tell === undefined ? !owed : await succeeds(() => tell(owed));
      await bothEnded(saveDerived(session, aktId, rad, head, !told), attempt?.done());
      return value;
    } catch (error) {
      await reconcile(session, aktId, { ref, smutsig: owed });
      throw error;
    }
  });
}

/** Waits for both, also when one fails, so that nothing goes on behind the back of what comes next. */
async function bothEnded(a: Promise<unknown>, b: Promise<unknown> | undefined): Promise<void> {
  await Promise.allSettled([a, b]);
  await Promise.all([a, b]);
}

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

/** A small commit that leaves counter, history and register alone: what is being typed. */
export async function writeDraft<T>(
  session: Session,
  aktId: AktId,
  fn: (akt: AktWrite, register: RegisterRead) => Promise<T>,
): Promise<T> {
  const ref = await openAkt(session, aktId);
  return session.pool.transaction(ref, (akt) => session.pool.use(session.register, (register) => fn(akt, register)));
}

/**
 * Derives an akt's register row anew. For the next key holder after a crash.
 * @param options.smutsig whether the mark stays; it is forgotten otherwise
 */
export async function reconcile(
  session: Session,
  aktId: AktId,
  options: { readonly ref?: AktRef; readonly smutsig?: boolean } = {},
): Promise<void> {
  const file = options.ref ?? (await openAkt(session, aktId));
  const { rad, head } = await session.pool.use(file, async (akt) => ({
    rad: await deriveRad(akt, session.now()),
    head: await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow(),
  }));
  await saveDerived(session, aktId, rad, head, options.smutsig ?? false);
}

/** @returns whether the mark was there already */
function markDirty(session: Session, aktId: AktId): Promise<boolean> {
  return session.pool.withRaw(session.register, async (raw) => {
    // One statement is a transaction of its own.
    const { changes } = await raw.run('UPDATE akt SET smutsig = 1 WHERE id = ? AND smutsig = 0', [aktId]);
    return changes === 0;
  });
}

function saveDerived(
  session: Session,
  aktId: AktId,
  rad: HarleddRad,
  head: AktHead,
  smutsig: boolean,
): Promise<unknown> {
  return writeRegister(session.pool, session.register, 'akt.harledd', async (register) => {
    const row = { ...derivedColumns(rad, head), smutsig: smutsig ? 1 : 0 };
    await register.updateTable('akt').set(row).where('id', '=', aktId).execute();
    await session.logg.remember(register);
  });
}

/** The register's columns of a derived row. */
export function derivedColumns(rad: HarleddRad, head: AktHead) {
  return {
    ...head,
    smutsig: 0,
    harledd_version: DERIVED_VERSION,
    steg: rad.steg,
    skyddsarende: rad.skyddsarende,
    akut: rad.akut ? 1 : 0,
    avslutad: rad.avslutad,
    uppgifter: JSON.stringify(rad.uppgifter),
  };
}
