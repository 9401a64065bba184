import { datumOf, formatTidpunkt, klockslagOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';

export type Paminnelser = ValvLage['app']['paminnelser'];

/** Whether something is overdue, and the next time after `now` as people say it; null when none is known. */
export function paminnelseAt(paminnelser: Paminnelser, now: Tidpunkt): { forsenat: boolean; nasta: string | null } {
  const next = paminnelser.find(({ tid }) => tid >= now)?.tid ?? null;
  return { forsenat: paminnelser.some(({ tid }) => tid < now), nasta: next === null ? null : sayTime(next, now) };
}

/** Today only the time of day. */
function sayTime(tid: Tidpunkt, now: Tidpunkt): string {
  return datumOf(tid) === datumOf(now) ? klockslagOf(tid).replace(':', '.') : formatTidpunkt(tid);
}
