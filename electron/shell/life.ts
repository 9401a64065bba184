import path from 'node:path';
import { type BrowserWindow, ipcMain, MessageChannelMain, type Session } from 'electron';
import type { LockReason } from '../../shared/api/events.ts';
import type { ShellHost } from '../core/host.ts';
import type { Clipboard } from '../shell-common/clipboard.ts';
import { type CoreLink, linkCore } from '../shell-common/core-link.ts';
import { createIdleWatch, type IdleWatch } from '../shell-common/idle-watch.ts';
import type { LifecycleParts, LifeSignals } from '../shell-common/lifecycle.ts';
import type { LockMemory } from '../shell-common/lock-memory.ts';
import { createServe, readFiles } from '../shell-common/serve.ts';
import { PORT_GRANTED, PORT_REQUESTED } from './channels.ts';
import { startCore, type UtilityCore } from './core-process.ts';
import { handleScheme } from './protocol.ts';
import { isOurSender, openWindow, type ShellWindow } from './window.ts';

/** From one lock to the next: one core process and one window. */
export interface Life {
  readonly core: CoreLink;
  readonly window: ShellWindow;
  readonly idle: IdleWatch;
}

export interface LifeOptions {
  /** Holds `renderer/`, `core/entry.mjs` and `shell/preload.cjs`. */
  readonly distDir: string;
  readonly vaultDir: string;
  readonly session: Session;
  readonly host: ShellHost;
  readonly memory: LockMemory;
  readonly clipboard: Clipboard;
}

/**
 * Reads what all lives share and says how one is opened and ended.
 * @throws Error when the window is not built
 */
export async function prepareLives(options: LifeOptions): Promise<LifecycleParts<Life>> {
  const files = await readFiles(path.join(options.distDir, 'renderer'));
  handleScheme(options.session, createServe(files));
  return {
    open: (signals, lasSkal) => openLife(options, signals, lasSkal),
    end: (life, reason) => endLife(life, reason, options),
  };
}

async function openLife(options: LifeOptions, signals: LifeSignals, lasSkal: LockReason | null): Promise<Life> {
  const { distDir, vaultDir, memory } = options;
  const child = startCore(distDir);
  const config = { valvMapp: vaultDir, diagnostikFil: `${vaultDir}.diagnostik.jsonl`, lasSkal };
  const core = linkCore(child, config, options.host, { lock: signals.lock, remember: memory.take });
  void core.exited.then(signals.died);
  const idle = createIdleWatch(Date.now, () => performance.now(), memory.idleLimit);
  try {
    await Promise.race([core.ready, core.exited.then(() => failStart(child))]);
    const window = await openWindow(path.join(distDir, 'shell', 'preload.cjs'), {
      opened: (opened) => grantPorts(opened, child),
      closed: signals.closed,
      died: signals.died,
      used() {
        idle.input();
        core.tellLockNear(null);
      },
      lockKey: () => signals.lock('knapp'),
    });
    return { core, window, idle };
  } catch (error) {
    child.kill();
    throw error;
  }
}

function failStart(child: UtilityCore): never {
  throw new Error(`the core process did not start\n${child.startError()}`);
}

/** Each document of the window asks once for its port; nobody else gets one. */
function grantPorts(window: BrowserWindow, child: UtilityCore): void {
  ipcMain.removeAllListeners(PORT_REQUESTED);
  ipcMain.on(PORT_REQUESTED, (event) => {
    if (!isOurSender(event, window)) return;
    const { port1, port2 } = new MessageChannelMain();
    child.connect(port1);
    window.webContents.postMessage(PORT_GRANTED, null, [port2]);
  });
}

async function endLife(life: Life, reason: LockReason, { session, clipboard }: LifeOptions): Promise<void> {
  await Promise.all([life.core.lock(reason), clipboard.clear()]);
  ipcMain.removeAllListeners(PORT_REQUESTED);
  life.window.destroy();
  await session.clearStorageData();
}
