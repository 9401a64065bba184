import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Logg, openLogg } from '../../electron/core/logg.ts';
import { findNewest, loggRef } from '../../electron/core/logg-files.ts';
import type { Natverkslage } from '../../electron/core/natverk.ts';
import { openRegister, type RegisterRef, writeRegister } from '../../electron/core/register.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { behindTheProgram } from '../support/logg-varld.ts';
import { createTempDir } from '../support/temp.ts';

const HOUR = 3_600_000;

describe('what the log notices by itself', () => {
  const temp = createTempDir();
  let test: TestCore;
  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  const told = () => test.events.filter(({ name }) => name === 'klocka.bakat').length;

  it('a clock set back while the vault is open: a row, an event, and words for the window', async () => {
    expect(await test.client.logg.notiser({})).toEqual({ klockaBakat: [] });
    test.host.clock -= HOUR;
    await test.client.logg.verify({ jobbId: 'a'.repeat(32) as never });
    expect(told()).toBe(1);
    const { klockaBakat } = await test.client.logg.notiser({});
    expect(klockaBakat).toMatchObject([{ tidpunkt: tidpunktFromMillis(test.host.clock) }]);
    expect(klockaBakat[0]?.sekunder).toBeGreaterThanOrEqual(3600);
    await test.client.logg.verify({ jobbId: 'a'.repeat(32) as never });
    expect(told()).toBe(1);
  });

  it('a clock that begins before the newest row', async () => {
    test = await restart(test);
    test.host.clock -= 24 * HOUR;
    await unlock(test);
    expect(told()).toBe(1);
    expect((await test.client.logg.notiser({})).klockaBakat).toMatchObject([{ sekunder: 86_400 }]);
    test = await restart(test);
    await unlock(test);
    expect(told()).toBe(0);
  });

  it('a network, only when that has changed since the vault was unlocked before', async () => {
    await test.core.close('knapp');
    await behindTheProgram(test.valvMapp, async (pool, vault) => {
      const register = await openRegister(pool, vault);
      const open = (lage: Natverkslage): Promise<Logg> =>
        openLogg({
          folder: vault.folder,
          pool,
          register,
          now: () => tidpunktFromMillis(test.host.clock),
          monoton: () => 0,
          anvandare: 'kim',
          natverk: () => lage,
        });
      const seen: (string | null)[][] = [];
      for (const lage of ['ansluten', 'ansluten', 'inte-ansluten', 'inte-ansluten', 'ansluten'] as const) {
        const before = (await rader(pool, register, vault.folder)).length;
        const logg = await open(lage);
        for (const _ of [1, 2])
          await logg.append({ handling: 'valv.upplast', objekt: null, fas: 'utfall', resultat: 'ok' });
        await writeRegister(pool, register, 'prov', (db) => logg.remember(db));
        const added = (await rader(pool, register, vault.folder)).slice(before);
        expect(added[0]?.handling).toBe('valv.upplast');
        seen.push(added.filter(({ handling }) => handling === 'natverk.sett').map(({ resultat }) => resultat));
      }
      expect(seen.slice(1)).toEqual([[], ['inte-ansluten'], [], ['ansluten']]);
    });
    test = await restart(test);
  });
});

async function rader(pool: Parameters<typeof findNewest>[0], register: RegisterRef, folder: string) {
  const newest = await findNewest(pool, register);
  if (newest === undefined) throw new Error('there is no log');
  return pool.use(loggRef(folder, newest), (db) => db.selectFrom('logg').selectAll().orderBy('seq').execute());
}
