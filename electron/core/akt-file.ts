import { rm } from 'node:fs/promises';
import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { DERIVED_VERSION, deriveRad, type HarleddRad } from '../modules/akt/derive.ts';
import type { AktRead, AktWrite, RegisterRead } from '../modules/context.ts';
import { AKT_MIGRATIONS } from '../store/histories.ts';
import { needsMigration } from '../store/migrate.ts';
import { migrateCopy } from '../store/migrate-copy.ts';
import { aktPath, sidecarPath } from '../vault/paths.ts';
import { type AktHead, appendAndring, lastPostNr, verifyAkt } from './akt-chain.ts';
import { takeDeposits } from './deposits.ts';
import { writeRegister } from './register.ts';
import type { AktRef, Session } from './session.ts';

const OLDER =
  'Akten är äldre än registret: en gammal fil har lagts tillbaka. Ta fram säkerhetskopian innan du skriver i den.';
const OTHER =
  'Akten stämmer inte med registret. Den har ändrats utanför programmet. Kontakta den som ansvarar för systemet.';

/**
 * The gate of one akt. Whoever holds no key gets the same answer as for an akt that does not exist.
 * @throws AppError FORBIDDEN, or STORAGE when the file is damaged, older than the register or from the future
 */
export async function openAkt(session: Session, aktId: AktId): Promise<AktRef> {
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
  const ref = await migrateIfOlder(session, aktId, row.generation, found);
  await compareWithRegister(session, ref, row);
  await session.pool.use(ref, verifyAkt);
  await takeDeposits(session, aktId, ref);
  session.akter.set(aktId, ref);
  return ref;
}

/** A lazily migrated akt is a new generation: the copy becomes the akt when the register says so, and not before. */
async function migrateIfOlder(session: Session, aktId: AktId, generation: number, ref: AktRef): Promise<AktRef> {
  const { pool, vault } = session;
  if (!(await pool.withRaw(ref, (raw) => needsMigration(raw, AKT_MIGRATIONS)))) return ref;
  const next = generation + 1;
  const target = aktPath(vault.folder, aktId, next).file;
  // What a crash left behind was never named by the register, so it is nobody's akt.
  await pool.whileClosed(target, () => rm(target, { force: true }));
  await migrateCopy(pool, ref, target, AKT_MIGRATIONS);
  const sidecar = await vault.readSidecar(aktId, generation);
  const holders = sidecar.holders.map(({ kind, id, generation: held }) => ({ kind, id, generation: held }));
  await vault.writeSidecar(
    { aktId, generation: next, fileKey: ref.key, publicKey: Buffer.from(sidecar.publicKey, 'base64url') },
    vault.defaultHolders().filter((holder) => holders.some(({ id }) => id === holder.id)),
  );
  await writeRegister(pool, session.register, 'akt.migrerad', (db) =>
    db.updateTable('akt').set({ generation: next }).where('id', '=', aktId).execute(),
  );
  await pool.whileClosed(ref.file, () => rm(ref.file, { force: true }));
  await rm(sidecarPath(vault.folder, aktId, generation).file, { force: true });
  return { file: target, key: ref.key };
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

/**
 * Writes an akt in the order that survives a crash at every point: the register marks it dirty; the akt takes change,
 * history, counter and head in one transaction; the register takes the derived row and forgets the mark.
 * The caller has logged the attempt and logs the outcome.
 */
export async function writeAkt<T>(
  session: Session,
  aktId: AktId,
  handling: string,
  fn: (akt: AktWrite, register: RegisterRead) => Promise<T>,
): Promise<T> {
  const ref = await openAkt(session, aktId);
  await setDirty(session, aktId, true);
  try {
    const { value, rad, head } = await session.pool.transaction(ref, async (akt) => {
      const postsBefore = await lastPostNr(akt);
      const result = await session.pool.use(session.register, (register) => fn(akt, register));
      const change = { tidpunkt: session.now(), anvandare: session.user.id, handling, postsBefore };
      const newHead = await appendAndring(akt, change);
      return { value: result, rad: await deriveRad(akt, session.now()), head: newHead };
    });
    await saveDerived(session, aktId, rad, head);
    return value;
  } catch (error) {
    await reconcile(session, aktId, ref);
    throw error;
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

/** Derives an akt's register row anew and forgets the dirty mark. For the next key holder after a crash. */
export async function reconcile(session: Session, aktId: AktId, ref?: AktRef): Promise<void> {
  const file = ref ?? (await openAkt(session, aktId));
  const { rad, head } = await session.pool.use(file, async (akt) => ({
    rad: await deriveRad(akt, session.now()),
    head: await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow(),
  }));
  await saveDerived(session, aktId, rad, head);
}

function setDirty(session: Session, aktId: AktId, dirty: boolean): Promise<unknown> {
  return session.pool.transaction(session.register, (db) =>
    db
      .updateTable('akt')
      .set({ smutsig: dirty ? 1 : 0 })
      .where('id', '=', aktId)
      .execute(),
  );
}

function saveDerived(session: Session, aktId: AktId, rad: HarleddRad, head: AktHead): Promise<unknown> {
  return writeRegister(session.pool, session.register, 'akt.harledd', async (register) => {
    await register.updateTable('akt').set(derivedColumns(rad, head)).where('id', '=', aktId).execute();
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
