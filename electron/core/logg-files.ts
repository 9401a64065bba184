import path from 'node:path';
import { sql } from 'kysely';
import { asFileKey } from '../store/key.ts';
import type { LoggSchema } from '../store/logg.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';

/**
 * What the register knows of a file of the log: its key, and the last place that it was told of. A month is one file
 * (`2026-11`), and another after each leaving of a colleague (`2026-11.2`), whose key that colleague never held.
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
  return pool.use(register, (db) =>
    db
      .selectFrom('logg_fil')
      .selectAll()
      // The tenth part of a month comes after the second, and a month begins with a file without a number.
      .orderBy(sql`substr(manad, 1, 7)`)
      .orderBy(sql`CAST(substr(manad, 9) AS INTEGER)`)
      .execute(),
  );
}

/** The month that a file holds, or a part of. */
export function monthOf({ manad }: Pick<Manadsfil, 'manad'>): string {
  return manad.slice(0, 7);
}

/** The name of the next file of a month, as `vault-files.ts` knows the files of a vault. */
export function nextPart({ manad }: Pick<Manadsfil, 'manad'>): string {
  return `${manad.slice(0, 7)}.${Number(manad.slice(8) || '1') + 1}`;
}
