import { z } from 'zod';
import type { PostId } from '../../../shared/lib/id.ts';
import { text as longText, requiredText } from '../../../shared/lib/text.ts';
import { type Tidpunkt, Tidpunkt as TidpunktSchema } from '../../../shared/lib/tid.ts';
import type { PlatsUtfall } from '../../../shared/matchning/schema.ts';
import { type NyttUndantag, undantagsvillkor } from '../../../shared/matchning/undantag.ts';
import type { NyttErbjudande } from '../../../shared/modules/erbjudande/schema.ts';

/** A hard criterion needs a reason, and a second person who is asked at the end; a soft one a reason that never stops anybody. */
const Hard = z.object({ kriterium: z.string(), skal: requiredText(4000, 'Skriv varför platsen ändå väljs.') });
const Soft = z.object({ kriterium: z.string(), skal: longText(4000) });

export const ErbjudandeForm = z.object({
  handelse: TidpunktSchema,
  platsKod: requiredText(20, 'Välj vilken plats eller insats som erbjuds.'),
  information: longText(5000),
  hard: z.array(Hard),
  soft: z.array(Soft),
});
export type ErbjudandeValues = z.input<typeof ErbjudandeForm>;

/** The criteria that the place does not meet, hard ones and soft ones. */
export function hinderOf(utfall: PlatsUtfall | null) {
  const missing = (utfall?.kriterier ?? []).filter((kriterium) => kriterium.utfall === 'not-met');
  return {
    hard: missing.filter(({ slag }) => slag === 'hard'),
    soft: missing.filter(({ slag }) => slag === 'soft'),
  };
}

/** An empty offer of a place, with room for an exception from each criterion that it does not meet. */
export function emptyErbjudande(now: Tidpunkt, platsKod: string, utfall: PlatsUtfall | null): ErbjudandeValues {
  const hinder = hinderOf(utfall);
  return {
    handelse: now,
    platsKod,
    information: '',
    hard: hinder.hard.map(({ id }) => ({ kriterium: id, skal: '' })),
    soft: hinder.soft.map(({ id }) => ({ kriterium: id, skal: '' })),
  };
}

export interface Avsandare {
  readonly av: string;
  readonly matchningPostId: PostId | null;
  readonly utfall: PlatsUtfall | null;
}

/** What the call wants. The hard exceptions come first, so that a fault at one finds its way back to its field. */
export function toNyttErbjudande(
  values: z.output<typeof ErbjudandeForm>,
  { av, matchningPostId, utfall }: Avsandare,
): z.input<typeof NyttErbjudande> {
  const { handelse, platsKod, information } = values;
  const common = { platsKod, av, tid: handelse };
  const villkor = utfall === null ? [] : [...undantagsvillkor(utfall)];
  const hard = values.hard.map((ett): NyttUndantag => ({ slag: 'hard', ...common, ...ett, villkor }));
  const soft = values.soft
    .filter(({ skal }) => skal !== '')
    .map((ett): NyttUndantag => ({ slag: 'soft', ...common, ...ett }));
  return { handelse, innehall: { platsKod, matchningPostId, information, undantag: [...hard, ...soft] } };
}

/** Names the form's field for a fault that the core found. */
export function formField(falt: string): string {
  return falt.replace(/^innehall\.undantag\.(\d+)\./, 'hard.$1.').replace(/^innehall\./, '');
}
