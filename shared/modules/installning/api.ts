import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Rev } from '../../lib/id.ts';
import { line, requiredText, text } from '../../lib/text.ts';

export const Installning = z.object({
  kommun: requiredText(120, 'Skriv kommunens namn.'),
  namnd: requiredText(160, 'Skriv nämndens namn.'),
  enhet: line(160),
  vaxel: line(60),
  overklagandeadress: text(500),
});
export type Installning = z.infer<typeof Installning>;

export const installningApi = {
  get: call({
    kind: 'read',
    scope: 'register',
    input: z.object({}),
    output: Installning.extend({ rev: Rev }),
    audit: { exempt: "the municipality's own name and switchboard" },
  }),
  save: call({
    kind: 'write',
    scope: 'register',
    input: z.object({ rev: Rev, installning: Installning }),
    output: Installning.extend({ rev: Rev }),
    audit: 'installning.sparad',
  }),
} as const;
