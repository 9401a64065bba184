import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Anteckning, NyAnteckning } from './schema.ts';

export const anteckningApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({
      aktId: AktId,
      fore: z.int().nullable().default(null),
      antal: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ anteckningar: z.array(Anteckning), fler: z.boolean() }),
    audit: 'anteckning.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyAnteckning.extend({ aktId: AktId }),
    output: Anteckning,
    audit: 'anteckning.signerad',
  }),
} as const;
