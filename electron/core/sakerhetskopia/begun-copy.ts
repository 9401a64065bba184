import { lstat, readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { ruleError } from '../../../shared/api/errors.ts';
import { isOrdinaryFile, listVaultFiles } from '../../vault/vault-files.ts';
import type { Jobbnot } from '../avbrutet.ts';
import type { Session } from '../session.ts';

const GONE =
  'Den påbörjade kopian går inte att nå. Sätt i mediet och försök igen, eller ta en ny kopia på ett annat ställe.';
const UNFINISHED = /^skyddsakt-kopia-[0-9-]+\.ofardig$/;

/**
 * The unfinished backup of a job that a lock has stopped.
 * @returns null when the job had not come as far as to a folder
 * @throws AppError RULE at `mapp` when the folder cannot be reached; the job can be tried again. Never a fresh copy in its
 *   place: where a medium is missing, its path may lead to the computer's own disk
 */
export async function findBegun(not: Jobbnot): Promise<{ readonly mapp: string; readonly working: string } | null> {
  const plats = await not.findPlats();
  if (plats === null) return null;
  const working = path.join(plats.mapp, plats.ofardig);
  const isThere =
    UNFINISHED.test(plats.ofardig) &&
    (await realpath(plats.mapp).catch(() => null)) === plats.mapp &&
    (await lstat(working).catch(() => null))?.isDirectory() === true;
  if (isThere) return { mapp: plats.mapp, working };
  not.keep();
  throw ruleError(GONE, 'mapp');
}

/**
 * Takes away what cannot be used again: the list, register and header, which are written last and anew, what the vault
 * no longer holds, and whatever somebody else has put there, links above all.
 */
export async function clearUnusable({ vault }: Session, working: string): Promise<void> {
  const usable = new Set((await listVaultFiles(vault.folder)).filter(isOrdinaryFile));
  const folders = new Set([...usable].flatMap(foldersOf));
  const clear = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const name = `${prefix}${entry.name}`;
      const at = path.join(folder, entry.name);
      if (entry.isDirectory() && folders.has(name)) await clear(at, `${name}/`);
      else if (!entry.isFile() || !usable.has(name)) await rm(at, { recursive: true, force: true });
    }
  };
  await clear(working, '');
}

/** The folders that a name leads through: `akter/x.in/1` through `akter` and `akter/x.in`. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
