import { AsyncLocalStorage } from 'node:async_hooks';

/** One stretch of work that holds one file. Work started inside it knows it as its parent. */
interface Holding {
  readonly file: string;
  readonly parent: Holding | undefined;
}

interface Waiter {
  readonly holding: Holding;
  readonly proceed: () => void;
}

/** One mutex per file, first come first served, that refuses to wait for ever. */
export interface FileMutexes {
  /**
   * Runs `work` while nobody else holds the file.
   * @throws Error at once where waiting could never end: the file is already held by the work around the call, or by
   *   work that itself waits for it
   */
  hold<T>(file: string, work: () => Promise<T>): Promise<T>;
  isHeld(file: string): boolean;
  /** True inside work that still holds some file. */
  isInside(): boolean;
}

export function createFileMutexes(): FileMutexes {
  const around = new AsyncLocalStorage<Holding>();
  const holders = new Map<string, Holding>();
  const queues = new Map<string, Waiter[]>();

  /** Whether `holding` cannot end before `caller` does. */
  function waitsFor(holding: Holding, caller: Holding, seen = new Set<Holding>()): boolean {
    if (isWithin(caller, holding)) return true;
    if (seen.has(holding)) return false;
    seen.add(holding);
    for (const [file, queue] of queues) {
      const next = holders.get(file);
      if (next === undefined || !queue.some((waiter) => isWithin(waiter.holding, holding))) continue;
      if (waitsFor(next, caller, seen)) return true;
    }
    return false;
  }

  function acquire(holding: Holding): Promise<void> | undefined {
    const { file, parent } = holding;
    const holder = holders.get(file);
    if (holder === undefined) {
      holders.set(file, holding);
      return undefined;
    }
    if (parent !== undefined && waitsFor(holder, parent)) throw new Error('deadlock between database files');
    return new Promise((proceed) => {
      const queue = queues.get(file) ?? [];
      queues.set(file, queue);
      queue.push({ holding, proceed });
    });
  }

  function release(file: string): void {
    const queue = queues.get(file);
    const next = queue?.shift();
    if (queue?.length === 0) queues.delete(file);
    if (next === undefined) {
      holders.delete(file);
      return;
    }
    holders.set(file, next.holding);
    next.proceed();
  }

  return {
    isHeld: (file) => holders.has(file),
    isInside() {
      for (let at = around.getStore(); at !== undefined; at = at.parent) {
        if (holders.get(at.file) === at) return true;
      }
      return false;
    },
    async hold(file, work) {
      const holding: Holding = { file, parent: around.getStore() };
      await acquire(holding);
      try {
        return await around.run(holding, work);
      } finally {
        release(file);
      }
    },
  };
}

function isWithin(inner: Holding, outer: Holding): boolean {
  for (let at: Holding | undefined = inner; at !== undefined; at = at.parent) {
    if (at === outer) return true;
  }
  return false;
}
