import { z } from 'zod';
import { AnvandareId } from '../../lib/id.ts';
import { line, requiredText } from '../../lib/text.ts';
import { Tidpunkt } from '../../lib/tid.ts';
import { postOf } from '../post/schema.ts';

export const UPPDRAG = ['ansvarig', 'medhandlaggare'] as const;
export type Uppdrag = (typeof UPPDRAG)[number];

/** Somebody who works with an akt. */
export const Tilldelad = z.object({
  anvandareId: AnvandareId,
  namn: z.string(),
  titel: z.string(),
  uppdrag: z.enum(UPPDRAG),
  sedan: Tidpunkt,
  /** False while nobody who holds the key has been here to pass it on. */
  harNyckel: z.boolean(),
});
export type Tilldelad = z.infer<typeof Tilldelad>;

/** What was asked about jäv (16-18 §§ förvaltningslagen (2017:900)) when somebody was assigned. */
export const Javsforklaring = z.object({
  /** Whether the person knows anybody whom the akt is about. */
  relation: z.enum(['ingen', 'finns']),
  /** In words, when there is one: which, and why it is no jäv. */
  beskrivning: line(1000),
});

/** The acts that change who may open an akt; each is signed into it. */
export const TILLDELNINGSHANDELSER = [
  'tilldelad',
  'avslutad',
  'chef-utan-nyckel',
  'chef-med-nyckel',
  'sparrad',
  'sparr-havd',
  'jour-utan-oversikt',
  'jour-med-oversikt',
  'forseglad',
] as const;
export type Tilldelningshandelse = (typeof TILLDELNINGSHANDELSER)[number];

export const TilldelningInnehall = z.object({
  handelse: z.enum(TILLDELNINGSHANDELSER),
  /** The name of whom it is about as it was then; empty when it is about a role. */
  person: z.string().max(300),
  uppdrag: z.enum(UPPDRAG).nullable(),
  jav: Javsforklaring.nullable(),
  skal: z.string().max(2000),
});
export type TilldelningInnehall = z.infer<typeof TilldelningInnehall>;
export const TilldelningPost = postOf(TilldelningInnehall);
export type TilldelningPost = z.infer<typeof TilldelningPost>;

export const Skal = requiredText(2000, 'Skriv varför.');
