import { homedir } from 'node:os';
import path from 'node:path';
import { unpackChromium } from './packed-chromium.ts';
import { findInstalledChromium } from './places.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Which browser, and what of its environment is not taken from ours. */
export interface Browser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a browser window needs of the desktop: screen, keyboard, accessibility bus, language. */
const DESKTOP_ENV = [
  'PATH',
  'LANG',
  'LC_ALL',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XDG_RUNTIME_DIR',
  'XDG_SESSION_TYPE',
  'DBUS_SESSION_BUS_ADDRESS',
  'GTK_MODULES',
  'GTK_IM_MODULE',
  'XMODIFIERS',
];

/**
 * The browser for a shell: the packed one without a window (Linux), the machine's own with one.
 * @throws Error when the machine has none
 */
export async function chooseBrowser(
  options: { headless: boolean; executablePath?: string | undefined },
  env: Env,
): Promise<Browser> {
  const desktop = desktopEnv(env);
  if (options.executablePath !== undefined) return { executable: options.executablePath, env: desktop };
  if (options.headless && process.platform === 'linux') {
    const packed = await unpackChromium(env, homedir());
    return { executable: packed.executable, env: { ...desktop, ...packed.env } };
  }
  const installed = findInstalledChromium();
  if (installed === null) throw new Error('Chromium is not installed');
  return { executable: installed, env: desktop };
}

function desktopEnv(env: Env): Record<string, string> {
  const kept = DESKTOP_ENV.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as [string, string]]));
  const result = Object.fromEntries(kept);
  // The browser's home lies in its profile, so the X server's key must be named.
  const authority = env.XAUTHORITY ?? (env.HOME === undefined ? undefined : path.join(env.HOME, '.Xauthority'));
  return authority === undefined || env.DISPLAY === undefined ? result : { ...result, XAUTHORITY: authority };
}
