import { AppError } from '../../shared/api/errors.ts';

/**
 * The same error with its faults at other fields: a call may name its input otherwise than the form that sends it.
 * Anything but an AppError is given back as it is.
 */
export function renameFaltfel(error: unknown, rename: (falt: string) => string): unknown {
  if (!(error instanceof AppError) || error.faltfel.length === 0) return error;
  const renamed = new AppError(
    error.kod,
    error.mening,
    error.faltfel.map(({ falt, mening }) => ({ falt: rename(falt), mening })),
  );
  return copyReference(error, renamed);
}

/** The same error at one field, when it named none. */
export function placeAt(error: unknown, falt: string): unknown {
  if (!(error instanceof AppError) || error.faltfel.length > 0) return error;
  return copyReference(error, new AppError(error.kod, error.mening, [{ falt, mening: error.mening }]));
}

function copyReference(from: AppError, to: AppError): AppError {
  return 'referens' in from ? Object.assign(to, { referens: from.referens }) : to;
}
