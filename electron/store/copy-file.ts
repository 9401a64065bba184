import { createHash } from 'node:crypto';
import { type FileHandle, lstat, open } from 'node:fs/promises';

/** What was copied, or read. */
export interface FileDigest {
  readonly byte: number;
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
}

export interface CopyOptions {
  /** @throws its reason between two pieces when it is aborted */
  readonly signal?: AbortSignal;
  /** Told of each piece. */
  readonly onBytes?: (count: number) => void;
}

const PIECE = 1024 * 1024;

/**
 * Copies a file piece by piece into one that must not exist, readable by its owner only, and makes the bytes last. Never
 * for an open database: see `Pool.whileClosed`.
 */
export async function copyHashed(source: string, target: string, options: CopyOptions = {}): Promise<FileDigest> {
  return withHandle(source, 'r', (from) =>
    withHandle(target, 'wx', async (to) => {
      const digest = await readPieces(from, options, async (piece) => {
        await to.writeFile(piece);
      });
      await to.sync();
      return digest;
    }),
  );
}

/**
 * Whether a file that lies at `target` already is what copying would make of it: a file of its own, byte for byte the
 * same, and then its bytes are made to last.
 * @returns null when it must be copied
 */
export async function reuseHashed(
  source: string,
  target: string,
  options: CopyOptions = {},
): Promise<FileDigest | null> {
  const found = await lstat(target).catch(() => null);
  if (found === null || !found.isFile() || found.nlink > 1 || found.size !== (await lstat(source)).size) return null;
  const quiet = { ...options, onBytes: () => {} };
  const there = await withHandle(target, 'r+', async (handle) => {
    const digest = await readPieces(handle, quiet, async () => {});
    await handle.sync();
    return digest;
  });
  const here = await hashFile(source, quiet);
  if (here.byte !== there.byte || here.sha256 !== there.sha256) return null;
  options.onBytes?.(here.byte);
  return here;
}

/** Reads a file to its end. */
export async function hashFile(file: string, options: CopyOptions = {}): Promise<FileDigest> {
  return withHandle(file, 'r', (from) => readPieces(from, options, async () => {}));
}

async function readPieces(
  from: FileHandle,
  { signal, onBytes }: CopyOptions,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<FileDigest> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(PIECE);
  for (let byte = 0; ; ) {
    signal?.throwIfAborted();
    const { bytesRead } = await from.read(buffer, 0, PIECE, byte);
    if (bytesRead === 0) return { byte, sha256: hash.digest('hex') };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await take(piece);
    byte += bytesRead;
    onBytes?.(bytesRead);
  }
}

async function withHandle<T>(
  file: string,
  flags: 'r' | 'r+' | 'wx',
  work: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(file, flags, 0o600);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}
