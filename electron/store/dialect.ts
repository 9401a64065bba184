import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type Driver as KyselyDriver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Transaction,
} from 'kysely';
import type { LentConnection, SqlValue } from './driver.ts';

declare const access: unique symbol;

/** A database over one connection. */
export type Db<S> = Kysely<S>;
/** What a read handler gets: it cannot write, neither by its type nor by the connection's `query_only`. */
export type ReadDb<S> = Pick<Kysely<S>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'getExecutor'> & {
  readonly [access]: { readonly read: true };
};
/** What a write handler gets: an open transaction, which also reads. */
export type WriteDb<S> = Transaction<S> & { readonly [access]: { readonly read: true; readonly write: true } };

/** A database whose use can be ended while its connection stays open. */
export interface ScopedDb<S> {
  readonly db: Db<S>;
  /** From now on every statement through `db` fails aloud instead of meeting the work of somebody else. */
  end(): void;
}

/**
 * kysely over one connection. A mutex lets one transaction, or one statement outside of any, run at a time;
 * transactions start with BEGIN IMMEDIATE, so that two never read first and then wait for each other.
 */
export function createScopedDb<S>(raw: LentConnection): ScopedDb<S> {
  const scope = { live: true };
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createKyselyDriver(raw, scope),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return {
    db: new Kysely<S>({ dialect }),
    end: () => {
      scope.live = false;
    },
  };
}

function doNothing(): void {}

function createKyselyDriver(raw: LentConnection, scope: { readonly live: boolean }): KyselyDriver {
  const connection = createKyselyConnection(raw, scope);
  let tail: Promise<void> = Promise.resolve();
  let release = doNothing;
  return {
    init: async () => {},
    acquireConnection: async () => {
      const before = tail;
      const { promise, resolve } = Promise.withResolvers<void>();
      tail = promise;
      await before;
      release = resolve;
      return connection;
    },
    beginTransaction: async () => {
      await raw.run('BEGIN IMMEDIATE');
    },
    commitTransaction: async () => {
      await raw.run('COMMIT');
    },
    rollbackTransaction: () => rollback(raw),
    releaseConnection: async () => release(),
    // The pool closes the connection: it outlives the databases made over it.
    destroy: async () => {},
  };
}

/** Rolls back. SQLite has done so itself after some faults (full disk, I/O), and then this is nothing. */
export async function rollback(raw: LentConnection): Promise<void> {
  try {
    await raw.run('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('no transaction is active')) throw error;
  }
}

function createKyselyConnection(raw: LentConnection, scope: { readonly live: boolean }): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (!scope.live) throw new Error('a database was used after its work had ended');
      const parameters = query.parameters as readonly SqlValue[];
      if (givesRows(query)) return { rows: (await raw.all(query.sql, parameters)) as R[] };
      const { changes, lastId } = await raw.run(query.sql, parameters);
      return { rows: [], insertId: BigInt(lastId), numAffectedRows: BigInt(changes) };
    },
    streamQuery() {
      throw new Error('streaming is not supported: read in pages');
    },
  };
}

/** The addon answers rows or counts, not both: `all` loses the counts, `run` loses the rows. */
function givesRows({ query, sql }: CompiledQuery): boolean {
  switch (query.kind) {
    case 'SelectQueryNode':
      return true;
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      return query.returning !== undefined;
    default:
      return /^\s*(select|with|pragma|values|explain)\b/i.test(sql) || /\breturning\b/i.test(sql);
  }
}
