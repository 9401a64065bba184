import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Kontrasignering, NyKontrasignering } from './schema.ts';

export const kontrasigneringApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Kontrasignering),
    audit: 'kontrasignering.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyKontrasignering.extend({ aktId: AktId }),
    output: Kontrasignering,
    audit: 'kontrasignering.signerad',
  }),
} as const;
