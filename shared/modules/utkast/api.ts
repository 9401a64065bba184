import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';

/** Which form a draft belongs to: `skyddsbedomning:<personId>`. */
export const Utkastnyckel = z.string().regex(/^[a-z0-9:-]{1,100}$/);

/** What is being typed, kept inside the akt so that a lock or a power cut costs nobody a word. */
export const utkastApi = {
  find: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId, nyckel: Utkastnyckel }),
    output: z.object({ innehall: z.string(), sparat: Tidpunkt }).nullable(),
    audit: { exempt: 'the own unfinished text of the person who reads the akt; the akt reading itself is logged' },
  }),
  save: call({
    kind: 'draft',
    scope: 'akt',
    input: z.object({ aktId: AktId, nyckel: Utkastnyckel, innehall: z.string().max(400_000) }),
    output: z.object({ sparat: Tidpunkt }),
    audit: { exempt: 'every two seconds while typing; the signature is what is logged' },
  }),
  remove: call({
    kind: 'draft',
    scope: 'akt',
    input: z.object({ aktId: AktId, nyckel: Utkastnyckel }),
    output: z.object({}),
    audit: { exempt: 'follows a signature, which is logged' },
  }),
} as const;
