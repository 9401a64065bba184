import { expect, test } from 'vitest';
import { createScopedDb, type ReadDb } from '../../electron/store/dialect.ts';
import type { LentConnection } from '../../electron/store/driver.ts';
import {
  appendLogg,
  getLoggHuvud,
  LOGG_BORJAN,
  type LoggHandelse,
  type LoggHuvud,
  type LoggProvning,
  type LoggSchema,
  startLogg,
  verifyLogg,
} from '../../electron/store/logg.ts';
import { LOGG_MIGRATIONS } from '../../electron/store/logg-migrations.ts';
import { migrate } from '../../electron/store/migrate.ts';
import type { DbRef, Pool } from '../../electron/store/pool.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { newRef, testPool } from '../support/driver.ts';
import { tempDir } from '../support/temp.ts';

const ROWS = 60;

function enHandelse(at: number): LoggHandelse {
  return {
    tidpunkt: tidpunktFromMillis(1_795_000_000_000 + at * 1000),
    monoton: at * 1000,
    anvandare: at % 3 === 0 ? 'anv-1' : 'anv-2',
    handling: 'akt.oppnad',
    objekt: at % 5 === 0 ? null : `G-${at}`,
    fas: at % 2 === 0 ? 'forsok' : 'utfall',
    resultat: at % 2 === 0 ? null : 'ok',
  };
}

async function newLogg(
  pool: Pool,
  before: LoggHuvud,
  folder = tempDir(),
  name = '2026-11.db',
): Promise<DbRef<LoggSchema>> {
  const ref = newRef<LoggSchema>(folder, name);
  await pool.create(ref, (raw) => migrate(raw, LOGG_MIGRATIONS));
  await pool.transaction(ref, (trx) => startLogg(trx, before));
  return ref;
}

async function filledLogg(
  pool: Pool,
  rows = ROWS,
  before = LOGG_BORJAN,
): Promise<{ ref: DbRef<LoggSchema>; head: LoggHuvud }> {
  const ref = await newLogg(pool, before);
  const head = await pool.transaction(ref, async (trx) => {
    let last = before;
    for (let at = 1; at <= rows; at++) last = await appendLogg(trx, enHandelse(at));
    return last;
  });
  return { ref, head };
}

const verify = (pool: Pool, ref: DbRef<LoggSchema>, expected: Parameters<typeof verifyLogg>[1] = {}) =>
  pool.use(ref, (db) => verifyLogg(db, expected));

test('an untouched log verifies and answers with its head', async () => {
  const pool = testPool();
  const { ref, head } = await filledLogg(pool);
  expect(head.seq).toBe(ROWS);
  expect(await verify(pool, ref, { heads: [head], before: LOGG_BORJAN })).toEqual({ ok: true, huvud: head });
  expect(await pool.use(ref, getLoggHuvud)).toEqual(head);
});

test('the hash is the documented one', async () => {
  const pool = testPool();
  const ref = await newLogg(pool, LOGG_BORJAN);
  const handelse = { ...enHandelse(1), tidpunkt: tidpunktFromMillis(0) };
  // printf '\0%.0s' {1..32} | cat - <(printf '%s' '{"anvandare":...}') | sha256sum
  const canonical =
    '{"anvandare":"anv-2","fas":"utfall","handling":"akt.oppnad","monoton":1000,"objekt":"G-1","resultat":"ok","seq":1,"tidpunkt":"1970-01-01T00:00:00.000Z"}';
  const digest = await crypto.subtle.digest('SHA-256', Buffer.concat([Buffer.alloc(32), Buffer.from(canonical)]));
  const { hash } = await pool.transaction(ref, (trx) => appendLogg(trx, handelse));
  expect(hash).toBe(Buffer.from(digest).toString('hex'));
});

