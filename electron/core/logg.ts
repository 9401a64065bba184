import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { createScopedDb, type WriteDb } from '../store/dialect.ts';
import type { LentConnection } from '../store/driver.ts';
import { asFileKey, createFileKey, type FileKey } from '../store/key.ts';
import { appendLogg, getLoggHuvud, LOGG_BORJAN, type LoggHuvud, type LoggSchema, startLogg } from '../store/logg.ts';
import { LOGG_MIGRATIONS } from '../store/logg-migrations.ts';
import { migrate } from '../store/migrate.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import { createTurns } from './turns.ts';

/** One line of the log: an attempt before anything happens or leaves, and its outcome afterwards. */
export interface Loggrad {
  readonly handling: string;
  readonly objekt: string | null;
  readonly fas: 'forsok' | 'utfall';
  readonly resultat: string | null;
}

export interface Logg {
  /** Commits a line. When this fails, nothing may be shown or done. */
  append(rad: Loggrad): Promise<void>;
  /** The newest place of the chain. */
  head(): Promise<LoggHuvud>;
  /** Writes the head into the register, so that a shortened log is seen. Part of another register transaction. */
  remember(register: WriteDb<RegisterSchema>): Promise<void>;
}

const GONE = 'Loggen saknas i valvets mapp. Ta fram den ur säkerhetskopian innan du arbetar vidare.';
const BROKEN = 'Loggen har ändrats eller kortats utanför programmet. Kontakta den som ansvarar för systemet.';

/**
 * The log of the vault: a file a month, each with a random key that lies in the register. A month continues the chain
 * of the month before.
 * @throws AppError STORAGE when the newest month is gone or does not reach the head that the register remembers
 */
export async function openLogg(input: {
  readonly folder: string;
  readonly pool: Pool;
  readonly register: DbRef<RegisterSchema>;
  readonly now: () => Tidpunkt;
  readonly monoton: () => number;
  readonly anvandare: string;
}): Promise<Logg> {
  const { pool, register } = input;
  const turns = createTurns();
  let current: { manad: string; ref: DbRef<LoggSchema>; huvud: LoggHuvud } | null = null;

  async function fileOf(manad: string): Promise<DbRef<LoggSchema>> {
    if (current?.manad === manad) return current.ref;
    const rows = await pool.use(register, (db) =>
      db.selectFrom('logg_fil').selectAll().orderBy('manad', 'desc').limit(1).execute(),
    );
    const newest = rows[0];
    if (newest !== undefined && newest.manad >= manad) {
      // A clock set back does not open an old month: the chain goes on where it is.
      const ref = refOf(input.folder, newest.manad, asFileKey(Uint8Array.from(newest.nyckel)));
      // Ahead of what the register remembers, which is written less often.
      current = { manad, ref, huvud: await headOf(pool, ref) };
      return ref;
    }
    const before =
      newest === undefined
        ? LOGG_BORJAN
        : await headOf(pool, refOf(input.folder, newest.manad, asFileKey(Uint8Array.from(newest.nyckel))));
    const ref = await startMonth(input.folder, pool, register, manad, before);
    current = { manad, ref, huvud: before };
    return ref;
  }

  await verifyNewest(input.folder, pool, register);
  return {
    append: (rad) =>
      turns.take('logg', async () => {
        const tidpunkt = input.now();
        const ref = await fileOf(tidpunkt.slice(0, 7));
        const line = { ...rad, tidpunkt, monoton: input.monoton(), anvandare: input.anvandare };
        try {
          const huvud = await pool.withRaw(ref, (raw) => appendLogg(writable(raw), line, current?.huvud));
          current = { manad: tidpunkt.slice(0, 7), ref, huvud };
        } catch (error) {
          // Nobody knows now where the file ends.
          current = null;
          throw error;
        }
      }),
    head: () => turns.take('logg', async () => headOf(pool, await fileOf(input.now().slice(0, 7)))),
    async remember(db) {
      if (current === null) return;
      const { seq, hash } = current.huvud;
      await db
        .updateTable('logg_fil')
        .set({ seq, huvud: hash })
        .where('manad', '=', path.basename(current.ref.file, '.db'))
        .execute();
    },
  };
}

/** The remembered place must still be there and read as it did; the whole chain is recomputed when the log is reviewed. */
async function verifyNewest(folder: string, pool: Pool, register: DbRef<RegisterSchema>): Promise<void> {
  const [newest] = await pool.use(register, (db) =>
    db.selectFrom('logg_fil').selectAll().orderBy('manad', 'desc').limit(1).execute(),
  );
  if (newest === undefined) return;
  const ref = refOf(folder, newest.manad, asFileKey(Uint8Array.from(newest.nyckel)));
  if ((await stat(ref.file).catch(() => null)) === null) throw new AppError('STORAGE', GONE);
  const found = await pool.use(ref, async (db) => {
    const row = await db.selectFrom('logg').select('hash').where('seq', '=', newest.seq).executeTakeFirst();
    return (
      row?.hash ?? (await db.selectFrom('start').select('hash').where('seq', '=', newest.seq).executeTakeFirst())?.hash
    );
  });
  if (found !== newest.huvud) throw new AppError('STORAGE', BROKEN);
}

async function startMonth(
  folder: string,
  pool: Pool,
  register: DbRef<RegisterSchema>,
  manad: string,
  before: LoggHuvud,
): Promise<DbRef<LoggSchema>> {
  await mkdir(path.join(folder, 'logg'), { recursive: true, mode: 0o700 });
  const key = createFileKey();
  const ref = refOf(folder, manad, key);
  // A month that a crash left without its key in the register can never be opened; it is set aside, not removed.
  await rename(ref.file, `${ref.file}.utan-nyckel`).catch(() => {});
  await pool.create(ref, async (raw) => {
    await migrate(raw, LOGG_MIGRATIONS);
    await createScopedDb<LoggSchema>(raw)
      .db.transaction()
      .execute((trx) => startLogg(trx as WriteDb<LoggSchema>, before));
  });
  await pool.transaction(register, (db) =>
    db
      .insertInto('logg_fil')
      .values({ manad, nyckel: Buffer.from(key), seq: before.seq, huvud: before.hash })
      .execute(),
  );
  return ref;
}

/** One statement is a transaction of its own. */
function writable(raw: LentConnection): WriteDb<LoggSchema> {
  return createScopedDb<LoggSchema>(raw).db as unknown as WriteDb<LoggSchema>;
}

function refOf(folder: string, manad: string, key: FileKey): DbRef<LoggSchema> {
  return { file: path.join(folder, 'logg', `${manad}.db`), key };
}

function headOf(pool: Pool, ref: DbRef<LoggSchema>): Promise<LoggHuvud> {
  return pool.use(ref, (db) => getLoggHuvud(db));
}
