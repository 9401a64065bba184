import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { syncFolder, writeAtomic } from '../../store/atomic-file.ts';
import { type CopyOptions, copyHashed, type FileDigest, reuseHashed } from '../../store/copy-file.ts';
import { encodeHeader } from '../../vault/header.ts';
import type { ManifestFil } from '../../vault/manifest.ts';
import { parseAktName } from '../../vault/paths.ts';
import { sha256 } from '../../vault/primitives.ts';
import { fileIn, HEADERS, isDatabase, isOrdinaryFile, listVaultFiles } from '../../vault/vault-files.ts';
import type { Session } from '../session.ts';

/** Rounds until everything lay still. Somebody who types disturbs one or two. */
const MOST_ROUNDS = 20;
const RESTLESS = 'Valvet ändrades hela tiden medan det kopierades. Låt det vara en stund och försök igen.';

/** A copied file, and how the original looked then: another look means that it has changed since. */
interface Copied extends FileDigest {
  readonly look: string;
}

/**
 * Copies the files of an open vault so that together they are the vault at one moment: first everything but the register,
 * then the register, and then again whatever changed before the register was read, until nothing did. The header is
 * written as it stands in memory. What lies there already and is the same as in the vault is not copied again.
 * @param target an empty folder, or one that `clearUnusable` has been through
 * @returns every file of the copy, sorted by name
 */
export async function copyVault(session: Session, target: string, options: CopyOptions): Promise<ManifestFil[]> {
  const { folder } = session.vault;
  const copied = new Map<string, Copied>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const header = session.vault.header();
    await copyChanged(session, target, copied, options);
    const register = path.basename(session.vault.registerFile());
    copied.set(register, await copyAgain(session, target, register, options));
    if (session.vault.header().generation !== header.generation || !(await isStill(folder, copied))) continue;
    const bytes = encodeHeader(header);
    for (const name of HEADERS) await writeAtomic(path.join(target, name), bytes);
    options.onBytes?.(HEADERS.length * bytes.length);
    const digest = { byte: bytes.length, sha256: Buffer.from(sha256(bytes)).toString('hex') };
    await syncFolders(target, [...copied.keys()]);
    return [...copied, ...HEADERS.map((name) => [name, digest] as const)]
      .map(([namn, { byte, sha256: hash }]) => ({ namn, byte, sha256: hash }))
      .toSorted((a, b) => (a.namn < b.namn ? -1 : 1));
  }
  throw new AppError('CONFLICT', RESTLESS);
}

/** Everything but register and header, as far as it is not copied yet or looks otherwise than it did. */
async function copyChanged(
  session: Session,
  target: string,
  copied: Map<string, Copied>,
  options: CopyOptions,
): Promise<void> {
  const { folder } = session.vault;
  const names = new Set((await listVaultFiles(folder)).filter(isOrdinaryFile));
  for (const gone of [...copied.keys()].filter((name) => !names.has(name))) {
    await rm(fileIn(target, gone), { force: true });
    copied.delete(gone);
  }
  for (const name of names) {
    if (copied.get(name)?.look === (await lookOf(fileIn(folder, name)))) continue;
    try {
      // A look of its own: what an earlier run has left there is read before it is written over.
      const take = copied.has(name) ? copyAgain : reuseOrCopy;
      copied.set(name, await take(session, target, name, options));
    } catch (error) {
      // Files come and go while people work: the next look at the folder tells.
      if (!isMissing(error)) throw error;
    }
  }
}

function copyAgain(session: Session, target: string, name: string, options: CopyOptions): Promise<Copied> {
  return atRest(session, target, name, async (from, to) => {
    await rm(to, { force: true });
    return copyHashed(from, to, options);
  });
}

function reuseOrCopy(session: Session, target: string, name: string, options: CopyOptions): Promise<Copied> {
  return atRest(session, target, name, async (from, to) => {
    const same = await reuseHashed(from, to, options);
    if (same !== null) return same;
    await rm(to, { force: true });
    return copyHashed(from, to, options);
  });
}

/** Lets `take` have a file of the vault while nobody writes in it. */
async function atRest(
  session: Session,
  target: string,
  name: string,
  take: (from: string, to: string) => Promise<FileDigest>,
): Promise<Copied> {
  const from = fileIn(session.vault.folder, name);
  const to = fileIn(target, name);
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  const looked = async () => ({ look: await lookOf(from), ...(await take(from, to)) });
  if (!isDatabase(name)) return looked();
  await settle(session, name);
  return session.pool.whileClosed(from, looked);
}

/** What a crash left half done in an akt is rolled back by opening it. Without its key its journal is copied beside it. */
async function settle(session: Session, name: string): Promise<void> {
  const file = fileIn(session.vault.folder, name);
  const akt = parseAktName(path.basename(name));
  // An open file has an idle journal, which goes away with the closing.
  await session.pool.close(file);
  if (akt === null || (await lookOf(`${file}-journal`)) === '') return;
  try {
    const key = await session.vault.openAktKey(akt.aktId, akt.generation);
    if (key !== null) await session.pool.use({ file, key }, async () => {});
  } catch (error) {
    // A damaged akt is copied as it is; the check of the copy counts it.
    if (!(error instanceof AppError && error.kod === 'STORAGE')) throw error;
  }
}

async function isStill(folder: string, copied: ReadonlyMap<string, Copied>): Promise<boolean> {
  const names = (await listVaultFiles(folder)).filter(isOrdinaryFile);
  const ordinary = [...copied].filter(([name]) => isOrdinaryFile(name));
  if (names.length !== ordinary.length) return false;
  for (const [name, { look }] of ordinary) {
    if (look === '' || (await lookOf(fileIn(folder, name))) !== look) return false;
  }
  return true;
}

/** Changes with every commit and every replacement; empty when there is no such file. */
async function lookOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino}:${size}:${mtimeNs}`;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

async function syncFolders(target: string, names: readonly string[]): Promise<void> {
  const folders = new Set([target, ...names.map((name) => path.dirname(fileIn(target, name)))]);
  for (const folder of folders) await syncFolder(folder);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
