import path from 'node:path';
import { asFileKey } from '../store/key.ts';
import type { LoggSchema } from '../store/logg.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';

/** What the register knows of a month of the log: its key, and the last place that it was told of. */
export type Manadsfil = RegisterSchema['logg_fil'];

export function loggRef(folder: string, { manad, nyckel }: Pick<Manadsfil, 'manad' | 'nyckel'>): DbRef<LoggSchema> {
  return { file: path.join(folder, 'logg', `${manad}.db`), key: asFileKey(Uint8Array.from(nyckel)) };
}

export async function findNewest(pool: Pool, register: DbRef<RegisterSchema>): Promise<Manadsfil | undefined> {
  return (await listManadsfiler(pool, register)).at(-1);
}

/** The months of the log, oldest first. */
export function listManadsfiler(pool: Pool, register: DbRef<RegisterSchema>): Promise<Manadsfil[]> {
  return pool.use(register, (db) => db.selectFrom('logg_fil').selectAll().orderBy('manad').execute());
}
