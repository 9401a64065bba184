import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { listFolder, removeTemporary } from '../store/atomic-file.ts';
import { removeDatabase } from '../store/rekey-copy.ts';
import { registerPath } from '../vault/paths.ts';
import { openAkt } from './akt-file.ts';
import type { Session } from './session.ts';

const AKTFIL = /^([0-9a-f]{32})\.([1-9][0-9]*)\.(?:akt(?:-journal)?|nycklar)$/;
/** A copy that was being put under a new key and had no name yet. */
const WORKING = /\.(?:akt|db)\.ny(?:-journal)?$/;
const REGISTER = /^register\.([1-9][0-9]*)\.db(?:-journal)?$/;

/** What an interrupted write left, of which no name was ever given to anybody. */
export async function sweepTemporary(folder: string): Promise<void> {
  const akter = path.join(folder, 'akter');
  const inboxes = (await listFolder(akter)).filter((name) => name.endsWith('.in'));
  const places = [
    folder,
    akter,
    path.join(folder, 'bilagor'),
    path.join(folder, 'utkast'),
    ...inboxes.map((name) => path.join(akter, name)),
  ];
  for (const at of places) await removeTemporary(at);
  for (const at of [folder, akter]) {
    for (const name of await listFolder(at)) if (WORKING.test(name)) await rm(path.join(at, name), { force: true });
  }
}

/**
 * Removes generations of akter and register that a re-key had replaced when it was interrupted. Only those older than a
 * present one that has been opened and verified: the present register is open, and an akt is opened first. What nobody
 * here can open stays until somebody can; a newer generation is nobody's to remove, but for the next register of a leaving
 * that was cut off before the header named it.
 */
export async function sweepGenerations(session: Session): Promise<void> {
  const { pool, register, vault } = session;
  const { folder } = vault;
  const { generation: present } = vault.header().register;
  for (const name of await listFolder(folder)) {
    const generation = Number(REGISTER.exec(name)?.[1] ?? Number.POSITIVE_INFINITY);
    const isLeft = generation === present + 1 && (await isLeaving(session));
    if (generation < present || isLeft) {
      const { file } = registerPath(folder, generation);
      await pool.whileClosed(file, () => removeDatabase(file));
    }
  }
  const akter = await pool.use(register, (db) => db.selectFrom('akt').select(['id', 'generation']).execute());
  const generations = new Map(akter.map(({ id, generation }) => [id, generation]));
  for (const name of await listFolder(path.join(folder, 'akter'))) {
    const [, aktId = '', generation = ''] = AKTFIL.exec(name) ?? [];
    if (Number(generation) >= (generations.get(aktId) ?? 0)) continue;
    // A journal goes with its file.
    const file = path.join(folder, 'akter', name.replace(/-journal$/, ''));
    if (await opens(session, aktId as AktId)) await pool.whileClosed(file, () => removeDatabase(file));
  }
}

/** Whether somebody has left whose slot is still there. */
async function isLeaving({ pool, register, vault }: Session): Promise<boolean> {
  const left = await pool.use(register, (db) =>
    db.selectFrom('anvandare').select('slot_id').where('slutade', 'is not', null).execute(),
  );
  return left.some(({ slot_id }) => vault.findHolder(slot_id) !== null);
}

async function opens(session: Session, aktId: AktId): Promise<boolean> {
  try {
    await openAkt(session, aktId);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
