import { z } from 'zod';
import { line, requiredText, text } from '../../lib/text.ts';

/** Minutes without a key or the mouse until the vault locks: what can be chosen, and what holds when nobody has. */
export const LASTID = { minst: 1, mest: 15, vanlig: 10 } as const;

const VALJ = `Välj ${LASTID.minst} till ${LASTID.mest} minuter.`;
export const Minuter = z.int({ error: VALJ }).min(LASTID.minst, { error: VALJ }).max(LASTID.mest, { error: VALJ });

export const Installning = z.object({
  kommun: requiredText(120, 'Skriv kommunens namn.'),
  namnd: requiredText(160, 'Skriv nämndens namn.'),
  enhet: line(160),
  vaxel: line(60),
  overklagandeadress: text(500),
  /** The longest that anybody may choose. Older settings have none. */
  langstaLastid: Minuter.default(LASTID.mest),
});
export type Installning = z.infer<typeof Installning>;

/** How long the vault stays open for one person: what holds, and how much they could choose. */
export const Lastid = z.object({ minuter: Minuter, langsta: Minuter });
export type Lastid = z.infer<typeof Lastid>;
