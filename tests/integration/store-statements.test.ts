import path from 'node:path';
import { expect, test } from 'vitest';
import type { RawConnection } from '../../electron/store/driver.ts';
import { createFileKey } from '../../electron/store/key.ts';
import { openRaw } from '../support/driver.ts';
import { tempDir } from '../support/temp.ts';

async function openTable(): Promise<RawConnection> {
  const raw = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  await raw.exec('CREATE TABLE rad (nr INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  return raw;
}

const INSERT = 'INSERT INTO rad (text) VALUES (?)';
const ALL = 'SELECT nr, text FROM rad ORDER BY nr';

test('runs statements in the order in which they were handed in, whether compiled before or not', async () => {
  const raw = await openTable();
  const words = Array.from({ length: 40 }, (_, n) => `ord ${n}`);
  await Promise.all(
    words.map((word, n) =>
      n % 2 === 0 ? raw.run(INSERT, [word]) : raw.run(`INSERT INTO rad (text) VALUES (?) -- ${n}`, [word]),
    ),
  );
  expect((await raw.all(ALL)).map(({ text }) => text)).toEqual(words);
});

test('answers a repeated statement with the rows of the present, and tells each its own count and number', async () => {
  const raw = await openTable();
  expect(await raw.run(INSERT, ['ett'])).toEqual({ changes: 1, lastId: 1 });
  expect(await raw.all(ALL)).toEqual([{ nr: 1, text: 'ett' }]);
  expect(await raw.run(INSERT, ['två'])).toEqual({ changes: 1, lastId: 2 });
  expect(await raw.all(ALL)).toHaveLength(2);
  expect(await raw.run('UPDATE rad SET text = upper(text)')).toMatchObject({ changes: 2 });
  expect((await raw.all(ALL)).map(({ text }) => text)).toEqual(['ETT', 'TVå']);
});

test('forgets what was bound before: a missing value is refused, not taken from the time before', async () => {
  const raw = await openTable();
  await raw.run('INSERT INTO rad (nr, text) VALUES (?, ?)', [1, 'förra gången']);
  await expect(raw.run('INSERT INTO rad (nr, text) VALUES (?, ?)', [2])).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT',
  });
  expect(await raw.all(ALL)).toHaveLength(1);
});

test('goes on with a statement that failed, and with those around it', async () => {
  const raw = await openTable();
  const byNumber = 'INSERT INTO rad (nr, text) VALUES (?, ?)';
  await raw.run(byNumber, [1, 'ett']);
  const [taken, free] = await Promise.allSettled([raw.run(byNumber, [1, 'igen']), raw.run(byNumber, [2, 'två'])]);
  expect(taken.status).toBe('rejected');
  expect(free.status).toBe('fulfilled');
  await expect(raw.all('SELECT intet FROM rad')).rejects.toThrow(/no such column/);
  expect(await raw.all(ALL)).toHaveLength(2);
});

test('sees a column that a migration has added since the statement was compiled', async () => {
  const raw = await openTable();
  await raw.run(INSERT, ['ett']);
  expect(await raw.all('SELECT * FROM rad')).toEqual([{ nr: 1, text: 'ett' }]);
  await raw.exec(`ALTER TABLE rad ADD COLUMN ny TEXT NOT NULL DEFAULT 'n'`);
  expect(await raw.all('SELECT * FROM rad')).toEqual([{ nr: 1, text: 'ett', ny: 'n' }]);
  await raw.exec('DROP TABLE rad');
  await expect(raw.all('SELECT * FROM rad')).rejects.toThrow(/no such table/);
});

test('closes with compiled statements of any number, and its file opens again', async () => {
  const file = path.join(tempDir(), 'fil');
  const key = createFileKey();
  const raw = await openRaw(file, key, true);
  await raw.exec('CREATE TABLE rad (nr INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  for (let n = 0; n < 200; n += 1) await raw.run(`INSERT INTO rad (nr, text) VALUES (${n}, ?)`, [`${n}`]);
  await raw.close();
  const again = await openRaw(file, key);
  expect(await again.all('SELECT count(*) AS antal FROM rad')).toEqual([{ antal: 200 }]);
});
