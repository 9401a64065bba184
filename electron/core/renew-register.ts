import type { RegisterWrite } from '../modules/context.ts';
import { rekeyCopy, removeDatabase } from '../store/rekey-copy.ts';
import { demandNewKey } from './logg.ts';
import { putVarde, readRegisterHead, writeRegister } from './register.ts';
import type { Session } from './session.ts';

/**
 * Removes a slot from the vault and gives the register a new key. The next register is made beside the present one and
 * examined; the header that names it, without the slot, is the switch. A crash before it leaves a file that the next
 * attempt makes anew, one after it leaves a file that the next unlock removes. Afterwards nothing in this process fits
 * the vault any more: it must be locked.
 * @param settle what else ends with the switch, written into the next register alone
 */
export async function renewRegister(
  session: Session,
  leaver: string,
  settle: (next: RegisterWrite) => Promise<void>,
): Promise<void> {
  const { pool, vault, register } = session;
  await vault.people.remove(leaver, async ({ file, key, vantandeSecret }) => {
    // Opening takes back what a kill left half done.
    await pool.use(register, readRegisterHead);
    const secret = Buffer.from(vantandeSecret).toString('base64');
    await pool.whileClosed(register.file, () =>
      rekeyCopy(pool, register, { file, key }, (copy) =>
        writeRegister(pool, copy, 'valv.omnycklat', async (db) => {
          await putVarde(db, 'vantande-nyckel', secret);
          await demandNewKey(db);
          await settle(db);
        }),
      ),
    );
  });
  await pool.whileClosed(register.file, () => removeDatabase(register.file));
}
