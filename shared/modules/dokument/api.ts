import { z } from 'zod';
import { call } from '../../api/contract.ts';
import { AktId, DokumentId, JobbId, PostId } from '../../lib/id.ts';
import { line, requiredText } from '../../lib/text.ts';
import { AndraPersonEllerIngen } from '../andra-person/schema.ts';
import { DokumentRad, MallId } from './schema.ts';

const Utpekat = z.object({ aktId: AktId, dokumentId: DokumentId });
const Mottagare = requiredText(200, 'Skriv vem som får dokumentet.');

/** Largest piece of a document that crosses the bridge at once, in bytes before base64. */
export const CHUNK_BYTES = 192 * 1024;

export const dokumentApi = {
  list: call({
    kind: 'read',
    scope: 'akt',
    input: z.object({ aktId: AktId }),
    output: z.array(DokumentRad),
    audit: 'dokument.listade',
  }),
  /** Renders and stores a PDF/A in the akt. */
  create: call({
    kind: 'job',
    scope: 'akt',
    input: z.object({ aktId: AktId, mall: MallId, postId: PostId.nullable().default(null), jobbId: JobbId }),
    output: DokumentRad,
    audit: 'dokument.skapat',
  }),
  readChunk: call({
    kind: 'read',
    scope: 'akt',
    input: Utpekat.extend({ del: z.int().min(0) }),
    output: z.object({ base64: z.string(), fler: z.boolean() }),
    audit: 'dokument.visat',
  }),
  print: call({
    kind: 'effect',
    scope: 'akt',
    input: Utpekat.extend({ mottagare: Mottagare, exemplar: z.int().min(1).max(20).default(1) }),
    output: z.object({ utfall: z.enum(['skickad', 'avbruten', 'ingen-skrivare']) }),
    audit: 'dokument.utskrivet',
  }),
  /** Writes the PDF to a place that the user chose; `mapp` only where the shell has no file dialogue. */
  saveFile: call({
    kind: 'effect',
    scope: 'akt',
    input: Utpekat.extend({
      mottagare: Mottagare,
      mapp: line(1000),
      /** The archive gets whole akter without a second person. */
      tillArkivet: z.boolean().default(false),
      andraPerson: AndraPersonEllerIngen,
    }),
    output: z.object({ utfall: z.enum(['sparad', 'avbruten']), filnamn: z.string() }),
    audit: 'dokument.sparat-som-fil',
  }),
} as const;
