import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { JobbId } from '../../lib/id.ts';
import { ROLLER } from '../personal/schema.ts';
import { AvbrutetJobb } from './schema.ts';

/** The own jobs that a lock has interrupted. They go on by their own calls, under the ids that they had. */
export const avbrutetApi = {
  list: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(AvbrutetJobb),
    audit: { exempt: 'what the person has begun, as codes and choices; going on is logged by the job itself' },
  }),
  /** Lets one be; what of it lies outside the vault stays there. */
  remove: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ jobbId: JobbId }),
    output: z.object({}),
    audit: { exempt: 'takes a reminder away, nothing of any akt' },
    // Whoever began a job may let it be, whatever their role is by now.
    roller: ROLLER,
  }),
} as const;
