import { rm } from 'node:fs/promises';
import { checkFile } from './integrity.ts';
import { type FileKey, rawKeyLiteral } from './key.ts';
import { copyBytes, giveName } from './migrate-copy.ts';
import type { DbRef, Pool } from './pool.ts';
import { storageError } from './storage-error.ts';

/**
 * Makes a copy of a file under another key: copied, changed, put under the key, examined, and only then given its name. The
 * original is never touched; the caller makes the switch and removes the loser. Safe to repeat after a crash at any point,
 * so `target` must be a name that nothing has been given yet: what an earlier attempt left there is removed.
 * @param source kept closed by the caller, and opened since the last kill
 * @param change carried out on the copy while it still has the key of the source
 * @throws AppError STORAGE; nothing of the copy is left then
 */
export async function rekeyCopy<S>(
  pool: Pool,
  source: DbRef<S>,
  target: DbRef<S>,
  change: (copy: DbRef<S>) => Promise<unknown>,
): Promise<void> {
  const working = `${target.file}.ny`;
  await removeDatabase(working);
  await rm(target.file, { force: true });
  await copyBytes(source.file, working);
  try {
    const copy: DbRef<S> = { file: working, key: source.key };
    await change(copy);
    await pool.withRaw(copy, (raw) => raw.all(rekey(target.key)));
    await pool.close(working);
    if ((await checkFile(pool, { file: working, key: target.key })).length > 0) throw storageError('kopia');
    await pool.whileClosed(working, () => giveName(working, target.file));
  } catch (error) {
    await pool.whileClosed(working, () => rm(working, { force: true }));
    throw error;
  }
}

function rekey(key: FileKey): string {
  return `PRAGMA rekey = "${rawKeyLiteral(key)}"`;
}

/** Removes a closed file, and the spent journal that the repair after a kill may have left beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const name of [file, `${file}-journal`]) await rm(name, { force: true });
}
