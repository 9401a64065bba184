import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Beslut, NyttBeslut } from './schema.ts';

export const beslutApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Beslut),
    audit: 'beslut.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttBeslut.extend({ aktId: AktId }),
    output: Beslut,
    audit: 'beslut.signerat',
  }),
} as const;
