import type { PlatsUtfall } from '../../matchning/schema.ts';
import type { Undantag } from '../../matchning/undantag.ts';

/** The hard criteria that a place does not meet and that no exception answers for, by their ids. */
export function uncoveredHinder(utfall: PlatsUtfall, undantag: readonly Undantag[]): string[] {
  return utfall.kriterier
    .filter((kriterium) => kriterium.slag === 'hard' && kriterium.utfall === 'not-met')
    .filter((kriterium) => !undantag.some((ett) => ett.slag === 'hard' && ett.kriterium === kriterium.id))
    .map((kriterium) => kriterium.id);
}
