import { defineMigrations } from './migrate.ts';
import { aktStart } from './migrations/akt/001-start.ts';
import { aktBilaga } from './migrations/akt/002-bilaga.ts';
import { registerStart } from './migrations/register/001-start.ts';
import { registerPersonal } from './migrations/register/002-personal.ts';
import { registerRutin } from './migrations/register/003-rutin.ts';

/** The history of an akt file. Akter are migrated lazily, so every step stays for ever. */
export const AKT_MIGRATIONS = defineMigrations([aktStart, aktBilaga]);

/** The history of the register. */
export const REGISTER_MIGRATIONS = defineMigrations([registerStart, registerPersonal, registerRutin]);
