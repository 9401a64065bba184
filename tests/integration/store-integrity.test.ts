import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkFile, type Integritetsfel } from '../../electron/store/integrity.ts';
import { createFileKey } from '../../electron/store/key.ts';
import type { DbRef } from '../../electron/store/pool.ts';
import { driver, newRef, testPool } from '../support/driver.ts';
import { tempDir } from '../support/temp.ts';

const PAGE = 4096;

interface Schema {
  rad: { id: number; text: string };
}

/** A file of some thirty pages, closed, and its bytes. */
async function soundFile(): Promise<{ ref: DbRef<Schema>; bytes: Buffer }> {
  const pool = testPool();
  const ref = newRef<Schema>(tempDir(), 'fil');
  await pool.create(ref, async (raw) => {
    await raw.exec(
      'CREATE TABLE rad (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; CREATE INDEX rad_text ON rad(text)',
    );
    await raw.run(
      "INSERT INTO rad SELECT value, printf('%0500d', value) FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 120) SELECT value FROM n)",
    );
  });
  await pool.close(ref.file);
  return { ref, bytes: readFileSync(ref.file) };
}

test('finds nothing wrong with a sound file', async () => {
  const { ref, bytes } = await soundFile();
  expect(bytes.length / PAGE).toBeGreaterThan(20);
  expect(await checkFile(testPool(), ref)).toEqual([]);
});

const DAMAGE: readonly (readonly [string, (bytes: Buffer) => Buffer, readonly Integritetsfel[]])[] = [
  ['one bit flipped in the middle', (bytes) => flipped(bytes, 10 * PAGE + 100), ['sida', 'struktur']],
  ['one bit flipped in the MAC of the last page', (bytes) => flipped(bytes, bytes.length - 1), ['sida', 'struktur']],
  ['one bit flipped in the first page', (bytes) => flipped(bytes, 100), ['oppnas-inte']],
  ['a cut inside a page', (bytes) => bytes.subarray(0, bytes.length - PAGE - 1000), ['oppnas-inte']],
  ['a cut between two pages', (bytes) => bytes.subarray(0, bytes.length - 2 * PAGE), ['oppnas-inte']],
  ['half a page of junk appended', (bytes) => Buffer.concat([bytes, Buffer.alloc(2000, 7)]), ['langd', 'sida']],
  ['a page of junk appended', (bytes) => Buffer.concat([bytes, Buffer.alloc(PAGE, 7)]), ['langd', 'sida']],
  ['two pages swapped', (bytes) => swapped(bytes, 5, 6), ['sida', 'struktur']],
  ['a page copied over another', (bytes) => copied(bytes, 5, 6), ['sida', 'struktur']],
  ['one wrong byte in the salt', (bytes) => flipped(bytes, 3), ['salt']],
  ['nothing left', () => Buffer.alloc(0), ['oppnas-inte']],
  ['less than a page left', (bytes) => bytes.subarray(0, 1000), ['oppnas-inte']],
  ['zeros instead of content', (bytes) => Buffer.alloc(bytes.length), ['oppnas-inte']],
];

test.each(DAMAGE)('finds %s', async (_, damage, findings) => {
  const { ref, bytes } = await soundFile();
  writeFileSync(ref.file, damage(Buffer.from(bytes)));
  expect(await checkFile(testPool(), ref)).toEqual(findings);
});

test('does not open a file of plain SQLite', async () => {
  const file = path.join(tempDir(), 'klartext');
  writeFileSync(file, '');
  const raw = await driver.open(file);
  await raw.exec('CREATE TABLE t (a)');
  await raw.close();
  expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(await checkFile(testPool(), { file, key: createFileKey() })).toEqual(['oppnas-inte']);
});

test('does not open a file with another key, or a folder, or nothing', async () => {
  const { ref } = await soundFile();
  const key = createFileKey();
  expect(await checkFile(testPool(), { ...ref, key })).toEqual(['oppnas-inte']);
  expect(await checkFile(testPool(), { file: tempDir(), key })).toEqual(['oppnas-inte']);
  expect(await checkFile(testPool(), { file: path.join(tempDir(), 'borta'), key })).toEqual(['oppnas-inte']);
});

test('finds a row that points to nothing', async () => {
  const pool = testPool();
  const ref = newRef(tempDir(), 'fil');
  await pool.create(ref, (raw) =>
    raw.exec(`
      CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE b (a INTEGER REFERENCES a(id)) STRICT;
      PRAGMA foreign_keys = OFF;
      INSERT INTO b VALUES (1);
      PRAGMA foreign_keys = ON;`),
  );
  expect(await checkFile(pool, ref)).toEqual(['referens']);
});

test('leaves nothing readable in a file or its journal', async () => {
  const { bytes } = await soundFile();
  expect(bytes.includes('rad_text')).toBe(false);
  expect(bytes.includes('0000000000001')).toBe(false);
});

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

function swapped(bytes: Buffer, a: number, b: number): Buffer {
  const kept = Buffer.from(bytes.subarray(a * PAGE, (a + 1) * PAGE));
  bytes.copyWithin(a * PAGE, b * PAGE, (b + 1) * PAGE);
  kept.copy(bytes, b * PAGE);
  return bytes;
}

function copied(bytes: Buffer, from: number, to: number): Buffer {
  return bytes.copyWithin(to * PAGE, from * PAGE, (from + 1) * PAGE) as Buffer;
}
