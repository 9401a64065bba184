import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { Utkastnyckel } from '../utkast/api.ts';

/**
 * What somebody is typing in a form that belongs to no akt yet. It is free text, perhaps about a client, so it lies
 * neither in the register nor in the window, but in a file sealed to that person.
 */
export const egetUtkastApi = {
  find: call({
    kind: 'draft',
    scope: 'register',
    input: z.object({ nyckel: Utkastnyckel }),
    output: z.object({ innehall: z.string(), sparat: Tidpunkt }).nullable(),
    audit: { exempt: 'the own unfinished text of the person who reads it, closed to everybody else' },
  }),
  save: call({
    kind: 'draft',
    scope: 'register',
    input: z.object({ nyckel: Utkastnyckel, innehall: z.string().max(100_000) }),
    output: z.object({ sparat: Tidpunkt }),
    audit: { exempt: 'every two seconds while typing; what the form saves is what is logged' },
  }),
  remove: call({
    kind: 'draft',
    scope: 'register',
    input: z.object({ nyckel: Utkastnyckel }),
    output: z.object({}),
    audit: { exempt: 'follows what the form saved, which is logged, or throws away what nobody else could read' },
  }),
} as const;
