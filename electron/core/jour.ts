import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { Jouratkomst } from '../modules/context.ts';
import { openJour, readJourGeneration, writeJour } from '../vault/jour.ts';
import { getRoll, type RoleSecret } from '../vault/roll.ts';
import { leaveDeposit } from './deposits.ts';
import type { Session } from './session.ts';

const NOT_ON_DUTY = 'Du har inte jourens nyckel. Be någon som har rollen jour att ge dig den.';

/** What the person on duty reaches of the vault. */
export function jouratkomst(session: Session): Jouratkomst {
  // Opening the role costs a key agreement, and a search opens thousands of pages.
  let secrets: Promise<RoleSecret[]> | undefined;
  return {
    async readPage(aktId) {
      secrets ??= session.vault.roleSecrets('jour');
      const held = await secrets;
      if (held.length === 0) throw new AppError('FORBIDDEN', NOT_ON_DUTY);
      return readPage(session, aktId, held);
    },
    leave: (aktId, bytes) => leaveDeposit(session, aktId, bytes),
  };
}

/** A page may be sealed to an earlier key of the role until it is sealed anew. */
async function readPage({ vault }: Session, aktId: AktId, held: readonly RoleSecret[]): Promise<Uint8Array | null> {
  const generation = await readJourGeneration(vault.folder, aktId);
  const secret = held.find((one) => one.generation === generation) ?? held[0];
  return secret === undefined ? null : openJour(vault.folder, vault.header(), aktId, secret.secretKey);
}

/**
 * Seals every page that an earlier key of the role opens to the present one, so that whoever lost the role reads none of
 * those to come and the earlier keys can be forgotten.
 * @returns false when this person does not hold the role and somebody else must do it
 */
export async function resealJour(session: Session): Promise<boolean> {
  const { vault, pool, register } = session;
  const role = getRoll(vault.header(), 'jour');
  if ((role.older ?? []).length === 0) return true;
  const held = await vault.roleSecrets('jour');
  if (held.length === 0) return false;
  const akter = await pool.use(register, (db) => db.selectFrom('akt').select('id').where('jour', '=', 1).execute());
  for (const { id } of akter) {
    const generation = await readJourGeneration(vault.folder, id);
    if (generation === null || generation === role.generation) continue;
    const page = await readPage(session, id as AktId, held).catch(() => null);
    // A damaged page stays as it is, and says so to whoever opens it.
    if (page !== null) await writeJour(vault.folder, vault.header(), id, page);
  }
  return true;
}
