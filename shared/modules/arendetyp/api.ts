import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Arendetyp, NyArendetyp } from './schema.ts';

export const arendetypApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Arendetyp),
    audit: 'arendetyp.last',
  }),
  sign: call({
    kind: 'write',
    scope: 'akt',
    input: NyArendetyp.extend({ aktId: AktId }),
    output: Arendetyp,
    audit: 'arendetyp.signerad',
  }),
} as const;
