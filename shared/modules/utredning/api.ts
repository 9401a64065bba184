import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { InledUtredning, OppnadAkt } from './schema.ts';

export const utredningApi = {
  inled: call({
    kind: 'write',
    scope: 'many-akter',
    input: InledUtredning,
    output: z.object({ familj: z.string().nullable(), akter: z.array(OppnadAkt) }),
    audit: 'utredning.inledd',
  }),
} as const;
