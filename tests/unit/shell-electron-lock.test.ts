import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runApp } from '../../electron/shell/app.ts';
import {
  app,
  BrowserWindow,
  clipboard,
  type FakeUtility,
  names,
  playable,
  powerMonitor,
  recorded,
  resetElectron,
  utilityProcess,
} from '../support/fake-electron.ts';
import { makeTinyDist, type TinyDist } from '../support/tiny-dist.ts';

const MINUTE = 60_000;
const argv = process.argv;
let dist: TinyDist;

beforeEach(async () => {
  resetElectron();
  dist = await makeTinyDist();
  process.argv = ['skyddsakt', `--vault=${dist.vaultDir}`];
  vi.stubEnv('WAYLAND_DISPLAY', '');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  await runApp(dist.distDir);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  process.argv = argv;
  app.emit('before-quit', playable({}));
  await vi.waitFor(() => expect(names()).toContain('app.exit'));
  await dist.remove();
});

/** Somebody touches a key or the mouse in our window. */
function touch(): void {
  BrowserWindow.all.at(-1)?.webContents.emit('input-event', {}, {});
}

/** Time goes by on both clocks, while the desktop sees no input. */
function pass(millis: number): void {
  for (let left = millis; left > 0; left -= 1000) {
    powerMonitor.idleSeconds += 1;
    vi.advanceTimersByTime(1000);
  }
}

function jumpWall(millis: number): void {
  vi.setSystemTime(Date.now() + millis);
}

function core(): FakeUtility {
  const [child] = utilityProcess.children;
  if (child === undefined) throw new Error('no core process');
  return child;
}

/** Everything of one kind that the core was told. */
function told(kind: 'lock' | 'lockNear'): unknown[] {
  return recorded.flatMap(({ name, args: [message] }) =>
    name === 'core.postMessage' && Object.hasOwn(message as object, kind)
      ? [(message as Record<string, unknown>)[kind]]
      : [],
  );
}

const shutdown = playable({});

describe('V13 the eight reasons to lock in Electron', () => {
  it.each<[string, () => void, string]>([
    ['nobody has touched anything for ten minutes', () => pass(10 * MINUTE), 'overksam'],
    ['the screen is locked', () => powerMonitor.emit('lock-screen'), 'skarmlas'],
    ['the machine goes to sleep', () => powerMonitor.emit('suspend'), 'vilolage'],
    ['the machine is shut down', () => powerMonitor.emit('shutdown', shutdown), 'avslut'],
    ['another user takes over', () => powerMonitor.emit('user-did-resign-active'), 'anvandarbyte'],
    [
      'the lock key is pressed',
      () =>
        BrowserWindow.all[0]?.webContents.emit('before-input-event', playable({}), {
          type: 'keyDown',
          key: 'l',
          control: true,
          meta: false,
        }),
      'knapp',
    ],
    [
      'the clock jumps by more than half a minute',
      () => {
        jumpWall(31_000);
        pass(1000);
      },
      'klockhopp',
    ],
    [
      'the desktop says that its screen is locked',
      () => {
        powerMonitor.idleState = 'locked';
        pass(5000);
      },
      'skarmlas',
    ],
  ])('is heard when %s', async (_when, trigger, reason) => {
    touch();
    expect(told('lock')).toEqual([]);
    trigger();
    await vi.waitFor(() => expect(told('lock')).toEqual([reason]));
    await vi.waitFor(() => expect(names()).toContain('window.destroy'));
  });

  it('let the system wait with its shutdown until the vault is locked', () => {
    powerMonitor.emit('shutdown', shutdown);
    expect(shutdown.prevented).toBe(true);
  });

  it('are not heard too early: nine minutes, a small jump of the clock, a desktop that is only idle', () => {
    touch();
    powerMonitor.idleState = 'idle';
    pass(9 * MINUTE);
    jumpWall(29_000);
    pass(1000);
    expect(told('lock')).toEqual([]);
  });

  it('leave a lock screen alone that nobody has touched', () => {
    powerMonitor.idleState = 'locked';
    jumpWall(31_000);
    pass(11 * MINUTE);
    expect(told('lock')).toEqual([]);
  });

  it('count input in other programs as somebody at the screen', () => {
    touch();
    pass(9 * MINUTE);
    powerMonitor.idleSeconds = 0;
    pass(9 * MINUTE);
    expect(told('lock')).toEqual([]);
  });
});

describe('V13 the limit that a person has chosen', () => {
  it('is kept by the shell from when the core tells it', async () => {
    core().emit('message', { remember: { minuter: 2, paminnelser: [] } });
    touch();
    pass(2 * MINUTE - 1000);
    expect(told('lock')).toEqual([]);
    pass(1000);
    await vi.waitFor(() => expect(told('lock')).toEqual(['overksam']));
  });

  it.each([0, 16, 1.5, '10', null])('is not %j minutes', (minuter) => {
    core().emit('message', { remember: { minuter, paminnelser: [] } });
    touch();
    pass(10 * MINUTE - 1000);
    expect(told('lock')).toEqual([]);
  });
});

describe('E13 the window in pictures of the screen', () => {
  it.each([
    ['win32', 'pa'],
    ['darwin', 'pa'],
    ['linux', 'saknas'],
  ])('is protected, and that is said: %s', async (platform, skarmskydd) => {
    const own = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
    onTestFinished(() => void Object.defineProperty(process, 'platform', own));
    Object.defineProperty(process, 'platform', { ...own, value: platform });
    core().emit('message', { host: { id: 1, op: 'appInfo', input: null } });
    await vi.waitFor(() =>
      expect(recorded.at(-1)?.args[0]).toMatchObject({ hostReply: { ok: true, value: { skarmskydd } } }),
    );
    expect(BrowserWindow.all.at(-1)?.isContentProtected()).toBe(true);
  });

  it('is protected anew after each lock', async () => {
    powerMonitor.emit('suspend');
    await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(2));
    expect(BrowserWindow.all.every((window) => window.isContentProtected())).toBe(true);
  });
});

describe('E13 the clipboard', () => {
  it('holds what the core copied until the lock', async () => {
    core().emit('message', { host: { id: 1, op: 'copy', input: { text: 'G-044' } } });
    await vi.waitFor(() => expect(clipboard.text).toBe('G-044'));
    powerMonitor.emit('lock-screen');
    await vi.waitFor(() => expect(clipboard.text).toBe(''));
  });
});

describe('V13 the countdown', () => {
  it('is told to the window each second of the last thirty, and called off at the first touch', () => {
    touch();
    pass(10 * MINUTE - 31_000);
    expect(told('lockNear')).toEqual([]);
    pass(3000);
    expect(told('lockNear')).toEqual([30, 29, 28]);
    touch();
    expect(told('lockNear')).toEqual([30, 29, 28, null]);
    powerMonitor.idleSeconds = 0;
    pass(2000);
    expect(told('lockNear')).toHaveLength(4);
  });
});
