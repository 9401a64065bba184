import path from 'node:path';
import { AppError, ruleError } from '../../../shared/api/errors.ts';
import { readIfExists } from '../../store/atomic-file.ts';
import { type CopyOptions, hashFile } from '../../store/copy-file.ts';
import { MANIFEST_FILE, type Manifest, MOST_MANIFEST_BYTES, parseManifest } from '../../vault/manifest.ts';
import { fileIn } from '../../vault/vault-files.ts';

const NO_COPY =
  'Mappen innehåller ingen hel säkerhetskopia. Välj mappen som heter skyddsakt-kopia och en dag. Inget är ändrat.';
const DAMAGED =
  'Säkerhetskopian är skadad: minst en fil stämmer inte med kopians förteckning. Inget är ändrat. Välj en annan kopia.';

/**
 * The list of the backup in a folder.
 * @throws AppError RULE at `mapp` when there is none; STORAGE when it is damaged or for a newer program
 */
export async function readManifest(mapp: string): Promise<Manifest> {
  const bytes = await readIfExists(path.join(mapp, MANIFEST_FILE), MOST_MANIFEST_BYTES).catch(() => null);
  if (bytes === null) throw ruleError(NO_COPY, 'mapp');
  const manifest = bytes === 'too-large' ? null : parseManifest(bytes);
  if (manifest === null) throw copyDamaged();
  return manifest;
}

/**
 * Reads every file of a backup and compares it with the list.
 * @throws AppError STORAGE when one is missing or has changed
 */
export async function checkAgainstList(mapp: string, manifest: Manifest, options: CopyOptions): Promise<void> {
  for (const { namn, byte, sha256 } of manifest.filer) {
    options.signal?.throwIfAborted();
    const found = await hashFile(fileIn(mapp, namn), options).catch((error: unknown) => {
      if (options.signal?.aborted) throw error;
      throw copyDamaged();
    });
    if (found.byte !== byte || found.sha256 !== sha256) throw copyDamaged();
  }
}

export function copyDamaged(): AppError {
  return new AppError('STORAGE', DAMAGED);
}
