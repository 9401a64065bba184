import { z } from 'zod';
import { PersonId, Rev } from '../../lib/id.ts';
import { line } from '../../lib/text.ts';
import { Datum } from '../../lib/tid.ts';

export const PERSONROLLER = ['klient', 'barn', 'vardnadshavare', 'utovare', 'annan'] as const;
export const PersonRoll = z.enum(PERSONROLLER, { error: 'Välj vilken roll personen har.' });
export type PersonRoll = z.infer<typeof PersonRoll>;

/**
 * Protection as Skatteverket or the police decided it, or provisional by the unit until they have; `okant` is the honest
 * start.
 */
export const SKYDDSNIVAER = [
  'okant',
  'ingen',
  'sekretessmarkering',
  'skyddad-folkbokforing',
  'fingerade',
  'provisoriskt',
] as const;

/** What identifies a person inside an akt. Everything may be unknown: an acute case begins with one line of text. */
export const PersonUppgifter = z.object({
  roll: PersonRoll,
  namn: line(120),
  personnummer: line(20),
  fodd: Datum.nullable().default(null),
  kon: z.enum(['kvinna', 'man', 'annat', 'okant']).default('okant'),
  skydd: z.enum(SKYDDSNIVAER).default('okant'),
  sprak: line(80),
});
export type PersonUppgifter = z.infer<typeof PersonUppgifter>;

export const Person = PersonUppgifter.extend({
  id: PersonId,
  rev: Rev,
  /** A child's number in the case: in its own akt the one it had in the aktualisering. Null for everybody else. */
  barnNr: z.int().min(1).nullable(),
  /** Remarks about the number; they warn and never block. */
  anmarkningar: z.array(z.string()),
});
export type Person = z.infer<typeof Person>;
