import { constants, copyFile, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './atomic-file.ts';
import { checkFile } from './integrity.ts';
import { type MigrationResult, type Migrations, migrate } from './migrate.ts';
import type { DbRef, Pool } from './pool.ts';
import { storageError } from './storage-error.ts';

/** How a rollback journal begins that is in force (SQLite file format 3). */
const HOT = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Migrates a file by making its next generation: copy, migrate the copy, examine it, give it its name. The original
 * is never touched; the caller makes the switch (a register commit, a header) and removes the loser.
 * Safe to repeat after a crash at any point before the name is given. The copy keeps the key of the original.
 * @param source the present generation
 * @param target absolute path of the next one, which must not exist
 * @throws AppError STORAGE; nothing of the copy is left then
 */
export async function migrateCopy(
  pool: Pool,
  source: DbRef<unknown>,
  target: string,
  migrations: Migrations,
): Promise<MigrationResult> {
  const working = `${target}.ny`;
  await rm(working, { force: true });
  await rm(`${working}-journal`, { force: true });
  if (await exists(target)) throw storageError('finnsRedan');
  try {
    await copyClosed(pool, source, working);
    const copy = { file: working, key: source.key };
    const result = await pool.withRaw(copy, (raw) => migrate(raw, migrations));
    if ((await checkFile(pool, copy)).length > 0) throw storageError('kopia');
    await pool.whileClosed(working, () => giveName(working, target));
    return result;
  } catch (error) {
    await pool.whileClosed(working, () => rm(working, { force: true }));
    throw error;
  }
}

/**
 * Copies the bytes of a file while the pool keeps it closed, and makes the copy last.
 * @throws AppError STORAGE when the source does not open with its key or the copy is there already
 */
export async function copyClosed(pool: Pool, source: DbRef<unknown>, target: string): Promise<void> {
  // Opening first rolls back what a crash left half done: a raw copy without its journal would be damaged.
  await pool.use(source, async () => {});
  await pool.whileClosed(source.file, async () => {
    if (await isHot(`${source.file}-journal`)) throw storageError('kopia');
    await copyFile(source.file, target, constants.COPYFILE_EXCL);
    await syncFile(target);
    await syncFolder(path.dirname(target));
  });
}

/**
 * Whether a journal still has something to take back. After a kill the next opening takes it back and leaves the spent
 * journal, its header overwritten with zeros, until the next write.
 */
export async function isHot(journal: string): Promise<boolean> {
  const handle = await open(journal, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HOT.length), 0, HOT.length, 0);
    return bytesRead === HOT.length && HOT.equals(buffer);
  } finally {
    await handle.close();
  }
}

async function giveName(from: string, to: string): Promise<void> {
  await syncFile(from);
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
