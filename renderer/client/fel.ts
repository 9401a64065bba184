import { AppError, type FelSvar } from '../../shared/api/errors.ts';

/** An AppError that crossed the bridge; may point to a line in the diagnostics file. */
export type BridgedError = AppError & { readonly referens?: string };

/** The error that the core answered with, as something to throw. */
export function errorFrom(fel: FelSvar): BridgedError {
  const error = new AppError(fel.kod, fel.mening, fel.faltfel);
  return fel.referens === undefined ? error : Object.assign(error, { referens: fel.referens });
}

/** What to say to a person about any error. Only our own sentences are shown, never a message of the system. */
export function messageOf(error: unknown): { readonly mening: string; readonly referens?: string } {
  if (!(error instanceof AppError))
    return { mening: 'Något oväntat hände i programmet. Försök igen, eller lås och lås upp.' };
  const { mening, referens } = error as BridgedError;
  return referens === undefined ? { mening } : { mening, referens };
}
