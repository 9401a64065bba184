import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Behov } from '../../matchning/schema.ts';
import { Matchningspost } from './schema.ts';

export const matchningApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Matchningspost),
    audit: 'matchning.last',
  }),
  run: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, behov: Behov }),
    output: Matchningspost,
    audit: 'matchning.korning',
  }),
} as const;
