import path from 'node:path';
import sqlcipher, { type RunResult } from '@journeyapps/sqlcipher';
import type { Driver, RawConnection, Row, SqlValue } from './driver.ts';
import { createPrepared } from './prepared.ts';
import { storageError, storageFaultOf } from './storage-error.ts';

type NativeDatabase = InstanceType<typeof sqlcipher.Database>;

/** How long a statement waits for another process that holds the file. */
const BUSY_TIMEOUT_MS = 1000;

/** The driver for Linux and macOS. Runs SQL on a worker thread; nothing else of the package is reachable through it. */
export const sqlcipherDriver: Driver = {
  name: '@journeyapps/sqlcipher',
  open: async (file) => connectionOf(await openNative(file)),
};

function openNative(file: string): Promise<NativeDatabase> {
  if (file !== ':memory:' && !path.isAbsolute(file)) throw new TypeError('a database path must be absolute');
  return new Promise((resolve, reject) => {
    const db = new sqlcipher.Database(file, sqlcipher.OPEN_READWRITE, (error) => {
      if (error) return reject(storageError('gickInteAttOppna'));
      db.configure('busyTimeout', BUSY_TIMEOUT_MS);
      db.serialize();
      resolve(db);
    });
  });
}

/** One ATTACH with an empty key and one export would write everything in clear text. No feature needs either. */
function permitted(sql: string): string {
  if (/\battach\b|sqlcipher_export/i.test(sql))
    throw new TypeError('this statement could copy a database in clear text');
  return sql;
}

function connectionOf(db: NativeDatabase): RawConnection {
  const prepared = createPrepared(db);
  let last: Promise<unknown> = Promise.resolve();
  /** A compiled statement does not stand in the addon's own queue, so the order is kept here. */
  const inTurn = <T>(sql: string, params: readonly SqlValue[], work: (bound: SqlValue[]) => Promise<T>): Promise<T> => {
    const allowed = permitted(sql);
    const bound = params.map(bindable);
    const turn = last
      .then(() => work(bound))
      .catch((error: Error) => {
        throw translated(error, allowed);
      });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    all: async (sql, params = []) =>
      inTurn(sql, params, async (bound) => {
        const runner = prepared.isKept(sql) ? await prepared.take(sql) : null;
        return new Promise<Row[]>((resolve, reject) => {
          const done = (error: Error | null, rows: Row[]) => (error ? reject(error) : resolve(rows));
          if (runner === null) db.all(sql, bound, done);
          else runner.all(bound, done);
        });
      }),
    run: async (sql, params = []) =>
      inTurn(sql, params, async (bound) => {
        const runner = prepared.isKept(sql) ? await prepared.take(sql) : null;
        return new Promise<{ changes: number; lastId: number }>((resolve, reject) => {
          function done(this: RunResult, error: Error | null) {
            if (error) reject(error);
            else resolve({ changes: this.changes, lastId: this.lastID });
          }
          if (runner === null) db.run(sql, bound, done);
          else runner.run(bound, done);
        });
      }),
    exec: async (sql) =>
      inTurn(
        sql,
        [],
        () => new Promise<void>((resolve, reject) => void db.exec(sql, (error) => (error ? reject(error) : resolve()))),
      ),
    close: async () =>
      inTurn('', [], async () => {
        await prepared.end();
        await new Promise<void>((resolve, reject) => db.close((error) => (error ? reject(error) : resolve())));
      }),
  };
}

/**
 * The addon binds what it does not know as text or leaves it unbound (NaN as NULL, a Date as a number), without a
 * word. So everything but the four types is refused here.
 */
function bindable(value: SqlValue): SqlValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError(`a value of type ${typeof value} cannot be stored`);
}

/**
 * Faults of disk and file become AppError STORAGE. Others keep their code, and their message only where it cannot
 * carry what somebody typed: full-text and JSON functions quote their input.
 */
function translated(error: Error, sql: string): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'SQLITE_ERROR';
  // SQLCipher answers so once a page has failed its MAC; SQLite itself always says more.
  if (error.message === 'SQLITE_ERROR: SQL logic error') return storageError('skadad');
  const fault = storageFaultOf(code);
  if (fault !== null) return storageError(fault);
  const harmless = !/\bmatch\b|\bjson|fts5/i.test(sql) && !/json|fts5/i.test(error.message);
  return Object.assign(new Error(harmless ? error.message : code), { code });
}
