import type { AktId } from '../../shared/lib/id.ts';
import { DERIVED_VERSION, deriveRad, type HarleddRad } from '../modules/akt/derive.ts';
import type { AktWrite, RegisterRead, RegisterWrite } from '../modules/context.ts';
import { type AktHead, appendAndring, changeBy } from './akt-chain.ts';
import { openAkt } from './akt-file.ts';
import type { Attempt } from './attempt.ts';
import { writeRegister } from './register.ts';
import type { AktRef, Session } from './session.ts';

export interface WriteOptions {
  /** Logged beside the mark, and its outcome beside the derived row: two files wait for the disk at the same time. */
  readonly attempt?: Attempt;
  /**
   * Leaves beside the akt what others need to know: of this change (absent when it is nobody's business), or everything
   * when an earlier write still owes something. When it fails, the change stands and the mark stays, and the next unlock
   * tells them.
   */
  readonly tell?: { readonly change?: () => Promise<void>; readonly everything: () => Promise<void> };
}

/**
 * Writes an akt in the order that survives a crash at every point: the log takes the attempt and the register marks the
 * akt dirty; the akt takes change, history, counter and head in one transaction; others are told; the register takes the
 * derived row and forgets the mark, and the log takes the outcome.
 *
 * Three files wait for the disk, so each is prepared while another is committed: the change while log and register take
 * what a crash would need, the derived row while the akt is committed.
 */
export async function writeAkt<T>(
  session: Session,
  aktId: AktId,
  handling: string,
  fn: (akt: AktWrite, register: RegisterRead) => Promise<T>,
  { attempt, tell }: WriteOptions = {},
): Promise<T> {
  return session.turns.take(aktId, async () => {
    // Opened when its turn has come: a new key may have moved it in the meantime.
    const ref = await openAkt(session, aktId);
    const owed = session.marked.has(aktId);
    // A mark excuses one step. Whatever left it, this write must not be the second.
    if (owed) await reconcile(session, aktId, { ref, smutsig: true });
    const announced = heardLater(bothEnded(owed ? undefined : markDirty(session, aktId), attempt?.logged));
    const telling = owed ? tell?.everything : tell?.change;
    const committed = Promise.withResolvers<void>();
    let saved: Promise<void> | undefined;
    try {
      const { value, made } = await session.pool.transaction(ref, async (akt) => {
        const result = await session.pool.useEach(session.register, (register) => fn(akt, register));
        const change = changeBy(session, handling);
        const appended = appendAndring(akt, change);
        // What a new colleague signs is found by the line of history that this change is about to get.
        if (session.ny) await appended;
        const [head, rad] = await Promise.all([appended, deriveRad(akt, session.now())]);
        const written = { head, rad };
        await announced;
        // Whoever is told something reads the register, which must not be held then.
        if (telling === undefined && !owed)
          saved = heardLater(saveDerived(session, aktId, written, { after: committed }));
        return { value: result, made: written };
      });
      committed.resolve();
      const told = telling === undefined ? !owed : await succeeds(telling);
      saved ??= saveDerived(session, aktId, made, { smutsig: !told });
      await bothEnded(saved, attempt?.done());
      return value;
    } catch (error) {
      heardLater(committed.promise);
      committed.reject(error);
      await Promise.allSettled([announced, saved]);
      await reconcile(session, aktId, { ref, smutsig: owed });
      throw error;
    }
  });
}

/** Its failure is heard where it is awaited; before that, nobody listening is no fault of the program. */
function heardLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** Waits for both, also when one fails, so that nothing goes on behind the back of what comes next. */
async function bothEnded(a: Promise<unknown> | undefined, b: Promise<unknown> | undefined): Promise<void> {
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
  return session.pool.transaction(ref, (akt) =>
    session.pool.useEach(session.register, (register) => fn(akt, register)),
  );
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
  await saveDerived(session, aktId, { rad, head }, { smutsig: options.smutsig ?? false });
}

async function markDirty(session: Session, aktId: AktId): Promise<void> {
  session.marked.add(aktId);
  // One statement is a transaction of its own.
  await session.pool.withRaw(session.register, (raw) => raw.run('UPDATE akt SET smutsig = 1 WHERE id = ?', [aktId]));
}

/** @param options.after the row is prepared, and committed when this has resolved */
async function saveDerived(
  session: Session,
  aktId: AktId,
  { rad, head }: { readonly rad: HarleddRad; readonly head: AktHead },
  { smutsig = false, after }: { readonly smutsig?: boolean; readonly after?: { readonly promise: Promise<void> } },
): Promise<void> {
  const change = async (register: RegisterWrite) => {
    const row = { ...derivedColumns(rad, head), smutsig: smutsig ? 1 : 0 };
    await Promise.all([
      register.updateTable('akt').set(row).where('id', '=', aktId).execute(),
      session.logg.remember(register),
    ]);
  };
  await writeRegister(session.pool, session.register, 'akt.harledd', change, after?.promise);
  if (!smutsig) session.marked.delete(aktId);
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
