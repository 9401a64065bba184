import { isRecord } from '../core/port.ts';
import { createLockMemory, type LockMemory } from '../shell-common/lock-memory.ts';
import { BROKEN } from './exit-codes.ts';
import type { LifeOptions } from './life.ts';
import { type ChromiumShell, startChromiumShell } from './shell.ts';

/**
 * Runs one life under a keeper, from the open window to the end of the lock.
 * @param options what the shell is started with
 * @param use told of the running shell: for tests
 * @returns the exit code that tells the keeper how to go on
 */
export async function liveUnderKeeper(
  options: LifeOptions,
  use: (shell: ChromiumShell) => void = () => undefined,
): Promise<number> {
  const { memory, lasSkal } = await keptMemory();
  try {
    const shell = await startChromiumShell({ ...options, memory, lasSkal, isOnlyLife: true });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void shell.close());
    // Without its keeper nobody would open the next window.
    process.on('disconnect', () => void shell.close());
    use(shell);
    return await shell.ended;
  } catch (error) {
    // Nothing has been unlocked yet: the message names a missing browser or a broken build.
    process.stderr.write(`Skyddsakt kunde inte starta. ${error instanceof Error ? error.message : ''}\n`);
    return BROKEN;
  }
}

/** The keeper's memory begins this one, and hears of whatever this one takes. */
async function keptMemory(): Promise<{ memory: LockMemory; lasSkal: 'nycklar' | null }> {
  const memory = createLockMemory();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  process.once('message', resolve);
  const first = await promise;
  if (isRecord(first)) memory.take(first.remember);
  const told: LockMemory = {
    ...memory,
    take(fresh) {
      memory.take(fresh);
      process.send?.({ remember: memory.present() }, undefined, undefined, () => undefined);
    },
  };
  return { memory: told, lasSkal: isRecord(first) && first.isRekeyed === true ? 'nycklar' : null };
}
