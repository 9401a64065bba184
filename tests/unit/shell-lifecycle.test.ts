import { describe, expect, it } from 'vitest';
import { createIdleWatch } from '../../electron/shell-common/idle-watch.ts';
import { type LifeSignals, startLifecycle } from '../../electron/shell-common/lifecycle.ts';
import { createRestartBudget } from '../../electron/shell-common/restart-budget.ts';
import type { LockReason } from '../../shared/api/events.ts';

const LIMIT_MS = 10 * 60_000;

function watch(limit = () => LIMIT_MS) {
  const at = { wall: 1_000_000, monotonic: 0 };
  const idle = createIdleWatch(
    () => at.wall,
    () => at.monotonic,
    limit,
  );
  const pass = (millis: number): void =>
    void Object.assign(at, { wall: at.wall + millis, monotonic: at.monotonic + millis });
  return { at, idle, pass };
}

describe('V13 the idle lock', () => {
  it('locks when the limit has passed since the last input, and not a moment before', () => {
    const { idle, pass } = watch();
    idle.input();
    pass(LIMIT_MS - 1);
    expect(idle.check()).toBeNull();
    pass(1);
    expect(idle.check()).toBe('overksam');
  });

  it('follows a limit that changes while somebody sits there', () => {
    let minutes = 15;
    const { idle, pass } = watch(() => minutes * 60_000);
    idle.input();
    pass(60_000);
    expect(idle.check()).toBeNull();
    minutes = 1;
    expect(idle.check()).toBe('overksam');
  });

  it('counts down the last thirty seconds, and stops when somebody is there', () => {
    const { idle, pass } = watch();
    expect(idle.secondsLeft()).toBeNull();
    idle.input();
    pass(LIMIT_MS - 30_001);
    expect(idle.secondsLeft()).toBeNull();
    pass(1);
    expect(idle.secondsLeft()).toBe(30);
    pass(5500);
    expect(idle.secondsLeft()).toBe(25);
    idle.input();
    expect(idle.secondsLeft()).toBeNull();
  });

  it('leaves a window alone that nobody has touched', () => {
    const { at, idle, pass } = watch();
    pass(10 * LIMIT_MS);
    at.wall += 10 * LIMIT_MS;
    expect(idle.check(3600)).toBeNull();
    expect(idle.used()).toBe(false);
  });

  it.each([31_000, -31_000])('locks when the wall clock jumps by %i ms: sleep, or somebody set it', (jump) => {
    const { at, idle, pass } = watch();
    idle.input();
    pass(5000);
    at.wall += Math.sign(jump) * 30_000;
    expect(idle.check()).toBeNull();
    at.wall += jump;
    expect(idle.check()).toBe('klockhopp');
  });
});

describe('V13 the idle lock with the desktop’s own figure', () => {
  it('goes by input anywhere on the desktop', () => {
    const { idle, pass } = watch();
    idle.input();
    pass(LIMIT_MS - 1000);
    expect(idle.check(5)).toBeNull();
    pass(LIMIT_MS - 6000);
    expect(idle.check(LIMIT_MS / 1000 - 1)).toBeNull();
    pass(1000);
    expect(idle.check(LIMIT_MS / 1000)).toBe('overksam');
  });

  it('goes by input in our own window where the desktop does not tell', () => {
    const { idle, pass } = watch();
    idle.input();
    pass(LIMIT_MS);
    expect(idle.check(null)).toBe('overksam');
  });

  it('locks after sleep, however fresh the desktop’s figure is', () => {
    const { at, idle, pass } = watch();
    idle.input();
    pass(5000);
    expect(idle.check(1)).toBeNull();
    at.wall += 3 * LIMIT_MS;
    expect(idle.check(1)).toBe('klockhopp');
  });
});

