import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openAkt } from '../../electron/core/akt-file.ts';
import { openSession } from '../../electron/core/open-session.ts';
import type { Session } from '../../electron/core/session.ts';
import type { LentConnection } from '../../electron/store/driver.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { AKT_MIGRATIONS } from '../../electron/store/histories.ts';
import { defineMigrations, type Migration } from '../../electron/store/migrate.ts';
import { createPool } from '../../electron/store/pool.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, LOGIN, PASSPHRASE, startCore } from '../support/core.ts';
import { START } from '../support/host.ts';
import { testMigrations } from '../support/migrations.ts';
import { tempDir } from '../support/temp.ts';

testMigrations('akten', AKT_MIGRATIONS, {
  // 001 start
  1: {
    before: async () => {},
    after: async (db) => {
      await insertPost(db, 'p1', null);
      await insertPost(db, 'p2', 'p1');
      await expect(insertPost(db, 'p1', null)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      await expect(insertPost(db, 'p3', 'finns-inte')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      // What is signed stays as it was signed, and so does the history.
      await db.run("INSERT INTO andring VALUES (1, '2026-11-23', 'u', 'akt.skapad', 2, 'h')");
      for (const sql of [
        "UPDATE post SET innehall = '{}' WHERE id = 'p1'",
        "DELETE FROM post WHERE id = 'p2'",
        "UPDATE andring SET anvandare = 'v'",
        'DELETE FROM andring',
      ]) {
        await expect(db.run(sql), sql).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      }
      expect(await db.all('SELECT id, ersatter FROM post ORDER BY nr')).toEqual([
        { id: 'p1', ersatter: null },
        { id: 'p2', ersatter: 'p1' },
      ]);
      await db.run("INSERT INTO sok VALUES ('Ett får på ÅN i Örebro', 'p1')");
      const search = async (word: string) => (await db.all('SELECT post_id FROM sok WHERE sok MATCH ?', [word])).length;
      expect([await search('får'), await search('FÅR'), await search('ån'), await search('örebro')]).toEqual([
        1, 1, 1, 1,
      ]);
      expect([await search('far'), await search('an'), await search('orebro')]).toEqual([0, 0, 0]);
    },
  },
  // 002 bilaga
  2: {
    before: async (db) => {
      await insertPost(db, 'p1', null);
    },
    after: async (db) => {
      expect(await db.all('SELECT id FROM post')).toEqual([{ id: 'p1' }]);
      const insert = (id: string, nr: number, bytes = 32) =>
        db.run(
          `INSERT INTO bilaga VALUES (?, ?, '2026-11-23', 'Sam', 'pdf', 9, 'h', 'a.pdf', 'Anmälan', 0, ?, NULL, NULL, NULL)`,
          [id, nr, Buffer.alloc(bytes)],
        );
      await insert('b1', 1);
      await insert('b2', 2);
      await db.run(
        "UPDATE bilaga SET struken = '2026-11-24', struken_av = 'Sam', struken_skal = 'Fel' WHERE id = 'b1'",
      );
      // Nothing that came in is removed or changed; it is struck once, and wholly.
      const refused = [
        "DELETE FROM bilaga WHERE id = 'b1'",
        "UPDATE bilaga SET struken = NULL, struken_av = NULL, struken_skal = NULL WHERE id = 'b1'",
        "UPDATE bilaga SET struken_skal = 'Ett annat' WHERE id = 'b1'",
        "UPDATE bilaga SET beskrivning = 'En annan' WHERE id = 'b2'",
        "UPDATE bilaga SET nyckel = zeroblob(32) WHERE id = 'b2'",
        "UPDATE bilaga SET struken = '2026-11-24' WHERE id = 'b2'",
      ];
      for (const sql of refused) await expect(db.run(sql), sql).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      await expect(insert('b3', 2)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      await expect(insert('b3', 3, 16)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    },
  },
});

const NEXT: Migration = {
  number: AKT_MIGRATIONS.length + 1,
  name: 'prov-kolumn',
  up: (db) => db.exec("ALTER TABLE utkast ADD COLUMN farg TEXT NOT NULL DEFAULT 'bla'"),
};
const LATER = defineMigrations([...AKT_MIGRATIONS, NEXT]);
const BROKEN = defineMigrations([
  ...AKT_MIGRATIONS,
  { ...NEXT, up: (db) => db.exec('ALTER TABLE finns_inte ADD COLUMN farg TEXT') },
]);

/** A locked vault with two akter, and a session on it below the core's calls. */
async function createVaultWithAkt(): Promise<{ folder: string; aktId: AktId; other: AktId }> {
  const folder = tempDir();
  const test = await startCore(folder);
  await createOpenVault(test);
  const inkom = '2026-11-23T07:00:00.000Z' as Tidpunkt;
  const { aktId } = await test.client.aktualisering.create({ inkom, rad: 'Ett samtal.' });
  const { aktId: other } = await test.client.aktualisering.create({ inkom, rad: 'Ett annat.' });
  await test.client.anteckning.sign({ aktId, handelse: inkom, innehall: { text: 'Får bo hos en vän.' } });
  await test.core.close('knapp');
  return { folder, aktId, other };
}

async function openBelow(folder: string): Promise<{ session: Session; close(): Promise<void> }> {
  const pool = createPool(sqlcipherDriver);
  const vault = await unlockVault(path.join(folder, 'valv'), LOGIN, PASSPHRASE);
  let id = 0;
  const deps = {
    pool,
    now: () => tidpunktFromMillis(START),
    monoton: () => 1,
    newId: () => (++id).toString(16).padStart(32, '0'),
    emit: () => {},
  };
  const { session } = await openSession(deps, vault);
  const close = async () => {
    await pool.closeAll({ withinMs: 1000 });
  };
  onTestFinished(close);
  return { session, close };
}

const files = (folder: string, aktId: AktId) =>
  readdirSync(path.join(folder, 'valv', 'akter'))
    .filter((name) => name.startsWith(aktId))
    .toSorted();

describe('an akt of an older version', () => {
  it('becomes a new generation with everything that was in it and everyone who held it', async () => {
    const { folder, aktId, other } = await createVaultWithAkt();
    const { session, close } = await openBelow(folder);
    const before = await session.vault.readSidecar(aktId, 1);
    const ref = await openAkt(session, aktId, LATER);
    expect(ref.file).toMatch(/\.2\.akt$/);
    expect(files(folder, aktId)).toEqual([`${aktId}.2.akt`, `${aktId}.2.nycklar`]);
    expect(files(folder, other)).toEqual([`${other}.1.akt`, `${other}.1.nycklar`]);
    const after = await session.vault.readSidecar(aktId, 2);
    const holders = (sidecar: typeof before) => sidecar.holders.map(({ kind, id }) => `${kind}:${id}`).toSorted();
    expect(holders(after)).toEqual(holders(before));
    const rows = await session.pool.withRaw(ref, (raw) => raw.all('SELECT slag FROM post'));
    expect(rows).toEqual([{ slag: 'anteckning' }]);
    expect(
      await session.pool.withRaw(ref, (raw) => raw.all("SELECT name FROM pragma_table_info('utkast')")),
    ).toHaveLength(4);
    await close();
    // The next session goes straight to the new generation.
    const again = await openBelow(folder);
    expect((await openAkt(again.session, aktId, LATER)).file).toBe(ref.file);
  });

  it('keeps holders that are not the user’s own, such as a role that takes turns', async () => {
    const { folder, aktId } = await createVaultWithAkt();
    const { session } = await openBelow(folder);
    const { vault } = session;
    const fileKey = await vault.openAktKey(aktId, 1);
    const { publicKey } = await vault.readSidecar(aktId, 1);
    const jour = vault.header().roles.find(({ role }) => role === 'jour');
    if (fileKey === null || jour === undefined) throw new Error('nothing to hold');
    const holder = { kind: 'role', id: 'jour', generation: jour.generation } as const;
    await vault.writeSidecar({ aktId, generation: 1, fileKey, publicKey: Buffer.from(publicKey, 'base64url') }, [
      ...vault.defaultHolders(),
      { ...holder, publicKey: Buffer.from(jour.publicKey, 'base64url') },
    ]);
    await openAkt(session, aktId, LATER);
    expect((await vault.readSidecar(aktId, 2)).holders.map(({ id }) => id)).toContain('jour');
  });

  it('is not migrated when it is older than the register: it stays what it is and says so', async () => {
    const { folder, aktId } = await createVaultWithAkt();
    const { session } = await openBelow(folder);
    await session.pool.transaction(session.register, (db) =>
      db.updateTable('akt').set({ raknare: 99 }).where('id', '=', aktId).execute(),
    );
    await expect(openAkt(session, aktId, LATER)).rejects.toMatchObject({
      kod: 'STORAGE',
      mening: expect.stringContaining('äldre än registret'),
    });
    expect(files(folder, aktId)).toEqual([`${aktId}.1.akt`, `${aktId}.1.nycklar`]);
  });

  it('stays whole when the migration fails, and can be tried again', async () => {
    const { folder, aktId } = await createVaultWithAkt();
    const { session } = await openBelow(folder);
    await expect(openAkt(session, aktId, BROKEN)).rejects.toThrow();
    expect(files(folder, aktId)).toEqual([`${aktId}.1.akt`, `${aktId}.1.nycklar`]);
    expect((await openAkt(session, aktId, LATER)).file).toMatch(/\.2\.akt$/);
    expect(existsSync(path.join(folder, 'valv', 'akter', `${aktId}.1.akt`))).toBe(false);
  });

  it('is refused by an older program once it has become newer', async () => {
    const { folder, aktId } = await createVaultWithAkt();
    const first = await openBelow(folder);
    await openAkt(first.session, aktId, LATER);
    await first.close();
    const second = await openBelow(folder);
    await expect(openAkt(second.session, aktId)).rejects.toMatchObject({
      kod: 'STORAGE',
      mening: expect.stringContaining('nyare version'),
    });
  });
});

function insertPost(db: LentConnection, id: string, ersatter: string | null) {
  return db.run(
    `INSERT INTO post (id, slag, version, handelse, signerad, signerad_av, ersatter, innehall)
     VALUES (?, 'anteckning', 1, '2026-11-23', '2026-11-23', 'Sam', ?, '{}')`,
    [id, ersatter],
  );
}
