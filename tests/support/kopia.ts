import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openAkt } from '../../electron/core/akt-file.ts';
import type { Driver, LentConnection, Row } from '../../electron/store/driver.ts';
import { asFileKey } from '../../electron/store/key.ts';
import type { LoggRad, LoggSchema } from '../../electron/store/logg.ts';
import type { DbRef } from '../../electron/store/pool.ts';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import { type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore, type TestCore, unlock } from './core.ts';
import { type Akter, fillKatalog, openAkter } from './journey.ts';
import { withSession } from './open-session.ts';
import { createTempDir } from './temp.ts';

export const HOUR_MS = 3_600_000;
export const KOPIA_JOBB = 'd'.repeat(32) as JobbId;

export interface KopiaWorld {
  readonly test: TestCore;
  readonly akter: Akter;
  /** Outside the vault's folder. */
  readonly ut: string;
}

/** A closed vault with a family in a folder, to be copied for each test. */
export async function createKopiaTemplate(folder: string): Promise<Akter> {
  const test = await startCore(folder);
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const akter = await openAkter(journey);
  await test.core.close('knapp');
  return akter;
}

/** The same vault, open, in a folder of its own. */
export async function openKopiaWorld(template: string, folder: string, akter: Akter): Promise<KopiaWorld> {
  cpSync(template, folder, { recursive: true });
  const test = await startCore(folder);
  await unlock(test);
  return { test, akter, ut: test.host.folder };
}

/** When every backup of these tests is taken. */
export const TAGEN = '2026-11-23T08:00:00.000Z' as Tidpunkt;

/** A closed vault in `folder` that has been worked in after its backup was taken. @returns the name of the backup's folder */
export async function createWorkedOn(folder: string): Promise<{ readonly akter: Akter; readonly kopiaNamn: string }> {
  const made = createTempDir();
  try {
    const akter = await createKopiaTemplate(made.folder);
    const { test } = await openKopiaWorld(made.folder, folder, akter);
    const kopiaNamn = path.basename(await takeKopia(test));
    for (const text of ['Efter kopian.', 'Också efter kopian.'])
      await test.client.anteckning.sign({ aktId: akter.vuxen, handelse: TAGEN, innehall: { text } });
    await test.core.close('knapp');
    return { akter, kopiaNamn };
  } finally {
    made.remove();
  }
}

/** Starts the program in a folder an hour after the backup was taken. */
export async function startLater(folder: string, driver?: Driver): Promise<TestCore> {
  const test = await startCore(folder, driver);
  test.host.clock += HOUR_MS;
  return test;
}

/** Takes a backup. @returns its folder */
export async function takeKopia({ client, host }: TestCore): Promise<string> {
  const { mapp } = await client.sakerhetskopia.create({ mapp: host.folder, jobbId: KOPIA_JOBB });
  return path.join(host.folder, mapp);
}

/**
 * Every row of every akt of a closed vault, and of those tables of the register that unlocking leaves alone, by file and
 * table. Opening an akt proves its history.
 */
export function dumpVault(valvMapp: string, clock: number): Promise<Record<string, Row[]>> {
  return withSession(valvMapp, clock, async (session) => {
    const { pool, register } = session;
    const dump: Record<string, Row[]> = {};
    const take = async (name: string, raw: LentConnection) => {
      const tables = await raw.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'");
      for (const table of tables.map((row) => String(row.name)).filter((one) => !UNLOCKING_CHANGES.includes(one)))
        dump[`${name}/${table}`] = await raw.all(`SELECT * FROM "${table}" ORDER BY 1`);
    };
    await pool.withRaw(register, (raw) => take('register', raw));
    for (const { id, kod } of await pool.use(register, (db) => db.selectFrom('akt').select(['id', 'kod']).execute())) {
      await pool.withRaw(await openAkt(session, id as AktId), (raw) => take(kod, raw));
    }
    return dump;
  });
}

/** Tables of the register that a sign-in and a backup write in themselves. */
const UNLOCKING_CHANGES: readonly string[] = ['varde', 'anvandare', 'logg_fil', 'sakerhetskopia'];

/** The log of a closed vault, oldest entry first. */
export function readLogg(valvMapp: string, clock: number): Promise<LoggRad[]> {
  return withSession(valvMapp, clock, async ({ pool, register, vault }) => {
    const months = await pool.use(register, (db) => db.selectFrom('logg_fil').selectAll().orderBy('manad').execute());
    const rows: LoggRad[] = [];
    for (const { manad, nyckel } of months) {
      const file = path.join(vault.folder, 'logg', `${manad}.db`);
      const ref: DbRef<LoggSchema> = { file, key: asFileKey(Uint8Array.from(nyckel)) };
      rows.push(...(await pool.use(ref, (db) => db.selectFrom('logg').selectAll().orderBy('seq').execute())));
    }
    return rows;
  });
}

export function destroyHeaders(valvMapp: string): void {
  for (const name of ['valv.a', 'valv.b']) writeFileSync(path.join(valvMapp, name), 'skadad');
}

export function flipByte(file: string, at?: number): void {
  const bytes = readFileSync(file);
  const place = at ?? Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(file, bytes);
}

/** Every file below a folder but the lock, by name, with the hash of its bytes. */
export function hashesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^las(-journal)?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Empties the vault's folder as somebody does who has lost the disk. The core must have ended. */
export function loseVault(valvMapp: string): void {
  rmSync(valvMapp, { recursive: true, force: true });
}
