import { datumOf } from '../../../shared/lib/tid.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import { efterhandTasksOf } from '../../../shared/process/efterhand.ts';
import { clockTasksOf } from '../../../shared/process/klockuppgifter.ts';
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
  // A closed akt cannot be written in: what a child is owed goes on in the child's own akt.
  if (lage.avslutad !== null) return [];
  const oppnad = datumOf(huvud.oppnad);
  return [
    ...tasksOf(lage, oppnad, nextWorkingDay),
    ...efterhandTasksOf(lage, nextWorkingDay),
    ...clockTasksOf(lage, isHelgdag),
    ...skyddTasksOf(lage),
    ...planTasksOf(lage),
  ];
}
