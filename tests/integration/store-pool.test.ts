import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ReadDb, WriteDb } from '../../electron/store/dialect.ts';
import { createFileKey } from '../../electron/store/key.ts';
import type { DbRef, Pool } from '../../electron/store/pool.ts';
import { newRef, testPool } from '../support/driver.ts';
import { tempDir } from '../support/temp.ts';

interface Schema {
  person: { id: number; namn: string };
}

async function madeFile(pool: Pool, folder = tempDir(), name = 'fil'): Promise<DbRef<Schema>> {
  const ref = newRef<Schema>(folder, name);
  await pool.create(ref, (raw) => raw.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, namn TEXT NOT NULL) STRICT'));
  return ref;
}

const add = (pool: Pool, ref: DbRef<Schema>, id: number) =>
  pool.transaction(ref, (trx) => trx.insertInto('person').values({ id, namn: 'Provander' }).execute());
const ids = (pool: Pool, ref: DbRef<Schema>) =>
  pool.use(ref, async (db) => (await db.selectFrom('person').select('id').orderBy('id').execute()).map(({ id }) => id));

test('commits what a transaction wrote and answers with counts and rows', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  await pool.transaction(ref, async (trx) => {
    const first = await trx.insertInto('person').values({ id: 7, namn: 'Test' }).executeTakeFirstOrThrow();
    expect(first.insertId).toBe(7n);
    const named = await trx.insertInto('person').values({ id: 8, namn: 'Test' }).returning('id').execute();
    expect(named).toEqual([{ id: 8 }]);
    const changed = await trx.updateTable('person').set({ namn: 'Ny' }).executeTakeFirstOrThrow();
    expect(changed.numUpdatedRows).toBe(2n);
    const removed = await trx.deleteFrom('person').where('id', '=', 7).executeTakeFirstOrThrow();
    expect(removed.numDeletedRows).toBe(1n);
  });
  expect(await ids(pool, ref)).toEqual([8]);
});

test('rolls back everything when the work fails', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  const failing = pool.transaction(ref, async (trx) => {
    await trx.insertInto('person').values({ id: 1, namn: 'Test' }).execute();
    throw new Error('avbrott');
  });
  await expect(failing).rejects.toThrow('avbrott');
  expect(await ids(pool, ref)).toEqual([]);
});

test('runs transactions on one file one after the other', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  await add(pool, ref, 1);
  const raise = () =>
    pool.transaction(ref, async (trx) => {
      const { id } = await trx.selectFrom('person').select('id').executeTakeFirstOrThrow();
      await delay(2);
      await trx
        .updateTable('person')
        .set({ id: id + 1 })
        .execute();
    });
  await Promise.all(Array.from({ length: 20 }, raise));
  expect(await ids(pool, ref)).toEqual([21]);
});

test('gives a reader a connection that cannot write, whatever it is asked', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  await expect(pool.use(ref, (db) => sql`DELETE FROM person`.execute(db))).rejects.toMatchObject({ kod: 'STORAGE' });
  await expect(pool.use(ref, (db) => sql`CREATE TABLE annan (a)`.execute(db))).rejects.toMatchObject({
    kod: 'STORAGE',
  });
  await add(pool, ref, 1);
  expect(await ids(pool, ref)).toEqual([1]);
});

const readsOnly = (db: ReadDb<Schema>) => db.selectFrom('person').selectAll().execute();
const writes = (db: WriteDb<Schema>) => readsOnly(db);
/** None of these lines compiles, which is what the test is about; none would run on a reader's connection either. */
const wrong = [
  // @ts-expect-error a ReadDb has no insert
  (db: ReadDb<Schema>) => db.insertInto('person').values({ id: 1, namn: 'Test' }).execute(),
  // @ts-expect-error nor an update
  (db: ReadDb<Schema>) => db.updateTable('person').set({ namn: 'Test' }).execute(),
  // @ts-expect-error nor a delete
  (db: ReadDb<Schema>) => db.deleteFrom('person').execute(),
  // @ts-expect-error nor can it be handed to what writes
  (db: ReadDb<Schema>) => writes(db),
];

test('does not let a read handler write, neither by its type nor by its connection', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  const [insert, update, remove, hand] = wrong;
  for (const write of [insert, update, remove]) {
    await expect(pool.use(ref, async (db) => write?.(db))).rejects.toMatchObject({ kod: 'STORAGE' });
  }
  expect(await pool.use(ref, async (db) => hand?.(db))).toEqual([]);
});

test('fails aloud when a database is used after its work has ended', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  let kept: ReadDb<Schema> | undefined;
  await pool.use(ref, async (db) => {
    kept = db;
  });
  await expect(kept?.selectFrom('person').selectAll().execute()).rejects.toThrow('after its work had ended');
});

test('refuses at once work that would wait for itself', async () => {
  const pool = testPool();
  const folder = tempDir();
  const akt = await madeFile(pool, folder, 'akt');
  const register = await madeFile(pool, folder, 'register');
  await expect(pool.use(akt, () => ids(pool, akt))).rejects.toThrow('deadlock');
  await expect(pool.use(akt, () => pool.use(register, () => ids(pool, akt)))).rejects.toThrow('deadlock');
  expect(await pool.use(akt, () => ids(pool, register))).toEqual([]);
});

