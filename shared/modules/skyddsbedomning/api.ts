import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { NySkyddsbedomning, Skyddsbedomning } from './schema.ts';

export const skyddsbedomningApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Skyddsbedomning),
    audit: 'skyddsbedomning.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NySkyddsbedomning.extend({ aktId: AktId }),
    output: Skyddsbedomning,
    audit: 'skyddsbedomning.signerad',
  }),
} as const;
