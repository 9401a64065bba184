import {
  addToDatum,
  type Datum,
  datumOf,
  formatDatum,
  formatTidpunkt,
  klockslagOf,
  type Tidpunkt,
} from '../../../shared/lib/tid.ts';
import type { AktVy, Tidslinjerad } from '../../../shared/modules/akt/schema.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import type { Uppgift } from '../../../shared/process/uppgifter.ts';
import type { TimelineGroup, TimelineItem } from '../../ui/Timeline.tsx';
import { STEP_OF_POST } from './steps.ts';
import { text } from './text.ts';

/** By when it happened, the newest first; within one minute, which is what people write, in the order of signing. */
export function newestFirst(rader: AktVy['tidslinje']): AktVy['tidslinje'] {
  return rader.toSorted((a, b) => minuteOf(b).localeCompare(minuteOf(a)) || b.nr - a.nr);
}

function minuteOf({ handelse }: Tidslinjerad): string {
  return handelse.slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** Entries in groups by the Swedish day of the event, in the order given. */
export function groupTimeline(
  rader: AktVy['tidslinje'],
  idag: Datum,
  goTo: (steg: StegId) => void,
  slag: AktVy['rad']['slag'],
): TimelineGroup[] {
  const groups = new Map<Datum, TimelineItem[]>();
  for (const rad of rader) {
    const dag = datumOf(rad.handelse);
    const items = groups.get(dag) ?? [];
    items.push(toItem(rad, () => goTo(stepOf(rad, slag))));
    groups.set(dag, items);
  }
  return [...groups].map(([dag, items]) => ({ id: dag, heading: dayWords(dag, idag), items }));
}

/** In an aktualisering the assessments and the questions belong to the step of its kind of case. */
function stepOf({ slag }: Tidslinjerad, aktslag: AktVy['rad']['slag']): StegId {
  if (aktslag === 'aktualisering' && (slag === 'instrument' || slag === 'skyddsbedomning')) return 'arendetyp';
  return STEP_OF_POST[slag];
}

function toItem(rad: Tidslinjerad, onPress: () => void): TimelineItem {
  const isLate = datumOf(rad.signerad) !== datumOf(rad.handelse);
  return {
    id: rad.id,
    time: klockslagOf(rad.handelse).replace(':', '.'),
    title: rad.rubrik,
    body: isLate ? text.antecknat(formatTidpunkt(rad.signerad)) : undefined,
    onPress,
  };
}

/** A day as people say it while it is near. */
export function dayWords(dag: Datum, idag: Datum): string {
  if (dag === idag) return text.idag;
  return dag === addToDatum(idag, { days: -1 }) ? text.igar : formatDatum(dag);
}

/** When a task is to be done, and whether that day has passed; for a check-out from a meeting, whether its minute has. */
export function dueWords(
  { forfaller, utcheckning }: Pick<Uppgift, 'forfaller' | 'utcheckning'>,
  now: Tidpunkt,
): { readonly words: string; readonly isLate: boolean } {
  const idag = datumOf(now);
  if (utcheckning !== undefined && utcheckning < now)
    return { words: text.forsenad(formatTidpunkt(utcheckning)), isLate: true };
  if (forfaller < idag) return { words: text.forsenad(formatDatum(forfaller)), isLate: true };
  return { words: forfaller === idag ? text.idag : text.senast(formatDatum(forfaller)), isLate: false };
}
