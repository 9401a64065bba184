import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Frist, NyFrist } from './schema.ts';

export const fristApi = {
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyFrist.extend({ aktId: AktId }),
    output: Frist,
    audit: 'frist.fullgjord',
  }),
} as const;
