import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Natverk, NyttNatverk } from './schema.ts';

export const natverkApi = {
  /** Every version, the newest first. */
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Natverk),
    audit: 'natverk.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttNatverk.extend({ aktId: AktId }),
    output: Natverk,
    audit: 'natverk.signerat',
  }),
} as const;
