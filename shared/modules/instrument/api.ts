import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Instrumentpost, NyttInstrumentsvar } from './schema.ts';

export const instrumentApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Instrumentpost),
    audit: 'instrument.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttInstrumentsvar.extend({ aktId: AktId }),
    output: Instrumentpost,
    audit: 'instrument.signerat',
  }),
} as const;
