import { type ChildProcess, fork } from 'node:child_process';
import { isRecord } from '../core/port.ts';
import { createLockMemory, type LockMemory } from '../shell-common/lock-memory.ts';
import { createRestartBudget } from '../shell-common/restart-budget.ts';
import { fixClock } from './core-process.ts';
import { BROKEN, DIED, LOCKED, REKEYED } from './exit-codes.ts';

/**
 * The process that outlives every lock. What crosses between window and core passes the shell's own memory, which nothing
 * but the end of the process clears; so the shell ends with each lock too, and this one, which carries nothing but the
 * few times of the lock memory, starts the next.
 */
export interface Kept {
  /** The file that a life is started from, and its arguments. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts one life after the other. @returns the exit code of the last */
export async function keepLives({ entry, args, env }: Kept): Promise<number> {
  const memory = createLockMemory();
  const withinBudget = createRestartBudget(() => performance.now());
  const started = Date.now();
  let present: ChildProcess | null = null;
  let last: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => present?.kill(signal));
  for (;;) {
    present = fork(entry, [...args], { env: fixClock(env, started), serialization: 'json' });
    const code = await liveOnce(present, memory, last);
    if (code !== LOCKED && code !== REKEYED && code !== DIED) return code;
    last = code;
    if (code === DIED && !withinBudget()) return BROKEN;
  }
}

async function liveOnce(life: ChildProcess, memory: LockMemory, last: number | null): Promise<number> {
  const ended = Promise.withResolvers<number>();
  life.on('message', (message) => {
    if (isRecord(message)) memory.take(message.remember);
  });
  // A life that was killed tells no code.
  life.once('exit', (code) => ended.resolve(code ?? DIED));
  life.once('error', () => ended.resolve(BROKEN));
  life.send({ remember: memory.present(), isRekeyed: last === REKEYED }, () => undefined);
  return ended.promise;
}
