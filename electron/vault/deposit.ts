import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createAtomic, listFolder, readIfExists, removeDurably, syncFolder } from '../store/atomic-file.ts';
import { sealedFileDamaged } from './fault.ts';
import { depositFolder, depositPath } from './paths.ts';
import { encodeSealedFile, MOST_SEALED_FILE_BYTES, openSealedFile } from './sealed-file.ts';

/** The inbox of one akt. */
export interface DepositPlace {
  readonly folder: string;
  readonly vaultId: string;
  readonly aktId: string;
}

/**
 * Leaves something for the holders of an akt's key; the writer cannot read it back.
 * @param akt public key and generation as the *register* knows them: the sidecar's own copy is worth nothing to
 * somebody who cannot verify its MAC
 * @param after the highest number ever taken out, so that a number is not used twice after the inbox was emptied
 * @returns the number of the deposit, from 1
 * @throws RangeError above 1 MiB
 */
export async function writeDeposit(
  place: DepositPlace,
  akt: { readonly publicKey: Uint8Array; readonly generation: number },
  plaintext: Uint8Array,
  after = 0,
): Promise<number> {
  const inbox = depositFolder(place.folder, place.aktId).file;
  if ((await mkdir(inbox, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(path.dirname(inbox));
  for (;;) {
    const n = Math.max(after, ...(await listDeposits(place))) + 1;
    const target = depositPath(place.folder, place.aktId, n);
    const info = { vault: place.vaultId, file: target.name, generation: akt.generation, holder: place.aktId };
    if (await createAtomic(target.file, await encodeSealedFile(info, akt.publicKey, plaintext))) return n;
  }
}

/** Numbers of the deposits that wait, lowest first. */
export async function listDeposits(place: DepositPlace): Promise<number[]> {
  const names = await listFolder(depositFolder(place.folder, place.aktId).file);
  return names
    .filter((name) => /^[1-9][0-9]{0,14}$/.test(name))
    .map(Number)
    .toSorted((a, b) => a - b);
}

/**
 * Reads a deposit with the akt's secret key.
 * @throws AppError STORAGE when it is missing, damaged, moved or sealed to another key
 */
export async function openDeposit(place: DepositPlace, n: number, aktSecret: Uint8Array): Promise<Uint8Array> {
  const target = depositPath(place.folder, place.aktId, n);
  const bytes = await readIfExists(target.file, MOST_SEALED_FILE_BYTES);
  if (bytes === null || bytes === 'too-large') throw sealedFileDamaged();
  return openSealedFile(bytes, { vault: place.vaultId, file: target.name, holder: place.aktId }, aktSecret);
}

/** Removes a deposit whose content has been committed to the akt. */
export async function removeDeposit(place: DepositPlace, n: number): Promise<void> {
  await removeDurably(depositPath(place.folder, place.aktId, n).file);
}
