import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readIfExists, syncFolder, writeAtomic } from '../store/atomic-file.ts';
import type { Header } from './header.ts';
import { findHolder } from './holders.ts';
import { ownPath } from './paths.ts';
import { encodeSealedFile, MOST_SEALED_FILE_BYTES, tryOpenSealedFile } from './sealed-file.ts';
import type { SlotKeys } from './slot.ts';

/**
 * Writes the one file that a person keeps for nobody else, replacing the former: sealed to the slot's own key pair, not
 * to roles and not to the paper.
 * @throws RangeError above 1 MiB
 */
export async function writeOwnFile(
  folder: string,
  header: Header,
  slotId: string,
  plaintext: Uint8Array,
): Promise<void> {
  const holder = findHolder(header, slotId);
  if (holder === null) throw new RangeError('the header has no such slot');
  const target = ownPath(folder, slotId);
  const made = await mkdir(path.dirname(target.file), { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(folder);
  const info = { vault: header.vaultId, file: target.name, generation: holder.generation, holder: slotId };
  await writeAtomic(target.file, await encodeSealedFile(info, holder.publicKey, plaintext));
}

/**
 * Reads it with the slot's secret key; null when there is none. What the key does not open counts as none: a recovery
 * gives the slot another pair, and nobody is stopped by text that was unfinished.
 * @throws AppError STORAGE when a newer program wrote it
 */
export async function readOwnFile(
  folder: string,
  header: Header,
  { slotId, secretKey }: Pick<SlotKeys, 'slotId' | 'secretKey'>,
): Promise<Uint8Array | null> {
  const target = ownPath(folder, slotId);
  const bytes = await readIfExists(target.file, MOST_SEALED_FILE_BYTES);
  if (bytes === null || bytes === 'too-large') return null;
  return tryOpenSealedFile(bytes, { vault: header.vaultId, file: target.name, holder: slotId }, secretKey);
}
