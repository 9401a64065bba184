import type { Migration } from '../../migrate.ts';

/**
 * An akt as it was first released: a ledger of signed posts that the triggers keep append-only, beside the few things
 * that may change (who is concerned, what came in, drafts). The search index folds no å, ä or ö: får is not far.
 */
export const aktStart: Migration = {
  number: 1,
  name: 'start',
  up: (db) =>
    db.exec(`
      CREATE TABLE akt (
        id INTEGER PRIMARY KEY CHECK (id = 1), akt_id TEXT NOT NULL, slag TEXT NOT NULL, roll TEXT, kod TEXT NOT NULL, familj TEXT,
        hemlig_nyckel BLOB NOT NULL, oppnad TEXT NOT NULL, raknare INTEGER NOT NULL, huvud TEXT NOT NULL, deposition INTEGER NOT NULL,
        avslutad TEXT
      ) STRICT;
      CREATE TABLE andring (
        nr INTEGER PRIMARY KEY, tidpunkt TEXT NOT NULL, anvandare TEXT NOT NULL, handling TEXT NOT NULL,
        till_post INTEGER NOT NULL, huvud TEXT NOT NULL
      ) STRICT;
      CREATE TABLE post (
        nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slag TEXT NOT NULL, version INTEGER NOT NULL, person_id TEXT,
        handelse TEXT NOT NULL, signerad TEXT NOT NULL, signerad_av TEXT NOT NULL, ersatter TEXT REFERENCES post(id),
        innehall TEXT NOT NULL
      ) STRICT;
      CREATE INDEX post_slag ON post(slag, nr);
      CREATE TABLE aktualisering (
        id INTEGER PRIMARY KEY CHECK (id = 1), rev INTEGER NOT NULL, inkom TEXT NOT NULL, innehall TEXT NOT NULL
      ) STRICT;
      CREATE TABLE person (
        id TEXT PRIMARY KEY, ordning INTEGER NOT NULL, rev INTEGER NOT NULL, roll TEXT NOT NULL, innehall TEXT NOT NULL
      ) STRICT;
      CREATE TABLE skyddad_uppgift (
        id TEXT PRIMARY KEY, ordning INTEGER NOT NULL, person_id TEXT NOT NULL REFERENCES person(id), slag TEXT NOT NULL,
        varde TEXT NOT NULL, anvandning TEXT NOT NULL
      ) STRICT;
      CREATE TABLE familjeord (fran_akt TEXT PRIMARY KEY, innehall TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
      CREATE TABLE utkast (nyckel TEXT PRIMARY KEY, innehall TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
      CREATE TABLE dokument (
        id TEXT PRIMARY KEY, ordning INTEGER NOT NULL, mall TEXT NOT NULL, post_id TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, sidor INTEGER NOT NULL, byte INTEGER NOT NULL, sha256 TEXT NOT NULL,
        filnamn TEXT NOT NULL
      ) STRICT;
      CREATE TABLE dokument_del (
        dokument_id TEXT NOT NULL REFERENCES dokument(id), del INTEGER NOT NULL, byte BLOB NOT NULL,
        PRIMARY KEY (dokument_id, del)
      ) STRICT;
      CREATE TABLE utslapp (
        nr INTEGER PRIMARY KEY, dokument_id TEXT NOT NULL REFERENCES dokument(id), tidpunkt TEXT NOT NULL,
        av TEXT NOT NULL, mottagare TEXT NOT NULL, satt TEXT NOT NULL, exemplar INTEGER NOT NULL
      ) STRICT;
      CREATE VIRTUAL TABLE sok USING fts5(text, post_id UNINDEXED, tokenize = "unicode61 remove_diacritics 0");
      CREATE TABLE sok_version (version INTEGER NOT NULL) STRICT;
      INSERT INTO sok_version VALUES (1);
      CREATE TRIGGER post_andras_inte BEFORE UPDATE ON post BEGIN SELECT RAISE(ABORT, 'signed'); END;
      CREATE TRIGGER post_tas_inte_bort BEFORE DELETE ON post BEGIN SELECT RAISE(ABORT, 'signed'); END;
      CREATE TRIGGER andring_andras_inte BEFORE UPDATE ON andring BEGIN SELECT RAISE(ABORT, 'history'); END;
      CREATE TRIGGER andring_tas_inte_bort BEFORE DELETE ON andring BEGIN SELECT RAISE(ABORT, 'history'); END;
    `),
};
