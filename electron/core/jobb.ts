import { AppError } from '../../shared/api/errors.ts';

/** The jobs that run now, by the id that their caller chose. */
export interface Jobb {
  /** @throws AppError CONFLICT when a job with that id is running */
  start<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(id: string): void;
  cancelAll(): void;
}

export function createJobb(): Jobb {
  const running = new Map<string, AbortController>();
  return {
    async start(id, work) {
      if (running.has(id)) throw new AppError('CONFLICT', 'Jobbet pågår redan. Vänta tills det är klart.');
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
