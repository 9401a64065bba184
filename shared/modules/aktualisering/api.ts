import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId, Rev } from '../../lib/id.ts';
import { Aktualisering, AktualiseringUppgifter, NyAktualisering } from './schema.ts';

export const aktualiseringApi = {
  /** Makes the akt file of its own and draws the next gapless number of the year. */
  create: call({
    kind: 'write',
    scope: 'many-akter',
    input: NyAktualisering,
    output: z.object({ aktId: AktId, kod: z.string() }),
    audit: 'aktualisering.skapad',
  }),
  get: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: Aktualisering,
    audit: 'aktualisering.last',
  }),
  save: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, rev: Rev, uppgifter: AktualiseringUppgifter }),
    output: Aktualisering,
    audit: 'aktualisering.sparad',
  }),
} as const;
