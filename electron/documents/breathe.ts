import { AppError } from '../../shared/api/errors.ts';

const TURN_MS = 12;

/** Lets other work of the process go on: lock and cancel must get through while a long akt is drawn. */
export type Breathe = () => Promise<void>;

/** @throws AppError CANCELLED, from the returned function, once the signal has been given */
export function createBreathe(signal?: AbortSignal): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > TURN_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
    if (signal?.aborted) throw new AppError('CANCELLED', 'Dokumentet gjordes inte klart: arbetet avbröts.');
  };
}
