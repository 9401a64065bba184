import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { lockVault } from '../../electron/store/vault-lock.ts';
import { driver } from '../support/driver.ts';
import { tempDir } from '../support/temp.ts';

/** Another process that holds the vault. */
async function otherHolder(folder: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('../support/hold-lock.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second process is told within three seconds that the vault is in use', async () => {
  const folder = tempDir();
  await otherHolder(folder);
  const started = performance.now();
  await expect(lockVault(driver, folder)).rejects.toMatchObject({
    kod: 'STORAGE',
    mening: expect.stringContaining('redan öppet') as string,
  });
  expect(performance.now() - started).toBeLessThan(3000);
});

test('the system lets go of the vault when its process is killed', async () => {
  const folder = tempDir();
  const child = await otherHolder(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await lockVault(driver, folder);
  await lock.release();
});

test('the same process cannot take a vault twice, and not by another path to it', async () => {
  const folder = tempDir();
  const lock = await lockVault(driver, folder);
  await expect(lockVault(driver, path.join(folder, '.', 'x', '..'))).rejects.toMatchObject({ kod: 'STORAGE' });
  await lock.release();
  await lock.release();
  await (await lockVault(driver, folder)).release();
});

test('the lock file holds nothing and stays when the lock is released', async () => {
  const folder = tempDir();
  const lock = await lockVault(driver, folder);
  expect(statSync(path.join(folder, 'las')).size).toBe(0);
  await lock.release();
  expect(readdirSync(folder)).toEqual(['las']);
});
