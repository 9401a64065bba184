import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { createScopedDb, type WriteDb } from '../store/dialect.ts';
import type { LentConnection } from '../store/driver.ts';
import { createFileKey } from '../store/key.ts';
import { appendLogg, getLoggHuvud, LOGG_BORJAN, type LoggHuvud, type LoggSchema, startLogg } from '../store/logg.ts';
import { LOGG_MIGRATIONS } from '../store/logg-migrations.ts';
import { migrate } from '../store/migrate.ts';
import type { DbRef, Pool } from '../store/pool.ts';
import type { RegisterSchema } from '../store/register-schema.ts';
import { createKlockvakt } from './klockvakt.ts';
import { findNewest, loggRef, type Manadsfil, monthOf, nextPart } from './logg-files.ts';
import { type Natverkslage, natverkslage } from './natverk.ts';
import { findVarde, putVarde } from './register.ts';
import { createTurns } from './turns.ts';

/** One line of the log: an attempt before anything happens or leaves, and its outcome afterwards. */
export interface Loggrad {
  readonly handling: string;
  readonly objekt: string | null;
  readonly fas: 'forsok' | 'utfall';
  readonly resultat: string | null;
}

/** The clock was found set back. */
export interface KlockaBakat {
  readonly tidpunkt: Tidpunkt;
  readonly sekunder: number;
}

export interface Logg {
  /** Commits a line. When this fails, nothing may be shown or done. */
  append(rad: Loggrad): Promise<void>;
  /** The newest place of the chain. */
  head(): Promise<LoggHuvud>;
  /** Writes the head into the register, so that a shortened log is seen. Part of another register transaction. */
  remember(register: WriteDb<RegisterSchema>): Promise<void>;
  /** Each time since the log was opened that the clock was found set back. */
  readonly klockaBakat: readonly KlockaBakat[];
}

const GONE = 'Loggen saknas i valvets mapp. Ta fram den ur säkerhetskopian innan du arbetar vidare.';
const BROKEN = 'Loggen har ändrats eller kortats utanför programmet. Kontakta den som ansvarar för systemet.';
/** In the register: whether the computer was on a network when it was last unlocked. */
const NATVERK = 'natverk';
/** In the register: somebody who could read the key of the newest file has left. */
const NY_NYCKEL = 'logg.ny-nyckel';

/**
 * The log of the vault: a file a month, and another when a colleague has left, each with a random key that lies in the
 * register. A file continues the chain of the file before. The log also notices by itself when the clock has been set back, and when the computer has been
 * put on a network or taken off it since it was unlocked the last time.
 * @param input.natverk for tests; what the system says otherwise
 * @throws AppError STORAGE when the newest month is gone or does not reach the head that the register remembers
 */
