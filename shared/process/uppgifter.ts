import { z } from 'zod';
import { addToDatum, Datum, datumOf } from '../lib/tid.ts';
import type { AktLage } from './aktlage.ts';
import { StegId } from './steg.ts';
import { type Steg, stepMap } from './stegkarta.ts';
import { saknadeBarnbedomningar } from './stegregler.ts';

export const Uppgift = z.object({ steg: StegId, text: z.string(), forfaller: Datum });
export type Uppgift = z.infer<typeof Uppgift>;

/**
 * What the akt owes. A child's immediate skyddsbedömning is always owed, at latest the day after the report came in
 * (weekends count). In an acute akt everything that the steps before the foremost work lack is owed the next working
 * day, because the work itself was not stopped for it.
 */
export function tasksOf(lage: AktLage, idag: Datum, nextWorkingDay: (datum: Datum) => Datum): Uppgift[] {
  const barn = saknadeBarnbedomningar(lage);
  const senast = addToDatum(lage.inkom === null ? idag : datumOf(lage.inkom), { days: 1 });
  const tasks: Uppgift[] = barn.map((text) => ({ steg: 'arendetyp', text, forfaller: senast }));
  if (!lage.akut || lage.avslutad !== null) return tasks;
  const steg = stepMap(lage);
  const foremost = Math.max(...steg.filter((one) => isWorkedOn(one, lage)).map((one) => one.nr), 0);
  const forfaller = nextWorkingDay(idag);
  const said = new Set(barn);
  for (const one of steg) {
    if (one.nr >= foremost || one.lage === 'not-needed') continue;
    for (const text of one.saknas) {
      if (said.has(text)) continue;
      said.add(text);
      tasks.push({ steg: one.id, text, forfaller });
    }
  }
  return tasks;
}

/** Documentation goes on beside everything, so it says how far the work has come only when an insats is decided. */
function isWorkedOn(steg: Steg, lage: AktLage): boolean {
  if (steg.id === 'dokumentation' && !lage.beslut.some((beslut) => beslut.signerat && beslut.gallerInsats))
    return false;
  return steg.lage === 'done' || steg.lage === 'now';
}
