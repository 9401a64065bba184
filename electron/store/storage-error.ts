import { AppError } from '../../shared/api/errors.ts';

/** Sentences for faults of the store. None says which file: paths hold ids. */
export const LAGRINGSFEL = {
  gickInteAttOppna:
    'Filen gick inte att öppna. Den kan vara skadad eller höra till ett annat valv. Ta fram säkerhetskopian.',
  skadad: 'Filen är skadad. Inget skrivs i den. Ta fram säkerhetskopian.',
  upptagen: 'Filen används av ett annat program. Stäng det och försök igen.',
  full: 'Disken är full. Inget är sparat sedan förra gången. Frigör plats och försök igen.',
  skrivskyddad: 'Filen är skrivskyddad. Inget är sparat.',
  disk: 'Disken svarade med ett fel. Inget är sparat sedan förra gången.',
  finnsRedan: 'Det finns redan en fil där den nya skulle läggas. Inget är ändrat.',
  installning: 'Databasen tog inte emot en säkerhetsinställning. Filen öppnas inte.',
  bygge: 'Programmets databasdel är inte den som programmet är byggt för. Installera om programmet.',
  framtid: 'Filen är skriven av en nyare version av programmet. Uppdatera programmet på den här datorn.',
  historik: 'Filens versionshistorik stämmer inte med programmets. Filen öppnas inte.',
  kopia: 'Kopian blev inte likadan som originalet. Originalet är orört.',
  valvUpptaget: 'Valvet är redan öppet, i ett annat fönster eller hos en annan användare på den här datorn.',
} as const;
export type Lagringsfel = keyof typeof LAGRINGSFEL;

/** An AppError STORAGE with a fixed sentence. */
export function storageError(fel: Lagringsfel): AppError {
  return new AppError('STORAGE', LAGRINGSFEL[fel]);
}

/** The fault of disk or file that a SQLite result code means, or null when the code is about the SQL. */
export function storageFaultOf(code: string): Lagringsfel | null {
  switch (code) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CANTOPEN':
    // A wrong key can also surface as "out of memory", because SQLCipher refuses the page it cannot verify.
    case 'SQLITE_NOMEM':
      return 'gickInteAttOppna';
    case 'SQLITE_CORRUPT':
      return 'skadad';
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
    case 'SQLITE_PROTOCOL':
      return 'upptagen';
    case 'SQLITE_FULL':
      return 'full';
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'SQLITE_AUTH':
      return 'skrivskyddad';
    case 'SQLITE_IOERR':
      return 'disk';
    default:
      return null;
  }
}
