import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kdf } from '../../electron/vault/argon2.ts';
import { createVault } from '../../electron/vault/vault.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';

/** The least that the program accepts, so that suites stay quick. */
export const TEST_KDF: Kdf = { m: 64 * 1024, t: 3, p: 4 };
export const LOGIN = 'Sam.Provander';
export const PHRASE = 'Granit mossa? fönstret 48 lyktan darrar åt öster, sadeln gnisslar';
export const OTHER_PHRASE = 'Sju kantareller! vilar under trappans rödmålade räcke 1952';
export const NOW = tidpunktFromMillis(Date.UTC(2026, 10, 22, 8, 0, 0));

/** Runs with a new empty folder that is gone afterwards. */
export async function withFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'skyddsakt-valv-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new vault with one person, at the lowest cost allowed. */
export function enVault(folder: string, login = LOGIN, passphrase = PHRASE) {
  return createVault(folder, { login, passphrase, kdf: TEST_KDF, nowIso: NOW });
}
