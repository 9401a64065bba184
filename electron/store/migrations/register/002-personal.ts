import type { Migration } from '../../migrate.ts';

/**
 * Several people in one vault: who they are on the unit, who is assigned to which akt, who must not know of it, what the
 * person on duty has opened, what has been reviewed and where copies went. Codes, ids and days only: reasons in words lie
 * in the akt they are about. `forseglad` says whether the key file names the assigned person yet; the key file is the truth.
 */
export const registerPersonal: Migration = {
  number: 2,
  name: 'personal',
  up: (db) =>
    db.exec(`
      ALTER TABLE anvandare ADD COLUMN ny INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE akt ADD COLUMN chef INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE akt ADD COLUMN jour INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE akt ADD COLUMN omnyckling INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE anvandare_roll (
        anvandare_id TEXT NOT NULL REFERENCES anvandare(id),
        roll TEXT NOT NULL CHECK (roll IN ('samordnare', 'handlaggare', 'chef', 'arkivarie', 'jour', 'granskare')),
        sedan TEXT NOT NULL, av TEXT NOT NULL REFERENCES anvandare(id),
        PRIMARY KEY (anvandare_id, roll)
      ) STRICT;
      CREATE TABLE tilldelning (
        akt_id TEXT NOT NULL REFERENCES akt(id), anvandare_id TEXT NOT NULL REFERENCES anvandare(id),
        uppdrag TEXT NOT NULL CHECK (uppdrag IN ('ansvarig', 'medhandlaggare')),
        sedan TEXT NOT NULL, av TEXT NOT NULL REFERENCES anvandare(id), forseglad INTEGER NOT NULL,
        PRIMARY KEY (akt_id, anvandare_id)
      ) STRICT;
      CREATE TABLE sparr (
        akt_id TEXT NOT NULL REFERENCES akt(id), anvandare_id TEXT NOT NULL REFERENCES anvandare(id),
        sedan TEXT NOT NULL, av TEXT NOT NULL REFERENCES anvandare(id),
        PRIMARY KEY (akt_id, anvandare_id)
      ) STRICT;
      CREATE TABLE jourlasning (
        id TEXT PRIMARY KEY, akt_id TEXT NOT NULL REFERENCES akt(id), anvandare_id TEXT NOT NULL REFERENCES anvandare(id),
        skal TEXT NOT NULL, oppnad TEXT NOT NULL, slutar TEXT NOT NULL, kvitterad TEXT,
        kvitterad_av TEXT REFERENCES anvandare(id)
      ) STRICT;
      CREATE INDEX jourlasning_okvitterad ON jourlasning(kvitterad, akt_id);
      CREATE TABLE jourkuvert (
        nr INTEGER PRIMARY KEY, akt_id TEXT NOT NULL REFERENCES akt(id), skapat TEXT NOT NULL,
        skapat_av TEXT NOT NULL REFERENCES anvandare(id), kvitterat TEXT, ersatt_av INTEGER REFERENCES jourkuvert(nr),
        forstort TEXT
      ) STRICT;
      CREATE TABLE logg_granskning (
        id TEXT PRIMARY KEY, manad TEXT NOT NULL, seq INTEGER NOT NULL, flagga TEXT NOT NULL, utfall TEXT NOT NULL,
        granskad TEXT NOT NULL, granskad_av TEXT NOT NULL REFERENCES anvandare(id), UNIQUE (seq, flagga)
      ) STRICT;
      CREATE TABLE sakerhetskopia (
        id TEXT PRIMARY KEY, tagen TEXT NOT NULL, tagen_av TEXT NOT NULL REFERENCES anvandare(id),
        raknare INTEGER NOT NULL, logg_seq INTEGER NOT NULL, akter INTEGER NOT NULL, byte INTEGER NOT NULL
      ) STRICT;
      INSERT INTO anvandare_roll
        SELECT a.id, r.roll, a.created_at, a.id FROM anvandare a,
          (SELECT 'samordnare' AS roll UNION ALL SELECT 'chef' UNION ALL SELECT 'jour') r
        WHERE a.slutade IS NULL;
      INSERT INTO tilldelning SELECT id, ansvarig, 'ansvarig', oppnad, ansvarig, 1 FROM akt;
    `),
};