export async function openLogg(input: {
  readonly folder: string;
  readonly pool: Pool;
  readonly register: DbRef<RegisterSchema>;
  readonly now: () => Tidpunkt;
  readonly monoton: () => number;
  readonly anvandare: string;
  readonly klockaBakatMarkt?: () => void;
  readonly natverk?: () => Natverkslage;
}): Promise<Logg> {
  const { folder, pool, register, now, monoton, anvandare } = input;
  const turns = createTurns();
  let current: { manad: string; ref: DbRef<LoggSchema>; huvud: LoggHuvud } | null = null;
  const vakt = createKlockvakt(await verifyNewest(folder, pool, register));
  const natverk = { forr: await pool.use(register, (db) => findVarde(db, NATVERK)), nu: '', isLogged: false };
  const klockaBakat: KlockaBakat[] = [];

  async function fileOf(manad: string): Promise<DbRef<LoggSchema>> {
    if (current?.manad === manad) return current.ref;
    const newest = await findNewest(pool, register);
    // A clock set back does not open an old month: the chain goes on where it is.
    const goesOn = newest !== undefined && monthOf(newest) >= manad;
    const isKeyStale = goesOn && (await pool.use(register, (db) => findVarde(db, NY_NYCKEL))) !== null;
    if (goesOn && !isKeyStale) {
      const ref = loggRef(folder, newest);
      // Ahead of what the register remembers, which is written less often.
      current = { manad, ref, huvud: await headOf(pool, ref) };
      return ref;
    }
    const before = newest === undefined ? LOGG_BORJAN : await headOf(pool, loggRef(folder, newest));
    const ref = await startFile(folder, pool, register, goesOn ? nextPart(newest) : manad, before);
    current = { manad, ref, huvud: before };
    return ref;
  }

  async function write(rad: Loggrad, tidpunkt: Tidpunkt, at: number): Promise<void> {
    const manad = tidpunkt.slice(0, 7);
    const ref = await fileOf(manad);
    const line = { ...rad, tidpunkt, monoton: at, anvandare };
    try {
      const huvud = await pool.withRaw(ref, (raw) => appendLogg(writable(raw), line, current?.huvud));
      current = { manad, ref, huvud };
    } catch (error) {
      // Nobody knows now where the file ends.
      current = null;
      throw error;
    }
  }

  async function noteClock(tidpunkt: Tidpunkt, at: number): Promise<void> {
    const sekunder = Math.round(vakt.back(tidpunkt, at) / 1000);
    if (sekunder > 0) {
      await write({ handling: 'klocka.bakat', objekt: null, fas: 'utfall', resultat: String(sekunder) }, tidpunkt, at);
      klockaBakat.push({ tidpunkt, sekunder });
      input.klockaBakatMarkt?.();
    }
    vakt.pass(tidpunkt, at);
  }

  /** Once, after the first line, which says who unlocked. */
  async function noteNetwork(tidpunkt: Tidpunkt, at: number): Promise<void> {
    if (natverk.isLogged) return;
    natverk.isLogged = true;
    natverk.nu = (input.natverk ?? natverkslage)();
    if (natverk.nu === natverk.forr) return;
    await write({ handling: 'natverk.sett', objekt: null, fas: 'utfall', resultat: natverk.nu }, tidpunkt, at);
  }

  return {
    klockaBakat,
    append: (rad) =>
      turns.take('logg', async () => {
        const [tidpunkt, at] = [now(), monoton()];
        await noteClock(tidpunkt, at);
        await write(rad, tidpunkt, at);
        await noteNetwork(tidpunkt, at);
      }),
    head: () => turns.take('logg', async () => headOf(pool, await fileOf(now().slice(0, 7)))),
    async remember(db) {
      if (natverk.nu !== '' && natverk.nu !== natverk.forr) await putVarde(db, NATVERK, natverk.nu);
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

/**
 * The remembered place must still be there and read as it did; the whole chain is recomputed when the log is reviewed.
 * @returns when the newest row says it was; null when there is none
 */
async function verifyNewest(folder: string, pool: Pool, register: DbRef<RegisterSchema>): Promise<Tidpunkt | null> {
  const newest = await findNewest(pool, register);
  if (newest === undefined) return null;
  const ref = loggRef(folder, newest);
  if ((await stat(ref.file).catch(() => null)) === null) throw new AppError('STORAGE', GONE);
  return pool.use(ref, async (db) => {
    const row = await db.selectFrom('logg').select('hash').where('seq', '=', newest.seq).executeTakeFirst();
    const found = row ?? (await db.selectFrom('start').select('hash').where('seq', '=', newest.seq).executeTakeFirst());
    if (found?.hash !== newest.huvud) throw new AppError('STORAGE', BROKEN);
    const last = await db.selectFrom('logg').select('tidpunkt').orderBy('seq', 'desc').limit(1).executeTakeFirst();
    return last?.tidpunkt ?? null;
  });
}

/** Part of a register transaction: what is logged from the next opening on lies under a key that is made then. */
export async function demandNewKey(register: WriteDb<RegisterSchema>): Promise<void> {
  await putVarde(register, NY_NYCKEL, '1');
}

async function startFile(
  folder: string,
  pool: Pool,
  register: DbRef<RegisterSchema>,
  manad: string,
  before: LoggHuvud,
): Promise<DbRef<LoggSchema>> {
  await mkdir(path.join(folder, 'logg'), { recursive: true, mode: 0o700 });
  const rad: Manadsfil = { manad, nyckel: Buffer.from(createFileKey()), seq: before.seq, huvud: before.hash };
  const ref = loggRef(folder, rad);
  // A file that a crash left without its key in the register can never be opened; it is set aside, not removed.
  await rename(ref.file, `${ref.file}.utan-nyckel`).catch(() => {});
  await pool.create(ref, async (raw) => {
    await migrate(raw, LOGG_MIGRATIONS);
    await createScopedDb<LoggSchema>(raw)
      .db.transaction()
      .execute((trx) => startLogg(trx as WriteDb<LoggSchema>, before));
  });
  await pool.transaction(register, async (db) => {
    await db.insertInto('logg_fil').values(rad).execute();
    await db.deleteFrom('varde').where('nyckel', '=', NY_NYCKEL).execute();
  });
  return ref;
}

/** One statement is a transaction of its own. */
function writable(raw: LentConnection): WriteDb<LoggSchema> {
  return createScopedDb<LoggSchema>(raw).db as unknown as WriteDb<LoggSchema>;
}

function headOf(pool: Pool, ref: DbRef<LoggSchema>): Promise<LoggHuvud> {
  return pool.use(ref, (db) => getLoggHuvud(db));
}
