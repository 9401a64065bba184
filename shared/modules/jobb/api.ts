import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { JobbId } from '../../lib/id.ts';

export const jobbApi = {
  /** Asks a running job to stop at its next safe point; a job that has ended already is left alone. */
  cancel: call({
    kind: 'effect',
    scope: 'unlocked-not-needed',
    input: z.object({ jobbId: JobbId }),
    output: z.object({}),
    audit: { exempt: 'the job itself logs its outcome as cancelled' },
  }),
} as const;
