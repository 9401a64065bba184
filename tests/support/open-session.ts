import { randomBytes } from 'node:crypto';
import { closeSession, openSession } from '../../electron/core/open-session.ts';
import type { Session } from '../../electron/core/session.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { createPool } from '../../electron/store/pool.ts';
import { lockVault } from '../../electron/store/vault-lock.ts';
import { KDF_FLOOR } from '../../electron/vault/argon2.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { LOGIN, PASSPHRASE } from './core.ts';

/**
 * Unlocks a vault as the core does, recovery after a crash included, and gives what lies behind the contract, so that
 * register, akter and log can be compared with each other. Anchored and closed afterwards.
 */
export async function withSession<T>(
  valvMapp: string,
  clock: number,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const lock = await lockVault(sqlcipherDriver, valvMapp);
  const pool = createPool(sqlcipherDriver, { maxOpen: 64 });
  try {
    const vault = await unlockVault(valvMapp, LOGIN, PASSPHRASE);
    const deps = {
      pool,
      now: () => tidpunktFromMillis(clock),
      monoton: () => Math.round(performance.now()),
      newId: () => randomBytes(16).toString('hex'),
      emit: () => {},
      kdf: KDF_FLOOR,
    };
    const { session } = await openSession(deps, vault);
    const value = await work(session);
    await closeSession(session, 'knapp');
    vault.close();
    return value;
  } finally {
    await pool.closeAll({ withinMs: 5000 });
    await lock.release();
  }
}
