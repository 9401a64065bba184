import { useRef, useState } from 'react';
import { AppError } from '../../shared/api/errors.ts';
import { JobbId } from '../../shared/lib/id.ts';
import { useCoreEvent } from './events.ts';
import { client } from './live.ts';

/** One long piece of work: how far it is, and the way to stop it. */
export interface JobbHandle {
  /** Whole hundredths; null until the first word of it. */
  readonly procent: number | null;
  readonly isCancelling: boolean;
  /** Runs a job under an id of its own. @returns null when it was cancelled */
  run<R>(work: (jobbId: JobbId) => Promise<R>): Promise<R | null>;
  cancel(): void;
}

/** For jobs that a form or a button starts and whose outcome it awaits. */
export function useJobb(): JobbHandle {
  const running = useRef<JobbId | null>(null);
  const [procent, setProcent] = useState<number | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  useCoreEvent((event) => {
    if (event.name === 'job.progressed' && event.jobId === running.current) {
      setProcent(Math.floor((100 * event.klart) / event.av));
    }
  });
  return {
    procent,
    isCancelling,
    async run(work) {
      const jobbId = newJobbId();
      running.current = jobbId;
      setProcent(null);
      setCancelling(false);
      try {
        return await work(jobbId);
      } catch (error) {
        if (error instanceof AppError && error.kod === 'CANCELLED') return null;
        throw error;
      } finally {
        running.current = null;
      }
    },
    cancel() {
      const jobbId = running.current;
      if (jobbId === null) return;
      setCancelling(true);
      // The job itself answers: done after all, or cancelled.
      void client.jobb.cancel({ jobbId }).catch(() => {});
    },
  };
}

function newJobbId(): JobbId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return JobbId.parse([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
