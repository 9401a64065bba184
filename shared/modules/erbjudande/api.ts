import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Erbjudande, Erbjudandesvar, NyttErbjudande, NyttErbjudandesvar } from './schema.ts';

export const erbjudandeApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(z.object({ erbjudande: Erbjudande, svar: Erbjudandesvar.nullable() })),
    audit: 'erbjudande.last',
  }),
  create: call({
    kind: 'write',
    scope: 'akt',
    input: NyttErbjudande.extend({ aktId: AktId }),
    output: Erbjudande,
    audit: 'erbjudande.lamnat',
  }),
  answer: call({
    kind: 'write',
    scope: 'akt',
    input: NyttErbjudandesvar.extend({ aktId: AktId }),
    output: Erbjudandesvar,
    audit: 'erbjudande.besvarat',
  }),
} as const;
