import type { Lasminne } from '../core/host.ts';
import { isRecord } from '../core/port.ts';

/** As long as nobody has chosen otherwise. */
const START: Lasminne = { minuter: 10, paminnelser: [] };
const MOST_MINUTES = 15;
const MOST_REMINDERS = 20;
const TIDPUNKT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What a shell knows across a lock. It lives in memory alone and ends with the program. */
export interface LockMemory {
  /** Takes what the core told. What is not of the closed form is not taken at all. */
  take(told: unknown): void;
  present(): Lasminne;
  /** Milliseconds without input until the idle lock. */
  idleLimit(): number;
}

export function createLockMemory(): LockMemory {
  let kept = START;
  return {
    take(told) {
      kept = readLasminne(told) ?? kept;
    },
    present: () => kept,
    idleLimit: () => kept.minuter * 60_000,
  };
}

/** Copied field by field, so that nothing else can ride along. */
function readLasminne(told: unknown): Lasminne | null {
  if (!isRecord(told) || !isMinutes(told.minuter) || !Array.isArray(told.paminnelser)) return null;
  if (told.paminnelser.length > MOST_REMINDERS) return null;
  const paminnelser = (told.paminnelser as unknown[]).flatMap((one) =>
    isRecord(one) &&
    (one.slag === 'klocka' || one.slag === 'utcheckning') &&
    typeof one.tid === 'string' &&
    TIDPUNKT.test(one.tid)
      ? [{ slag: one.slag, tid: one.tid as Lasminne['paminnelser'][number]['tid'] } as const]
      : [],
  );
  return paminnelser.length === told.paminnelser.length ? { minuter: told.minuter, paminnelser } : null;
}

function isMinutes(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= MOST_MINUTES;
}
