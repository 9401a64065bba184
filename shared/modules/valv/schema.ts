import { z } from 'zod';
import { line, requiredText } from '../../lib/text.ts';

/** What is typed while no vault is open. The lock screen is made of this, so no calendar comes in here. */

export const Inloggningsnamn = requiredText(64, 'Skriv ditt inloggningsnamn.');
export const Losenfras = z
  .string()
  .min(1, { error: 'Skriv din lösenfras.' })
  .max(1024, { error: 'Lösenfrasen är för lång.' });

export const Ord = z.array(z.string().max(32)).length(24, { error: 'Skriv alla 24 orden från återställningsbladet.' });

export const ValvUnlock = z.object({ inloggningsnamn: Inloggningsnamn, losenfras: Losenfras });

export const ValvCreate = z.object({
  inloggningsnamn: Inloggningsnamn,
  namn: requiredText(120, 'Skriv ditt namn.'),
  titel: line(120),
  kommun: requiredText(120, 'Skriv kommunens namn.'),
  namnd: requiredText(160, 'Skriv nämndens namn.'),
  losenfras: Losenfras,
});

export const ValvRecover = z.object({ ord: Ord, inloggningsnamn: Inloggningsnamn, losenfras: Losenfras });
