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

/** Long work that a button starts: how far it has come, and a way out. */
export interface Jobb<T> {
  readonly job: JobbState<T>;
  start(work: (jobbId: JobbId) => Promise<T>): void;
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
  return {
    job,
    start(work) {
      if (running.current !== null) return;
      const jobbId = newJobbId();
      running.current = jobbId;
      setJob({ state: 'running', klart: 0, av: null, isCancelling: false });
      work(jobbId)
        .then(
          (value) => setJob({ state: 'done', value }),
          (error: unknown) => {
            const wasCancelled = error instanceof AppError && error.kod === 'CANCELLED';
            setJob(wasCancelled ? { state: 'cancelled' } : { state: 'failed', ...messageOf(error) });
          },
        )
        .finally(() => {
          running.current = null;
        });
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
