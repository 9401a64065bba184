import { z } from 'zod';
import { DokumentId, PostId } from '../../lib/id.ts';
import { Tidpunkt } from '../../lib/tid.ts';

/** The document templates; one file each in shared/mallar. */
export const MALLAR = [
  'aktualisering',
  'skyddsbedomning',
  'matchning',
  'beslut',
  'journal',
  'intyg',
  'avslut',
  'akt',
  'inlaga',
  'jourkuvert',
  'motesblad',
  'sakerhetsplan',
  'lista',
] as const;
export const MallId = z.enum(MALLAR, { error: 'Välj vilket dokument som ska skapas.' });
export type MallId = z.infer<typeof MallId>;

/** One time that a document left the program: to whom, how, and by whose hand. */
export const Utslappspost = z.object({
  tidpunkt: Tidpunkt,
  av: z.string(),
  mottagare: z.string(),
  satt: z.enum(['skrivare', 'fil']),
  exemplar: z.int(),
});
export type Utslappspost = z.infer<typeof Utslappspost>;

export const DokumentRad = z.object({
  id: DokumentId,
  mall: MallId,
  postId: PostId.nullable(),
  skapad: Tidpunkt,
  sidor: z.int(),
  byte: z.int(),
  sha256: z.string(),
  /** Code, type and day: safe as a file name. */
  filnamn: z.string(),
  /** Every time it has left, oldest first. */
  utslapp: z.array(Utslappspost),
});
export type DokumentRad = z.infer<typeof DokumentRad>;
