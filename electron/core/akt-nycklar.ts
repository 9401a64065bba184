import { rm } from 'node:fs/promises';
import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { createFileKey } from '../store/key.ts';
import { rekeyCopy, removeDatabase } from '../store/rekey-copy.ts';
import { createKeyPair } from '../vault/hpke.ts';
import { aktPath, sidecarPath } from '../vault/paths.ts';
import type { Holder } from '../vault/sidecar.ts';
import { openAkt } from './akt-file.ts';
import { resealJour } from './jour.ts';
import { receiveJourposter } from './jourposter.ts';
import { writeRegister } from './register.ts';
import type { AktRef, Session } from './session.ts';

/**
 * Who shall hold an akt, as the register says: the assigned, the chef role unless it was removed, the intake role for an
 * aktualisering, and the paper. The key file is the truth about who does.
 */
async function wantedHolders(session: Session, aktId: AktId): Promise<Holder[]> {
  const { pool, register, vault } = session;
  const { akt, slots } = await pool.use(register, async (db) => ({
    akt: await db.selectFrom('akt').select(['slag', 'chef']).where('id', '=', aktId).executeTakeFirstOrThrow(),
    slots: await db
      .selectFrom('tilldelning')
      .innerJoin('anvandare', 'anvandare.id', 'tilldelning.anvandare_id')
      .select('anvandare.slot_id')
      .where('tilldelning.akt_id', '=', aktId)
      .where('anvandare.slutade', 'is', null)
      .execute(),
  }));
  const assigned = slots.map(({ slot_id }) => vault.findHolder(slot_id)).filter((holder) => holder !== null);
  return [
    ...assigned,
    ...vault.paperHolders(),
    ...(akt.chef === 1 ? [vault.roleHolder('chef')] : []),
    ...(akt.slag === 'aktualisering' ? [vault.roleHolder('intake')] : []),
  ];
}

/**
 * Seals an akt's key to everyone who shall hold it, and notes in the register that the key file names them. Takes the
 * key from nobody who has it: that is what `rekeyAkt` is for.
 */
export function sealAkt(session: Session, aktId: AktId): Promise<void> {
  return session.turns.take(aktId, async () => {
    const { key } = await openAkt(session, aktId);
    const generation = await generationOf(session, aktId);
    await session.vault.reseal({ aktId, generation, fileKey: key }, await wantedHolders(session, aktId));
    await writeRegister(session.pool, session.register, 'akt.forseglad', (db) =>
      db.updateTable('tilldelning').set({ forseglad: 1 }).where('akt_id', '=', aktId).execute(),
    );
  });
}

/**
 * Gives an akt a new key and a new key pair, which only those who shall hold it get: what somebody has been shut out from
 * opens no byte of the new generation. The copy is put under the new key, examined and named; the register commit that
 * names the new generation is the switch. Before it a crash leaves the akt as it was, and the next time begins anew.
 */
export async function rekeyAkt(session: Session, aktId: AktId): Promise<void> {
  const { pool, vault } = session;
  // What lies in the inbox is sealed to the key pair that goes now.
  await receiveJourposter(session, aktId);
  return session.turns.take(aktId, async () => {
    const ref = await openAkt(session, aktId);
    const generation = await generationOf(session, aktId);
    const next = generation + 1;
    const fileKey = createFileKey();
    const renewed: AktRef = { file: aktPath(vault.folder, aktId, next).file, key: fileKey };
    const { publicKey, secretKey } = await createKeyPair((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
    const holders = await wantedHolders(session, aktId);
    // Opening takes back what a kill left half done.
    await pool.use(ref, (db) => db.selectFrom('akt').select('id').execute());
    await pool.whileClosed(ref.file, async () => {
      await rekeyCopy(pool, ref, renewed, (copy) =>
        pool.withRaw(copy, (raw) => raw.run('UPDATE akt SET hemlig_nyckel = ?', [secretKey])),
      );
      await vault.writeSidecar({ aktId, generation: next, fileKey, publicKey }, holders);
      await writeRegister(pool, session.register, 'akt.omnycklad', async (db) => {
        const publik_nyckel = Buffer.from(publicKey).toString('hex');
        await db
          .updateTable('akt')
          .set({ generation: next, publik_nyckel, omnyckling: 0 })
          .where('id', '=', aktId)
          .execute();
        await db.updateTable('tilldelning').set({ forseglad: 1 }).where('akt_id', '=', aktId).execute();
      });
      // Whoever has just given the akt away opens it no more, not even until the lock.
      if ((await vault.openAktKey(aktId, next)) === null) session.akter.delete(aktId);
      else session.akter.set(aktId, renewed);
      await removeDatabase(ref.file);
    });
    await rm(sidecarPath(vault.folder, aktId, generation).file, { force: true });
  });
}

/**
 * Carries out what the register says is owed and this person can do: new keys for akter that somebody was shut out from,
 * the key for people who were assigned while nobody who holds it was there, and the jour's pages when the role has got
 * another key.
 * @param options.progress told how many akter are done; `signal` stops between two of them
 * @returns how many wait for somebody else who holds their key; the jour's pages count as one
 */
export async function settleNycklar(
  session: Session,
  options: { readonly signal?: AbortSignal; readonly progress?: (klart: number, av: number) => void } = {},
): Promise<number> {
  const { rekey, seal } = await listOwed(session);
  const work = [...rekey.map((aktId) => [aktId, rekeyAkt] as const), ...seal.map((aktId) => [aktId, sealAkt] as const)];
  let waiting = 0;
  for (const [index, [aktId, carryOut]] of work.entries()) {
    if (options.signal?.aborted === true)
      throw new AppError('CANCELLED', 'Nycklarna är inte färdigbytta. Fortsätt senare.');
    try {
      await carryOut(session, aktId);
    } catch (error) {
      // Somebody else holds its key, or it is damaged and says so when it is opened.
      if (!(error instanceof AppError && (error.kod === 'FORBIDDEN' || error.kod === 'STORAGE'))) throw error;
      waiting += 1;
    }
    options.progress?.(index + 1, work.length);
  }
  return (await resealJour(session)) ? waiting : waiting + 1;
}

async function listOwed(session: Session): Promise<{ rekey: AktId[]; seal: AktId[] }> {
  return session.pool.use(session.register, async (db) => {
    const rekey = await db.selectFrom('akt').select('id').where('omnyckling', '=', 1).orderBy('kod').execute();
    const seal = await db
      .selectFrom('tilldelning')
      .innerJoin('akt', 'akt.id', 'tilldelning.akt_id')
      .innerJoin('anvandare', 'anvandare.id', 'tilldelning.anvandare_id')
      .select('akt.id')
      .distinct()
      .where('tilldelning.forseglad', '=', 0)
      .where('akt.omnyckling', '=', 0)
      .where('anvandare.slutade', 'is', null)
      .execute();
    return { rekey: rekey.map(({ id }) => id as AktId), seal: seal.map(({ id }) => id as AktId) };
  });
}

function generationOf(session: Session, aktId: AktId): Promise<number> {
  return session.pool.use(session.register, async (db) => {
    const row = await db.selectFrom('akt').select('generation').where('id', '=', aktId).executeTakeFirstOrThrow();
    return row.generation;
  });
}
