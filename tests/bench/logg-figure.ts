import { listManadsfiler } from '../../electron/core/logg-files.ts';
import { openRegister } from '../../electron/core/register.ts';
import type { JobbId } from '../../shared/lib/id.ts';
import { createOpenVault, restart, startCore, unlock } from '../support/core.ts';
import { addManader } from '../support/logg-mangd.ts';
import { behindTheProgram } from '../support/logg-varld.ts';
import { type Figure, figureOf } from './figures.ts';
import { timed } from './vault-figures.ts';

const RUNS = 5;
const MONTHS = 10;
const ROWS = 100_000;

/** `log.100000.s`: the chain recomputed over ten months, through the contract, as when somebody presses the button. */
export async function measureLogg(folder: string): Promise<Figure[]> {
  const created = await startCore(folder);
  await createOpenVault(created);
  await created.core.close('knapp');
  await behindTheProgram(created.valvMapp, async (pool, vault) => {
    const register = await openRegister(pool, vault);
    const manader = Array.from({ length: MONTHS }, (_, n) => `2027-${String(n + 1).padStart(2, '0')}`);
    await addManader(
      pool,
      vault.folder,
      register,
      manader.map((manad) => ({ manad, rader: ROWS / MONTHS })),
    );
    if ((await listManadsfiler(pool, register)).length !== MONTHS + 1) throw new Error('the months are not there');
  });
  const test = await restart(created);
  await unlock(test);
  const runs: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const jobbId = String(n).padStart(32, '0') as JobbId;
    const ms = await timed(async () => {
      const { rader, fel } = await test.client.logg.verify({ jobbId });
      if (rader < ROWS || fel !== null) throw new Error('the log is not whole');
    });
    runs.push(ms / 1000);
  }
  await test.core.close('knapp');
  return [figureOf('log.100000.s', runs)];
}
