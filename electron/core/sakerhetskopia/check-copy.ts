import path from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { listBilagefiler } from '../../modules/bilaga/repo.ts';
import { type CopyOptions, hashFile } from '../../store/copy-file.ts';
import { checkFile } from '../../store/integrity.ts';
import type { FileKey } from '../../store/key.ts';
import { LOGG_BORJAN, type LoggHuvud, verifyLogg } from '../../store/logg.ts';
import type { DbRef } from '../../store/pool.ts';
import type { RegisterSchema } from '../../store/register-schema.ts';
import { hashBilaga } from '../../vault/bilaga.ts';
import type { Manifest } from '../../vault/manifest.ts';
import { aktPath } from '../../vault/paths.ts';
import { fileIn } from '../../vault/vault-files.ts';
import { verifyAkt } from '../akt-chain.ts';
import { listManadsfiler, loggRef } from '../logg-files.ts';
import { readRegisterHead } from '../register.ts';
import type { AktRef, Session } from '../session.ts';

const NOT_SAME = 'Kopian blev inte likadan som valvet och är borttagen. Försök igen, helst på ett annat medium.';

export interface CheckedCopy {
  /** Akter opened and found sound. */
  readonly provade: number;
  /** Akter that do not open, contradict the register or themselves. */
  readonly skadade: number;
}

/**
 * Opens a copy with the keys that this person holds: register and log must reach what the list says and hang together,
 * each akt must be what the register says. Then every file is read once more and compared with the list.
 * @throws AppError STORAGE when the copy is not what the list says
 */
export async function checkCopy(
  session: Session,
  folder: string,
  manifest: Manifest,
  options: CopyOptions,
): Promise<CheckedCopy> {
  const register: DbRef<RegisterSchema> = {
    file: path.join(folder, path.basename(session.vault.registerFile())),
    key: session.vault.registerKey(),
  };
  const closing = [register.file];
  try {
    await checkRegister(session, register, manifest);
    closing.push(...(await checkLogg(session, register, folder, manifest.logg)));
    const checked = await checkAkter(session, register, folder, options);
    for (const file of closing) await session.pool.close(file);
    await compareWithList(folder, manifest, options);
    return checked;
  } finally {
    for (const file of closing) await session.pool.close(file);
  }
}

async function checkRegister({ pool }: Session, register: DbRef<RegisterSchema>, manifest: Manifest): Promise<void> {
  if ((await checkFile(pool, register)).length > 0) throw notSame();
  const { raknare, huvud } = await pool.use(register, readRegisterHead);
  if (raknare !== manifest.register.raknare || huvud !== manifest.register.huvud) throw notSame();
}

/** @returns the files that are open now */
async function checkLogg(
  { pool }: Session,
  register: DbRef<RegisterSchema>,
  folder: string,
  head: LoggHuvud,
): Promise<string[]> {
  let before = LOGG_BORJAN;
  const files: string[] = [];
  for (const month of await listManadsfiler(pool, register)) {
    const { seq, huvud } = month;
    const ref = loggRef(folder, month);
    files.push(ref.file);
    if ((await checkFile(pool, ref)).length > 0) throw notSame();
    const found = await pool.use(ref, (db) => verifyLogg(db, { before, heads: [{ seq, hash: huvud }] }));
    if (!found.ok) throw notSame();
    before = found.huvud;
  }
  if (before.seq !== head.seq || before.hash !== head.hash) throw notSame();
  return files;
}

async function checkAkter(
  session: Session,
  register: DbRef<RegisterSchema>,
  folder: string,
  options: CopyOptions,
): Promise<CheckedCopy> {
  const rows = await session.pool.use(register, (db) =>
    db.selectFrom('akt').select(['id', 'generation', 'raknare', 'huvud', 'smutsig']).execute(),
  );
  let provade = 0;
  let skadade = 0;
  for (const row of rows) {
    options.signal?.throwIfAborted();
    const key = await keyOf(session, row.id, row.generation);
    if (key === null) continue;
    const ref: AktRef | null = key === 'damaged' ? null : { file: aktPath(folder, row.id, row.generation).file, key };
    const isWhole =
      ref !== null && (await isSound(session, ref, row)) && (await hasWholeBilagor(session, ref, folder, options));
    if (isWhole) provade += 1;
    else skadade += 1;
  }
  return { provade, skadade };
}

async function keyOf({ vault }: Session, aktId: string, generation: number): Promise<FileKey | 'damaged' | null> {
  return vault.openAktKey(aktId, generation).catch((error: unknown) => {
    if (error instanceof AppError && error.kod === 'STORAGE') return 'damaged' as const;
    throw error;
  });
}

async function isSound(
  { pool }: Session,
  ref: AktRef,
  row: { readonly raknare: number; readonly huvud: string; readonly smutsig: number },
): Promise<boolean> {
  try {
    if ((await checkFile(pool, ref)).length > 0) return false;
    return await pool.use(ref, async (akt) => {
      await verifyAkt(akt);
      const { raknare, huvud } = await akt.selectFrom('akt').select(['raknare', 'huvud']).executeTakeFirstOrThrow();
      const excused = row.smutsig === 1 && raknare === row.raknare + 1;
      return excused || (raknare === row.raknare && huvud === row.huvud);
    });
  } catch (error) {
    if (error instanceof AppError && error.kod === 'STORAGE') return false;
    throw error;
  } finally {
    await pool.close(ref.file);
  }
}

/** Whether every attachment lies in the copy and opens, byte for byte, with the key that the akt has for it. */
async function hasWholeBilagor(
  { pool, vault: { vaultId } }: Session,
  ref: AktRef,
  folder: string,
  { signal }: CopyOptions,
): Promise<boolean> {
  const filer = await pool.use(ref, listBilagefiler).finally(() => pool.close(ref.file));
  try {
    for (const { id, sha256, ...nyckel } of filer) {
      const found = await hashBilaga({ folder, vaultId, id }, nyckel, signal === undefined ? {} : { signal });
      if (found.sha256 !== sha256) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof AppError && error.kod === 'STORAGE') return false;
    throw error;
  }
}

async function compareWithList(folder: string, manifest: Manifest, options: CopyOptions): Promise<void> {
  for (const { namn, byte, sha256 } of manifest.filer) {
    const found = await hashFile(fileIn(folder, namn), options);
    if (found.byte !== byte || found.sha256 !== sha256) throw notSame();
  }
}

function notSame(): AppError {
  return new AppError('STORAGE', NOT_SAME);
}
