import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assertBuild } from '../../electron/store/assert-build.ts';
import { type BuildFacts, type BuildFault, judgeBuild } from '../../electron/store/build-facts.ts';
import type { Driver, RawConnection, SqlValue } from '../../electron/store/driver.ts';
import { createFileKey, rawKeyLiteral } from '../../electron/store/key.ts';
import { openEncrypted } from '../../electron/store/open.ts';
import { PRAGMAS } from '../../electron/store/pragmas.ts';
import { driver, openRaw } from '../support/driver.ts';
import { tempDir } from '../support/temp.ts';

const GOOD: BuildFacts = {
  cipherVersion: '4.14.0 community',
  provider: 'openssl',
  providerVersion: 'OpenSSL 3.0.19 27 Jan 2026',
  sqliteVersion: '3.51.3',
  compileOptions: ['TEMP_STORE=2', 'SECURE_DELETE', 'ENABLE_FTS5'],
  fts5Works: true,
  extensionsRefused: true,
};

test('accepts the build that the program is made with', async () => {
  await assertBuild(driver);
});

test('finds nothing wrong with the lowest build that it may accept', () => {
  expect(judgeBuild(GOOD)).toEqual([]);
  expect(judgeBuild({ ...GOOD, sqliteVersion: '3.52.0', cipherVersion: '5.0.0' })).toEqual([]);
  expect(judgeBuild({ ...GOOD, compileOptions: ['TEMP_STORE=3', 'SECURE_DELETE', 'ENABLE_FTS5'] })).toEqual([]);
});

test.each<[BuildFault, Partial<BuildFacts>]>([
  ['cipher-version', { cipherVersion: '4.13.9 community' }],
  ['cipher-version', { cipherVersion: '' }],
  ['provider', { provider: 'libtomcrypt' }],
  ['provider-version', { providerVersion: 'OpenSSL 1.1.1w' }],
  ['sqlite-version', { sqliteVersion: '3.51.2' }],
  ['temp-store', { compileOptions: ['TEMP_STORE=1', 'SECURE_DELETE', 'ENABLE_FTS5'] }],
  ['secure-delete', { compileOptions: ['TEMP_STORE=2', 'ENABLE_FTS5'] }],
  ['fts5', { compileOptions: ['TEMP_STORE=2', 'SECURE_DELETE'] }],
  ['fts5', { fts5Works: false }],
  ['extensions', { extensionsRefused: false }],
])('refuses a build for its %s', (fault, change) => {
  expect(judgeBuild({ ...GOOD, ...change })).toEqual([fault]);
});

test('refuses to start on a build that says something else', async () => {
  const older = changing((sql, rows) => (sql === 'SELECT sqlite_version()' ? [{ v: '3.51.2' }] : rows));
  await expect(assertBuild(older)).rejects.toMatchObject({ kod: 'STORAGE' });
});

test('hands SQLCipher a raw key of 96 hex digits before anything but silence', async () => {
  const seen: string[] = [];
  const file = path.join(tempDir(), 'fil');
  const raw = await openEncrypted(
    changing((sql, rows) => (seen.push(sql), rows)),
    file,
    createFileKey(),
    { create: true },
  );
  await raw.close();
  expect(seen.findIndex((sql) => /^PRAGMA key = "x'[0-9a-f]{96}'"$/.test(sql))).toBe(2);
  expect(seen.slice(0, 2)).toEqual(['PRAGMA cipher_log = off', 'PRAGMA cipher_log_level = NONE']);
});

test('makes a file that only its owner may read', async () => {
  const file = path.join(tempDir(), 'fil');
  const raw = await openRaw(file, createFileKey(), true);
  await raw.exec('CREATE TABLE t (a TEXT) STRICT');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('reads every setting back as it must be', async () => {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  for (const { name, reads } of PRAGMAS) {
    expect([name, String(Object.values((await raw.all(`PRAGMA ${name}`))[0] ?? {})[0])]).toEqual([name, reads]);
  }
  expect(await raw.all('PRAGMA cipher_memory_security')).toEqual([{ cipher_memory_security: '0' }]);
});

test.each(PRAGMAS)('refuses a file when $name does not take', async ({ name }) => {
  const file = path.join(tempDir(), 'fil');
  const key = createFileKey();
  const raw = await openRaw(file, key, true);
  await raw.exec('CREATE TABLE t (a TEXT) STRICT');
  await raw.close();
  const stubborn = changing((sql, rows) => (sql === `PRAGMA ${name}` ? [{ [name]: 'annat' }] : rows));
  await expect(openEncrypted(stubborn, file, key, { create: false })).rejects.toMatchObject({ kod: 'STORAGE' });
});

test('never creates a file unless told to', async () => {
  const folder = tempDir();
  const file = path.join(folder, 'finns-inte');
  await expect(openRaw(file, createFileKey())).rejects.toMatchObject({ kod: 'STORAGE' });
  await expect(driver.open(file)).rejects.toMatchObject({ kod: 'STORAGE' });
  expect(readdirSync(folder)).toEqual([]);
});

test('never creates a file over one that is there', async () => {
  const file = path.join(tempDir(), 'fil');
  writeFileSync(file, 'något');
  await expect(openRaw(file, createFileKey(), true)).rejects.toMatchObject({ kod: 'STORAGE' });
  expect(existsSync(file)).toBe(true);
});

test('opens with its key only, without naming the file or the key', async () => {
  const file = path.join(tempDir(), 'A-2026-0001');
  const key = createFileKey();
  const raw = await openRaw(file, key, true);
  await raw.exec('CREATE TABLE t (a TEXT) STRICT');
  await raw.close();
  const other = createFileKey();
  const error = await openRaw(file, other).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kod: 'STORAGE' });
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/A-2026-0001|x'/);
  const reopened = await openRaw(file, key);
  expect(await reopened.all('SELECT count(*) AS antal FROM t')).toEqual([{ antal: 0 }]);
});

