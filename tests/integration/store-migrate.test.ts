import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFileKey } from '../../electron/store/key.ts';
import { LOGG_MIGRATIONS } from '../../electron/store/logg-migrations.ts';
import { defineMigrations, type Migration, migrate, needsMigration } from '../../electron/store/migrate.ts';
import { migrateCopy } from '../../electron/store/migrate-copy.ts';
import { newRef, openRaw, testPool } from '../support/driver.ts';
import { schemaOf, testMigrations } from '../support/migrations.ts';
import { tempDir } from '../support/temp.ts';

const START: Migration = {
  number: 1,
  name: 'start',
  up: (db) =>
    db.exec(`
      CREATE TABLE person (id INTEGER PRIMARY KEY, namn TEXT NOT NULL) STRICT;
      CREATE TABLE barn (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE) STRICT`),
};
/** Rebuilds a table that others point to, the way SQLite wants it. */
const REBUILD: Migration = {
  number: 2,
  name: 'person-rev',
  up: (db) =>
    db.exec(`
      CREATE TABLE person_ny (id INTEGER PRIMARY KEY, namn TEXT NOT NULL, rev INTEGER NOT NULL) STRICT;
      INSERT INTO person_ny SELECT id, namn, 1 FROM person;
      DROP TABLE person;
      ALTER TABLE person_ny RENAME TO person`),
};
const LOOSE: Migration = {
  number: 3,
  name: 'person-titel',
  minReader: 2,
  up: (db) => db.exec('ALTER TABLE person ADD COLUMN titel TEXT'),
};
const HISTORY = defineMigrations([START, REBUILD, LOOSE]);

const freshFile = () => openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);

