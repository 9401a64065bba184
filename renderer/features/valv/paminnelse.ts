import { datumOf, formatTidpunkt, klockslagOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';

export type Paminnelser = ValvLage['app']['paminnelser'];

export interface Paminnelselage {
  /** A day has passed with something undone. */
  readonly forsenat: boolean;
  /** Since when a check-out from a meeting is late; null when none is. */
  readonly utcheckning: string | null;
  /** The next time after now; null when none is known. */
  readonly nasta: string | null;
}

/** What the kept times come to at `now`, in the words that people use. */
export function paminnelseAt(paminnelser: Paminnelser, now: Tidpunkt): Paminnelselage {
  const next = paminnelser.find(({ tid }) => tid >= now)?.tid ?? null;
  const passed = paminnelser.filter(({ tid }) => tid < now);
  const mote = passed.find(({ slag }) => slag === 'utcheckning')?.tid ?? null;
  return {
    forsenat: passed.some(({ slag }) => slag === 'klocka'),
    utcheckning: mote === null ? null : sayTime(mote, now),
    nasta: next === null ? null : sayTime(next, now),
  };
}

/** Today only the time of day. */
function sayTime(tid: Tidpunkt, now: Tidpunkt): string {
  return datumOf(tid) === datumOf(now) ? klockslagOf(tid).replace(':', '.') : formatTidpunkt(tid);
}
