import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { NySakerhetsplan, Sakerhetsplan } from './schema.ts';

export const sakerhetsplanApi = {
  /** Every version, the newest first. */
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Sakerhetsplan),
    audit: 'sakerhetsplan.last',
  }),
  /** Signs a plan that takes the place of the person's earlier one, and keeps its code word as a protected datum. */
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NySakerhetsplan.extend({ aktId: AktId }),
    output: Sakerhetsplan,
    audit: 'sakerhetsplan.signerad',
  }),
} as const;
