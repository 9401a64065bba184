import { open as openDescriptor, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './atomic-file.ts';
import { readText } from './build-facts.ts';
import type { Driver, RawConnection } from './driver.ts';
import { type FileKey, rawKeyLiteral } from './key.ts';
import { PRAGMAS } from './pragmas.ts';
import { storageError } from './storage-error.ts';

/**
 * Opens an encrypted file with every setting set and read back. Only the pool calls this.
 * @param options.create true: the file must not exist and is made, readable by its owner only. false: it must exist
 *   and hold something; nothing is ever created.
 * @throws AppError STORAGE for a missing, empty, foreign or damaged file, a wrong key, or a setting that did not take
 */
export async function openEncrypted(
  driver: Driver,
  file: string,
  key: FileKey,
  options: { readonly create: boolean },
): Promise<RawConnection> {
  if (options.create) await createEmpty(file);
  else await requireContent(file);
  const raw = await driver.open(file);
  try {
    await silenceCipherLog(raw);
    await raw.all(`PRAGMA key = "${rawKeyLiteral(key)}"`);
    await setPragmas(raw);
    await raw.all('SELECT count(*) FROM sqlite_schema');
    await requirePragmas(raw);
    return raw;
  } catch (error) {
    await raw.close();
    if (options.create) await rm(file, { force: true });
    throw error;
  }
}

/**
 * Stops SQLCipher from writing to stderr. `off` and not `none`: SQLCipher takes an unknown word for a file name and
 * creates it in the current folder.
 */
export async function silenceCipherLog(raw: RawConnection): Promise<void> {
  await raw.all('PRAGMA cipher_log = off');
  await raw.all('PRAGMA cipher_log_level = NONE');
}

async function setPragmas(raw: RawConnection): Promise<void> {
  for (const { name, set } of PRAGMAS) {
    if (set !== undefined) await raw.all(`PRAGMA ${name} = ${set}`);
  }
}

async function requirePragmas(raw: RawConnection): Promise<void> {
  for (const { name, reads } of PRAGMAS) {
    if ((await readText(raw, `PRAGMA ${name}`)) !== reads) throw storageError('installning');
  }
}

async function requireContent(file: string): Promise<void> {
  try {
    const found = await stat(file);
    // SQLite takes an empty file for a new database, whatever the key.
    if (found.isFile() && found.size > 0) return;
  } catch {
    // The reason is a path, which must not travel further.
  }
  throw storageError('gickInteAttOppna');
}

async function createEmpty(file: string): Promise<void> {
  try {
    const handle = await openDescriptor(file, 'wx', 0o600);
    await handle.close();
    await syncFolder(path.dirname(file));
  } catch (error) {
    throw storageError(error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'finnsRedan' : 'disk');
  }
}