describe('the restart budget', () => {
  it('allows three restarts in a minute, and again when the minute is over', () => {
    let now = 0;
    const allowed = createRestartBudget(() => now);
    expect([allowed(), allowed(), allowed(), allowed()]).toEqual([true, true, true, false]);
    now = 59_999;
    expect(allowed()).toBe(false);
    now = 60_000;
    expect(allowed()).toBe(true);
  });
});

async function lives(
  options: { failOpening?: number; handOver?: { locked: number; rekeyed: number; died: number } } = {},
) {
  const log: string[] = [];
  const signals: LifeSignals[] = [];
  const cycle = await startLifecycle<number>({
    open: async (given) => {
      if (signals.length === options.failOpening) throw new Error('no window');
      signals.push(given);
      log.push(`open ${signals.length}`);
      return signals.length;
    },
    end: async (life, reason: LockReason) => void log.push(`end ${life} ${reason}`),
    ...(options.handOver === undefined ? {} : { handOver: options.handOver }),
  });
  return { cycle, log, signals };
}

describe('one life after the other', () => {
  it('replaces the life at a lock, the old one ended first', async () => {
    const { cycle, log } = await lives();
    await cycle.lock('knapp');
    expect(log).toEqual(['open 1', 'end 1 knapp', 'open 2']);
    expect(cycle.present()).toBe(2);
    expect(cycle.restartCount()).toBe(1);
  });

  it('tells each life why the one before it was locked, and the first one nothing', async () => {
    const told: (LockReason | null)[] = [];
    const cycle = await startLifecycle<number>({
      open: async (_, lasSkal) => told.push(lasSkal),
      end: async () => {},
    });
    await cycle.lock('nycklar');
    await cycle.lock('overksam');
    expect(told).toEqual([null, 'nycklar', 'overksam']);
  });

  it('locks once when two ask at the same time', async () => {
    const { cycle, log } = await lives();
    await Promise.all([cycle.lock('knapp'), cycle.lock('skarmlas')]);
    expect(log).toEqual(['open 1', 'end 1 knapp', 'open 2']);
  });

  it('restarts after a core died, and gives up when it happens four times in a minute', async () => {
    const { cycle, log, signals } = await lives();
    for (let life = 1; life <= 3; life += 1) {
      const next = cycle.restarted();
      signals.at(-1)?.died();
      expect(await next).toBe(life + 1);
    }
    signals.at(-1)?.died();
    expect(await cycle.ended).toBe(70);
    expect(log.at(-1)).toBe('end 4 avslut');
    expect(cycle.present()).toBeNull();
  });

  it('does not listen to a life that is over', async () => {
    const { cycle, log, signals } = await lives();
    await cycle.lock('knapp');
    signals[0]?.died();
    signals[0]?.closed();
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(log).toEqual(['open 1', 'end 1 knapp', 'open 2']);
  });

  it('ends when the person closes the window', async () => {
    const { cycle, log, signals } = await lives();
    signals[0]?.closed();
    expect(await cycle.ended).toBe(0);
    expect(log).toEqual(['open 1', 'end 1 avslut']);
  });

  it('hands over to another process at a lock and after a fault, each by a code of its own', async () => {
    const handOver = { locked: 75, rekeyed: 77, died: 76 };
    const locked = await lives({ handOver });
    await locked.cycle.lock('overksam');
    expect(await locked.cycle.ended).toBe(75);
    expect(locked.log).toEqual(['open 1', 'end 1 overksam']);
    const broken = await lives({ handOver });
    broken.signals[0]?.died();
    expect(await broken.cycle.ended).toBe(76);
    const closed = await lives({ handOver });
    closed.signals[0]?.closed();
    expect(await closed.cycle.ended).toBe(0);
  });

  it('ends with an error when the next window cannot be opened', async () => {
    const { cycle } = await lives({ failOpening: 1 });
    const next = cycle.restarted();
    await cycle.lock('knapp');
    await expect(next).rejects.toThrow();
    expect(await cycle.ended).toBe(70);
  });
});
