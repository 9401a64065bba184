import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Driver, RawConnection, Row } from '../../electron/store/driver.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';

/** A statement as it reached a file. */
export interface Statement {
  readonly file: string;
  readonly sql: string;
}

/**
 * The real driver with a window into it: what reached which file in what order, a look at the rows of the files that
 * are open now, and faults on demand.
 */
export interface LiveFiles {
  readonly driver: Driver;
  readonly statements: Statement[];
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
      return run();
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
          rows[`${name}/${String(table)}`] = await raw.all(`SELECT * FROM "${String(table)}"`);
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

/** The files that are not the vault's lock. */
export const isStore = (name: string): boolean => !name.endsWith('las');

function nameOf(file: string): string {
  return path.join(path.basename(path.dirname(file)), path.basename(file));
}
