import type { Migration } from '../../migrate.ts';

/**
 * Attachments: the file lies beside the akt, encrypted; its key, its name and what it is lie here. Nothing that came in
 * is removed or changed: a mistake is struck, once, with a reason, and stays readable.
 */
export const aktBilaga: Migration = {
  number: 2,
  name: 'bilaga',
  up: (db) =>
    db.exec(`
      CREATE TABLE bilaga (
        id TEXT PRIMARY KEY, nr INTEGER NOT NULL UNIQUE, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        slag TEXT NOT NULL, byte INTEGER NOT NULL, sha256 TEXT NOT NULL, filnamn TEXT NOT NULL, beskrivning TEXT NOT NULL,
        platsuppgifter INTEGER NOT NULL CHECK (platsuppgifter IN (0, 1)), nyckel BLOB NOT NULL CHECK (length(nyckel) = 32),
        struken TEXT, struken_av TEXT, struken_skal TEXT,
        CHECK ((struken IS NULL) = (struken_av IS NULL) AND (struken IS NULL) = (struken_skal IS NULL))
      ) STRICT;
      CREATE TRIGGER bilaga_tas_inte_bort BEFORE DELETE ON bilaga BEGIN SELECT RAISE(ABORT, 'came in'); END;
      CREATE TRIGGER bilaga_andras_inte BEFORE UPDATE OF
        id, nr, created_at, created_by, slag, byte, sha256, filnamn, beskrivning, platsuppgifter, nyckel
        ON bilaga BEGIN SELECT RAISE(ABORT, 'came in'); END;
      CREATE TRIGGER bilaga_stryks_en_gang BEFORE UPDATE ON bilaga WHEN OLD.struken IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'struck'); END;
    `),
};
