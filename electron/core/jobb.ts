/** The jobs that run now, by the id that their caller chose. */
export interface Jobb {
  start<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(id: string): void;
  cancelAll(): void;
}

export function createJobb(): Jobb {
  const running = new Map<string, AbortController>();
  return {
    async start(id, work) {
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
