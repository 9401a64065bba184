import type { LockReason } from '../../shared/api/events.ts';
import { createRestartBudget } from './restart-budget.ts';

/** From one lock to the next a shell has one life: one core process and one window. This keeps exactly one going. */

/** What a life tells about itself. Signals of a life that is over are not heard. */
export interface LifeSignals {
  lock(reason: LockReason): void;
  /** The core process or the page died uninvited. */
  died(): void;
  /** The person closed the window. */
  closed(): void;
}

export interface LifecycleParts<L> {
  /**
   * @param lasSkal why the life before it was locked; null for the first
   * @throws Error when core or window does not start (then nothing of it may be left)
   */
  open(signals: LifeSignals, lasSkal: LockReason | null): Promise<L>;
  /** Locks the core, then destroys the window. */
  end(life: L, reason: LockReason): Promise<void>;
  /** Exit codes instead of a next life: another process opens that, since memory is cleared by nothing but its end. */
  readonly handOver?: { readonly locked: number; readonly rekeyed: number; readonly died: number };
}

export interface Lifecycle<L> {
  /** The present life, or null while one is replaced and after the end. */
  present(): L | null;
  /** Runs the lock sequence; settles when the fresh life is there (with `avslut`: when all is over). */
  lock(reason: LockReason): Promise<void>;
  /** Locks and ends everything. */
  close(): Promise<void>;
  /** Settles with the next life. Rejects when everything ends first. */
  restarted(): Promise<L>;
  restartCount(): number;
  /** Settles when all is over, with the exit code: 0, or 70 when core or window broke too often. */
  readonly ended: Promise<number>;
}

interface State<L> {
  readonly parts: LifecycleParts<L>;
  readonly withinBudget: () => boolean;
  readonly ended: PromiseWithResolvers<number>;
  life: L | null;
  /** One change at a time: whoever comes during a change waits for that one. */
  changing: Promise<void> | null;
  over: boolean;
  restarts: number;
  next: PromiseWithResolvers<L>;
}

/** sysexits.h EX_SOFTWARE */
const BROKEN = 70;

/**
 * Opens the first life.
 * @throws Error when it does not start
 */
export async function startLifecycle<L>(parts: LifecycleParts<L>): Promise<Lifecycle<L>> {
  const state: State<L> = {
    parts,
    withinBudget: createRestartBudget(() => performance.now()),
    ended: Promise.withResolvers<number>(),
    life: null,
    changing: null,
    over: false,
    restarts: 0,
    next: Promise.withResolvers<L>(),
  };
  await begin(state, null);
  return {
    present: () => state.life,
    lock: (reason) => lock(state, reason),
    close: () => close(state),
    restarted: () => state.next.promise,
    restartCount: () => state.restarts,
    ended: state.ended.promise,
  };
}

async function begin<L>(state: State<L>, lasSkal: LockReason | null): Promise<L> {
  let mine: L | null = null;
  // Not at once: a core may break in the very moment when it becomes the present one.
  const hear = (work: () => Promise<void>): void =>
    void setImmediate(() => {
      if (mine !== null && state.life === mine && state.changing === null) void work();
    });
  const signals: LifeSignals = {
    lock: (reason) => hear(() => lock(state, reason)),
    died: () => hear(() => recover(state)),
    closed: () => hear(() => lock(state, 'avslut')),
  };
  const life = await state.parts.open(signals, lasSkal);
  mine = life;
  state.life = life;
  return life;
}

function change<L>(state: State<L>, work: () => Promise<void>): Promise<void> {
  if (state.over) return Promise.resolve();
  state.changing ??= work()
    .catch(() => finish(state, BROKEN))
    .finally(() => {
      state.changing = null;
    });
  return state.changing;
}

function lock<L>(state: State<L>, reason: LockReason): Promise<void> {
  return change(state, () => (reason === 'avslut' ? end(state, 0) : restart(state, reason, 'locked')));
}

async function close<L>(state: State<L>): Promise<void> {
  // A lock that is under way opens a new window, which then has to go too.
  await state.changing;
  await lock(state, 'avslut');
}

async function restart<L>(state: State<L>, reason: LockReason, why: 'locked' | 'died'): Promise<void> {
  await endPresent(state, reason);
  const { handOver } = state.parts;
  if (handOver !== undefined) return finish(state, reason === 'nycklar' ? handOver.rekeyed : handOver[why]);
  const life = await begin(state, reason);
  state.restarts += 1;
  const { resolve } = state.next;
  state.next = Promise.withResolvers<L>();
  resolve(life);
}

async function end<L>(state: State<L>, code: number): Promise<void> {
  await endPresent(state, 'avslut');
  finish(state, code);
}

async function endPresent<L>(state: State<L>, reason: LockReason): Promise<void> {
  const { life } = state;
  state.life = null;
  if (life !== null) await state.parts.end(life, reason);
}

function finish<L>(state: State<L>, code: number): void {
  state.over = true;
  // Mostly nobody waits for a restart then.
  state.next.promise.catch(() => undefined);
  state.next.reject(new Error('the shell has ended'));
  state.ended.resolve(code);
}

function recover<L>(state: State<L>): Promise<void> {
  return change(state, () => (state.withinBudget() ? restart(state, 'knapp', 'died') : end(state, BROKEN)));
}
