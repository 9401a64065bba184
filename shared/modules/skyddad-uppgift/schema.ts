import { z } from 'zod';
import { PersonId } from '../../lib/id.ts';
import { line, requiredText } from '../../lib/text.ts';

/**
 * Kinds of data that can lead somebody to a person. There is no kind for where a protected person lives now: what is
 * not stored cannot leak (the contact path and the paper envelope take its place).
 */
export const UPPGIFTSSLAG = [
  'telefon',
  'epost',
  'tidigare-adress',
  'kommun',
  'arbetsplats',
  'skola',
  'vard',
  'kontaktvag',
  'kodord',
  'annan',
] as const;
export const Uppgiftsslag = z.enum(UPPGIFTSSLAG, { error: 'Välj vad det är för uppgift.' });
export type Uppgiftsslag = z.infer<typeof Uppgiftsslag>;

export const NyUppgift = z.object({
  personId: PersonId,
  slag: Uppgiftsslag,
  varde: requiredText(300, 'Skriv uppgiften.'),
  /** How it may be used: "ring vardagar 9-11, lämna aldrig meddelande". */
  anvandning: line(300),
});

/** What a list shows: that the datum is there, never what it says. */
export const DoldUppgift = z.object({
  id: z.string(),
  personId: PersonId,
  slag: Uppgiftsslag,
  anvandning: z.string(),
});
export type DoldUppgift = z.infer<typeof DoldUppgift>;
