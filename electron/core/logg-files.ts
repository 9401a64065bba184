import path from 'node:path';
import { asFileKey } from '../store/key.ts';
import type { LoggSchema } from '../store/logg.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';

/**
 * What the register knows of a file of the log: its key, and the last place that it was told of. A month is one file
 * (`2026-11`), and another after each leaving of a colleague (`2026-11.02`), whose key that colleague never held.
 */
export type Manadsfil = RegisterSchema['logg_fil'];

export function loggRef(folder: string, { manad, nyckel }: Pick<Manadsfil, 'manad' | 'nyckel'>): DbRef<LoggSchema> {
  return { file: path.join(folder, 'logg', `${manad}.db`), key: asFileKey(Uint8Array.from(nyckel)) };
}

export async function findNewest(pool: Pool, register: DbRef<RegisterSchema>): Promise<Manadsfil | undefined> {
  return (await listManadsfiler(pool, register)).at(-1);
}

/** The files of the log, oldest first. */
export function listManadsfiler(pool: Pool, register: DbRef<RegisterSchema>): Promise<Manadsfil[]> {
  return pool.use(register, (db) => db.selectFrom('logg_fil').selectAll().orderBy('manad').execute());
}

/** The month that a file holds, or a part of. */
export function monthOf({ manad }: Pick<Manadsfil, 'manad'>): string {
  return manad.slice(0, 7);
}

/** The name of the next file of a month, in an order that holds for a hundred of them. */
export function nextPart({ manad }: Pick<Manadsfil, 'manad'>): string {
  const part = Number(manad.slice(8) || '1') + 1;
  return `${manad.slice(0, 7)}.${String(part).padStart(2, '0')}`;
}
