import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import type { Postslag } from '../../../shared/modules/post/schema.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import type { Steg, Steglage } from '../../../shared/process/stegkarta.ts';
import type { StepItem, StepState } from '../../ui/StepList.tsx';
import { text } from './text.ts';

const NOTE = 70;

const STATES: Readonly<Record<Steglage, StepState>> = {
  done: 'done',
  now: 'current',
  blocked: 'blocked',
  todo: 'open',
  'not-needed': 'skipped',
  'not-done': 'undone',
};

/** States that say why, rather than what is missing. */
const EXPLAINED: readonly Steglage[] = ['blocked', 'not-needed', 'not-done'];
/** The steps as they are shown: nothing has been documented just because nothing has to be, as in an aktualisering. */
export function shownSteps({ steg, tidslinje }: Pick<AktVy, 'steg' | 'tidslinje'>): AktVy['steg'] {
  if (tidslinje.some(({ slag }) => slag === 'anteckning' || slag === 'beslut')) return steg;
  return steg.map((one) =>
    one.id === 'dokumentation' && one.lage === 'done' && one.varfor === null
      ? { ...one, lage: 'not-needed', varfor: text.ingetAntecknat }
      : one,
  );
}

/** A step as the list at the left shows it: state, and in a few words why or what is missing. */
export function toStepItem(steg: Steg): StepItem {
  const isLate = steg.lage === 'done' && steg.saknas.length > 0;
  return {
    id: steg.id,
    number: steg.nr,
    label: steg.namn,
    state: isLate ? 'late' : STATES[steg.lage],
    note: noteOf(steg),
  };
}

function noteOf(steg: Steg): string | undefined {
  // What an open step lacks stands in the step itself; twelve lists would hide the one that is now.
  if (steg.lage === 'todo') return undefined;
  if (EXPLAINED.includes(steg.lage)) return shorten(steg.varfor ?? steg.saknas[0] ?? '');
  const [first, ...rest] = steg.saknas;
  if (first === undefined) return undefined;
  return rest.length === 0 ? shorten(first) : text.fler(shorten(first) ?? first, rest.length);
}

/** At most so much of a sentence as the list has room for, cut between words. */
export function shorten(sentence: string): string | undefined {
  if (sentence === '') return undefined;
  if (sentence.length <= NOTE) return sentence;
  const cut = sentence.slice(0, NOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), NOTE / 2))} …`;
}

/** The step to begin with: the one that is now, else the last one with anything to read. */
export function startStep(steg: AktVy['steg']): StegId {
  return (steg.find(({ lage }) => lage === 'now') ?? steg.findLast(({ lage }) => lage === 'done'))?.id ?? 'inkommer';
}

/** Where an entry of the timeline can be read. */
export const STEP_OF_POST: Readonly<Record<Postslag, StegId>> = {
  inkommet: 'inkommer',
  tilldelning: 'inkommer',
  jouranteckning: 'dokumentation',
  utlamnande: 'avslut',
  skydd: 'planering',
  motesplan: 'planering',
  moteshandelse: 'planering',
  sakerhetsplan: 'skyddsbedomning',
  natverk: 'skyddsbedomning',
  instrument: 'skyddsbedomning',
  arendetyp: 'arendetyp',
  skyddsbedomning: 'skyddsbedomning',
  matchning: 'matchning',
  erbjudande: 'matchning',
  erbjudandesvar: 'matchning',
  beslut: 'dokumentation',
  anteckning: 'dokumentation',
  intyg: 'uppfoljning',
  stegmarkering: 'verkstallighet',
  kontrasignering: 'dokumentation',
  vidare: 'vidare-efter',
  frist: 'dokumentation',
  granskning: 'dokumentation',
  avslut: 'avslut',
  checklista: 'dokumentation',
  barnratt: 'dokumentation',
};
