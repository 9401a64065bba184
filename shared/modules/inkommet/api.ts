import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Inkommet } from './schema.ts';

export const inkommetApi = {
  /** What came in before a personakt was opened, with how to reach the client safely; null in an aktualisering. */
  find: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: Inkommet.nullable(),
    audit: 'inkommet.last',
  }),
} as const;
