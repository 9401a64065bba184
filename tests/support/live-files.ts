import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Driver, RawConnection, Row } from '../../electron/store/driver.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';

/** A statement as it reached a file. */
export interface Statement {
  readonly file: string;
  readonly sql: string;
}

/** A moment in the life of a statement. */
export interface Moment extends Statement {
  readonly at: 'start' | 'end';
}

/**
 * The real driver with a window into it: what reached which file in what order, a look at the rows of the files that
 * are open now, and faults on demand.
 */
export interface LiveFiles {
  readonly driver: Driver;
  /** Every statement since the list was emptied last. */
  readonly statements: Statement[];
  /** As `statements`, with when each began and ended. */
  readonly moments: Moment[];
  /** Asked before each statement; what it gives is thrown instead of running it. */
  fault: ((statement: Statement) => Error | null) | null;
  /** Names of the open files, `akter/<id>.1.akt` style, relative to the vault's folder. */
  names(): string[];
  /** Runs a query on an open file whose name ends so. */
  query(name: string, sql: string): Promise<Row[]>;
  /** Every row of every table of the open files that `only` picks, by `file/table`. */
  dump(only?: (name: string) => boolean): Promise<Record<string, Row[]>>;
  /** Changes when any row of those files changes. */
  fingerprint(only?: (name: string) => boolean): Promise<string>;
}

export function watchFiles(): LiveFiles {
  const open = new Map<string, RawConnection>();

  function wrap(file: string, raw: RawConnection): RawConnection {
    const name = nameOf(file);
    const pass = <T>(sql: string, run: () => Promise<T>): Promise<T> => {
      const statement = { file: name, sql };
      const error = live.fault?.(statement) ?? null;
      if (error !== null) return Promise.reject(error);
      live.statements.push(statement);
      live.moments.push({ ...statement, at: 'start' });
      return run().then((value) => {
        live.moments.push({ ...statement, at: 'end' });
        return value;
      });
    };
    return {
      all: (sql, params) => pass(sql, () => raw.all(sql, params)),
      run: (sql, params) => pass(sql, () => raw.run(sql, params)),
      exec: (sql) => pass(sql, () => raw.exec(sql)),
      close: () => {
        open.delete(name);
        return raw.close();
      },
    };
  }

  const live: LiveFiles = {
    driver: {
      name: sqlcipherDriver.name,
      open: async (file) => {
        const raw = await sqlcipherDriver.open(file);
        if (file !== ':memory:') open.set(nameOf(file), raw);
        return wrap(file, raw);
      },
    },
    statements: [],
    moments: [],
    fault: null,
    names: () => [...open.keys()],
    async query(name, sql) {
      const found = [...open].find(([file]) => file.endsWith(name));
      if (found === undefined) throw new Error(`no open file ends with ${name}`);
      return found[1].all(sql);
    },
    async dump(only = () => true) {
      const rows: Record<string, Row[]> = {};
      for (const [name, raw] of [...open].filter(([file]) => only(file)).toSorted()) {
        const tables = await raw.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        for (const { name: table } of tables) {
          const found = await raw.all(`SELECT * FROM "${String(table)}"`);
          rows[`${name}/${String(table)}`] = found.map(withoutBytes);
        }
      }
      return rows;
    },
    async fingerprint(only) {
      const rows = JSON.stringify(await live.dump(only));
      return createHash('sha256').update(rows).digest('hex');
    },
  };
  return live;
}

/** Picks the akter among the names of files. */
export const isAkt = (name: string): boolean => name.startsWith('akter');
/** Picks all but the log. */
export const isNoLogg = (name: string): boolean => !name.startsWith('logg');

export const isLogg = (name: string): boolean => !isNoLogg(name);
export const isRegister = (name: string): boolean => name.includes('register');

/** Where in a list of moments a kind of statement begins or ends. */
export function placesOf(
  moments: readonly Moment[],
  isFile: (name: string) => boolean,
  at: Moment['at'],
  sql: RegExp,
): number[] {
  return moments.flatMap((moment, index) =>
    moment.at === at && isFile(moment.file) && sql.test(moment.sql) ? [index] : [],
  );
}

/** Bytes are told apart by their hash: a stored PDF is large. */
function withoutBytes(row: Row): Row {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

function nameOf(file: string): string {
  return path.join(path.basename(path.dirname(file)), path.basename(file));
}
