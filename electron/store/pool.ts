import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../shared/api/errors.ts';
import { createScopedDb, type Db, type ReadDb, type WriteDb } from './dialect.ts';
import type { Driver, LentConnection } from './driver.ts';
import { createFileMutexes, type FileMutexes } from './file-mutex.ts';
import type { FileKey } from './key.ts';
import { createOpenFiles, type OpenFile, setQueryOnly } from './open-files.ts';
import { createPermits } from './permits.ts';

declare const schema: unique symbol;

/** A database file and its key. `S` says what is in it: `const ref: DbRef<AktSchema> = { file, key }`. */
export interface DbRef<S> {
  /** Absolute path. */
  readonly file: string;
  readonly key: FileKey;
  readonly [schema]?: S;
}

/**
 * The only opener of database files. Work on one file happens one piece after the other, so a piece awaits nothing but
 * SQL. Pieces may be nested over different files (by convention the akt before the register, the log innermost);
 * nesting that could never end is refused at once.
 *
 * Nobody reads the bytes of a file outside `whileClosed`: closing such a descriptor would drop SQLite's locks.
 */
export interface Pool {
  /** Reads. @throws AppError STORAGE (file or key), LOCKED (closing) */
  use<S, T>(ref: DbRef<S>, fn: (db: ReadDb<S>) => Promise<T>): Promise<T>;
  /** Reads, and holds the file for one statement at a time: others write to it between two of them. */
  useEach<S, T>(ref: DbRef<S>, fn: (db: ReadDb<S>) => Promise<T>): Promise<T>;
  /** Writes in one transaction: committed when `fn` resolves, rolled back when it rejects. */
  transaction<S, T>(ref: DbRef<S>, fn: (trx: WriteDb<S>) => Promise<T>): Promise<T>;
  /** Makes a new file; removes it again when `fn` rejects. @throws AppError STORAGE when it exists */
  create<T>(ref: DbRef<unknown>, fn: (raw: LentConnection) => Promise<T>): Promise<T>;
  /** For migrations and checks: the bare connection of an existing file. */
  withRaw<T>(ref: DbRef<unknown>, fn: (raw: LentConnection) => Promise<T>): Promise<T>;
  /** Runs `fn` (copying, renaming, removing) while the file is closed and nobody can open it. */
  whileClosed<T>(file: string, fn: () => Promise<T>): Promise<T>;
  close(file: string): Promise<void>;
  /**
   * Takes no new work, gives running work up to `withinMs`, closes what is idle and resolves.
   * @returns how many files were still busy and are left to the end of the process
   */
  closeAll(options: { readonly withinMs: number }): Promise<{ readonly abandoned: number }>;
  readonly openFiles: number;
}

export const DEFAULT_MAX_OPEN = 24;
const LOCKED = 'Valvet är låst. Lås upp det för att fortsätta.';

