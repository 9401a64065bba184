import type { Migration } from '../../migrate.ts';

/**
 * One month of the log. `start` joins it to the month before. The triggers stop accidents, not a holder of the key:
 * against that one stand the head in the header and on paper.
 */
export const loggStart: Migration = {
  number: 1,
  name: 'start',
  up: (db) =>
    db.exec(`
      CREATE TABLE start (
        id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL CHECK (seq >= 0),
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;
      CREATE TABLE logg (
        seq INTEGER PRIMARY KEY, tidpunkt TEXT NOT NULL, monoton INTEGER NOT NULL, anvandare TEXT NOT NULL,
        handling TEXT NOT NULL, objekt TEXT, fas TEXT NOT NULL CHECK (fas IN ('forsok', 'utfall')), resultat TEXT,
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;
      CREATE TRIGGER logg_bara_nasta BEFORE INSERT ON logg
        WHEN NEW.seq IS NOT coalesce((SELECT max(seq) FROM logg), (SELECT seq FROM start)) + 1
        BEGIN SELECT RAISE(ABORT, 'log'); END;
      CREATE TRIGGER logg_andras_inte BEFORE UPDATE ON logg BEGIN SELECT RAISE(ABORT, 'log'); END;
      CREATE TRIGGER logg_tas_inte_bort BEFORE DELETE ON logg BEGIN SELECT RAISE(ABORT, 'log'); END;
      CREATE TRIGGER start_andras_inte BEFORE UPDATE ON start BEGIN SELECT RAISE(ABORT, 'log'); END;
      CREATE TRIGGER start_tas_inte_bort BEFORE DELETE ON start BEGIN SELECT RAISE(ABORT, 'log'); END;
    `),
};