test('writes nothing to stderr or the current folder when a key is wrong', () => {
  const folder = tempDir();
  const file = path.join(folder, 'fil');
  const script = `
    const { openEncrypted } = await import(${store('open.ts')});
    const { createFileKey } = await import(${store('key.ts')});
    const { sqlcipherDriver } = await import(${store('driver-sqlcipher.ts')});
    const raw = await openEncrypted(sqlcipherDriver, ${JSON.stringify(file)}, createFileKey(), { create: true });
    await raw.exec('CREATE TABLE t (a TEXT)');
    await raw.close();
    try {
      await openEncrypted(sqlcipherDriver, ${JSON.stringify(file)}, createFileKey(), { create: false });
    } catch (error) {
      process.stdout.write(error.kod);
    }`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
  expect(result.stdout).toBe('STORAGE');
  expect(result.stderr).toBe('');
  expect(readdirSync(folder)).toEqual(['fil']);
});

test('stores text, numbers, bytes and nothing as they are', async () => {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  await raw.exec('CREATE TABLE t (a, b)');
  const values: SqlValue[] = ['åäö\u0000 𝒜 "\'', '', 0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, 0.5, null];
  for (const value of values) await raw.run('INSERT INTO t VALUES (?, ?)', [value, Uint8Array.of(0, 255)]);
  const rows = await raw.all('SELECT a, b FROM t ORDER BY rowid');
  expect(rows.map((row) => row['a'])).toEqual(values);
  expect(rows.map((row) => Uint8Array.from(row['b'] as Uint8Array))).toEqual(values.map(() => Uint8Array.of(0, 255)));
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [true], [undefined], [1n], [new Date(0)], [{}]])(
  'refuses to store %s',
  async (value) => {
    const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
    await raw.exec('CREATE TABLE t (a)');
    await expect(raw.run('INSERT INTO t VALUES (?)', [value as SqlValue])).rejects.toThrow(TypeError);
  },
);

test('says nothing of what somebody searched for when a search is malformed', async () => {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  await raw.exec('CREATE VIRTUAL TABLE sok USING fts5(text)');
  const error = await raw
    .all('SELECT * FROM sok WHERE sok MATCH ?', ['provander: "'])
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).not.toContain('provander');
});

test('keeps the name of a broken constraint and its code', async () => {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  await raw.exec('CREATE TABLE t (a TEXT UNIQUE) STRICT');
  await raw.run("INSERT INTO t VALUES ('x')");
  await expect(raw.run("INSERT INTO t VALUES ('x')")).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT',
    message: expect.stringContaining('t.a') as string,
  });
});

test('has no way to load an extension or to write a clear-text copy of itself', async () => {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  expect(Object.keys(raw).toSorted()).toEqual(['all', 'close', 'exec', 'run']);
  expect(Object.keys(driver).toSorted()).toEqual(['name', 'open']);
  await expect(raw.all("SELECT load_extension('x')")).rejects.toThrow();
  for (const sql of ["ATTACH 'kopia' AS k KEY ''", " attach database 'kopia' as k", "SELECT sqlcipher_export('k')"]) {
    await expect(raw.all(sql)).rejects.toThrow('clear text');
    await expect(raw.run(sql)).rejects.toThrow('clear text');
    await expect(raw.exec(`SELECT 1; ${sql}`)).rejects.toThrow('clear text');
  }
});

test('replaces rows only past the triggers that forbid removal', async () => {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  await raw.exec(`
    CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT;
    CREATE TRIGGER t_tas_inte_bort BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'signed'); END;
    INSERT INTO t VALUES (1, 'först');`);
  await expect(raw.run("INSERT OR REPLACE INTO t VALUES (1, 'sedan')")).rejects.toThrow('signed');
  expect(await raw.all('SELECT a FROM t')).toEqual([{ a: 'först' }]);
});

test('builds the key only as 96 hex digits', () => {
  expect(rawKeyLiteral(createFileKey())).toMatch(/^x'[0-9a-f]{96}'$/);
});

/** A module of the store as a string literal for a script. */
function store(name: string): string {
  return JSON.stringify(new URL(`../../electron/store/${name}`, import.meta.url).href);
}

/** The real driver, with what one statement answers changed. */
function changing(change: (sql: string, rows: Awaited<ReturnType<RawConnection['all']>>) => typeof rows): Driver {
  return {
    name: driver.name,
    open: async (file) => {
      const raw = await driver.open(file);
      return { ...raw, all: async (sql, params) => change(sql, await raw.all(sql, params)) };
    },
  };
}
