import { useState } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import { type AnvandareId, JobbId } from '../../../shared/lib/id.ts';
import { useCoreEvent } from '../../client/events.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';

export type AvslutaState =
  | { readonly state: 'idle' | 'cancelled' }
  | { readonly state: 'running'; readonly klart: number; readonly av: number | null; readonly isCancelling: boolean }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string }
  | { readonly state: 'done'; readonly vantar: number };

/** Ends somebody's time in the vault: akt by akt, then the vault itself. Can be stopped and begun again. */
export function useAvsluta(onInterrupted: () => void) {
  const [jobbId, setJobbId] = useState<JobbId | null>(null);
  const [job, setJob] = useState<AvslutaState>({ state: 'idle' });
  useCoreEvent((event) => {
    if (event.name !== 'job.progressed' || event.jobId !== jobbId) return;
    const { klart, av } = event;
    setJob((now) => (now.state === 'running' ? { ...now, klart, av } : now));
  });
  return {
    job,
    async start(anvandareId: AnvandareId, eftertradare: AnvandareId) {
      const fresh = newJobbId();
      setJobbId(fresh);
      setJob({ state: 'running', klart: 0, av: null, isCancelling: false });
      try {
        const { vantar } = await client.personal.avsluta({ jobbId: fresh, anvandareId, eftertradare });
        setJob({ state: 'done', vantar });
      } catch (error) {
        const isCancelled = error instanceof AppError && error.kod === 'CANCELLED';
        setJob(isCancelled ? { state: 'cancelled' } : { state: 'failed', ...messageOf(error) });
        onInterrupted();
      }
    },
    cancel() {
      setJob((now) => (now.state === 'running' ? { ...now, isCancelling: true } : now));
      // The job itself answers: done after all, or cancelled.
      if (jobbId !== null) void client.jobb.cancel({ jobbId }).catch(() => {});
    },
  };
}

function newJobbId(): JobbId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return JobbId.parse([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