/** @param options.maxOpen how many files stay open at most; the one unused for longest is closed first */
export function createPool(driver: Driver, options: { readonly maxOpen?: number } = {}): Pool {
  const maxOpen = options.maxOpen ?? DEFAULT_MAX_OPEN;
  const mutexes = createFileMutexes();
  const gate = createGate(mutexes, maxOpen);
  const files = createOpenFiles(driver, maxOpen, mutexes);

  /** After a fault of the disk or the file the connection is not trusted again: the next use opens and checks anew. */
  function withFile<T>(ref: DbRef<unknown>, create: boolean, work: (file: OpenFile) => Promise<T>): Promise<T> {
    return gate.hold(ref.file, async () => {
      try {
        return await work(await files.take(ref.file, ref.key, create));
      } catch (error) {
        if (error instanceof AppError && error.kod === 'STORAGE') await files.close(ref.file).catch(() => {});
        throw error;
      }
    });
  }

  return {
    get openFiles() {
      return files.count;
    },
    use: <S, T>(ref: DbRef<S>, fn: (db: ReadDb<S>) => Promise<T>) =>
      withFile(ref, false, async (file) => {
        return scoped<S, T>(readOnly(file), (db) => fn(db as unknown as ReadDb<S>));
      }),
    useEach: <S, T>(ref: DbRef<S>, fn: (db: ReadDb<S>) => Promise<T>) => {
      const raw = inTurns((work) => withFile(ref, false, (file) => work(readOnly(file))));
      return scoped<S, T>(raw, (db) => fn(db as unknown as ReadDb<S>));
    },
    transaction: <S, T>(ref: DbRef<S>, fn: (trx: WriteDb<S>) => Promise<T>) =>
      withFile(ref, false, async (file) => {
        await setQueryOnly(file, false);
        return scoped<S, T>(file.raw, (db) => db.transaction().execute((trx) => fn(trx as WriteDb<S>)));
      }),
    create: (ref, fn) =>
      withFile(ref, true, async (file) => {
        try {
          return await fn(file.raw);
        } catch (error) {
          await files.close(ref.file);
          await rm(ref.file, { force: true });
          throw error;
        }
      }),
    withRaw: (ref, fn) =>
      withFile(ref, false, async (file) => {
        await setQueryOnly(file, false);
        return fn(file.raw);
      }),
    whileClosed: (file, fn) =>
      gate.hold(file, async () => {
        await files.close(file);
        return fn();
      }),
    close: (file) => gate.hold(file, () => files.close(file)),
    async closeAll({ withinMs }) {
      await gate.shut(withinMs);
      await files.closeIdle();
      return { abandoned: files.count };
    },
  };
}

/** The connection of a file, which is made to refuse writes before its first statement, and only if there is one. */
function readOnly(file: OpenFile): LentConnection {
  const { raw } = file;
  const guarded =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await setQueryOnly(file, true);
      return call(...args);
    };
  return { all: guarded(raw.all), run: guarded(raw.run), exec: guarded(raw.exec) };
}

/** A connection that is borrowed anew for each statement. */
function inTurns(borrow: <R>(work: (raw: LentConnection) => Promise<R>) => Promise<R>): LentConnection {
  return {
    all: (sql, params) => borrow((raw) => raw.all(sql, params)),
    run: (sql, params) => borrow((raw) => raw.run(sql, params)),
    exec: (sql) => borrow((raw) => raw.exec(sql)),
  };
}

async function scoped<S, T>(raw: LentConnection, work: (db: Db<S>) => Promise<T>): Promise<T> {
  const scope = createScopedDb<S>(raw);
  try {
    return await work(scope.db);
  } finally {
    scope.end();
  }
}

interface Gate {
  hold<T>(file: string, work: () => Promise<T>): Promise<T>;
  /** Lets no new work in and resolves when the running work has ended, or when its time is up. */
  shut(withinMs: number): Promise<void>;
}

/** Lets a bounded number of pieces of work in. One inside another needs no permit, or it could wait for ever. */
function createGate(mutexes: FileMutexes, width: number): Gate {
  const permits = createPermits(width);
  const running = new Set<Promise<unknown>>();
  let shutting = false;
  return {
    async hold(file, work) {
      if (!path.isAbsolute(file)) throw new TypeError('a database path must be absolute');
      const nested = mutexes.isInside();
      const enter = () =>
        mutexes.hold(file, async () => {
          // Asked when its turn has come: what only stood in the queue at the time of shutting is not let in.
          if (shutting && !nested) throw new AppError('LOCKED', LOCKED);
          return work();
        });
      const entered = nested ? enter() : permits.run(enter);
      running.add(entered);
      try {
        return await entered;
      } finally {
        running.delete(entered);
      }
    },
    async shut(withinMs) {
      shutting = true;
      const limit = new AbortController();
      await Promise.race([
        Promise.allSettled(running),
        delay(withinMs, undefined, { ref: false, signal: limit.signal }).catch(() => {}),
      ]);
      limit.abort();
    },
  };
}
