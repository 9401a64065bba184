import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isAllowedRequest, lockDownSession } from '../../electron/shell/session-policy.ts';
import { windowOptions } from '../../electron/shell/window.ts';
import { argsOf, FakeSession, playable, resetElectron } from '../support/fake-electron.ts';

const ELECTRON_TYPES = readFileSync(
  path.join(path.dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'),
  'utf8',
);

beforeEach(resetElectron);

/** What was handed to a recorded setter. */
function handler(name: string): (...args: unknown[]) => unknown {
  return argsOf(name)[0] as (...args: unknown[]) => unknown;
}

/** The names in the union type of a handler's `permission` parameter. */
function permissionsOf(method: string): string[] {
  const line = ELECTRON_TYPES.split('\n').find((text) => text.includes(`${method}(handler:`)) ?? '';
  const union = /permission: ([^,)]+)/.exec(line)?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '');
}

describe('the window options', () => {
  it('are exactly these, and frozen', () => {
    const options = windowOptions('/p/preload.cjs');
    expect(options).toEqual({
      title: 'Skyddsakt',
      width: 1280,
      height: 800,
      minWidth: 640,
      minHeight: 480,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        preload: '/p/preload.cjs',
        partition: 'vault',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        devTools: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
      },
    });
    expect(Object.isFrozen(options)).toBe(true);
    expect(Object.isFrozen(options.webPreferences)).toBe(true);
  });
});

describe('the sessions', () => {
  it('refuse every permission that Electron knows, asked for or looked up', () => {
    lockDownSession(new FakeSession('s') as never);
    const asked = permissionsOf('setPermissionRequestHandler');
    const looked = permissionsOf('setPermissionCheckHandler');
    expect(asked.length).toBeGreaterThan(15);
    expect(looked.length).toBeGreaterThan(15);
    for (const permission of asked) {
      const answer = vi.fn();
      handler('s.setPermissionRequestHandler')({}, permission, answer);
      expect(answer.mock.calls, permission).toEqual([[false]]);
    }
    for (const permission of looked) {
      expect(handler('s.setPermissionCheckHandler')({}, permission, 'app://local'), permission).toBe(false);
    }
  });

  it('refuse devices, screen sharing, pairing and foreign certificates', () => {
    const target = new FakeSession('s');
    lockDownSession(target as never);
    expect(handler('s.setDevicePermissionHandler')({})).toBe(false);
    const [share, pair, trust] = [vi.fn(), vi.fn(), vi.fn()];
    handler('s.setDisplayMediaRequestHandler')({}, share);
    handler('s.setBluetoothPairingHandler')({}, pair);
    handler('s.setCertificateVerifyProc')({}, trust);
    expect([share.mock.calls, pair.mock.calls, trust.mock.calls]).toEqual([[[{}]], [[{ confirmed: false }]], [[-2]]]);
    for (const kind of ['hid', 'usb', 'serial']) {
      const event = playable({});
      const choose = vi.fn();
      if (kind === 'serial') target.emit('select-serial-port', event, [{}], {}, choose);
      else target.emit(`select-${kind}-device`, event, {}, choose);
      expect(event.prevented, kind).toBe(true);
      expect(choose.mock.calls[0]?.[0] ?? '', kind).toBe('');
    }
  });

  it('cancel every request but those to the window itself', () => {
    lockDownSession(new FakeSession('s') as never);
    const decide = handler('s.onBeforeRequest');
    const cancelled = (url: string): unknown => {
      const answer = vi.fn();
      decide({ url }, answer);
      return answer.mock.calls[0]?.[0];
    };
    expect(cancelled('https://example.com/')).toEqual({ cancel: true });
    expect(cancelled('app://local/assets/a.js')).toEqual({ cancel: false });
    expect(isAllowedRequest('blob:app://local/1-2-3')).toBe(true);
    expect(isAllowedRequest('blob:https://example.com/1-2-3')).toBe(false);
    expect(isAllowedRequest('devtools://devtools/bundled/x')).toBe(false);
  });

  it('download nothing, check no spelling and know no proxy that answers', () => {
    const target = new FakeSession('s');
    lockDownSession(target as never);
    const event = playable({});
    target.emit('will-download', event);
    expect(event.prevented).toBe(true);
    expect(argsOf('s.setSpellCheckerEnabled')).toEqual([false]);
    expect(String(argsOf('s.setSpellCheckerDictionaryDownloadURL')[0])).toMatch(/^app:/);
    expect(argsOf('s.setProxy')).toEqual([
      { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    ]);
  });
});