test('refuses the second of two pieces of work that would wait for each other', async () => {
  const pool = testPool();
  const folder = tempDir();
  const a = await madeFile(pool, folder, 'a');
  const b = await madeFile(pool, folder, 'b');
  const crosswise = (first: DbRef<Schema>, second: DbRef<Schema>) =>
    pool.use(first, async () => {
      await delay(20);
      return ids(pool, second);
    });
  const outcomes = await Promise.allSettled([crosswise(a, b), crosswise(b, a)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await ids(pool, a)).toEqual([]);
});

test('lets pieces of work side by side inside another take the same file in turn', async () => {
  const pool = testPool();
  const folder = tempDir();
  const akt = await madeFile(pool, folder, 'akt');
  const register = await madeFile(pool, folder, 'register');
  const both = await pool.use(akt, () => Promise.all([ids(pool, register), ids(pool, register)]));
  expect(both).toEqual([[], []]);
});

test('asks for the key also of a file that is open already', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  await expect(ids(pool, { ...ref, key: createFileKey() })).rejects.toMatchObject({ kod: 'STORAGE' });
  expect(await ids(pool, ref)).toEqual([]);
});

test('keeps a bounded number of files open, the latest used', async () => {
  const pool = testPool({ maxOpen: 3 });
  const folder = tempDir();
  const refs: DbRef<Schema>[] = [];
  for (let at = 0; at < 8; at++) refs.push(await madeFile(pool, folder, `fil${at}`));
  expect(pool.openFiles).toBe(3);
  await Promise.all(refs.map((ref) => add(pool, ref, 1)));
  expect(pool.openFiles).toBeLessThanOrEqual(3);
  for (const ref of refs) expect(await ids(pool, ref)).toEqual([1]);
});

test('creates a file once and leaves nothing when making it fails', async () => {
  const pool = testPool();
  const folder = tempDir();
  const ref = await madeFile(pool, folder);
  await add(pool, ref, 1);
  await expect(pool.create(ref, async () => {})).rejects.toMatchObject({ kod: 'STORAGE' });
  expect(await ids(pool, ref)).toEqual([1]);
  const failing = pool.create(newRef(folder, 'halv'), async (raw) => {
    await raw.exec('CREATE TABLE t (a)');
    throw new Error('avbrott');
  });
  await expect(failing).rejects.toThrow('avbrott');
  expect(readdirSync(folder)).toEqual(['fil']);
});

test('lets raw copies see a closed, whole file and keeps others out meanwhile', async () => {
  const pool = testPool();
  const folder = tempDir();
  const ref = await madeFile(pool, folder);
  await add(pool, ref, 1);
  const order: string[] = [];
  const copying = pool.whileClosed(ref.file, async () => {
    expect(pool.openFiles).toBe(0);
    expect(readdirSync(folder)).toEqual(['fil']);
    const bytes = readFileSync(ref.file);
    await delay(20);
    expect(statSync(ref.file).size).toBe(bytes.length);
    order.push('kopia');
  });
  const reading = ids(pool, ref).then(() => order.push('läsning'));
  await Promise.all([copying, reading]);
  expect(order).toEqual(['kopia', 'läsning']);
});

test('closing waits for running work, refuses queued and new work, and leaves whole files', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  const running = pool.transaction(ref, async (trx) => {
    await trx.insertInto('person').values({ id: 1, namn: 'Test' }).execute();
    await delay(50);
    await trx.insertInto('person').values({ id: 2, namn: 'Test' }).execute();
  });
  await delay(10);
  const queued = add(pool, ref, 3);
  const closing = pool.closeAll({ withinMs: 1000 });
  await expect(queued).rejects.toMatchObject({ kod: 'LOCKED' });
  await expect(add(pool, ref, 4)).rejects.toMatchObject({ kod: 'LOCKED' });
  expect(await closing).toEqual({ abandoned: 0 });
  await running;
  expect(pool.openFiles).toBe(0);
  expect(await ids(testPool(), ref)).toEqual([1, 2]);
});

test('closing gives up on work that does not end in time', async () => {
  const pool = testPool();
  const folder = tempDir();
  const slow = await madeFile(pool, folder, 'slow');
  const idle = await madeFile(pool, folder, 'idle');
  const stop = new AbortController();
  const running = pool.transaction(slow, async (trx) => {
    await trx.insertInto('person').values({ id: 1, namn: 'Test' }).execute();
    await delay(60_000, undefined, { signal: stop.signal });
  });
  await delay(10);
  expect(await pool.closeAll({ withinMs: 50 })).toEqual({ abandoned: 1 });
  stop.abort();
  await expect(running).rejects.toThrow();
  await pool.closeAll({ withinMs: 1000 });
  expect(await ids(testPool(), slow)).toEqual([]);
  expect(await ids(testPool(), idle)).toEqual([]);
});

test('opens anew after a fault, so that one bad page does not stick', async () => {
  const pool = testPool();
  const ref = await madeFile(pool);
  await expect(pool.use(ref, (db) => sql`INSERT INTO person VALUES (1, 'x')`.execute(db))).rejects.toThrow();
  expect(pool.openFiles).toBe(0);
  expect(await ids(pool, ref)).toEqual([]);
});

test('works only on absolute paths', async () => {
  const pool = testPool();
  await expect(ids(pool, { file: 'fil', key: createFileKey() })).rejects.toThrow(TypeError);
});
