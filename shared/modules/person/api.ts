import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId, PersonId, Rev } from '../../lib/id.ts';
import { Person, PersonUppgifter } from './schema.ts';

export const personApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Person),
    audit: 'person.last',
  }),
  create: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, uppgifter: PersonUppgifter }),
    output: Person,
    audit: 'person.skapad',
  }),
  save: call({
    kind: 'write',
    scope: 'akt',
    input: z.object({ aktId: AktId, id: PersonId, rev: Rev, uppgifter: PersonUppgifter }),
    output: Person,
    audit: 'person.sparad',
  }),
} as const;
