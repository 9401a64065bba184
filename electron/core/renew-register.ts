import { rm } from 'node:fs/promises';
import { checkFile } from '../store/integrity.ts';
import { rawKeyLiteral } from '../store/key.ts';
import { copyBytes, giveName } from '../store/migrate-copy.ts';
import { storageError } from '../store/storage-error.ts';
import type { NextRegister } from '../vault/people.ts';
import { putVarde, readRegisterHead, writeRegister } from './register.ts';
import type { Session } from './session.ts';

/**
 * Removes a slot from the vault and gives the register a new key. The next register is made beside the present one and
 * examined; the header that names it, without the slot, is the switch. A crash before it leaves a file that the next
 * attempt makes anew, one after it leaves a file that the next unlock removes. Afterwards nothing in this process fits
 * the vault any more: it must be locked.
 */
export async function renewRegister(session: Session, leaver: string): Promise<void> {
  const { pool, vault, register } = session;
  await vault.people.remove(leaver, async (next) => {
    await pool.use(register, readRegisterHead);
    await pool.whileClosed(register.file, () => makeNext(session, next));
  });
  await pool.whileClosed(register.file, async () => {
    for (const old of [register.file, `${register.file}-journal`]) await rm(old, { force: true });
  });
}

async function makeNext({ pool, register }: Session, { file, key, vantandeSecret }: NextRegister): Promise<void> {
  const working = `${file}.ny`;
  for (const leftover of [working, `${working}-journal`, file]) await rm(leftover, { force: true });
  await copyBytes(register.file, working);
  const copy = { ...register, file: working };
  try {
    await writeRegister(pool, copy, 'valv.omnycklat', (db) =>
      putVarde(db, 'vantande-nyckel', Buffer.from(vantandeSecret).toString('base64')),
    );
    await pool.withRaw(copy, (raw) => raw.all(`PRAGMA rekey = "${rawKeyLiteral(key)}"`));
    await pool.close(working);
    if ((await checkFile(pool, { file: working, key })).length > 0) throw storageError('kopia');
    await pool.whileClosed(working, () => giveName(working, file));
  } catch (error) {
    await pool.whileClosed(working, () => rm(working, { force: true }));
    throw error;
  }
}
