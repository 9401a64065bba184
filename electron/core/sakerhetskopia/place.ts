import { realpath, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { Host } from '../host.ts';

/** Room for folders and for files that grow in the meantime. */
const RESERVE = 1.1;

/**
 * The folder that was typed, or that the person chooses in the system's own dialog.
 * @returns null when nothing was chosen
 * @throws AppError RULE at `mapp` when it is no folder
 */
export async function chooseFolder(host: Host, mapp: string): Promise<string | null> {
  const chosen = mapp === '' ? (await host.chooseFolder())?.sokvag : mapp;
  if (chosen === undefined) return null;
  if (!path.isAbsolute(chosen)) throw ruleError('Skriv hela sökvägen till mappen.', 'mapp');
  const found = await stat(chosen).catch(() => null);
  if (found === null || !found.isDirectory()) throw ruleError('Mappen finns inte. Kontrollera sökvägen.', 'mapp');
  return realpath(chosen);
}

/** @throws AppError RULE at `mapp` when one folder lies in the other's */
export async function assertOutsideVault(valvMapp: string, chosen: string): Promise<void> {
  const relative = path.relative(await realpath(valvMapp), chosen);
  const isInside = relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
  if (isInside) throw ruleError('Kopian kan inte ligga i valvets egen mapp. Välj ett annat ställe.', 'mapp');
}

/** @throws AppError RULE at `mapp` when the disk has too little room */
export async function assertRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes * RESERVE) {
    throw ruleError('Det finns inte plats för alla filer där. Frigör utrymme eller välj ett annat ställe.', 'mapp');
  }
}

/** What stopped a job, as something to tell: an abort, one of our own errors, or a fault of the disk. */
export function jobError(error: unknown, signal: AbortSignal, told: { avbrutet: string; disk: string }): unknown {
  if (signal.aborted) return new AppError('CANCELLED', told.avbrutet);
  const isSystem = error instanceof Error && 'code' in error && 'syscall' in error;
  return isSystem ? new AppError('STORAGE', told.disk) : error;
}
