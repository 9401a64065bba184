import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Barnratt, NyBarnratt } from './schema.ts';

export const barnrattApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Barnratt),
    audit: 'barnratt.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyBarnratt.extend({ aktId: AktId }),
    output: Barnratt,
    audit: 'barnratt.signerad',
  }),
} as const;
