import { defineMigrations } from './migrate.ts';
import { loggStart } from './migrations/logg/001-start.ts';

/** The history of the monthly log files. */
export const LOGG_MIGRATIONS = defineMigrations([loggStart]);
