import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { APP_URL, isAppUrl } from './app-url.ts';

/** The session of the window: in memory only. */
export const PARTITION = 'vault';
export const TITLE = 'Skyddsakt';

/**
 * The options of the window.
 * @param preload absolute path of the built preload
 */
export function windowOptions(preload: string): Readonly<BrowserWindowConstructorOptions> {
  return Object.freeze({
    title: TITLE,
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: Object.freeze({
      preload,
      partition: PARTITION,
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
    }),
  });
}

export interface ShellWindow {
  readonly window: BrowserWindow;
  /** Destroys the window and with it the page's process. */
  destroy(): void;
}

/** What a window tells about itself. */
export interface WindowSignals {
  /** It exists and is about to load its page. */
  opened(window: BrowserWindow): void;
  /** The person wants to close it; it stays open until it is destroyed. */
  closed(): void;
  /** Its page crashed. */
  died(): void;
  /** The person touched a key or the mouse in it. */
  used(): void;
  /** The lock key. */
  lockKey(): void;
}

/**
 * Opens the window and loads the program into it.
 * @throws Error when the page cannot be loaded
 */
export async function openWindow(preload: string, signals: WindowSignals): Promise<ShellWindow> {
  const window = new BrowserWindow(windowOptions(preload));
  // Not available on Linux; there the call does nothing.
  window.setContentProtection(true);
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  listen(window, signals);
  signals.opened(window);
  try {
    await window.loadURL(APP_URL);
  } catch (error) {
    window.destroy();
    throw error;
  }
  return { window, destroy: () => window.destroy() };
}

function listen(window: BrowserWindow, signals: WindowSignals): void {
  window.on('page-title-updated', (event) => event.preventDefault());
  // Windows ends the session; anywhere else this never comes.
  window.on('session-end', () => signals.closed());
  window.on('close', (event) => {
    event.preventDefault();
    signals.closed();
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('input-event', () => signals.used());
  window.webContents.on('render-process-gone', () => signals.died());
  window.webContents.on('before-input-event', (event, input) => {
    if (!isLockKey(input)) return;
    event.preventDefault();
    signals.lockKey();
  });
}

/** Ctrl+L, on a Mac also Cmd+L: heard by the shell itself, so that it works when the page does not answer. */
export function isLockKey(input: { type: string; key: string; control: boolean; meta: boolean }): boolean {
  return input.type === 'keyDown' && input.key.toLowerCase() === 'l' && (input.control || input.meta);
}

/** A sender of a message, as Electron describes it. */
export interface Sender {
  readonly senderFrame: { readonly url: string } | null;
}

/** Whether a message comes from the top frame of our own page in this very window. */
export function isOurSender(sender: Sender, window: BrowserWindow): boolean {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return false;
  const { senderFrame } = sender;
  return senderFrame !== null && senderFrame === window.webContents.mainFrame && isAppUrl(senderFrame.url);
}
