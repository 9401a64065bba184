import { createHash, timingSafeEqual } from 'node:crypto';
import type { Driver, RawConnection } from './driver.ts';
import type { FileMutexes } from './file-mutex.ts';
import type { FileKey } from './key.ts';
import { openEncrypted } from './open.ts';
import { storageError } from './storage-error.ts';

/** A file that is open now. */
export interface OpenFile {
  readonly raw: RawConnection;
  /** SHA-256 of its key: whoever asks for an open file must have its key too. */
  readonly fingerprint: Uint8Array;
  queryOnly: boolean;
}

/** The open files of a pool, of which the one unused for longest is closed first. Callers hold the file's mutex. */
export interface OpenFiles {
  readonly count: number;
  /** Opens the file, or finds it open. @throws AppError STORAGE, also when the key is not the file's */
  take(file: string, key: FileKey, create: boolean): Promise<OpenFile>;
  close(file: string): Promise<void>;
  /** Closes every file that nobody holds. */
  closeIdle(): Promise<void>;
}

export function createOpenFiles(driver: Driver, maxOpen: number, mutexes: FileMutexes): OpenFiles {
  /** In the order of last use. */
  const open = new Map<string, OpenFile>();

  async function close(file: string): Promise<void> {
    const found = open.get(file);
    open.delete(file);
    await found?.raw.close();
  }

  /** Files on their way to being open: they count, or several at once would take the same room. */
  let opening = 0;

  async function makeRoom(): Promise<void> {
    for (const file of open.keys()) {
      if (open.size + opening <= maxOpen) break;
      if (!mutexes.isHeld(file)) await mutexes.hold(file, () => close(file));
    }
  }

  async function openNow(file: string, key: FileKey, create: boolean, fingerprint: Uint8Array): Promise<OpenFile> {
    opening++;
    try {
      await makeRoom();
      const entry = { raw: await openEncrypted(driver, file, key, { create }), fingerprint, queryOnly: false };
      open.set(file, entry);
      return entry;
    } finally {
      opening--;
    }
  }

  return {
    get count() {
      return open.size;
    },
    close,
    async take(file, key, create) {
      const fingerprint = createHash('sha256').update(key).digest();
      const found = open.get(file);
      if (found === undefined) return openNow(file, key, create, fingerprint);
      if (create) throw storageError('finnsRedan');
      if (!timingSafeEqual(found.fingerprint, fingerprint)) throw storageError('gickInteAttOppna');
      open.delete(file);
      open.set(file, found);
      return found;
    },
    async closeIdle() {
      await Promise.allSettled([...open.keys()].filter((file) => !mutexes.isHeld(file)).map(close));
    },
  };
}

/** Makes the connection refuse writes, or take them again. */
export async function setQueryOnly(file: OpenFile, queryOnly: boolean): Promise<void> {
  if (file.queryOnly === queryOnly) return;
  await file.raw.exec(`PRAGMA query_only = ${queryOnly ? 'ON' : 'OFF'}`);
  file.queryOnly = queryOnly;
}
