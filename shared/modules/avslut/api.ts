import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Avslut, NyttAvslut } from './schema.ts';

export const avslutApi = {
  find: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: Avslut.nullable(),
    audit: 'avslut.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttAvslut.extend({ aktId: AktId }),
    output: Avslut,
    audit: 'avslut.signerat',
  }),
} as const;
