import { paminnelserOf } from '../../shared/modules/arbetslista/rules.ts';
import { listAktRader } from '../modules/akt/repo.ts';
import { getLastid } from '../modules/installning/repo.ts';
import type { Lasminne } from './host.ts';
import type { Session } from './session.ts';

/** What the shell keeps while the vault is locked. From the register alone, and nothing of it but times. */
export function readLasminne({ pool, register, user, now }: Session): Promise<Lasminne> {
  return pool.use(register, async (db) => ({
    minuter: (await getLastid(db, user.id)).minuter,
    paminnelser: paminnelserOf(await listAktRader(db, user.id), now()),
  }));
}
