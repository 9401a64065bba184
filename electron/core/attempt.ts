import { AppError } from '../../shared/api/errors.ts';
import type { Logg } from './logg.ts';

/** A call whose attempt stands in the log, and whose outcome is still to come. */
export interface Attempt {
  /** Logs that it was done. Asked again it waits for the same line. */
  done(): Promise<void>;
  /** Logs what stopped it. */
  failed(error: unknown): Promise<void>;
}

const EXEMPT: Attempt = { done: async () => {}, failed: async () => {} };

/**
 * Logs an attempt. When the log cannot take it, nothing may be shown or done.
 * @param action as the contract names it for the log; null for a call that is exempt
 */
export async function beginAttempt(logg: Logg, action: string | null, objekt: string | null): Promise<Attempt> {
  if (action === null) return EXEMPT;
  const append = (fas: 'forsok' | 'utfall', resultat: string | null) =>
    logg.append({ handling: action, objekt, fas, resultat });
  await append('forsok', null);
  let done: Promise<void> | null = null;
  return {
    done: () => (done ??= append('utfall', 'ok')),
    failed: (error) => append('utfall', error instanceof AppError ? error.kod : 'UNEXPECTED'),
  };
}
