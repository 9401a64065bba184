import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPids } from '../../electron/chromium-shell/profile.ts';
import { type ChromiumShell, startChromiumShell } from '../../electron/chromium-shell/shell.ts';
import { familyOf, listenersOf } from '../support/process-tree.ts';
import { makeTinyDist, type TinyDist } from '../support/tiny-dist.ts';

let dist: TinyDist;
let shell: ChromiumShell;
let page: Page;

beforeAll(async () => {
  dist = await makeTinyDist();
  shell = await startChromiumShell({ distDir: dist.distDir, vaultDir: dist.vaultDir, headless: true });
  page = shell.page();
});
afterAll(async () => {
  await shell.close();
  await dist.remove();
});

/** Runs an expression in the page. */
function inPage<T>(expression: string): Promise<T> {
  return page.evaluate(expression) as Promise<T>;
}

describe('a page in the Chromium shell', () => {
  it('speaks with the real core process through two frozen functions', async () => {
    await expect.poll(() => page.locator('#svar').innerText()).toBe('hej');
    expect(await inPage('Object.keys(window.skyddsakt)')).toEqual(['call', 'on']);
    expect(await inPage('Object.isFrozen(window.skyddsakt)')).toBe(true);
    expect(await inPage('(() => { window.skyddsakt = 1; return typeof window.skyddsakt; })()')).toBe('object');
  });

  it('finds none of the raw bindings', async () => {
    expect(await inPage("Object.getOwnPropertyNames(window).filter((name) => name.includes('__skydd'))")).toEqual([]);
  });

  it('runs in a secure context with its style sheet', async () => {
    expect(await inPage('isSecureContext')).toBe(true);
    expect(await inPage("getComputedStyle(document.querySelector('h1')).color")).toBe('rgb(1, 2, 3)');
  });

  it('can add no style of its own', async () => {
    const added = `(() => { const style = document.createElement('style');
      style.textContent = '#svar { outline: 7px solid red }'; document.head.append(style);
      const width = getComputedStyle(document.getElementById('svar')).outlineWidth; style.remove(); return width; })()`;
    expect(await inPage(added)).not.toBe('7px');
  });

  it.each([
    ['fetch', "fetch('https://example.com/').then(() => 'out', () => 'blocked')"],
    ['fetch of its own origin', "fetch('/assets/a.css').then(() => 'out', () => 'blocked')"],
    ['an image', image('https://example.com/a.png')],
    ['an image over http on this machine', image('http://127.0.0.1:1/a.png')],
    ['a web socket', socket()],
    [
      'a beacon',
      "navigator.sendBeacon('https://example.com/') ? new Promise((r) => setTimeout(r, 300, 'blocked')) : 'blocked'",
    ],
    [
      'a worker from a string',
      "(() => { try { new Worker('/assets/a.js'); return 'out'; } catch { return 'blocked'; } })()",
    ],
    [
      'code from a string', // Later, since what a debugger runs at once is let through.
      "new Promise((resolve) => setTimeout(() => { try { resolve(eval('1') && 'out'); } catch { resolve('blocked'); } }))",
    ],
    [
      'markup from a string',
      "(() => { try { document.body.innerHTML = 'x'; return 'out'; } catch { return 'blocked'; } })()",
    ],
    [
      'an inline script',
      "(() => { const s = document.createElement('script'); try { s.textContent = 'window.out = 1'; } catch { return 'blocked'; } document.head.append(s); return window.out === 1 ? 'out' : 'blocked'; })()",
    ],
  ])('gets nowhere with %s', async (_what, expression) => {
    expect(await inPage(expression)).toBe('blocked');
  });

  it('gives a frame inside it no bridge', async () => {
    const inner = `new Promise((resolve) => {
      const frame = document.createElement('iframe'); frame.src = '/index.html';
      frame.onload = () => { let has; try { has = 'skyddsakt' in frame.contentWindow; } catch { has = false; } frame.remove(); resolve(has); };
      document.body.append(frame);
    })`;
    expect(await inPage(inner)).toBe(false);
  });

  it('comes back when something leads it away, and the address is counted as blocked', async () => {
    const before = shell.blocked.length;
    await page.goto('https://example.com/akt').catch(() => undefined);
    expect(shell.blocked.slice(before)).toContain('https://example.com/akt');
    await expect.poll(() => page.url()).toBe('https://app.invalid/');
    await expect.poll(() => page.locator('#svar').innerText()).toBe('hej');
  });

  it('cannot keep a second window open', async () => {
    await inPage("void window.open('/')");
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(page.url()).toBe('https://app.invalid/');
  });

  it('reaches the core with what is not a call as little as with nothing', async () => {
    const circular = '(() => { const a = {}; a.a = a; return a; })()';
    expect(
      await inPage(`window.skyddsakt.call('eko', ${circular}).catch(() => 'refused')`).catch(() => 'refused'),
    ).toBe('refused');
    const large = "window.skyddsakt.call('eko', 'x'.repeat(2 * 1024 * 1024))";
    expect(await inPage(large)).toMatchObject({ ok: false, fel: { kod: 'VALIDATION' } });
  });
});

describe('the processes of the Chromium shell', () => {
  it.runIf(process.platform === 'linux')('listen on no port', async () => {
    const own = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => own.once('listening', resolve));
    // The look itself must be able to find something.
    expect(listenersOf([process.pid])).toHaveLength(1);
    await new Promise((resolve) => own.close(resolve));
    const family = familyOf(process.pid);
    expect(family).toContain(shell.corePid());
    for (const pid of browserPids(shell.profile())) expect(family).toContain(pid);
    expect(browserPids(shell.profile()).length).toBeGreaterThan(0);
    expect(listenersOf(family)).toEqual([]);
  });

  it('give the core nothing of the environment', async () => {
    expect(await inPage("window.skyddsakt.call('miljo')")).toEqual({ ok: true, value: [] });
  });

  it('tell the page which shell it is in', async () => {
    expect(await inPage("window.skyddsakt.call('info')")).toMatchObject({
      ok: true,
      value: { skal: 'chromium', filval: 'sokvag', demo: null },
    });
    expect(await inPage("window.skyddsakt.call('spara')")).toEqual({ ok: true, value: null });
  });

  it('keep the profile where it will be removed', () => {
    expect(existsSync(shell.profile())).toBe(true);
  });
});

function image(url: string): string {
  return `new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('out'); image.onerror = () => resolve('blocked'); image.src = '${url}'; })`;
}

function socket(): string {
  return `new Promise((resolve) => { try { const socket = new WebSocket('wss://example.com/'); socket.onopen = () => resolve('out'); socket.onerror = () => resolve('blocked'); } catch { resolve('blocked'); } })`;
}
