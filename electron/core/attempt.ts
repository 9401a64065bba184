import { AppError } from '../../shared/api/errors.ts';
import type { Logg } from './logg.ts';

/** A call in the log: that it is attempted, and then what came of it. */
export interface Attempt {
  /** Settles when the attempt is committed. Before that nothing leaves and no akt is changed. */
  readonly logged: Promise<void>;
  /** Logs that it was done. Asked again it waits for the same line. */
  done(): Promise<void>;
  /** Logs what stopped it, unless it was the log itself. */
  failed(error: unknown): Promise<void>;
}

const DOES_NOTHING: Attempt = { logged: Promise.resolve(), done: async () => {}, failed: async () => {} };

/** @param action as the contract names it for the log; null for a call that is exempt */
export function beginAttempt(logg: Logg, action: string | null, objekt: string | null): Attempt {
  if (action === null) return DOES_NOTHING;
  const append = (fas: 'forsok' | 'utfall', resultat: string | null) =>
    logg.append({ handling: action, objekt, fas, resultat });
  const logged = append('forsok', null);
  // Whoever needs it awaits it; a gate that refuses first must not leave it unheard.
  logged.catch(() => {});
  let done: Promise<void> | null = null;
  return {
    logged,
    done: () => (done ??= append('utfall', 'ok')),
    async failed(error) {
      const isLogged = await logged.then(
        () => true,
        () => false,
      );
      if (isLogged) await append('utfall', error instanceof AppError ? error.kod : 'UNEXPECTED');
    },
  };
}
