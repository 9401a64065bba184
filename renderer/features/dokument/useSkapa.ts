import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import { type AktId, JobbId, type PostId } from '../../../shared/lib/id.ts';
import type { DokumentRad, MallId } from '../../../shared/modules/dokument/schema.ts';
import { useCoreEvent } from '../../client/events.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';

/** What is to be made. */
export interface Bestallning {
  readonly mall: MallId;
  readonly postId: PostId | null;
}

export type SkapaState =
  | { readonly state: 'running'; readonly percent: number | null; readonly isCancelling: boolean }
  | { readonly state: 'failed'; readonly mening: string; readonly referens?: string };

export interface Skapa {
  readonly job: SkapaState;
  cancel(): void;
  retry(): void;
}

const START: SkapaState = { state: 'running', percent: null, isCancelling: false };

/** Makes a document as soon as it is ordered. */
export function useSkapa(
  aktId: AktId,
  bestallning: Bestallning | null,
  on: { readonly done: (rad: DokumentRad) => void; readonly cancelled: () => void },
): Skapa {
  const [jobbId, setJobbId] = useState(newJobbId);
  const [job, setJob] = useState<SkapaState>(START);
  const begun = useRef<JobbId | null>(null);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    // React may run an effect twice; one document is enough.
    if (bestallning === null || begun.current === jobbId) return;
    begun.current = jobbId;
    client.dokument.create({ aktId, jobbId, ...bestallning }).then(
      (rad) => latest.current.done(rad),
      (error: unknown) => {
        if (error instanceof AppError && error.kod === 'CANCELLED') latest.current.cancelled();
        else setJob({ state: 'failed', ...messageOf(error) });
      },
    );
  }, [aktId, bestallning, jobbId]);
  useCoreEvent((event) => {
    if (event.name !== 'job.progressed' || event.jobId !== jobbId) return;
    const percent = Math.round((100 * event.klart) / event.av);
    setJob((now) => (now.state === 'running' ? { ...now, percent } : now));
  });
  return {
    job,
    cancel: () => {
      setJob((now) => (now.state === 'running' ? { ...now, isCancelling: true } : now));
      // The job itself answers: made after all, or cancelled.
      void client.jobb.cancel({ jobbId }).catch(() => {});
    },
    retry: () => {
      setJob(START);
      setJobbId(newJobbId());
    },
  };
}

function newJobbId(): JobbId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return JobbId.parse([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
