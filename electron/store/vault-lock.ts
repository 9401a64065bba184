import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import { rollback } from './dialect.ts';
import type { Driver } from './driver.ts';
import { LAGRINGSFEL, storageError } from './storage-error.ts';

/** The exclusive hold on a vault. */
export interface VaultLock {
  release(): Promise<void>;
}

const heldHere = new Set<string>();

/**
 * Takes the vault for this process: an open transaction on the empty file `las`. The operating system lets go of it
 * when the process dies, however it dies, so no stale lock can ever shut people out.
 * Nothing else may open `las` in this process: closing that descriptor would drop the lock.
 * @param folder the vault's folder, which must exist
 * @throws AppError STORAGE within about a second when somebody else has it
 */
export async function lockVault(driver: Driver, folder: string): Promise<VaultLock> {
  const file = path.join(await realpath(folder), 'las');
  if (heldHere.has(file)) throw storageError('valvUpptaget');
  heldHere.add(file);
  try {
    const release = await hold(driver, file);
    return {
      async release() {
        if (heldHere.has(file)) await release();
        heldHere.delete(file);
      },
    };
  } catch (error) {
    heldHere.delete(file);
    throw error;
  }
}

async function hold(driver: Driver, file: string): Promise<() => Promise<void>> {
  await createIfMissing(file);
  const raw = await driver.open(file);
  try {
    await raw.run('BEGIN EXCLUSIVE');
  } catch (error) {
    await raw.close();
    throw error instanceof AppError && error.mening === LAGRINGSFEL.upptagen ? storageError('valvUpptaget') : error;
  }
  return async () => {
    await rollback(raw);
    await raw.close();
  };
}

async function createIfMissing(file: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw storageError('disk');
  }
}
