import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { NyVidare, Vidare } from './schema.ts';

export const vidareApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Vidare),
    audit: 'vidare.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyVidare.extend({ aktId: AktId }),
    output: Vidare,
    audit: 'vidare.signerat',
  }),
} as const;
