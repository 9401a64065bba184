import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, expect, test } from '@playwright/test';

/**
 * What only Electron itself can break. Skipped, and counted as skipped, where its binary is not at hand: set
 * `ELECTRON_BIN`, or install the binary of the `electron` package.
 */
const ROOT = path.resolve(import.meta.dirname, '../../..');
const MAIN = path.join(ROOT, 'dist', 'shell', 'main.mjs');

function findElectron(): string | null {
  const given = process.env.ELECTRON_BIN;
  if (given !== undefined && existsSync(given)) return given;
  try {
    const installed = createRequire(import.meta.url)('electron') as unknown;
    return typeof installed === 'string' && existsSync(installed) ? installed : null;
  } catch {
    return null;
  }
}

const executablePath = findElectron();
test.skip(executablePath === null, 'Electron binary not at hand');

let folder: string;
let running: ElectronApplication;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'skyddsakt-test-'));
  running = await electron.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [MAIN, '--vault', path.join(folder, 'valv')],
    env: { ...(process.env as Record<string, string>), SKYDDSAKT_E2E: '1' },
  });
});
test.afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

test('the program shows its lock screen from its own origin', async () => {
  const page = await running.firstWindow();
  expect(page.url()).toBe('app://local/');
  await expect(page).toHaveTitle('Skyddsakt');
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('the page has the bridge and nothing of Node', async () => {
  const page = await running.firstWindow();
  const seen = await page.evaluate(
    '[Object.keys(window.skyddsakt).join(), typeof require, typeof process, typeof Buffer, isSecureContext].join()',
  );
  expect(seen).toBe('call,on,undefined,undefined,undefined,true');
});

test('a call reaches the core process and comes back', async () => {
  const page = await running.firstWindow();
  const reply = await page.evaluate("window.skyddsakt.call('finns.inte', null)");
  expect(reply).toMatchObject({ ok: false });
});

test('the page reaches nothing outside', async () => {
  const page = await running.firstWindow();
  const reached = await page.evaluate("fetch('https://example.com/').then(() => 'out', () => 'blocked')");
  expect(reached).toBe('blocked');
  await page.evaluate("void (location.href = 'https://example.com/')");
  await page.evaluate("void window.open('https://example.com/')");
  await page.waitForTimeout(500);
  expect(page.url()).toBe('app://local/');
  expect(running.windows()).toHaveLength(1);
});

test('every permission is refused', async () => {
  const page = await running.firstWindow();
  const states = await page.evaluate(
    "Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map((name) => navigator.permissions.query({ name }).then((status) => status.state)))",
  );
  expect(states).not.toContain('granted');
});

test('the session keeps nothing on disk', async () => {
  const stored = await running.evaluate(({ session }) => session.fromPartition('vault').storagePath);
  expect(stored).toBeNull();
});

test('the lock key replaces core process and window', async () => {
  const page = await running.firstWindow();
  const fresh = running.waitForEvent('window');
  await page.keyboard.press('Control+L');
  const next = await fresh;
  await expect(next.getByRole('heading').first()).toBeVisible();
  expect(page.isClosed()).toBe(true);
});
