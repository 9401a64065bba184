import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LifeOptions } from '../../electron/chromium-shell/life.ts';
import { browserPids } from '../../electron/chromium-shell/profile.ts';
import { type ChromiumShell, startChromiumShell } from '../../electron/chromium-shell/shell.ts';
import { isAlive } from '../support/process-tree.ts';
import { makeTinyDist, type TinyDist } from '../support/tiny-dist.ts';

let dist: TinyDist;
let shell: ChromiumShell | null = null;

beforeEach(async () => {
  dist = await makeTinyDist();
});
afterEach(async () => {
  await shell?.close();
  shell = null;
  await dist.remove();
});

async function start(options: Partial<LifeOptions> = {}): Promise<ChromiumShell> {
  shell = await startChromiumShell({ distDir: dist.distDir, vaultDir: dist.vaultDir, headless: true, ...options });
  return shell;
}

function call(running: ChromiumShell, name: string, input: unknown = null): Promise<{ ok: boolean; value: unknown }> {
  const expression = `window.skyddsakt.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
  return running.page().evaluate(expression) as Promise<{ ok: boolean; value: unknown }>;
}

function corePid(running: ChromiumShell): number {
  const pid = running.corePid();
  if (pid === undefined) throw new Error('the core process has no id');
  return pid;
}

describe('locking the Chromium shell', () => {
  it('ends core and browser, removes the profile and opens both anew', async () => {
    const running = await start();
    const [core, profile] = [corePid(running), running.profile()];
    const browser = browserPids(profile);
    await running.lock('knapp');
    expect(isAlive(core)).toBe(false);
    expect(browser.filter(isAlive)).toEqual([]);
    expect(existsSync(profile)).toBe(false);
    expect(running.restartCount).toBe(1);
    expect(corePid(running)).not.toBe(core);
    expect(await call(running, 'eko', 'igen')).toEqual({ ok: true, value: 'igen' });
  });

  it('gives the page time for its last draft', async () => {
    const running = await start();
    await running.lock('knapp');
    expect(readFileSync(`${dist.vaultDir}.diagnostik.jsonl`, 'utf8')).toBe('sist');
  });

  it('kills a core that does not obey, after a second and a half', async () => {
    const running = await start();
    await call(running, 'trotsa');
    const core = corePid(running);
    const started = performance.now();
    const locking = running.lock('skarmlas');
    await expect.poll(() => isAlive(core), { timeout: 10_000, interval: 10 }).toBe(false);
    expect(performance.now() - started).toBeGreaterThan(1400);
    await locking;
    expect(running.restartCount).toBe(1);
  });

  it('happens when the page asks for it through the core', async () => {
    const running = await start();
    const fresh = running.restarted();
    await call(running, 'lasnu').catch(() => undefined);
    await (await fresh).getByRole('heading').waitFor();
    expect(running.restartCount).toBe(1);
  });

  it('V13 counts down in the window, is called off at a touch, and happens when nobody has touched it for ten minutes', async () => {
    let passed = 0;
    const running = await start({ now: () => Date.now() + passed, monotonic: () => performance.now() + passed });
    await running.page().keyboard.press('Tab');
    const near = () => running.page().evaluate('window.nedrakning') as Promise<(number | null)[]>;
    await new Promise((resolve) => setTimeout(resolve, 2100));
    passed += 10 * 60_000 - 25_000;
    await expect.poll(near).toHaveLength(1);
    expect((await near())[0]).toBeGreaterThan(20);
    await running.page().keyboard.press('Tab');
    await expect.poll(async () => (await near()).at(-1)).toBeNull();
    passed += 10 * 60_000;
    await running.restarted();
    expect(running.restartCount).toBe(1);
  });

  it('V13 happens when the clock jumps by more than half a minute: the machine has slept', async () => {
    let now = 0;
    const running = await start({ now: () => Date.now() + now });
    await running.page().keyboard.press('Tab');
    await new Promise((resolve) => setTimeout(resolve, 300));
    now += 31_000;
    await running.restarted();
    expect(running.restartCount).toBe(1);
  });

  it('V13 keeps the limit that the core told, in the life that told it', async () => {
    let passed = 0;
    const running = await start({ now: () => Date.now() + passed, monotonic: () => performance.now() + passed });
    await call(running, 'minns', { minuter: 3, paminnelser: [] });
    await running.page().keyboard.press('Tab');
    await new Promise((resolve) => setTimeout(resolve, 300));
    passed += 3 * 60_000;
    await running.restarted();
    expect(running.restartCount).toBe(1);
  });

  it('tells the lock screen when something is due, and nothing else that the core might send', async () => {
    const running = await start();
    const due = { slag: 'klocka', tid: '2026-11-24T15:00:00.000Z' };
    await call(running, 'minns', { minuter: 10, paminnelser: [{ ...due, kod: 'G-044', namn: 'Anna' }], namn: 'Anna' });
    await running.lock('knapp');
    expect(await call(running, 'info')).toMatchObject({ value: { paminnelser: [due] } });
    await call(running, 'minns', { minuter: 10, paminnelser: [{ ...due, tid: 'Anna Testsson' }] });
    await running.lock('knapp');
    const { value } = await call(running, 'info');
    expect(JSON.stringify(value)).not.toContain('Anna');
    expect(value).toMatchObject({ paminnelser: [due] });
  });

  it('ends everything when the person closes the window', async () => {
    const running = await start();
    const [core, profile] = [corePid(running), running.profile()];
    await running.page().close();
    expect(await running.ended).toBe(0);
    expect(isAlive(core)).toBe(false);
    expect(existsSync(profile)).toBe(false);
    expect(() => running.page()).toThrow('the window is closed');
  });

  it('leaves nothing of its own in the temporary folder', async () => {
    const running = await start();
    await running.lock('knapp');
    await running.close();
    const ours = readdirSync(tmpdir()).filter((name) => name.startsWith(`skyddsakt-fonster-${process.pid}-`));
    expect(ours).toEqual([]);
  });
});

describe('a shell that is killed', () => {
  it.runIf(process.platform === 'linux')('takes core and browser with it, and the next start sweeps up', async () => {
    const module = path.resolve(import.meta.dirname, '../../electron/chromium-shell/shell.ts');
    const options = JSON.stringify({ distDir: dist.distDir, vaultDir: dist.vaultDir, headless: true });
    const script = `import { startChromiumShell } from ${JSON.stringify(module)};
      const shell = await startChromiumShell(${options});
      console.log(JSON.stringify({ core: shell.corePid(), profile: shell.profile() }));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { core, profile } = JSON.parse(line.toString()) as { core: number; profile: string };
    const browser = browserPids(profile);
    expect([core, ...browser].every(isAlive)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => [core, ...browser].filter(isAlive), { timeout: 5000 }).toEqual([]);
    await start();
    expect(existsSync(profile)).toBe(false);
  });
});

