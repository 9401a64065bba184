import { open, stat } from 'node:fs/promises';
import { AppError } from '../../shared/api/errors.ts';
import { readText } from './build-facts.ts';
import type { LentConnection } from './driver.ts';
import type { DbRef, Pool } from './pool.ts';

/**
 * The closed list of findings. `oppnas-inte`: the file does not open with its key; `salt`: its first bytes are not
 * the key's (it opens all the same); `langd`: the file is longer than it says; `sida`: a page fails its MAC;
 * `struktur`: tables or indexes do not hang together; `referens`: a row points to a row that is not there.
 */
export type Integritetsfel = 'oppnas-inte' | 'salt' | 'langd' | 'sida' | 'struktur' | 'referens';

/**
 * Examines a file whole. Both checks are needed: a file cut between two pages passes the MACs, junk after the last
 * page passes the structure. An older file or page put back passes both; that is what counters and chains are for.
 * @returns the findings; empty for a sound file
 */
export async function checkFile(pool: Pool, ref: DbRef<unknown>): Promise<Integritetsfel[]> {
  try {
    const salted = await pool.whileClosed(ref.file, () => hasSaltOfKey(ref));
    const findings = await pool.withRaw(ref, (raw) => checkConnection(raw, ref.file));
    return salted ? findings : ['salt', ...findings];
  } catch (error) {
    if (error instanceof AppError && error.kod === 'STORAGE') return ['oppnas-inte'];
    throw error;
  }
}

async function checkConnection(raw: LentConnection, file: string): Promise<Integritetsfel[]> {
  const checks: readonly (readonly [Integritetsfel, () => Promise<boolean>])[] = [
    ['langd', () => hasStatedLength(raw, file)],
    ['sida', async () => (await raw.all('PRAGMA cipher_integrity_check')).length === 0],
    ['struktur', async () => (await readText(raw, 'PRAGMA integrity_check')) === 'ok'],
    ['referens', async () => (await raw.all('PRAGMA foreign_key_check')).length === 0],
  ];
  const findings: Integritetsfel[] = [];
  for (const [finding, holds] of checks) {
    if (!(await holdsWithoutError(holds))) findings.push(finding);
  }
  return findings;
}

/** The salt comes with the key, so a damaged copy of it in the file goes unnoticed until somebody needs that copy. */
async function hasSaltOfKey({ file, key }: DbRef<unknown>): Promise<boolean> {
  const salt = key.subarray(32);
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer } = await handle.read(new Uint8Array(salt.length), 0, salt.length, 0);
      return Buffer.compare(buffer, salt) === 0;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

/** A check that stumbles over the very damage it looks for has found it. */
async function holdsWithoutError(holds: () => Promise<boolean>): Promise<boolean> {
  try {
    return await holds();
  } catch (error) {
    if (error instanceof AppError && error.kod === 'STORAGE') return false;
    throw error;
  }
}

async function hasStatedLength(raw: LentConnection, file: string): Promise<boolean> {
  const pages = Number(await readText(raw, 'PRAGMA page_count'));
  const pageBytes = Number(await readText(raw, 'PRAGMA page_size'));
  return (await stat(file)).size === pages * pageBytes;
}
