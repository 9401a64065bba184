import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { RawConnection } from '../../electron/store/driver.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { createFileKey, type FileKey } from '../../electron/store/key.ts';
import { openEncrypted } from '../../electron/store/open.ts';
import { createPool, type DbRef, type Pool } from '../../electron/store/pool.ts';

/** The driver that the tests run on: the real one. */
export const driver = sqlcipherDriver;

/** A pool over real files, shut when the running test has ended. */
export function testPool(options: { readonly maxOpen?: number } = {}): Pool {
  const pool = createPool(driver, options);
  onTestFinished(async () => {
    await pool.closeAll({ withinMs: 1000 });
  });
  return pool;
}

/** A file name in a folder with a key of its own. Nothing is created. */
export function newRef<S>(folder: string, name: string): DbRef<S> {
  return { file: path.join(folder, name), key: createFileKey() };
}

/** An encrypted file opened past the pool, for tests of what lies below it. Closed when the running test has ended. */
export async function openRaw(file: string, key: FileKey, create = false): Promise<RawConnection> {
  const raw = await openEncrypted(driver, file, key, { create });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= raw.close());
  onTestFinished(close);
  return { ...raw, close };
}
