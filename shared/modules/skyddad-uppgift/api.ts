import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { DoldUppgift, NyUppgift } from './schema.ts';

const Utpekad = z.object({ aktId: AktId, id: z.string().regex(/^[0-9a-f]{32}$/) });

export const skyddadUppgiftApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(DoldUppgift),
    audit: 'skyddad-uppgift.listad',
  }),
  /** The one call that gives the value; shown masked again after 30 seconds. */
  reveal: call({
    kind: 'read',
    scope: 'akt',
    input: Utpekad,
    output: z.object({ varde: z.string() }),
    audit: 'skyddad-uppgift.visad',
  }),
  create: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, uppgift: NyUppgift }),
    output: DoldUppgift,
    audit: 'skyddad-uppgift.skapad',
  }),
  remove: call({
    kind: 'write',
    scope: 'akt',
    input: Utpekad,
    output: z.object({}),
    audit: 'skyddad-uppgift.borttagen',
  }),
} as const;