testMigrations('provfilen', HISTORY, {
  1: {
    before: async () => {},
    after: async (db) => {
      await db.run("INSERT INTO person VALUES (1, 'Test')");
      expect(await db.all('SELECT count(*) AS antal FROM barn')).toEqual([{ antal: 0 }]);
    },
  },
  2: {
    before: async (db) => {
      await db.exec("INSERT INTO person VALUES (1, 'Test'); INSERT INTO barn VALUES (5, 1)");
    },
    after: async (db) => {
      expect(await db.all('SELECT * FROM person')).toEqual([{ id: 1, namn: 'Test', rev: 1 }]);
      expect(await db.all('SELECT * FROM barn')).toEqual([{ id: 5, person_id: 1 }]);
      await expect(db.run('INSERT INTO barn VALUES (6, 99)')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    },
  },
  3: {
    before: async (db) => {
      await db.run("INSERT INTO person VALUES (1, 'Test', 4)");
    },
    after: async (db) => {
      expect(await db.all('SELECT * FROM person')).toEqual([{ id: 1, namn: 'Test', rev: 4, titel: null }]);
    },
  },
});

testMigrations('loggen', LOGG_MIGRATIONS, {
  1: {
    before: async () => {},
    after: async (db) => {
      await db.run('INSERT INTO start VALUES (1, 0, ?)', ['0'.repeat(64)]);
      await expect(db.run('DELETE FROM start')).rejects.toThrow('log');
      await expect(db.run('UPDATE start SET seq = 9')).rejects.toThrow('log');
    },
  },
});

test('tells which migrations ran, and runs none twice', async () => {
  const db = await freshFile();
  expect(await needsMigration(db, HISTORY)).toBe(true);
  expect(await migrate(db, [START])).toEqual({ from: 0, to: 1, ran: ['start'] });
  expect(await migrate(db, HISTORY)).toEqual({ from: 1, to: 3, ran: ['person-rev', 'person-titel'] });
  expect(await migrate(db, HISTORY)).toEqual({ from: 3, to: 3, ran: [] });
  expect(await needsMigration(db, HISTORY)).toBe(false);
  expect(await db.all('PRAGMA user_version')).toEqual([{ user_version: 3 }]);
  expect(await db.all('SELECT number, name FROM migration')).toEqual(
    HISTORY.map(({ number, name }) => ({ number, name })),
  );
});

test.each<[string, Migration[]]>([
  ['has a gap', [START, { ...LOOSE, number: 3 }]],
  ['starts at two', [REBUILD]],
  ['uses a name twice', [START, { ...REBUILD, name: 'start' }]],
  ['uses a name that is none', [{ ...START, name: 'Första!' }]],
  ['wants a reader newer than itself', [{ ...START, minReader: 2 }]],
  ['is empty', []],
])('refuses a history that %s', (_, list) => {
  expect(() => defineMigrations(list)).toThrow(TypeError);
});

test('an older program refuses a file from the future with a clear sentence and leaves it alone', async () => {
  const db = await freshFile();
  await migrate(db, HISTORY);
  const before = await schemaOf(db);
  await expect(migrate(db, [START])).rejects.toMatchObject({
    kod: 'STORAGE',
    mening: expect.stringContaining('nyare version') as string,
  });
  expect(await schemaOf(db)).toEqual(before);
});

test('an older program opens a newer file that says that it may', async () => {
  const db = await freshFile();
  await migrate(db, HISTORY);
  expect(await migrate(db, [START, REBUILD])).toEqual({ from: 3, to: 3, ran: [] });
});

test('refuses a file whose history is another', async () => {
  const renamed = await freshFile();
  await migrate(renamed, HISTORY);
  const other = [START, { ...REBUILD, name: 'annan' }, LOOSE];
  await expect(migrate(renamed, other)).rejects.toMatchObject({ kod: 'STORAGE' });
  await renamed.exec('PRAGMA user_version = 2');
  await expect(migrate(renamed, HISTORY)).rejects.toMatchObject({ kod: 'STORAGE' });

  const foreign = await freshFile();
  await foreign.exec('CREATE TABLE annat (a)');
  await expect(migrate(foreign, HISTORY)).rejects.toMatchObject({ kod: 'STORAGE' });
});

test('a migration that fails leaves the file at the one before', async () => {
  const db = await freshFile();
  const broken: Migration = {
    ...REBUILD,
    up: async (raw) => {
      await raw.exec('DROP TABLE barn');
      throw new Error('avbrott');
    },
  };
  await expect(migrate(db, [START, broken])).rejects.toThrow('avbrott');
  expect(await db.all('SELECT * FROM barn')).toEqual([]);
  expect(await migrate(db, HISTORY)).toMatchObject({ from: 1, to: 3 });
});

test('a migration may not leave rows that point to nothing', async () => {
  const db = await freshFile();
  await migrate(db, [START]);
  await db.exec("INSERT INTO person VALUES (1, 'Test'); INSERT INTO barn VALUES (1, 1)");
  const careless: Migration = { ...REBUILD, up: (raw) => raw.exec('DELETE FROM person') };
  await expect(migrate(db, [START, careless])).rejects.toMatchObject({ kod: 'STORAGE' });
  expect(await db.all('SELECT count(*) AS antal FROM barn')).toEqual([{ antal: 1 }]);
  expect(await db.all('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
});

async function oldFile() {
  const folder = tempDir();
  const pool = testPool();
  const ref = newRef(folder, 'x.1.akt');
  await pool.create(ref, async (raw) => {
    await migrate(raw, [START]);
    await raw.exec("INSERT INTO person VALUES (1, 'Test'); INSERT INTO barn VALUES (1, 1)");
  });
  await pool.close(ref.file);
  return { folder, pool, ref, target: path.join(folder, 'x.2.akt'), bytes: readFileSync(ref.file) };
}

test('makes the next generation beside the old one, which stays as it was', async () => {
  const { folder, pool, ref, target, bytes } = await oldFile();
  expect(await migrateCopy(pool, ref, target, HISTORY)).toMatchObject({ from: 1, to: 3 });
  expect(readdirSync(folder).toSorted()).toEqual(['x.1.akt', 'x.2.akt']);
  await pool.close(ref.file);
  expect(readFileSync(ref.file).equals(bytes)).toBe(true);
  const rows = await pool.withRaw({ file: target, key: ref.key }, (raw) => raw.all('SELECT rev FROM person'));
  expect(rows).toEqual([{ rev: 1 }]);
});

test('leaves nothing of a generation that could not be made', async () => {
  const { folder, pool, ref, target } = await oldFile();
  const broken: Migration = { ...REBUILD, up: () => Promise.reject(new Error('avbrott')) };
  await expect(migrateCopy(pool, ref, target, [START, broken])).rejects.toThrow('avbrott');
  await expect(migrateCopy(pool, { ...ref, key: createFileKey() }, target, HISTORY)).rejects.toMatchObject({
    kod: 'STORAGE',
  });
  expect(readdirSync(folder)).toEqual(['x.1.akt']);
});

test('starts over after a crash that left half a generation, and never replaces a whole one', async () => {
  const { pool, ref, target } = await oldFile();
  writeFileSync(`${target}.ny`, 'halv');
  writeFileSync(`${target}.ny-journal`, 'halv');
  expect(await migrateCopy(pool, ref, target, HISTORY)).toMatchObject({ to: 3 });
  expect(existsSync(`${target}.ny-journal`)).toBe(false);
  await expect(migrateCopy(pool, ref, target, HISTORY)).rejects.toMatchObject({ kod: 'STORAGE' });
});
