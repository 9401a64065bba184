import { describe, expect, it } from 'vitest';
import { createClientEnd, LARGEST_CALL } from '../../electron/chromium-shell/client-end.ts';
import { clockFrom } from '../../electron/core/clock.ts';
import { createRemoteHost } from '../../electron/core/host.ts';
import type { Port } from '../../electron/core/port.ts';
import { parseArguments } from '../../electron/shell-common/argv.ts';
import { lpArguments } from '../../electron/shell-common/print-cups.ts';

/** A port whose other end the test holds. */
function testPort(): Port & { readonly posted: unknown[]; deliver(message: unknown): void } {
  const listeners: Array<(message: unknown) => void> = [];
  const posted: unknown[] = [];
  return {
    posted,
    post: (message) => void posted.push(message),
    onMessage: (fn) => void listeners.push(fn),
    deliver: (message) => {
      for (const fn of listeners) fn(message);
    },
  };
}

describe('the end of the port that the window has', () => {
  it('matches replies to calls in any order', async () => {
    const port = testPort();
    const client = createClientEnd(port);
    const first = client.call('{"name":"a","input":1}');
    const second = client.call('{"name":"b","input":2}');
    expect(port.posted).toEqual([
      { id: 1, name: 'a', input: 1 },
      { id: 2, name: 'b', input: 2 },
    ]);
    port.deliver({ id: 2, reply: { ok: true, value: 'två' } });
    port.deliver({ id: 1, reply: { ok: true, value: 'ett' } });
    expect([await first, await second]).toEqual([
      { ok: true, value: 'ett' },
      { ok: true, value: 'två' },
    ]);
  });

  it.each(['', '{', '[]', '{"input":1}', 'null', ' '.repeat(LARGEST_CALL + 1)])(
    'refuses what is not a call (%#)',
    async (text) => {
      const port = testPort();
      expect(await createClientEnd(port).call(text)).toMatchObject({ ok: false, fel: { kod: 'VALIDATION' } });
      expect(port.posted).toEqual([]);
    },
  );

  it('tells everyone who waits that the vault is locked when the core is gone', async () => {
    const client = createClientEnd(testPort());
    const waiting = client.call('{"name":"a"}');
    client.end();
    expect(await waiting).toMatchObject({ ok: false, fel: { kod: 'LOCKED' } });
    expect(await client.call('{"name":"a"}')).toMatchObject({ ok: false, fel: { kod: 'LOCKED' } });
  });

  it('keeps events until somebody asks, in order', async () => {
    const port = testPort();
    const client = createClientEnd(port);
    port.deliver({ event: { name: 'register.changed' } });
    port.deliver({ event: { name: 'lock.announced', skal: 'knapp' } });
    expect((await client.nextEvents()).map(({ name }) => name)).toEqual(['register.changed', 'lock.announced']);
    const later = client.nextEvents();
    port.deliver({ event: { name: 'register.changed' } });
    expect(await later).toHaveLength(1);
  });
});

describe('the host over the port', () => {
  it('matches replies by id, and knows when the shell could not', async () => {
    const port = testPort();
    const host = createRemoteHost(port, () => 42);
    const info = host.appInfo();
    const print = host.print({ bytes: new Uint8Array([1]), exemplar: 1 });
    expect(port.posted).toMatchObject([{ host: { id: 1, op: 'appInfo' } }, { host: { id: 2, op: 'print' } }]);
    port.deliver({ hostReply: { id: 2, ok: false, value: null } });
    port.deliver({ hostReply: { id: 1, ok: true, value: { version: '1' } } });
    await expect(info).resolves.toEqual({ version: '1' });
    await expect(print).rejects.toMatchObject({ kod: 'UNEXPECTED' });
    expect(host.now()).toBe(42);
  });
});

describe('the clock of the core', () => {
  it('is the machine’s own when none is fixed', () => {
    expect(clockFrom(undefined, () => 5)()).toBe(5);
  });

  it('runs on from a fixed instant, also in a process started later', () => {
    let machine = 1_000_000;
    const first = clockFrom('2026-11-22T08:00:00.000Z@1000000', () => machine);
    machine += 60_000;
    const second = clockFrom('2026-11-22T08:00:00.000Z@1000000', () => machine);
    expect(new Date(first()).toISOString()).toBe('2026-11-22T08:01:00.000Z');
    expect(second()).toBe(first());
  });

  it.each(['igår', '2026-11-22T08:00:00Z@nu'])('refuses %s', (text) => {
    expect(() => clockFrom(text, () => 0)).toThrow(RangeError);
  });
});

describe('the arguments that a person may give', () => {
  it('are a vault folder, demo data and, where known, no window', () => {
    const demo = { inloggningsnamn: 'demo', losenfras: 'fyra ord' };
    expect(parseArguments(['--vault', '/a', '--demo', JSON.stringify(demo), '--headless'], true)).toEqual({
      vault: '/a',
      demo,
      headless: true,
    });
    expect(parseArguments(['--vault=/a'], false)).toEqual({ vault: '/a', demo: null, headless: false });
    expect(parseArguments([], false)).toEqual({ vault: null, demo: null, headless: false });
  });

  it.each([
    [['--vault']],
    [['--vault', '--headless']],
    [['--vault', '']],
    [['--vault', '/a', '--vault', '/b']],
    [['--demo', '{}']],
    [['--demo', 'null']],
    [['--demo', '{']],
    [['--headless']],
    [['/a']],
    [['--remote-debugging-port=0']],
  ])('are refused when they are %j', (args) => {
    expect(parseArguments(args, false)).toBeNull();
  });
});

describe('the command line of the printer', () => {
  it.each([
    [1, '1'],
    [3, '3'],
    [0, '1'],
    [-5, '1'],
    [1000, '99'],
    [1.5, '1'],
    [Number.NaN, '1'],
  ])('asks for %s copies as %s, with a neutral title', (exemplar, copies) => {
    expect(lpArguments(exemplar)).toEqual(['-t', 'Skyddsakt', '-n', copies, '-']);
  });
});
