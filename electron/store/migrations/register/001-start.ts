import type { Migration } from '../../migrate.ts';

/**
 * The register as it was first released. Every column is safe to read without an akt key: codes, steps, days, staff and
 * the catalogue; no name, number, address or free text about a client.
 */
export const registerStart: Migration = {
  number: 1,
  name: 'start',
  up: (db) =>
    db.exec(`
      CREATE TABLE varde (nyckel TEXT PRIMARY KEY, varde TEXT NOT NULL) STRICT;
      CREATE TABLE anvandare (
        id TEXT PRIMARY KEY, slot_id TEXT NOT NULL, inloggningsnamn TEXT NOT NULL UNIQUE, namn TEXT NOT NULL,
        titel TEXT NOT NULL, created_at TEXT NOT NULL, slutade TEXT, senast_har TEXT
      ) STRICT;
      CREATE TABLE akt (
        id TEXT PRIMARY KEY, kod TEXT NOT NULL UNIQUE, slag TEXT NOT NULL, generation INTEGER NOT NULL,
        publik_nyckel TEXT NOT NULL,
        raknare INTEGER NOT NULL, huvud TEXT NOT NULL, smutsig INTEGER NOT NULL DEFAULT 0,
        harledd_version INTEGER NOT NULL, familj TEXT, roll TEXT, steg TEXT NOT NULL, skyddsarende TEXT NOT NULL,
        akut INTEGER NOT NULL, ansvarig TEXT NOT NULL REFERENCES anvandare(id), oppnad TEXT NOT NULL, avslutad TEXT,
        uppgifter TEXT NOT NULL
      ) STRICT;
      CREATE INDEX akt_oppen ON akt(avslutad, kod);
      CREATE TABLE nummer (serie TEXT PRIMARY KEY, nasta INTEGER NOT NULL) STRICT;
      CREATE TABLE insats_plats (
        kod TEXT PRIMARY KEY, rev INTEGER NOT NULL, innehall TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL
      ) STRICT;
      CREATE TABLE installning (
        id INTEGER PRIMARY KEY CHECK (id = 1), rev INTEGER NOT NULL, innehall TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL
      ) STRICT;
      CREATE TABLE lagrum_rattelse (
        nr INTEGER PRIMARY KEY, lagrum_id TEXT NOT NULL, innehall TEXT NOT NULL, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL
      ) STRICT;
      CREATE TABLE avsikt (
        id TEXT PRIMARY KEY, slag TEXT NOT NULL, innehall TEXT NOT NULL, created_at TEXT NOT NULL, klar TEXT
      ) STRICT;
      CREATE TABLE logg_fil (manad TEXT PRIMARY KEY, nyckel BLOB NOT NULL, seq INTEGER NOT NULL, huvud TEXT NOT NULL) STRICT;
    `),
};
