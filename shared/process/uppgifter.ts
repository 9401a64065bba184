import { z } from 'zod';
import { addToDatum, Datum, datumOf, Tidpunkt } from '../lib/tid.ts';
import { Fristklocka } from '../modules/frist/schema.ts';
import { Ogranskat } from '../modules/granskning/schema.ts';
import type { AktLage } from './aktlage.ts';
import { hasInsatsbeslut } from './insatsbeslut.ts';
import { getSteg, StegId } from './steg.ts';
import { type Steg, stepMap } from './stegkarta.ts';
import { PLACERING_UTESLUTS, STEGREGLER } from './stegregler.ts';
import { saknadeBarnbedomningar } from './stegregler-in.ts';

export const Uppgift = z.object({
  steg: StegId,
  text: z.string(),
  forfaller: Datum,
  /** The clock to mark as done; absent where something else that is signed ends the task. */
  klocka: Fristklocka.optional(),
  /** Somebody else than this new colleague shall look at what they have signed. */
  granska: Ogranskat.optional(),
  /** The time of day by which somebody must have checked out from a meeting; absent for all other tasks. */
  utcheckning: Tidpunkt.optional(),
});
export type Uppgift = z.infer<typeof Uppgift>;

/**
 * What the akt owes. An immediate placement whose place a run excludes is to be tried anew the same day. A child's immediate skyddsbedömning is always owed, at latest the day after the report came in
 * (weekends count). In an acute akt everything that the steps before the foremost work lack is owed the next working
 * day, because the work itself was not stopped for it.
 */
export function tasksOf(lage: AktLage, idag: Datum, nextWorkingDay: (datum: Datum) => Datum): Uppgift[] {
  const barn = saknadeBarnbedomningar(lage);
  const senast = addToDatum(lage.inkom === null ? idag : datumOf(lage.inkom), { days: 1 });
  const tasks: Uppgift[] = barn.map((text) => ({ steg: 'arendetyp', text, forfaller: senast }));
  // The client may be there now.
  if (lage.placeringUtesluts !== null)
    tasks.push({ steg: 'matchning', text: PLACERING_UTESLUTS, forfaller: lage.placeringUtesluts });
  if (!lage.akut || lage.avslutad !== null) return tasks;
  const steg = stepMap(lage);
  const foremost = foremostOf(steg, lage);
  const forfaller = nextWorkingDay(idag);
  const said = new Set(tasks.map(({ text }) => text));
  const hinder = (id: StegId) => STEGREGLER[id].hinder(lage);
  for (const one of steg) {
    if (one.nr >= foremost || one.lage === 'not-needed') continue;
    // What hinders a step is owed by the step that lacks it, and is said there.
    for (const text of one.saknas) {
      if (said.has(text) || hinder(one.id).includes(text)) continue;
      said.add(text);
      tasks.push({ steg: one.id, text, forfaller });
    }
  }
  return tasks;
}

/**
 * How far the work has come. Documentation goes on beside everything, so it counts only when an insats is decided; then
 * all before it has been passed, also when the decision was immediate and more of them must follow.
 */
function foremostOf(steg: readonly Steg[], lage: AktLage): number {
  const decided = hasInsatsbeslut(lage) ? getSteg('dokumentation').nr : 0;
  const worked = steg.filter(({ id, lage: state }) => id !== 'dokumentation' && (state === 'done' || state === 'now'));
  return Math.max(decided, ...worked.map(({ nr }) => nr));
}
