import { useRef, useState } from 'react';
import { AppError } from '../../shared/api/errors.ts';
import { JobbId } from '../../shared/lib/id.ts';
import { useCoreEvent } from './events.ts';
import { messageOf } from './fel.ts';
import { client } from './live.ts';

export type JobbState<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly klart: number; readonly av: number | null; readonly isCancelling: boolean }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'done'; readonly value: T };

/** Long work under an id of its own: how far it has come, and a way out. */
export interface Jobb<T> {
  readonly job: JobbState<T>;
  /**
   * For a button: what became of it shows in `job`. One at a time.
   * @param under the id of a job that goes on after a lock; a new one otherwise
   */
  start(work: (jobbId: JobbId) => Promise<T>, under?: JobbId): void;
  /**
   * The same for a form, which shows itself what went wrong.
   * @returns null when it was cancelled
   */
  run(work: (jobbId: JobbId) => Promise<T>, under?: JobbId): Promise<T | null>;
  cancel(): void;
}

export function useJobb<T>(): Jobb<T> {
  const running = useRef<JobbId | null>(null);
  const [job, setJob] = useState<JobbState<T>>({ state: 'idle' });
  useCoreEvent((event) => {
    if (event.name !== 'job.progressed' || event.jobId !== running.current) return;
    const { klart, av } = event;
    setJob((now) => (now.state === 'running' ? { ...now, klart, av } : now));
  });
  const run = async (work: (jobbId: JobbId) => Promise<T>, jobbId = newJobbId()): Promise<T | null> => {
    running.current = jobbId;
    setJob({ state: 'running', klart: 0, av: null, isCancelling: false });
    try {
      const value = await work(jobbId);
      setJob({ state: 'done', value });
      return value;
    } catch (error) {
      const wasCancelled = error instanceof AppError && error.kod === 'CANCELLED';
      setJob(wasCancelled ? { state: 'cancelled' } : { state: 'failed', ...messageOf(error) });
      if (wasCancelled) return null;
      throw error;
    } finally {
      running.current = null;
    }
  };
  return {
    job,
    run,
    start(work, under) {
      if (running.current !== null) return;
      // It stands in `job`.
      run(work, under).catch(() => {});
    },
    cancel() {
      const jobbId = running.current;
      if (jobbId === null) return;
      setJob((now) => (now.state === 'running' ? { ...now, isCancelling: true } : now));
      // The job itself answers: done after all, or cancelled.
      void client.jobb.cancel({ jobbId }).catch(() => {});
    },
  };
}

function newJobbId(): JobbId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return JobbId.parse([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
