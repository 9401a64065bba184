import { homedir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };
import type { LockReason } from '../../shared/api/events.ts';
import type { AppInfo, ShellHost } from '../core/host.ts';
import { type Clipboard, createClipboard } from '../shell-common/clipboard.ts';
import { type CoreLink, linkCore } from '../shell-common/core-link.ts';
import { createIdleWatch, type IdleWatch } from '../shell-common/idle-watch.ts';
import type { LifecycleParts } from '../shell-common/lifecycle.ts';
import { createLockMemory, type LockMemory } from '../shell-common/lock-memory.ts';
import { printWithCups } from '../shell-common/print-cups.ts';
import { createServe, readFiles } from '../shell-common/serve.ts';
import { chooseBrowser } from './browser.ts';
import { createClientEnd } from './client-end.ts';
import { type ForkedCore, forkCore } from './core-process.ts';
import { pageClipboard } from './page-clipboard.ts';
import { findDocumentsFolder } from './places.ts';
import { sweepProfiles } from './profile.ts';
import { openWindow, type ShellWindow } from './window.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface LifeOptions {
  /** Why the life before this process was locked, when a keeper knows it. */
  readonly lasSkal?: LockReason | null;
  readonly vaultDir: string;
  readonly headless: boolean;
  /** Holds `renderer/` and `core/entry.mjs`. */
  readonly distDir: string;
  /** Another browser than the one that suits `headless`. */
  readonly executablePath?: string;
  /** Read instead of `process.env`. `SKYDDSAKT_KLOCKA` reaches the core, `PATH` finds `lp`. */
  readonly env?: Env;
  /** The wall clock of the idle lock, milliseconds since 1970. */
  readonly now?: () => number;
  /** The clock beside it that nobody can set, milliseconds. */
  readonly monotonic?: () => number;
  readonly onBlocked?: (url: string) => void;
  readonly demo?: AppInfo['demo'];
  /** Proposed for saved files; the person's documents when absent. */
  readonly documentsDir?: string;
  /** What an earlier life left; empty when absent. */
  readonly memory?: LockMemory;
}

/** From one lock to the next: one core process and one browser. */
export interface Life {
  readonly core: CoreLink;
  readonly window: ShellWindow;
  readonly idle: IdleWatch;
  readonly clipboard: Clipboard;
}

/**
 * Reads what all lives share: the window's files and the browser.
 * @throws Error when the window is not built or there is no browser
 */
export async function prepareLives(options: LifeOptions): Promise<LifecycleParts<Life>['open']> {
  const env = options.env ?? process.env;
  const started = Date.now();
  const [files, browser] = await Promise.all([
    readFiles(path.join(options.distDir, 'renderer')),
    chooseBrowser(options, env),
    sweepProfiles(),
  ]);
  const serve = createServe(files);
  const memory = options.memory ?? createLockMemory();
  const config = { valvMapp: options.vaultDir, diagnostikFil: `${options.vaultDir}.diagnostik.jsonl` };
  return async (signals, lasSkal) => {
    const child = forkCore(options.distDir, env, started);
    const client = createClientEnd(child);
    let opened: ShellWindow | null = null;
    const clipboard = createClipboard(pageClipboard(() => pageOf(opened)));
    const host = createShellHost(options, env, { memory, clipboard });
    const core = linkCore(child, { ...config, lasSkal: lasSkal ?? options.lasSkal ?? null }, host, {
      lock: signals.lock,
      remember: memory.take,
    });
    void core.exited.then(() => client.end());
    const idle = createIdleWatch(
      options.now ?? Date.now,
      options.monotonic ?? (() => performance.now()),
      memory.idleLimit,
    );
    const opening = openWindow({
      executable: browser.executable,
      env: browser.env,
      headless: options.headless,
      serve,
      client,
      onInput() {
        idle.input();
        core.tellLockNear(null);
      },
      onBlocked: (url) => options.onBlocked?.(url),
    });
    const window = await both(child, core, opening);
    opened = window;
    void core.exited.then(signals.died);
    void window.gone.then((how) => (how === 'closed' ? signals.closed() : signals.died()));
    return { core, window, idle, clipboard };
  };
}

/** Locks the core, then takes the browser away with everything that its memory held. */
export async function endLife(life: Life, reason: LockReason): Promise<void> {
  await Promise.all([life.core.lock(reason), life.clipboard.clear()]);
  await life.window.close();
}

/** Waits for core and window; when one of them fails, the other is ended too. */
async function both(child: ForkedCore, core: CoreLink, opening: Promise<ShellWindow>): Promise<ShellWindow> {
  const failed = core.exited.then(() => {
    throw new Error(`the core process did not start\n${child.startError()}`);
  });
  // Later the core may well exit: that is then somebody else's business.
  failed.catch(() => undefined);
  opening.catch(() => undefined);
  try {
    await Promise.race([core.ready, failed]);
    return await opening;
  } catch (error) {
    child.kill();
    await opening.then(
      (window) => window.close(),
      () => undefined,
    );
    throw error;
  }
}

function pageOf(window: ShellWindow | null): Page {
  if (window === null) throw new Error('the window is not open yet');
  return window.page;
}

function createShellHost(
  options: LifeOptions,
  env: Env,
  { memory, clipboard }: { readonly memory: LockMemory; readonly clipboard: Clipboard },
): ShellHost {
  const info: AppInfo = {
    version: manifest.version,
    skal: 'chromium',
    filval: 'sokvag',
    standardmapp: options.documentsDir ?? findDocumentsFolder(env, homedir()),
    demo: options.demo ?? null,
    skarmskydd: 'saknas',
  };
  return {
    appInfo: () => Promise.resolve({ ...info, paminnelser: memory.present().paminnelser }),
    chooseSave: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    chooseOpen: () => Promise.resolve(null),
    print: (input) => printWithCups(input, env),
    copy: ({ text }) => clipboard.copy(text),
  };
}
