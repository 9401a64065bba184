import { describe, expect, it } from 'vitest';
import { idleReason } from '../../electron/shell/lock-triggers.ts';
import { createIdleWatch, IDLE_LIMIT_MS } from '../../electron/shell-common/idle-watch.ts';
import { type LifeSignals, startLifecycle } from '../../electron/shell-common/lifecycle.ts';
import { createRestartBudget } from '../../electron/shell-common/restart-budget.ts';
import type { LockReason } from '../../shared/api/events.ts';

function watch() {
  const at = { wall: 1_000_000, monotonic: 0 };
  const idle = createIdleWatch(
    () => at.wall,
    () => at.monotonic,
  );
  const pass = (millis: number): void =>
    void Object.assign(at, { wall: at.wall + millis, monotonic: at.monotonic + millis });
  return { at, idle, pass };
}

describe('the idle lock', () => {
  it('locks ten minutes after the last input, and not a moment before', () => {
    const { idle, pass } = watch();
    idle.input();
    pass(IDLE_LIMIT_MS - 1);
    expect(idle.check()).toBeNull();
    pass(1);
    expect(idle.check()).toBe('overksam');
  });

  it('leaves a window alone that nobody has touched', () => {
    const { idle, pass } = watch();
    pass(10 * IDLE_LIMIT_MS);
    expect(idle.check()).toBeNull();
    expect(idle.used()).toBe(false);
  });

  it('locks when the wall clock jumps, in either direction, since the machine slept or somebody set it', () => {
    for (const jump of [120_000, -120_000]) {
      const { at, idle, pass } = watch();
      idle.input();
      pass(5000);
      expect(idle.check()).toBeNull();
      at.wall += jump;
      expect(idle.check()).toBe('klockhopp');
    }
  });
});

describe('the idle lock with the desktop’s own figure', () => {
  it('goes by input anywhere on the desktop', () => {
    const { idle, pass } = watch();
    idle.input();
    pass(5000);
    expect(idleReason(idle, 599)).toBeNull();
    expect(idleReason(idle, 600)).toBe('overksam');
  });

  it('goes by input in our own window where the desktop does not tell', () => {
    const { idle, pass } = watch();
    idle.input();
    pass(IDLE_LIMIT_MS);
    expect(idleReason(idle, null)).toBe('overksam');
  });

  it('locks after sleep, however fresh the desktop’s figure is', () => {
    const { at, idle, pass } = watch();
    idle.input();
    pass(5000);
    expect(idleReason(idle, 1)).toBeNull();
    at.wall += 3 * IDLE_LIMIT_MS;
    expect(idleReason(idle, 1)).toBe('overksam');
  });

  it('leaves a window alone that nobody has touched', () => {
    expect(idleReason(watch().idle, 3600)).toBeNull();
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

async function lives(options: { failOpening?: number } = {}) {
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

  it('ends with an error when the next window cannot be opened', async () => {
    const { cycle } = await lives({ failOpening: 1 });
    const next = cycle.restarted();
    await cycle.lock('knapp');
    await expect(next).rejects.toThrow();
    expect(await cycle.ended).toBe(70);
  });
});