describe('a core process that breaks', () => {
  it('is replaced with a fresh window, and says nothing of what it held', async () => {
    const running = await start();
    const fresh = running.restarted();
    await call(running, 'dor').catch(() => undefined);
    await (await fresh).getByRole('heading').waitFor();
    expect(await call(running, 'eko', 1)).toEqual({ ok: true, value: 1 });
  });

  it('answers a waiting call with LOCKED when it dies', async () => {
    const running = await start();
    const waiting = call(running, 'vantar').catch(() => null);
    const fresh = running.restarted();
    process.kill(corePid(running), 'SIGKILL');
    const reply = await waiting;
    // The window may be gone before the reply got there: then there is nobody left to tell.
    if (reply !== null) expect(reply).toMatchObject({ ok: false, fel: { kod: 'LOCKED' } });
    await fresh;
  });

  it('is an error that says why when it cannot even start, and leaves no window', async () => {
    const broken = {
      distDir: dist.distDir,
      vaultDir: path.join(path.dirname(dist.vaultDir), 'trasig'),
      headless: true,
    };
    await expect(startChromiumShell(broken)).rejects.toThrow(/did not start[^]*the vault folder is broken/);
    const ours = readdirSync(tmpdir()).filter((name) => name.startsWith(`skyddsakt-fonster-${process.pid}-`));
    expect(ours).toEqual([]);
  });
});

describe('what the shell does for the core', () => {
  it('prints through lp on standard input, under a neutral title', async () => {
    const env = { ...process.env, PATH: `${dist.binDir}:${process.env.PATH}` };
    const running = await start({ env });
    expect(await call(running, 'skriv', '%PDF-1.7 åäö')).toEqual({ ok: true, value: { utfall: 'skickad' } });
    expect(readFileSync(path.join(dist.binDir, 'bytes'), 'utf8')).toBe('%PDF-1.7 åäö');
    expect(readFileSync(path.join(dist.binDir, 'argument'), 'utf8')).toBe('-t Skyddsakt -n 2 - ');
  });

  it('says that there is no printer when there is no lp', async () => {
    const running = await start({ env: { HOME: process.env.HOME, PATH: '/finns-inte' } });
    expect(await call(running, 'skriv', 'x')).toEqual({ ok: true, value: { utfall: 'ingen-skrivare' } });
  });

  it('E13 puts a text on the clipboard, which is empty after the lock; the page itself may not look', async () => {
    const running = await start();
    const read = 'navigator.clipboard.readText()';
    await call(running, 'kopiera', 'G-044');
    await expect(running.page().evaluate(read)).rejects.toThrow('denied');
    await running.page().context().grantPermissions(['clipboard-read']);
    expect(await running.page().evaluate(read)).toBe('G-044');
    const [old, emptied] = [running.page(), Promise.withResolvers<unknown>()];
    const locking = running.lock('knapp');
    emptied.resolve(old.waitForFunction(`${read}.then((text) => text === '')`, undefined, { polling: 20 }));
    expect(await emptied.promise).toBeTruthy();
    await locking;
  });

  it('lets a fixed clock run on across a lock', async () => {
    const env = { ...process.env, SKYDDSAKT_KLOCKA: '2026-11-22T08:00:00.000Z' };
    const running = await start({ env });
    const first = String((await call(running, 'klocka')).value);
    await running.lock('knapp');
    const second = String((await call(running, 'klocka')).value);
    expect(first.slice(0, 16)).toBe('2026-11-22T08:00');
    expect(second > first).toBe(true);
  });
});
