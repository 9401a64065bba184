import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { datumOf, klockslagOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { KopieratValv } from '../../modules/context.ts';
import { countAkter } from '../../modules/sakerhetskopia/repo.ts';
import { syncFolder, writeAtomic } from '../../store/atomic-file.ts';
import { getLoggHuvud } from '../../store/logg.ts';
import { encodeManifest, MANIFEST_FILE, type Manifest, signManifest } from '../../vault/manifest.ts';
import { listVaultFiles, sizeOf } from '../../vault/vault-files.ts';
import type { Host } from '../host.ts';
import { LAST } from '../jobb.ts';
import { findNewest, loggRef } from '../logg-files.ts';
import { type RegisterRef, readRegisterHead } from '../register.ts';
import type { RunningJob } from '../run-job.ts';
import type { Session } from '../session.ts';
import { clearUnusable, findBegun } from './begun-copy.ts';
import { checkCopy } from './check-copy.ts';
import { copyVault } from './copy-vault.ts';
import { meterOf } from './meter.ts';
import { assertOutsideVault, assertRoom, chooseFolder, jobError } from './place.ts';

const TOLD = {
  avbrutet: 'Säkerhetskopieringen avbröts. Inget är kvar av kopian.',
  disk: 'Kopian gick inte att skriva. Kontrollera att platsen är kvar, har utrymme och att du får skriva där.',
};

/**
 * Takes a backup: copies the vault into a folder with a neutral name, writes the list last, opens the copy and checks it,
 * and only then gives the folder its name. Whatever stops it, nothing is left that could be taken for a backup; what a
 * lock stops is left unfinished, and the same job goes on with it.
 * @param plats.mapp where the new folder is made; the person is asked when it is empty
 * @param plats.fortsatt goes on in the folder that the job had begun, wherever that was
 * @throws AppError RULE at `mapp`, CANCELLED, CONFLICT, STORAGE
 */
export async function takeCopy(
  session: Session,
  host: Host,
  { mapp, fortsatt }: { readonly mapp: string; readonly fortsatt: boolean },
  job: RunningJob,
): Promise<KopieratValv> {
  const begun = fortsatt ? await findBegun(job.not) : null;
  const chosen = begun?.mapp ?? (await chooseFolder(host, mapp));
  if (chosen === null) throw new AppError('CANCELLED', TOLD.avbrutet);
  await assertOutsideVault(session.vault.folder, chosen);
  const size = await sizeOf(session.vault.folder, await listVaultFiles(session.vault.folder));
  const had = begun === null ? 0 : await sizeOf(begun.working, await listVaultFiles(begun.working));
  await assertRoom(chosen, Math.max(0, size - had));
  const tagen = session.now();
  const named = await freeName(path.join(chosen, nameOf(tagen)), begun?.working ?? null);
  const working = begun?.working ?? `${named}.ofardig`;
  await job.not.keepPlats({ mapp: chosen, ofardig: path.basename(working) });
  // Copied once and read once more.
  const options = meterOf(job, 2 * size);
  try {
    if (begun === null) await mkdir(working, { mode: 0o700 });
    else await clearUnusable(session, working);
    const filer = await copyVault(session, working, options);
    const manifest = await describe(session, working, { tagen, version: (await host.appInfo()).version, filer });
    await writeAtomic(path.join(working, MANIFEST_FILE), encodeManifest(manifest));
    const checked = await checkCopy(session, working, manifest, options);
    job.signal.throwIfAborted();
    await rename(working, named);
    await syncFolder(chosen);
    const byte = filer.reduce((sum, fil) => sum + fil.byte, 0);
    const { akter, register, logg } = manifest;
    const mappNamn = path.basename(named);
    return {
      tagen,
      akter,
      byte,
      mapp: mappNamn,
      filer: filer.length,
      ...checked,
      raknare: register.raknare,
      loggSeq: logg.seq,
    };
  } catch (error) {
    if (job.signal.reason !== LAST) await rm(working, { recursive: true, force: true }).catch(() => {});
    throw jobError(error, job.signal, TOLD);
  }
}

/** What register and log of the copy say of themselves, signed together with the list of the files. */
async function describe(
  { pool, vault }: Session,
  folder: string,
  { tagen, version, filer }: Pick<Manifest, 'tagen' | 'version' | 'filer'>,
): Promise<Manifest> {
  const copy: RegisterRef = { file: path.join(folder, path.basename(vault.registerFile())), key: vault.registerKey() };
  const { register, akter } = await pool.use(copy, async (db) => ({
    register: await readRegisterHead(db),
    akter: await countAkter(db),
  }));
  const newest = await findNewest(pool, copy);
  if (newest === undefined) throw new RangeError('a vault has a log');
  const logg = { ...(await pool.use(loggRef(folder, newest), (db) => getLoggHuvud(db))) };
  const { vaultId } = vault;
  return signManifest({ vaultId, tagen, version, akter, register, logg, filer }, vault.manifestKey());
}

/** @param own an unfinished backup that will have the name */
async function freeName(wanted: string, own: string | null): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    const others = [name, `${name}.ofardig`].filter((at) => at !== own);
    const taken = await Promise.all(others.map((at) => stat(at).catch(() => null)));
    if (taken.every((found) => found === null)) return name;
  }
}

function nameOf(tagen: Tidpunkt): string {
  return `skyddsakt-kopia-${datumOf(tagen)}-${klockslagOf(tagen).replace(':', '')}`;
}
