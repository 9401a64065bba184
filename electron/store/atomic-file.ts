import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const TEMPORARY = /\.[0-9a-f]{16}\.ny$/;

/**
 * Replaces a file so that at every instant, also after a power cut, its name leads to all of the old bytes or all of
 * the new ones. Readable by the owner only. The folder must exist.
 */
export function writeAtomic(file: string, bytes: Uint8Array): Promise<void> {
  return writeAtomicWith(file, (handle) => handle.writeFile(bytes));
}

/** As `writeAtomic`, for more than memory should hold: `fill` writes the bytes. What it throws leaves nothing behind. */
export async function writeAtomicWith(file: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
  const temporary = await writeTemporary(file, fill);
  try {
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/**
 * As `writeAtomic`, but never replaces anything.
 * @returns false when a file of that name was there already
 */
export async function createAtomic(file: string, bytes: Uint8Array): Promise<boolean> {
  const temporary = await writeTemporary(file, (handle) => handle.writeFile(bytes));
  try {
    await link(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(path.dirname(file));
  return true;
}

/** The whole file, or null when there is none. A file above `maxBytes` is not read: it comes back as `too-large`. */
export async function readIfExists(file: string): Promise<Uint8Array | null>;
export async function readIfExists(file: string, maxBytes: number): Promise<Uint8Array | 'too-large' | null>;
export async function readIfExists(
  file: string,
  maxBytes = Number.MAX_SAFE_INTEGER,
): Promise<Uint8Array | 'too-large' | null> {
  try {
    if ((await stat(file)).size > maxBytes) return 'too-large';
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The names in a folder; none when there is no such folder. */
export async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Removes a file if it is there, and makes the removal last. */
export async function removeDurably(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(path.dirname(file));
}

/** Removes what an interrupted write left in a folder. Only for when nothing is being written there. */
export async function removeTemporary(folder: string): Promise<void> {
  for (const name of await listFolder(folder)) {
    if (TEMPORARY.test(name)) await rm(path.join(folder, name), { force: true });
  }
}

/** Makes names that were created, replaced or removed in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot flush a directory handle; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // A network share, where a backup may go, has no such thing.
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

async function writeTemporary(file: string, fill: (handle: FileHandle) => Promise<void>): Promise<string> {
  const temporary = `${file}.${randomBytes(8).toString('hex')}.ny`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await fill(handle);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await handle.close();
  return temporary;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
