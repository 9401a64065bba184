import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** A screen to open windows on. */
export interface Display {
  readonly headless: boolean;
  /** The environment of this process with the screen in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  end(): void;
}

/**
 * The screen of the desktop, else a virtual one: people start a program with a window. Without either, no window is
 * opened at all, and an empty page starts so quickly then that every program looks slow beside it.
 */
export async function findDisplay(): Promise<Display> {
  const { env } = process;
  const own = { headless: false, env, end: () => undefined };
  if (process.platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined) return own;
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await Promise.race([
    once(server.stdout, 'data').then(([chunk]: Buffer[]) => String(chunk).trim()),
    once(server, 'error').then(() => null),
    once(server, 'exit').then(() => null),
  ]);
  if (number === null) return { ...own, headless: true };
  return { headless: false, env: { ...env, DISPLAY: `:${number}` }, end: () => void server.kill() };
}
