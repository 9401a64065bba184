import type { LockReason } from '../../shared/api/events.ts';

/** Ten minutes without a key or the mouse. */
export const IDLE_LIMIT_MS = 10 * 60_000;
/** A wall clock that runs this far away from the monotonic one means sleep, or a clock that somebody set. */
export const CLOCK_JUMP_MS = 60_000;
/** How often a shell looks. */
export const IDLE_CHECK_MS = 5000;

export interface IdleWatch {
  /** Somebody is at the screen. */
  input(): void;
  /** Whether there was any input yet. */
  used(): boolean;
  /** To be called every few seconds. @returns why the vault must be locked now, or null */
  check(): LockReason | null;
}

/**
 * Watches one life of a window. Before its first input nothing can have been unlocked, so nothing needs locking.
 * @param now wall clock, milliseconds since 1970
 * @param monotonic milliseconds of a clock that only runs forward (and may stop while the machine sleeps)
 */
export function createIdleWatch(now: () => number, monotonic: () => number): IdleWatch {
  let lastInput: number | null = null;
  let offset = now() - monotonic();
  return {
    input() {
      lastInput = now();
    },
    used: () => lastInput !== null,
    check() {
      const drift = Math.abs(now() - monotonic() - offset);
      offset = now() - monotonic();
      if (lastInput === null) return null;
      if (now() - lastInput >= IDLE_LIMIT_MS) return 'overksam';
      return drift > CLOCK_JUMP_MS ? 'klockhopp' : null;
    },
  };
}
