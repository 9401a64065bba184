import { datumOf } from '../../../shared/lib/tid.ts';
import { granskningTasksOf } from '../../../shared/modules/granskning/rules.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import { efterhandTasksOf } from '../../../shared/process/efterhand.ts';
import { clockTasksOf } from '../../../shared/process/klockuppgifter.ts';
import { motesTasksOf } from '../../../shared/process/motesuppgifter.ts';
import { planTasksOf } from '../../../shared/process/planuppgifter.ts';
import { skyddTasksOf } from '../../../shared/process/skyddsuppgifter.ts';
import { tasksOf, type Uppgift } from '../../../shared/process/uppgifter.ts';
import { isHelgdag, nextWorkingDay } from '../arbetsdagar.ts';
import type { AktHuvud } from './repo.ts';

/**
 * What an akt owes and by when: what acute work left behind, counted from the day the akt was opened so that a deadline
 * never slides, and the legal clocks that run.
 */
export function listUppgifter(lage: AktLage, huvud: Pick<AktHuvud, 'oppnad'>): Uppgift[] {
  const granskning = granskningTasksOf(lage.granskas, nextWorkingDay);
  // A closed akt cannot be written in: what a child is owed goes on in the child's own akt. To look at it is possible.
  if (lage.avslutad !== null) return granskning;
  const oppnad = datumOf(huvud.oppnad);
  return [
    ...saidOnce(tasksOf(lage, oppnad, nextWorkingDay), efterhandTasksOf(lage, nextWorkingDay)),
    ...clockTasksOf(lage, isHelgdag),
    ...skyddTasksOf(lage),
    ...granskning,
    ...motesTasksOf(lage),
    ...planTasksOf(lage),
  ];
}

/**
 * What acute work left behind and what nobody has taken on may be one and the same: said by its first day. Only between
 * the two: elsewhere the same words with two days are two tasks.
 */
function saidOnce(akut: readonly Uppgift[], efterhand: readonly Uppgift[]): Uppgift[] {
  return [
    ...akut.filter((one) => !efterhand.some((other) => isSame(one, other) && other.forfaller <= one.forfaller)),
    ...efterhand.filter((one) => !akut.some((other) => isSame(one, other) && other.forfaller < one.forfaller)),
  ];
}

function isSame(a: Uppgift, b: Uppgift): boolean {
  return a.steg === b.steg && a.text === b.text;
}
