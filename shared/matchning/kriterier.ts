import { HARDA_KRITERIER } from './harda-kriterier.ts';
import type { Kriterium } from './kriterium.ts';
import { MJUKA_KRITERIER } from './mjuka-kriterier.ts';

/** Every criterion of the matching; the hard ones first. */
export const KRITERIER: readonly Kriterium[] = [...HARDA_KRITERIER, ...MJUKA_KRITERIER];

export function findKriterium(id: string): Kriterium | null {
  return KRITERIER.find((one) => one.id === id) ?? null;
}
