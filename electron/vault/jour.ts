import { readIfExists, removeDurably, writeAtomic } from '../store/atomic-file.ts';
import { fromBase64 } from './encoding.ts';
import { sealedFileDamaged } from './fault.ts';
import type { Header } from './header.ts';
import { jourPath } from './paths.ts';
import { getRoll } from './roll.ts';
import { encodeSealedFile, MOST_SEALED_FILE_BYTES, openSealedFile, sealedGeneration } from './sealed-file.ts';

/**
 * Writes an akt's one-page jouröversikt, replacing the former one. Sealed to the jour role: whoever is on call reads
 * this page and not the akt.
 * @throws RangeError above 1 MiB
 */
export async function writeJour(folder: string, header: Header, aktId: string, plaintext: Uint8Array): Promise<void> {
  const target = jourPath(folder, aktId);
  const roll = getRoll(header, 'jour');
  const info = { vault: header.vaultId, file: target.name, generation: roll.generation, holder: 'role:jour' };
  await writeAtomic(target.file, await encodeSealedFile(info, fromBase64(roll.publicKey), plaintext));
}

/**
 * Reads a jouröversikt with the secret of the jour role; null when the akt has none.
 * @throws AppError STORAGE when it is damaged, belongs to another akt or is sealed to another key
 */
export async function openJour(
  folder: string,
  header: Header,
  aktId: string,
  jourSecret: Uint8Array,
): Promise<Uint8Array | null> {
  const target = jourPath(folder, aktId);
  const bytes = await readIfExists(target.file, MOST_SEALED_FILE_BYTES);
  if (bytes === null) return null;
  if (bytes === 'too-large') throw sealedFileDamaged();
  return openSealedFile(bytes, { vault: header.vaultId, file: target.name, holder: 'role:jour' }, jourSecret);
}

export async function removeJour(folder: string, aktId: string): Promise<void> {
  await removeDurably(jourPath(folder, aktId).file);
}

/** Which key pair of the jour role a page says that it is sealed to; null when there is no page, or none that is whole. */
export async function readJourGeneration(folder: string, aktId: string): Promise<number | null> {
  const bytes = await readIfExists(jourPath(folder, aktId).file, MOST_SEALED_FILE_BYTES);
  return bytes === null || bytes === 'too-large' ? null : sealedGeneration(bytes);
}
