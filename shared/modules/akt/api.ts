import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { AktRad, AktVy } from './schema.ts';

export const aktApi = {
  list: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: z.array(AktRad),
    audit: { exempt: 'codes, steps and days from the register; no case data' },
  }),
  /** To the clipboard: the one thing of an akt that may lie there. */
  copyKod: call({
    kind: 'effect',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.object({}),
    audit: 'akt.kod-kopierad',
  }),
  get: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: AktVy,
    audit: 'akt.oppnad',
  }),
} as const;
