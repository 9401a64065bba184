import type { Page } from 'playwright-core';
import type { LockReason } from '../../shared/api/events.ts';
import { lockWhenIdle } from '../shell-common/idle-watch.ts';
import { startLifecycle } from '../shell-common/lifecycle.ts';
import { DIED, LOCKED, REKEYED } from './exit-codes.ts';
import { endLife, type Life, type LifeOptions, prepareLives } from './life.ts';

export interface ShellOptions extends LifeOptions {
  /** The process ends with the first lock, and another one goes on: see `keeper.ts`. */
  readonly isOnlyLife?: boolean;
}

/** A running program in a Chromium window. */
export interface ChromiumShell {
  /** The present window's page; a lock replaces it. @throws Error while it is being replaced */
  page(): Page;
  /** Settles with the fresh page when the next restart of window and core is over. Rejects when the shell ends. */
  restarted(): Promise<Page>;
  readonly restartCount: number;
  /** Every address that was asked for and is not ours. */
  readonly blocked: readonly string[];
  corePid(): number | undefined;
  /** The browser's profile folder. */
  profile(): string;
  /** Runs the lock sequence; settles when the fresh window shows (with `avslut`: when all is over). */
  lock(reason: LockReason): Promise<void>;
  /** Locks and ends everything. */
  close(): Promise<void>;
  /** Settles when all is over, with the exit code: 0, 70 when the core broke too often, or for a keeper. */
  readonly ended: Promise<number>;
}

/**
 * Opens the program in a Chromium window: one core process and one browser, both replaced at each lock.
 * @throws Error when the browser or the core does not start
 */
export async function startChromiumShell(options: ShellOptions): Promise<ChromiumShell> {
  const blocked: string[] = [];
  const onBlocked = (url: string): void => {
    blocked.push(url);
    options.onBlocked?.(url);
  };
  const lives = await startLifecycle({
    open: await prepareLives({ ...options, onBlocked }),
    end: endLife,
    ...(options.isOnlyLife === true ? { handOver: { locked: LOCKED, rekeyed: REKEYED, died: DIED } } : {}),
  });
  const stopWatching = lockWhenIdle({ present: lives.present, lock: (reason) => void lives.lock(reason) });
  void lives.ended.then(stopWatching);
  const present = (): Life => {
    const life = lives.present();
    if (life === null) throw new Error('the window is closed');
    return life;
  };
  return {
    page: () => present().window.page,
    restarted: async () => (await lives.restarted()).window.page,
    get restartCount() {
      return lives.restartCount();
    },
    blocked,
    corePid: () => present().core.pid,
    profile: () => present().window.profile,
    lock: lives.lock,
    close: lives.close,
    ended: lives.ended,
  };
}