test('a month continues the month before', async () => {
  const pool = testPool();
  const october = await filledLogg(pool);
  const november = await filledLogg(pool, 3, october.head);
  expect(november.head.seq).toBe(ROWS + 3);
  expect(await verify(pool, november.ref, { before: october.head })).toEqual({ ok: true, huvud: november.head });
  const other = { ...october.head, hash: 'a'.repeat(64) };
  expect(await verify(pool, november.ref, { before: other })).toEqual({
    ok: false,
    forstaFel: ROWS + 1,
    orsak: 'start',
  });
  const empty = await newLogg(pool, november.head);
  expect(await pool.use(empty, getLoggHuvud)).toEqual(november.head);
});

test('entries cannot be changed, removed, replaced, inserted or put out of order by ordinary statements', async () => {
  const pool = testPool();
  const { ref, head } = await filledLogg(pool);
  const statements = [
    "UPDATE logg SET anvandare = 'anv-9' WHERE seq = 5",
    'DELETE FROM logg WHERE seq = 5',
    'INSERT OR REPLACE INTO logg SELECT * FROM logg WHERE seq = 5',
    `INSERT INTO logg SELECT ${ROWS + 2}, tidpunkt, monoton, anvandare, handling, objekt, fas, resultat, hash FROM logg WHERE seq = 5`,
    'INSERT INTO logg SELECT -1, tidpunkt, monoton, anvandare, handling, objekt, fas, resultat, hash FROM logg WHERE seq = 5',
  ];
  for (const sql of statements) await expect(pool.withRaw(ref, (raw) => raw.run(sql))).rejects.toThrow('log');
  expect(await verify(pool, ref, { heads: [head] })).toEqual({ ok: true, huvud: head });
});

test('a shortened log is found against the head, at the first entry that is gone', async () => {
  const pool = testPool();
  const { ref, head } = await filledLogg(pool);
  await tamper(pool, ref, (raw) => raw.run('DELETE FROM logg WHERE seq > 40'));
  expect(await verify(pool, ref)).toMatchObject({ ok: true });
  expect(await verify(pool, ref, { heads: [head] })).toEqual({ ok: false, forstaFel: 41, orsak: 'avkortad' });
});

test('a log recomputed by a holder of the key is found against the head', async () => {
  const pool = testPool();
  const { head } = await filledLogg(pool);
  const forged = await newLogg(pool, LOGG_BORJAN);
  await pool.transaction(forged, async (trx) => {
    for (let at = 1; at <= ROWS; at++) {
      await appendLogg(trx, at === 7 ? { ...enHandelse(at), anvandare: 'anv-9' } : enHandelse(at));
    }
  });
  expect(await verify(pool, forged)).toMatchObject({ ok: true });
  expect(await verify(pool, forged, { heads: [head] })).toEqual({ ok: false, forstaFel: ROWS, orsak: 'andrad' });
});

test('text that is no proper Unicode does not break the chain', async () => {
  const pool = testPool();
  const ref = await newLogg(pool, LOGG_BORJAN);
  const odd = { ...enHandelse(1), handling: 'a\ud800b', objekt: '\u0000\u2028å', anvandare: '"\\', resultat: '\udfff' };
  const head = await pool.transaction(ref, (trx) => appendLogg(trx, odd));
  expect(await verify(pool, ref)).toEqual({ ok: true, huvud: head });
});

test('every one of five hundred random tamperings is found at its first wrong entry', async () => {
  const pool = testPool();
  const { ref, head } = await filledLogg(pool);
  const random = seeded(20261122);
  // Once and for good: SQLCipher now and then reports damage after a rolled back change of the schema itself.
  await tamper(pool, ref, async () => {});
  for (let round = 0; round < 500; round++) {
    const { forstaFel, apply } = randomTampering(random);
    const found = await lookAtTampered(pool, ref, apply, head);
    expect({ round, ...found }).toMatchObject({ ok: false, forstaFel });
  }
  expect(await verify(pool, ref, { heads: [head], before: LOGG_BORJAN })).toEqual({ ok: true, huvud: head });
});

