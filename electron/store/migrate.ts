import { rollback } from './dialect.ts';
import type { LentConnection } from './driver.ts';
import { storageError } from './storage-error.ts';

/**
 * One step of a file's history. Released steps are frozen: somebody's akt depends on them. They import nothing but
 * this type, so that history does not change when living code does.
 */
export interface Migration {
  /** 1, 2, 3 ... without gaps. */
  readonly number: number;
  /** Lower case with hyphens; stored in the file and compared for ever after. */
  readonly name: string;
  /**
   * The lowest migration that a program must know to read a file on which this one has run. Its own number unless
   * told otherwise: older programs refuse the file.
   */
  readonly minReader?: number;
  /** Runs inside a transaction with foreign keys unenforced; they are checked before it commits. */
  up(db: LentConnection): Promise<void>;
}

/** The whole history of one kind of file, in order. */
export type Migrations = readonly Migration[];

/** What a run did. */
export interface MigrationResult {
  readonly from: number;
  readonly to: number;
  readonly ran: readonly string[];
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Declares a history.
 * @throws TypeError when numbers are not dense from 1, or a name is malformed or used twice
 */
export function defineMigrations(list: Migrations): Migrations {
  const names = new Set<string>();
  for (const [index, { number, name, minReader = number }] of list.entries()) {
    if (number !== index + 1) throw new TypeError(`migration ${number} stands at place ${index + 1}`);
    if (!NAME.test(name) || names.has(name)) throw new TypeError(`migration ${number} has no name of its own`);
    if (!Number.isInteger(minReader) || minReader < 1 || minReader > number) {
      throw new TypeError(`migration ${number} names a reader that cannot be`);
    }
    names.add(name);
  }
  if (list.length === 0) throw new TypeError('a history has at least one migration');
  return list;
}

/**
 * Brings a file up to the newest migration, each in a transaction of its own, so that a crash leaves it at one of the
 * steps. A newer file that this program may still read is left as it is.
 * @throws AppError STORAGE for a file from the future, or one whose history is another
 */
export async function migrate(raw: LentConnection, migrations: Migrations): Promise<MigrationResult> {
  const from = await readVersion(raw, migrations);
  const ran: string[] = [];
  for (const migration of migrations.slice(from)) {
    await runOne(raw, migration);
    ran.push(migration.name);
  }
  return { from, to: Math.max(from, migrations.length), ran };
}

/** Whether `migrate` would change the file. @throws AppError STORAGE as `migrate` */
export async function needsMigration(raw: LentConnection, migrations: Migrations): Promise<boolean> {
  return (await readVersion(raw, migrations)) < migrations.length;
}

/**
 * The number of the last migration that ran on a file; 0 for a new one.
 * @throws AppError STORAGE for a file from the future, or one whose history is another
 */
export async function readVersion(raw: LentConnection, migrations: Migrations): Promise<number> {
  const version = Number((await raw.all('PRAGMA user_version'))[0]?.['user_version'] ?? -1);
  if (version === 0) {
    const [found] = await raw.all('SELECT count(*) AS antal FROM sqlite_schema');
    if (found?.['antal'] !== 0) throw storageError('historik');
    return 0;
  }
  const [fil] = await raw.all('SELECT min_reader FROM fil');
  if (Number(fil?.['min_reader'] ?? Number.POSITIVE_INFINITY) > migrations.length) throw storageError('framtid');
  const applied = await raw.all('SELECT number, name FROM migration ORDER BY number');
  const agrees =
    applied.length === version &&
    applied.every((row, index) => {
      const known = migrations[index];
      return row['number'] === index + 1 && (known === undefined || row['name'] === known.name);
    });
  if (!agrees) throw storageError('historik');
  return version;
}

async function runOne(raw: LentConnection, migration: Migration): Promise<void> {
  const { number, name, minReader = number } = migration;
  // A table is rebuilt by dropping it, which enforced foreign keys would turn into deleting its children.
  await raw.exec('PRAGMA foreign_keys = OFF');
  try {
    await raw.run('BEGIN IMMEDIATE');
    if (number === 1) await raw.exec(BOOKKEEPING);
    await migration.up(raw);
    if ((await raw.all('PRAGMA foreign_key_check')).length > 0) throw storageError('historik');
    await raw.run('INSERT INTO migration (number, name) VALUES (?, ?)', [number, name]);
    await raw.run('UPDATE fil SET min_reader = max(min_reader, ?)', [minReader]);
    await raw.exec(`PRAGMA user_version = ${number}`);
    await raw.run('COMMIT');
  } catch (error) {
    await rollback(raw);
    throw error;
  } finally {
    await raw.exec('PRAGMA foreign_keys = ON');
  }
}

const BOOKKEEPING = `
  CREATE TABLE fil (id INTEGER PRIMARY KEY CHECK (id = 1), min_reader INTEGER NOT NULL) STRICT;
  INSERT INTO fil (id, min_reader) VALUES (1, 1);
  CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
`;
