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
  /** What a decision about a place would freeze as hinder, to be seen before it is signed. */
  hinder: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId, platsKod: z.string().max(20) }),
    output: z.array(z.string()),
    audit: 'beslut.hinder',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttBeslut.extend({ aktId: AktId }),
    output: Beslut,
    audit: 'beslut.signerat',
  }),
} as const;
