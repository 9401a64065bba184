import path from 'node:path';
import { expect, test } from 'vitest';
import type { LentConnection, Row } from '../../electron/store/driver.ts';
import { createFileKey } from '../../electron/store/key.ts';
import { type Migrations, migrate } from '../../electron/store/migrate.ts';
import { openRaw } from './driver.ts';
import { tempDir } from './temp.ts';

/** What the test of one migration does: puts rows into the file as it was, and looks at it as it became. */
export interface MigrationCase {
  before(db: LentConnection): Promise<void>;
  after(db: LentConnection): Promise<void>;
}

/**
 * Declares the tests of a whole history: each migration on rows written before it, that none lacks a case, and that a
 * file brought up step by step has the schema of a fresh one.
 * @param cases by migration number
 */
export function testMigrations(
  kind: string,
  migrations: Migrations,
  cases: Readonly<Record<number, MigrationCase>>,
): void {
  test(`every migration of ${kind} has a test`, () => {
    expect(Object.keys(cases).map(Number)).toEqual(migrations.map(({ number }) => number));
  });
  test.each(migrations)(`migration $number ($name) of ${kind} keeps what was there`, async ({ number }) => {
    const one = cases[number];
    if (one === undefined) throw new Error('no case');
    const db = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
    await migrateTo(db, migrations, number - 1);
    await one.before(db);
    await migrateTo(db, migrations, number);
    await one.after(db);
  });
  test(`a file of ${kind} brought up step by step has the schema of a fresh one`, async () => {
    const folder = tempDir();
    const fresh = await openRaw(path.join(folder, 'ny'), createFileKey(), true);
    await migrate(fresh, migrations);
    const stepped = await openRaw(path.join(folder, 'stegvis'), createFileKey(), true);
    for (const { number } of migrations) await migrateTo(stepped, migrations, number);
    expect(await schemaOf(stepped)).toEqual(await schemaOf(fresh));
  });
}

/** Everything that SQLite knows of a file's tables, indexes, views and triggers, in a fixed order. */
export function schemaOf(db: LentConnection): Promise<Row[]> {
  return db.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name');
}

async function migrateTo(db: LentConnection, migrations: Migrations, number: number): Promise<void> {
  if (number > 0) await migrate(db, migrations.slice(0, number));
}
