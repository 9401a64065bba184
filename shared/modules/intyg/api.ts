import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Intyg, IntygInnehall, Lackagetraff, NyttIntyg } from './schema.ts';

export const intygApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Intyg),
    audit: 'intyg.last',
  }),
  /** Looks for protected data of the akt in a text that is being written; nothing is stored. */
  check: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId, innehall: IntygInnehall.partial() }),
    output: z.array(Lackagetraff),
    audit: 'intyg.kontrollerat',
  }),
  /** @throws RULE at the field of each hit on a protected datum */
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyttIntyg.extend({ aktId: AktId }),
    output: Intyg,
    audit: 'intyg.signerat',
  }),
} as const;
