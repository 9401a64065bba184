import { describe, expect, it } from 'vitest';
import { clockFrom } from '../../electron/core/clock.ts';
import { createJobb, LAST } from '../../electron/core/jobb.ts';

const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));

describe('the core’s clock', () => {
  it('is the machine’s own unless a start is fixed', () => {
    expect(clockFrom(undefined, () => 42)()).toBe(42);
    expect(clockFrom('', () => 42)()).toBe(42);
  });

  it('runs on from a fixed start, also in a process that begins later', () => {
    let machine = 5000;
    const clock = clockFrom('2026-11-22T08:00:00.000Z', () => machine);
    machine += 1500;
    expect(new Date(clock()).toISOString()).toBe('2026-11-22T08:00:01.500Z');
    const later = clockFrom('2026-11-22T08:00:00.000Z@5000', () => machine);
    expect(new Date(later()).toISOString()).toBe('2026-11-22T08:00:01.500Z');
  });

  it.each(['i går', '2026-11-22T08:00:00.000Z@nu', '@5000'])('refuses the start %j', (fixed) => {
    expect(() => clockFrom(fixed, () => 0)).toThrow(RangeError);
  });
});

describe('the jobs that run', () => {
  it('tells a job that the vault locks, and one that a person stops, apart', async () => {
    const jobb = createJobb();
    const reasons = ['a', 'b'].map((id) => jobb.start(id, (signal) => untilAborted(signal).then(() => signal.reason)));
    jobb.cancel('a');
    jobb.cancelAll(LAST);
    const [stopped, locked] = await Promise.all(reasons);
    expect(stopped).not.toBe(LAST);
    expect(locked).toBe(LAST);
  });

  it('stops the one that is asked to stop, and all of them at the end', async () => {
    const jobb = createJobb();
    const one = jobb.start('a', untilAborted);
    const two = jobb.start('b', untilAborted);
    const three = jobb.start('c', untilAborted);
    jobb.cancel('finns-inte');
    jobb.cancel('a');
    expect(await one).toBe('stopped');
    jobb.cancelAll('lås');
    expect(await Promise.all([two, three])).toEqual(['stopped', 'stopped']);
  });

  it('refuses a second job of the same id while the first runs, and takes it afterwards', async () => {
    const jobb = createJobb();
    const first = Promise.withResolvers<number>();
    const running = jobb.start('a', () => first.promise);
    await expect(jobb.start('a', async () => 2)).rejects.toMatchObject({ kod: 'CONFLICT' });
    first.resolve(1);
    expect(await running).toBe(1);
    expect(await jobb.start('a', async () => 3)).toBe(3);
    await expect(
      jobb.start('b', async () => {
        throw new Error('failed');
      }),
    ).rejects.toThrow('failed');
    expect(await jobb.start('b', async () => 4)).toBe(4);
  });
});
