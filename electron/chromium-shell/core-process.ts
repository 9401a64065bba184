import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { CoreChild } from '../shell-common/core-link.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface ForkedCore extends CoreChild {
  /** What it said before it was ready (a stack of a failed start; there is no case data yet). */
  startError(): string;
}

/**
 * Starts the core as a child of the same Node, with nothing of our environment but the test clock, and no output
 * once it is ready.
 * @param started milliseconds since 1970 when the shell started: a fixed clock runs on from there
 */
export function forkCore(distDir: string, env: Env, started: number): ForkedCore {
  const child = fork(path.join(distDir, 'core', 'entry.mjs'), [], {
    env: coreEnv(env, started),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let error = '';
  let ready = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    if (!ready) error += chunk.toString('utf8');
  });
  child.on('message', (message) => {
    if ((message as { ready?: unknown }).ready === true) ready = true;
  });
  return {
    pid: child.pid,
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (fn) => void child.on('message', fn),
    kill: () => void child.kill('SIGKILL'),
    exited: exitOf(child),
    startError: () => error,
  };
}

/** An environment whose fixed clock, if it has one, runs on from when the program started, also in a later process. */
export function fixClock(env: Env, started: number): Env {
  const clock = env.SKYDDSAKT_KLOCKA;
  if (clock === undefined || clock === '' || clock.includes('@')) return env;
  return { ...env, SKYDDSAKT_KLOCKA: `${clock}@${started}` };
}

function coreEnv(env: Env, started: number): Record<string, string> {
  const { SKYDDSAKT_KLOCKA: clock } = fixClock(env, started);
  return clock === undefined || clock === '' ? {} : { SKYDDSAKT_KLOCKA: clock };
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
