import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { listFolder, readIfExists, removeDurably, syncFolder, writeAtomic } from '../../store/atomic-file.ts';
import { type CopyOptions, copyHashed } from '../../store/copy-file.ts';
import {
  encodeManifest,
  MANIFEST_FILE,
  type Manifest,
  MOST_MANIFEST_BYTES,
  parseManifest,
} from '../../vault/manifest.ts';
import { fileIn } from '../../vault/vault-files.ts';
import { type CopyJob, meterOf } from './meter.ts';
import { assertRoom, jobError } from './place.ts';
import { checkAgainstList, copyDamaged, readManifest } from './read-copy.ts';

/** Where the files of a backup gather inside the vault's folder; nothing in it counts. */
const GATHERING = 'aterstallning.ny';
/** The same when it is whole: from then on the restoring is only ever completed. */
const GATHERED = 'aterstallning';
/** What was there before. */
const ASIDE = 'undanlagt';
/** The list of the backup that the vault was restored from, until somebody has acknowledged it. */
const RESTORED = 'aterstalld';
const HEADERS: readonly string[] = ['valv.a', 'valv.b'];
/** What no restoring touches: the lock, failed tries and what waits for the log. */
const STAYS: readonly string[] = ['las', 'las-journal', 'forsok', 'vantande', GATHERED, GATHERING];

const TOLD = {
  avbrutet: 'Återställningen avbröts. Inget är ändrat i valvets mapp.',
  disk: 'Återställningen gick inte att göra färdigt. Kontrollera att kopian är kvar och att datorns disk har utrymme.',
};

/**
 * Puts a backup into the folder of the vault. Every file is compared with the list before anything is written, and again
 * while it is copied. Until the whole backup lies there nothing of the folder has changed; after that the next start of
 * the program completes what is left to do.
 * @returns name of the folder that holds what was there before; null when nothing was
 */
export async function restoreCopy(valvMapp: string, mapp: string, job: CopyJob): Promise<string | null> {
  const manifest = await readManifest(mapp);
  const size = manifest.filer.reduce((sum, { byte }) => sum + byte, 0);
  await assertRoom(valvMapp, size);
  const options = meterOf(job, 2 * size);
  const gathering = path.join(valvMapp, GATHERING);
  try {
    await checkAgainstList(mapp, manifest, options);
    await rm(gathering, { recursive: true, force: true });
    await gather(mapp, gathering, manifest, options);
    job.signal.throwIfAborted();
    await rename(gathering, path.join(valvMapp, GATHERED));
    await syncFolder(valvMapp);
  } catch (error) {
    await rm(gathering, { recursive: true, force: true }).catch(() => {});
    throw jobError(error, job.signal, TOLD);
  }
  return completeRestore(valvMapp);
}

async function gather(mapp: string, gathering: string, manifest: Manifest, options: CopyOptions): Promise<void> {
  await mkdir(gathering, { mode: 0o700 });
  const folders = new Set([gathering]);
  for (const { namn, byte, sha256 } of manifest.filer) {
    const target = fileIn(gathering, namn);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    for (let at = path.dirname(target); at !== gathering; at = path.dirname(at)) folders.add(at);
    const copied = await copyHashed(fileIn(mapp, namn), target, options);
    if (copied.byte !== byte || copied.sha256 !== sha256) throw copyDamaged();
  }
  await writeAtomic(path.join(gathering, MANIFEST_FILE), encodeManifest(manifest));
  for (const folder of folders) await syncFolder(folder);
}

/**
 * Completes a restoring, or removes what one that never came so far has left. For the start of every core, before
 * anything is looked at in the folder. Each step can be repeated.
 * @returns name of the folder that holds what was there before; null when nothing was moved
 */
export async function completeRestore(valvMapp: string): Promise<string | null> {
  await rm(path.join(valvMapp, GATHERING), { recursive: true, force: true });
  const gathered = path.join(valvMapp, GATHERED);
  const names = await listFolder(gathered);
  if (names.length === 0) {
    await rmdir(gathered).catch(() => {});
    return null;
  }
  const manifest = await findList(path.join(gathered, MANIFEST_FILE));
  // The list leaves last: without it everything else has been put in its place.
  if (manifest === null) throw new AppError('STORAGE', TOLD.disk);
  const wanted = new Set(manifest.filer.map(({ namn }) => namn.split('/')[0] ?? ''));
  const aside = createAside(valvMapp);
  for (const name of await listFolder(valvMapp)) {
    const stays = wanted.has(name) || STAYS.includes(name) || name.startsWith(`${ASIDE}-`);
    if (!stays) await aside.move(name);
  }
  // The header last: without it nobody can open what is not whole yet. The old one first, for the same reason.
  for (const name of HEADERS.filter((one) => names.includes(one))) await aside.move(name);
  for (const name of [...wanted].toSorted((a, b) => Number(HEADERS.includes(a)) - Number(HEADERS.includes(b)))) {
    if (!names.includes(name)) continue;
    await aside.move(name);
    await rename(path.join(gathered, name), path.join(valvMapp, name));
    await syncFolder(valvMapp);
  }
  await rename(path.join(gathered, MANIFEST_FILE), path.join(valvMapp, RESTORED));
  await syncFolder(valvMapp);
  await rmdir(gathered);
  await syncFolder(valvMapp);
  return aside.name();
}

/** Moves things into a folder beside them, which is made for the first one. Nothing is ever removed. */
function createAside(valvMapp: string): { move(name: string): Promise<void>; name(): string | null } {
  let made: string | null = null;
  return {
    name: () => made,
    async move(name) {
      const from = path.join(valvMapp, name);
      if ((await stat(from).catch(() => null)) === null) return;
      made ??= await makeAside(valvMapp);
      await rename(from, path.join(valvMapp, made, name));
      await syncFolder(path.join(valvMapp, made));
      await syncFolder(valvMapp);
    },
  };
}

async function makeAside(valvMapp: string): Promise<string> {
  const taken = await listFolder(valvMapp);
  for (let n = 1; ; n += 1) {
    const name = `${ASIDE}-${n}`;
    if (taken.includes(name)) continue;
    await mkdir(path.join(valvMapp, name), { mode: 0o700 });
    return name;
  }
}

/** The list of the backup that a vault was restored from; null when it was not, `damaged` when the list is. */
export async function findRestored(valvMapp: string): Promise<Manifest | 'damaged' | null> {
  const file = path.join(valvMapp, RESTORED);
  if ((await stat(file).catch(() => null)) === null) return null;
  return (await findList(file)) ?? 'damaged';
}

export function forgetRestored(valvMapp: string): Promise<void> {
  return removeDurably(path.join(valvMapp, RESTORED));
}

async function findList(file: string): Promise<Manifest | null> {
  const bytes = await readIfExists(file, MOST_MANIFEST_BYTES);
  return bytes === null || bytes === 'too-large' ? null : parseManifest(bytes);
}
