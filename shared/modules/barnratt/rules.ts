import type { Beslut } from '../beslut/schema.ts';
import type { Barnratt } from './schema.ts';

/** The decisions that nobody has tried against the child's rights yet, oldest first. */
export function oprovadeBeslut(beslut: readonly Beslut[], provningar: readonly Barnratt[]): Beslut[] {
  const provade = new Set(provningar.flatMap(({ innehall }) => innehall.beslutPostIds));
  return beslut.filter(({ id }) => !provade.has(id)).toSorted((a, b) => a.nr - b.nr);
}
