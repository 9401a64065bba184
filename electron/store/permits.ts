/** Lets a fixed number of pieces of work run at once; the others wait in the order of asking. */
export interface Permits {
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createPermits(count: number): Permits {
  let free = count;
  const queue: (() => void)[] = [];
  return {
    async run(work) {
      if (free > 0) free--;
      else await new Promise<void>((proceed) => queue.push(proceed));
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
