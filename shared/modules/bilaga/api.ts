import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId, BilagaHandtag, BilagaId, JobbId } from '../../lib/id.ts';
import { line, requiredText } from '../../lib/text.ts';
import { Bilaga } from './schema.ts';

const Utpekad = z.object({ aktId: AktId, id: BilagaId });

/** Segments of the encrypted file that cross the bridge at once: 192 KiB before base64. */
export const DEL_SEGMENT = 3;

export const bilagaApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(Bilaga),
    audit: 'bilaga.listade',
  }),
  /** Encrypts a file into the akt; `sokvag` only where the shell has no file dialogue. The original stays where it is. */
  add: call({
    kind: 'job',
    scope: 'akt',
    input: z.object({
      aktId: AktId,
      sokvag: line(1000),
      beskrivning: requiredText(300, 'Skriv vad bilagan är.'),
      jobbId: JobbId,
    }),
    output: Bilaga,
    audit: 'bilaga.tillagd',
  }),
  /** Gives what the attachment is read by until the lock. */
  open: call({
    kind: 'read',
    scope: 'akt',
    input: Utpekad,
    output: z.object({ handtag: BilagaHandtag, bilaga: Bilaga }),
    audit: 'bilaga.oppnad',
  }),
  readChunk: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId, handtag: BilagaHandtag, del: z.int().min(0).max(10_000) }),
    output: z.object({ base64: z.string(), fler: z.boolean() }),
    audit: { exempt: 'the opening, without which nothing is read, is in the log' },
  }),
  /** Marks an attachment as put there by mistake. It stays, and stays readable. */
  strike: call({
    kind: 'write',
    scope: 'akt',
    input: Utpekad.extend({ skal: requiredText(500, 'Skriv varför bilagan stryks.') }),
    output: Bilaga,
    audit: 'bilaga.struken',
  }),
} as const;
