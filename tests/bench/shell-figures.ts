import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ChromiumShell, startChromiumShell } from '../../electron/chromium-shell/shell.ts';
import { LOGIN, PASSPHRASE } from '../support/core.ts';
import { isAlive } from '../support/process-tree.ts';
import { createBlankDist } from './blank-dist.ts';
import { DIST } from './built-core.ts';
import { type Display, findDisplay } from './display.ts';
import { type Figure, figureOf } from './figures.ts';
import { timed } from './vault-figures.ts';

const STARTS = 10;
const LOCKS = 10;
const POLL_MS = 2;
/** The core has closed its files and waits for nothing, as when nobody has touched it for a while. */
const IDLE_MS = 300;

/** `start.ratio`: start to the field where one unlocks, over the same shell around an empty page. */
export async function measureStart(folder: string): Promise<Figure[]> {
  const blank = await createBlankDist(folder);
  const vaultDir = path.join(folder, 'valv');
  const display = await findDisplay();
  const ratios: number[] = [];
  try {
    for (let n = 0; n <= STARTS; n += 1) {
      const empty = await timedStart(display, blank, path.join(folder, 'tomt-valv'));
      const own = await timedStart(display, DIST, vaultDir);
      // The first of each warms the page cache.
      if (n > 0) ratios.push(own / empty);
    }
  } finally {
    display.end();
  }
  return [figureOf('start.ratio', ratios)];
}

async function timedStart({ headless, env }: Display, distDir: string, vaultDir: string): Promise<number> {
  let shell: ChromiumShell | null = null;
  try {
    return await timed(async () => {
      shell = await startChromiumShell({ distDir, vaultDir, headless, env });
      await shell.page().locator('input').first().waitFor();
    });
  } finally {
    await (shell as ChromiumShell | null)?.close();
  }
}

/** `lock.idle.ms`: from the lock of an open vault at rest until its core process is gone. */
export async function measureLock(folder: string): Promise<Figure[]> {
  const shell = await startChromiumShell({ distDir: DIST, vaultDir: path.join(folder, 'valv'), headless: true });
  const locks: number[] = [];
  try {
    for (let n = 0; n < LOCKS; n += 1) {
      const input = JSON.stringify({ inloggningsnamn: LOGIN, losenfras: PASSPHRASE });
      const reply = await shell.page().evaluate(`window.skyddsakt.call('valv.unlock', ${input})`);
      if ((reply as { ok: boolean }).ok !== true) throw new Error('the vault did not open');
      const pid = shell.corePid();
      if (pid === undefined) throw new Error('the core has no process');
      await delay(IDLE_MS);
      const started = performance.now();
      const locking = shell.lock('knapp');
      while (isAlive(pid)) await delay(POLL_MS);
      locks.push(performance.now() - started);
      await locking;
    }
  } finally {
    await shell.close();
  }
  return [figureOf('lock.idle.ms', locks)];
}
