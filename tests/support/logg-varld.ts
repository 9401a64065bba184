import { type Loggrad, openLogg } from '../../electron/core/logg.ts';
import { openRegister, writeRegister } from '../../electron/core/register.ts';
import type { WriteDb } from '../../electron/store/dialect.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { createPool, type Pool } from '../../electron/store/pool.ts';
import type { RegisterSchema } from '../../electron/store/register-schema.ts';
import { lockVault } from '../../electron/store/vault-lock.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import { type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { LOGIN, PASSPHRASE, restart, type TestCore, unlock } from './core.ts';

/** Somebody else on the unit, who has left rows in the log. */
export const KOLLEGA = 'c0'.repeat(16);

/** A row that a colleague left at some time. */
export type Kollegarad = Omit<Loggrad, 'fas'> & { readonly fas?: 'forsok' | 'utfall'; readonly tidpunkt?: Tidpunkt };

/** Three refused attempts to unlock, which nobody has looked at: a flag that is nobody's own. */
export function nekadeUpplasningar(at: number): Kollegarad[] {
  return [1, 2, 3].map((minute) => ({
    handling: 'vantande.upplasning-nekad',
    objekt: tidpunktFromMillis(at + minute * 60_000),
    resultat: null,
  }));
}

/**
 * Gives the only person the roles `roller`, and the unit a colleague who has done `rader`. The vault is locked meanwhile
 * and open again afterwards.
 */
export async function withKollega(
  test: TestCore,
  rader: readonly Kollegarad[],
  options: { readonly roller?: readonly string[]; readonly driver?: Parameters<typeof restart>[1] } = {},
): Promise<TestCore> {
  await test.core.close('knapp');
  await behindTheProgram(test.valvMapp, async (pool, vault) => {
    const at = tidpunktFromMillis(test.host.clock);
    const register = await openRegister(pool, vault);
    await writeRegister(pool, register, 'prov', (db) =>
      addPeople(db, options.roller ?? ['samordnare', 'chef', 'jour', 'granskare'], at),
    );
    let now = at;
    const logg = await openLogg({
      folder: vault.folder,
      pool,
      register,
      now: () => now,
      // As long after the last row as the wall clock says.
      monoton: () => Date.parse(now),
      anvandare: KOLLEGA,
      natverk: () => 'inte-ansluten',
    });
    for (const { tidpunkt, ...rad } of rader) {
      now = tidpunkt ?? at;
      await logg.append({ fas: 'utfall', ...rad });
    }
    await writeRegister(pool, register, 'prov', (db) => logg.remember(db));
  });
  const next = await restart(test, options.driver);
  await unlock(next);
  return next;
}

/** Works on a locked vault with the keys of its only person, past everything that the core does. */
export async function behindTheProgram<T>(
  valvMapp: string,
  work: (pool: Pool, vault: OpenVault) => Promise<T>,
): Promise<T> {
  const lock = await lockVault(sqlcipherDriver, valvMapp);
  const pool = createPool(sqlcipherDriver);
  try {
    const vault = await unlockVault(valvMapp, LOGIN, PASSPHRASE);
    const value = await work(pool, vault);
    vault.close();
    return value;
  } finally {
    await pool.closeAll({ withinMs: 5000 });
    await lock.release();
  }
}

async function addPeople(db: WriteDb<RegisterSchema>, roller: readonly string[], at: Tidpunkt): Promise<void> {
  const { id } = await db
    .selectFrom('anvandare')
    .select('id')
    .where('inloggningsnamn', '=', LOGIN)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('anvandare_roll').where('anvandare_id', '=', id).execute();
  for (const roll of roller)
    await db.insertInto('anvandare_roll').values({ anvandare_id: id, roll, sedan: at, av: id }).execute();
  await db
    .insertInto('anvandare')
    .values({
      id: KOLLEGA,
      slot_id: KOLLEGA,
      inloggningsnamn: 'kim.kollega',
      namn: 'Kim Fiktivsson',
      titel: 'handläggare',
      created_at: at,
      slutade: null,
      senast_har: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