type Change = (raw: LentConnection) => Promise<unknown>;

/** Does what somebody with the key and another program could do: without the triggers. */
async function tamper(pool: Pool, ref: DbRef<LoggSchema>, change: Change): Promise<void> {
  await pool.withRaw(ref, async (raw) => {
    await dropTriggers(raw);
    await change(raw);
  });
}

async function dropTriggers(raw: LentConnection): Promise<void> {
  for (const row of await raw.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
    await raw.exec(`DROP TRIGGER "${String(row['name'])}"`);
  }
}

/** Tampers with a log that has no triggers any more, looks, and takes the tampering back. */
async function lookAtTampered(
  pool: Pool,
  ref: DbRef<LoggSchema>,
  change: Change,
  head: LoggHuvud,
): Promise<LoggProvning> {
  return pool.withRaw(ref, async (raw) => {
    await raw.run('BEGIN');
    await change(raw);
    const { db } = createScopedDb<LoggSchema>(raw);
    const found = await verifyLogg(db as unknown as ReadDb<LoggSchema>, { heads: [head], before: LOGG_BORJAN });
    await raw.run('ROLLBACK');
    return found;
  });
}

function randomTampering(random: (below: number) => number): { forstaFel: number; apply: Change } {
  const seq = 1 + random(ROWS);
  const other = 1 + ((seq - 1 + 1 + random(ROWS - 1)) % ROWS);
  const first = Math.min(seq, other);
  const kind = random(6);
  if (kind === 0) return { forstaFel: seq, apply: (raw) => raw.run('DELETE FROM logg WHERE seq = ?', [seq]) };
  if (kind === 1) return { forstaFel: first, apply: (raw) => raw.exec(swapSql(seq, other)) };
  if (kind === 2) return { forstaFel: seq, apply: (raw) => raw.exec(insertSql(seq)) };
  if (kind === 3) return { forstaFel: seq, apply: (raw) => raw.exec(`DELETE FROM logg WHERE seq >= ${seq}`) };
  if (kind === 4) {
    const flip = `UPDATE logg SET hash = substr(hash, 1, 63) || CASE substr(hash, 64) WHEN '0' THEN '1' ELSE '0' END`;
    return { forstaFel: seq, apply: (raw) => raw.run(`${flip} WHERE seq = ?`, [seq]) };
  }
  const changes = [
    "tidpunkt = '2026-01-01T00:00:00.000Z'",
    'monoton = monoton + 1',
    "anvandare = anvandare || ' '",
    "handling = 'akt.stangd'",
    "objekt = CASE WHEN objekt IS NULL THEN '' ELSE NULL END",
    "fas = CASE fas WHEN 'forsok' THEN 'utfall' ELSE 'forsok' END",
    "resultat = CASE WHEN resultat IS NULL THEN 'ok' ELSE NULL END",
  ];
  const change = changes[random(changes.length)] ?? '';
  return { forstaFel: seq, apply: (raw) => raw.run(`UPDATE logg SET ${change} WHERE seq = ?`, [seq]) };
}

/** Two entries change places but keep their numbers. */
const swapSql = (a: number, b: number) =>
  `UPDATE logg SET seq = -${a} WHERE seq = ${a}; UPDATE logg SET seq = ${a} WHERE seq = ${b}; UPDATE logg SET seq = ${b} WHERE seq = -${a}`;

/** An entry of somebody's own with a fine-looking hash; everything after it moves up. */
const insertSql = (seq: number) =>
  `UPDATE logg SET seq = -seq WHERE seq >= ${seq}; UPDATE logg SET seq = 1 - seq WHERE seq < 0;
   INSERT INTO logg VALUES (${seq}, '2026-01-01T00:00:00.000Z', 0, 'anv-9', 'akt.oppnad', NULL, 'forsok', NULL, '${'ab'.repeat(32)}')`;

/** A small generator with a seed, so that a failing round can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
