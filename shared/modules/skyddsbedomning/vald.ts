import { z } from 'zod';
import { line, text } from '../../lib/text.ts';
import { Datum } from '../../lib/tid.ts';

/** Kinds of violence, each told by itself. Released codes are never renamed. */
export const VALDSSLAG = [
  'fysiskt',
  'psykiskt',
  'sexuellt',
  'ekonomiskt',
  'digitalt',
  'latent',
  'heder',
  'forsummelse',
  'eftervald',
] as const;

export const VALDSSLAG_NAMN: Readonly<Record<(typeof VALDSSLAG)[number], string>> = {
  fysiskt: 'Fysiskt våld',
  psykiskt: 'Psykiskt våld och hot',
  sexuellt: 'Sexuellt våld',
  ekonomiskt: 'Ekonomiskt våld',
  digitalt: 'Digitalt våld och övervakning',
  latent: 'Latent våld och kontroll',
  heder: 'Hedersrelaterat våld och förtryck',
  forsummelse: 'Försummelse',
  eftervald: 'Eftervåld',
};

/** One kind of violence as it was told. Days are words: people say "i våras", and a made-up day would look exact. */
export const Valdsrad = z.object({
  slag: z.enum(VALDSSLAG, { error: 'Välj vilket slags våld det är.' }),
  forsta: line(80),
  senaste: line(80),
  hurOfta: line(160),
  allvar: text(4000),
  /** What the client said, in the client's words. */
  ord: text(4000),
});
export type Valdsrad = z.infer<typeof Valdsrad>;

export const FORSTOD = ['ja', 'delvis', 'nej', 'okant'] as const;

export const FORSTOD_NAMN: Readonly<Record<(typeof FORSTOD)[number], string>> = {
  ja: 'Ja',
  delvis: 'Delvis',
  nej: 'Nej',
  okant: 'Vet inte',
};

/** What somebody was told about rules and limited freedom, and whether it was understood. */
export const Informationsrad = z.object({
  vad: text(2000),
  nar: Datum.nullable().default(null),
  sprak: line(60),
  forstod: z.enum(FORSTOD, { error: 'Välj om personen förstod.' }),
});
export type Informationsrad = z.infer<typeof Informationsrad>;
