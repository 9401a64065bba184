import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Granskning, GranskningInnehall } from './schema.ts';

export const granskningApi = {
  /** What is to be looked at comes with `akt.get`. Also in a closed akt: closing it is one of the things to look at. */
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, innehall: GranskningInnehall }),
    output: Granskning,
    audit: 'granskning.signerad',
  }),
} as const;
