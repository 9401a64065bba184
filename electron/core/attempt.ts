import { AppError } from '../../shared/api/errors.ts';
import type { Logg } from './logg.ts';

/** A call whose attempt is on its way into the log, and whose outcome is still to come. */
export interface Attempt {
  /** Settles when the attempt stands in the log. Rejects when the log cannot take it: then nothing may be shown or done. */
  readonly logged: Promise<void>;
  /** Logs that it was done. Asked again it waits for the same line. */
  done(): Promise<void>;
  /** Logs what stopped it. */
  failed(error: unknown): Promise<void>;
}

const EXEMPT: Attempt = { logged: Promise.resolve(), done: async () => {}, failed: async () => {} };

/**
 * Begins to log an attempt.
 * @param action as the contract names it for the log; null for a call that is exempt
 */
export function beginAttempt(logg: Logg, action: string | null, objekt: string | null): Attempt {
  if (action === null) return EXEMPT;
  const append = (fas: 'forsok' | 'utfall', resultat: string | null) =>
    logg.append({ handling: action, objekt, fas, resultat });
  const logged = append('forsok', null);
  // Whoever waits for it hears of the failure; until then nobody may be listening.
  logged.catch(() => undefined);
  let done: Promise<void> | null = null;
  return {
    logged,
    done: () => (done ??= append('utfall', 'ok')),
    failed: (error) => append('utfall', error instanceof AppError ? error.kod : 'UNEXPECTED'),
  };
}
