import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that is removed when the running test has ended. Only inside a test. */
export function tempDir(): string {
  const { folder, remove } = createTempDir();
  onTestFinished(remove);
  return folder;
}

/** As `tempDir`, for hooks and scripts, which remove the folder themselves. */
export function createTempDir(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'skyddsakt-prov-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
