import { AppError } from '../../shared/api/errors.ts';

/**
 * One answer to everything that keeps a vault shut: wrong phrase, unknown login, edited parameters, swapped
 * ciphertext, a transplanted header. Whoever guesses must not learn which of them it was.
 */
export function refusal(): AppError {
  return new AppError('FORBIDDEN', 'Det gick inte att låsa upp. Kontrollera inloggningsnamnet och lösenfrasen.');
}

/** As `refusal`, for the words of the recovery sheet. */
export function recoveryRefusal(): AppError {
  return new AppError('FORBIDDEN', 'Återställningsorden hör inte till det här valvet. Kontrollera bladet.');
}

/** Both header copies are gone or damaged. Never answered by creating a new vault over the old one. */
export function headerDamaged(): AppError {
  return new AppError(
    'STORAGE',
    'Valvets nyckelfiler är skadade. Skapa inte ett nytt valv här. Återställ mappen från en säkerhetskopia.',
  );
}

export function vaultMissing(): AppError {
  return new AppError('NOT_FOUND', 'Det finns inget valv i mappen.');
}

export function folderNotEmpty(): AppError {
  return new AppError('CONFLICT', 'Mappen är inte tom. Välj en tom mapp för det nya valvet.');
}

/** The file says that only a newer program may read it. */
export function newerProgramNeeded(): AppError {
  return new AppError('STORAGE', 'Valvet är skrivet av en nyare version av programmet. Uppdatera programmet.');
}

/** A key file, deposit or jouröversikt is damaged, was moved here from elsewhere, or has been changed. */
export function sealedFileDamaged(): AppError {
  return new AppError(
    'STORAGE',
    'En krypterad fil i valvet är skadad eller utbytt. Återställ den från en säkerhetskopia.',
  );
}

export function vaultClosed(): AppError {
  return new AppError('LOCKED', 'Valvet är låst.');
}
