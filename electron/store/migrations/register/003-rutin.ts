import type { Migration } from '../../migrate.ts';

/**
 * The municipality's own guide texts and checklists, a whole set in each row. What applied when a step was done stays
 * readable, so rows are added and never changed. No word about a client.
 */
export const registerRutin: Migration = {
  number: 3,
  name: 'rutin',
  up: (db) =>
    db.exec(`
      CREATE TABLE rutin (
        nr INTEGER PRIMARY KEY, galler_fran TEXT NOT NULL, skal TEXT NOT NULL, innehall TEXT NOT NULL,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL REFERENCES anvandare(id)
      ) STRICT;
      CREATE TRIGGER rutin_andras_inte BEFORE UPDATE ON rutin BEGIN SELECT RAISE(ABORT, 'version'); END;
      CREATE TRIGGER rutin_tas_inte_bort BEFORE DELETE ON rutin BEGIN SELECT RAISE(ABORT, 'version'); END;
    `),
};
