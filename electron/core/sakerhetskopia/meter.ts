import type { CopyOptions } from '../../store/copy-file.ts';

/** A job that counts bytes. */
export interface CopyJob {
  readonly signal: AbortSignal;
  readonly progress: (klart: number, av: number) => void;
}

/** Counts bytes for a job; tells of each hundredth, and never of more than all. */
export function meterOf({ signal, progress }: CopyJob, of: number): CopyOptions {
  let done = 0;
  let told = 0;
  return {
    signal,
    onBytes: (count) => {
      done = Math.min(of, done + count);
      if (done - told < of / 100 && done < of) return;
      told = done;
      progress(done, of);
    },
  };
}
