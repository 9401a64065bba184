import path from 'node:path';
import { expect, test } from 'vitest';
import type { LentConnection } from '../../electron/store/driver.ts';
import { REGISTER_MIGRATIONS } from '../../electron/store/histories.ts';
import { createFileKey } from '../../electron/store/key.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { openRaw } from '../support/driver.ts';
import { testMigrations } from '../support/migrations.ts';
import { tempDir } from '../support/temp.ts';

testMigrations('registret', REGISTER_MIGRATIONS, {
  // 001 start
  1: {
    before: async () => {},
    after: async (db) => {
      await db.run("INSERT INTO anvandare VALUES ('u', 's', 'sam', 'Sam Provander', '', '2026-11-23', NULL, NULL)");
      await insertAkt(db, 'a1', 'G-001');
      // A code belongs to one akt for ever, and the responsible person is one of the staff.
      await expect(insertAkt(db, 'a2', 'G-001')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      await expect(insertAkt(db, 'a3', 'G-003', 'ingen')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      await expect(db.run("INSERT INTO installning VALUES (2, 1, '{}', '', '')")).rejects.toThrow();
      expect(await db.all('SELECT kod, smutsig FROM akt')).toEqual([{ kod: 'G-001', smutsig: 0 }]);
    },
  },
  // 002 personal
  2: {
    before: async (db) => {
      await db.run("INSERT INTO anvandare VALUES ('u', 's', 'sam', 'Sam Provander', '', '2026-11-23', NULL, NULL)");
      await db.run(
        "INSERT INTO anvandare VALUES ('v', 't', 'vera', 'Vera Test', '', '2026-11-23', '2026-11-24', NULL)",
      );
      await insertAkt(db, 'a1', 'G-001');
    },
    after: async (db) => {
      // Whoever worked alone was everything; whoever had left is nothing.
      expect(await db.all('SELECT anvandare_id, roll FROM anvandare_roll ORDER BY roll')).toEqual([
        { anvandare_id: 'u', roll: 'chef' },
        { anvandare_id: 'u', roll: 'jour' },
        { anvandare_id: 'u', roll: 'samordnare' },
      ]);
      expect(await db.all('SELECT akt_id, anvandare_id, uppdrag, forseglad FROM tilldelning')).toEqual([
        { akt_id: 'a1', anvandare_id: 'u', uppdrag: 'ansvarig', forseglad: 1 },
      ]);
      expect(await db.all('SELECT chef, jour, omnyckling FROM akt')).toEqual([{ chef: 1, jour: 1, omnyckling: 0 }]);
      expect(await db.all('SELECT ny FROM anvandare')).toEqual([{ ny: 0 }, { ny: 0 }]);
      await expect(db.run("INSERT INTO anvandare_roll VALUES ('u', 'gud', '', 'u')")).rejects.toThrow();
    },
  },
  // 003 rutin
  3: {
    before: async (db) => {
      await db.run(
        "INSERT INTO anvandare (id, slot_id, inloggningsnamn, namn, titel, created_at) VALUES ('u', 's', 'sam', 'Sam Provander', '', '2026-11-23')",
      );
    },
    after: async (db) => {
      await db.run("INSERT INTO rutin VALUES (1, '2026-11-24', 'Ny rutin', '[]', '2026-11-24', 'u')");
      // What applied when a step was done stays what it was.
      await expect(db.run("UPDATE rutin SET skal = 'Annat'")).rejects.toThrow();
      await expect(db.run('DELETE FROM rutin')).rejects.toThrow();
      await expect(db.run("INSERT INTO rutin VALUES (2, '', '', '[]', '', 'ingen')")).rejects.toThrow();
    },
  },
});

/** What everyone on the unit may read without a key to any akt. A new column has to be judged here first. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  akt: [
    'id',
    'kod',
    'slag',
    'generation',
    'publik_nyckel',
    'raknare',
    'huvud',
    'smutsig',
    'harledd_version',
    'familj',
    'roll',
    'steg',
    'skyddsarende',
    'akut',
    'ansvarig',
    'oppnad',
    'avslutad',
    'uppgifter',
    'chef',
    'jour',
    'omnyckling',
  ],
  anvandare: ['id', 'slot_id', 'inloggningsnamn', 'namn', 'titel', 'created_at', 'slutade', 'senast_har', 'ny'],
  anvandare_roll: ['anvandare_id', 'roll', 'sedan', 'av'],
  avsikt: ['id', 'slag', 'innehall', 'created_at', 'klar'],
  fil: ['id', 'min_reader'],
  insats_plats: ['kod', 'rev', 'innehall', 'updated_at', 'updated_by'],
  installning: ['id', 'rev', 'innehall', 'updated_at', 'updated_by'],
  jourkuvert: ['nr', 'akt_id', 'skapat', 'skapat_av', 'kvitterat', 'ersatt_av', 'forstort'],
  jourlasning: ['id', 'akt_id', 'anvandare_id', 'skal', 'oppnad', 'slutar', 'kvitterad', 'kvitterad_av'],
  lagrum_rattelse: ['nr', 'lagrum_id', 'innehall', 'created_at', 'created_by'],
  logg_fil: ['manad', 'nyckel', 'seq', 'huvud'],
  logg_granskning: ['id', 'manad', 'seq', 'flagga', 'utfall', 'granskad', 'granskad_av'],
  migration: ['number', 'name'],
  nummer: ['serie', 'nasta'],
  rutin: ['nr', 'galler_fran', 'skal', 'innehall', 'created_at', 'created_by'],
  sakerhetskopia: ['id', 'tagen', 'tagen_av', 'raknare', 'logg_seq', 'akter', 'byte'],
  sparr: ['akt_id', 'anvandare_id', 'sedan', 'av'],
  tilldelning: ['akt_id', 'anvandare_id', 'uppdrag', 'sedan', 'av', 'forseglad'],
  varde: ['nyckel', 'varde'],
};

test('the register has no column that could hold anything of a client', async () => {
  const db = await openRaw(path.join(tempDir(), 'fil'), createFileKey(), true);
  await migrate(db, REGISTER_MIGRATIONS);
  const rows = await db.all(
    "SELECT t.name AS tabell, c.name AS kolumn FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid",
  );
  const found = Object.groupBy(rows, ({ tabell }) => String(tabell));
  expect(
    Object.fromEntries(Object.entries(found).map(([name, list]) => [name, list?.map(({ kolumn }) => kolumn)])),
  ).toEqual(ALLOWED);
});

function insertAkt(db: LentConnection, id: string, kod: string, ansvarig = 'u') {
  return db.run(
    `INSERT INTO akt (id, kod, slag, generation, publik_nyckel, raknare, huvud, harledd_version, steg, skyddsarende, akut, ansvarig, oppnad, uppgifter)
     VALUES (?, ?, 'personakt', 1, '', 0, '', 1, 'inkommer', 'ja', 0, ?, '2026-11-23', '[]')`,
    [id, kod, ansvarig],
  );
}
