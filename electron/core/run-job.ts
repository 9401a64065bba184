import type { JobbId } from '../../shared/lib/id.ts';
import { type Jobbnot, underNote } from './avbrutet.ts';
import type { NamedCall } from './call.ts';
import type { Jobb } from './jobb.ts';
import type { Session } from './session.ts';

export interface JobInput {
  readonly jobbId?: JobbId;
}

/** A job that has begun. */
export interface RunningJob {
  readonly signal: AbortSignal;
  readonly progress: (klart: number, av: number) => void;
  readonly not: Jobbnot;
}

/**
 * Runs a job under the id that its caller chose: it tells how far it is, stops when it is told to, and can go on after a
 * lock.
 */
export function runJob<T>(
  { session, jobb }: { readonly session: Session; readonly jobb: Jobb },
  { name }: NamedCall,
  input: JobInput,
  work: (job: RunningJob) => Promise<T>,
): Promise<T> {
  const { jobbId } = input;
  if (jobbId === undefined) throw new RangeError('a job has an id');
  const progress = (klart: number, av: number) => session.emit({ name: 'job.progressed', jobId: jobbId, klart, av });
  return jobb.start(jobbId, (signal) =>
    underNote(session, { id: jobbId, name, input, signal }, (not) => work({ signal, progress, not })),
  );
}
