import { AppError } from '../../shared/api/errors.ts';

/** Why a job is stopped when the vault locks; no other job is stopped for a reason. */
export const LAST = Symbol('the vault locked');

/** The jobs that run now, by the id that their caller chose. */
export interface Jobb {
  /** @throws AppError CONFLICT when a job with that id is running */
  start<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(id: string): void;
  /** @param reason what the jobs find as the reason of their signal */
  cancelAll(reason: unknown): void;
}

const MOST_EARLY = 100;

export function createJobb(): Jobb {
  const running = new Map<string, AbortController>();
  /** Asked to stop before they had begun: the request and the job may cross on the way. */
  const early = new Set<string>();
  return {
    async start(id, work) {
      if (running.has(id)) throw new AppError('CONFLICT', 'Jobbet pågår redan. Vänta tills det är klart.');
      const controller = new AbortController();
      running.set(id, controller);
      if (early.delete(id)) controller.abort();
      try {
        return await work(controller.signal);
      } finally {
        running.delete(id);
      }
    },
    cancel(id) {
      const controller = running.get(id);
      if (controller !== undefined) controller.abort();
      else if (early.size < MOST_EARLY) early.add(id);
    },
    cancelAll(reason) {
      for (const controller of running.values()) controller.abort(reason);
    },
  };
}
