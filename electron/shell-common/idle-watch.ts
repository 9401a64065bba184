import type { LockReason } from '../../shared/api/events.ts';

/** A wall clock that runs this far away from the monotonic one means sleep, or a clock that somebody set. */
export const CLOCK_JUMP_MS = 30_000;
/** How often a shell looks: once for each second that the window counts down. */
export const IDLE_CHECK_MS = 1000;
/** How long before the lock the window begins to count down. */
export const WARNING_MS = 30_000;

export interface IdleWatch {
  /** Somebody is at the screen. */
  input(): void;
  /** Whether there was any input yet. */
  used(): boolean;
  /**
   * To be called every second.
   * @param desktopIdle seconds since the last input anywhere on this desktop; null when the desktop does not tell, and
   *   only input in our own window counts
   * @returns why the vault must be locked now, or null
   */
  check(desktopIdle?: number | null): LockReason | null;
  /** Whole seconds until the idle lock, when it is near; otherwise null. */
  secondsLeft(): number | null;
}

/**
 * Watches one life of a window. Before its first input nothing can have been unlocked, so nothing needs locking.
 * @param now wall clock, milliseconds since 1970
 * @param monotonic milliseconds of a clock that only runs forward (and may stop while the machine sleeps)
 * @param limit milliseconds without input until the lock; asked at each look, since it follows the person
 */
export function createIdleWatch(now: () => number, monotonic: () => number, limit: () => number): IdleWatch {
  let lastInput: number | null = null;
  let offset = now() - monotonic();
  return {
    input() {
      lastInput = now();
    },
    used: () => lastInput !== null,
    check(desktopIdle = null) {
      const drift = Math.abs(now() - monotonic() - offset);
      offset = now() - monotonic();
      if (lastInput === null) return null;
      if (drift > CLOCK_JUMP_MS) return 'klockhopp';
      if (desktopIdle !== null) lastInput = Math.max(lastInput, now() - desktopIdle * 1000);
      return now() - lastInput >= limit() ? 'overksam' : null;
    },
    secondsLeft() {
      const left = lastInput === null ? null : lastInput + limit() - now();
      return left === null || left > WARNING_MS ? null : Math.max(0, Math.ceil(left / 1000));
    },
  };
}

/** What is looked after: the watch of the present window, and the way to tell that window. */
export interface Watched {
  readonly idle: IdleWatch;
  readonly core: { tellLockNear(sekunder: number | null): void };
}

export interface IdleParts {
  /** Null while there is no window. */
  readonly present: () => Watched | null;
  readonly lock: (reason: LockReason) => void;
  /** See `IdleWatch.check`. */
  readonly desktopIdle?: () => number | null;
}

/** Looks every second: locks what has lain idle, and lets the window count down before. @returns stops looking */
export function lockWhenIdle({ present, lock, desktopIdle = () => null }: IdleParts): () => void {
  const timer = setInterval(() => {
    const watched = present();
    if (watched === null) return;
    const reason = watched.idle.check(desktopIdle());
    if (reason === null) watched.core.tellLockNear(watched.idle.secondsLeft());
    else lock(reason);
  }, IDLE_CHECK_MS);
  return () => clearInterval(timer);
}
