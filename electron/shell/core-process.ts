import path from 'node:path';
import { type MessagePortMain, utilityProcess } from 'electron';
import type { CoreChild } from '../shell-common/core-link.ts';

export interface UtilityCore extends CoreChild {
  /** Gives a window its own port to the core. */
  connect(port: MessagePortMain): void;
  /** What it said before it was ready (a stack of a failed start; there is no case data yet). */
  startError(): string;
}

/** The environment of the core process: nothing but what Windows needs to load libraries. */
export function coreEnvironment(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return platform === 'win32' && env.SystemRoot !== undefined ? { SystemRoot: env.SystemRoot } : {};
}

/** Starts the core in a utility process of its own, silent once it is ready. */
export function startCore(distDir: string): UtilityCore {
  const child = utilityProcess.fork(path.join(distDir, 'core', 'entry.mjs'), [], {
    env: coreEnvironment(process.platform, process.env),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe'],
    serviceName: 'Skyddsakt valv',
    allowLoadingUnsignedLibraries: false,
  });
  const exited = Promise.withResolvers<void>();
  let error = '';
  let ready = false;
  child.once('exit', () => exited.resolve());
  child.on('message', (message: { ready?: unknown }) => {
    if (message.ready === true) ready = true;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    if (!ready) error += chunk.toString('utf8');
  });
  return {
    get pid() {
      return child.pid;
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
    post: (message) => child.postMessage(message),
    onMessage: (fn) => void child.on('message', fn),
    kill() {
      // Electron's own kill asks politely; a core in a long computation would not hear it.
      if (child.pid === undefined) child.kill();
      else process.kill(child.pid, 'SIGKILL');
    },
    exited: exited.promise,
    connect: (port) => child.postMessage({ window: true }, [port]),
    startError: () => error,
  };
}
