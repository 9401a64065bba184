import type { LockReason } from '../../shared/api/events.ts';
import type { CoreConfig } from '../core/core.ts';
import type { ShellHost } from '../core/host.ts';
import { type HostOp, isHostOp, isLockReason, isRecord, type Port } from '../core/port.ts';

/** A core process as a shell sees it. */
export interface CoreChild extends Port {
  readonly pid: number | undefined;
  /** Ends it at once. */
  kill(): void;
  /** Settles when the process is gone, however it went. */
  readonly exited: Promise<void>;
}

/** A running core process with its host served. */
export interface CoreLink {
  readonly pid: number | undefined;
  /** Open for calls. Never settles when the process dies first. */
  readonly ready: Promise<void>;
  readonly exited: Promise<void>;
  /**
   * Announces the lock to the window, lets the core take the last drafts and close its files, and kills it when it is
   * not gone in time. Settles when the process is gone.
   */
  lock(reason: LockReason): Promise<void>;
  /** Lets the window count down to the idle lock; null calls it off, and says nothing when there was nothing to call off. */
  tellLockNear(sekunder: number | null): void;
}

/** From the announcement until the core process is killed regardless. */
export const LOCK_LIMIT_MS = 1500;

/**
 * Configures a core process, answers what it asks of its host, and can lock it.
 * @param hears what the core asks of the shell: to lock, and to keep something until the next time
 */
export function linkCore(
  child: CoreChild,
  config: CoreConfig,
  host: ShellHost,
  hears: { readonly lock: (reason: LockReason) => void; readonly remember: (told: unknown) => void },
): CoreLink {
  const ready = Promise.withResolvers<void>();
  let near: number | null = null;
  child.onMessage((message) => {
    if (!isRecord(message)) return;
    if (message.ready === true) ready.resolve();
    else if (isLockReason(message.requestLock)) hears.lock(message.requestLock);
    else if ('remember' in message) hears.remember(message.remember);
    else if (isRecord(message.host)) void serveHost(child, host, message.host);
  });
  child.post({ config });
  return {
    pid: child.pid,
    ready: ready.promise,
    exited: child.exited,
    lock: (reason) => lockCore(child, reason),
    tellLockNear(sekunder) {
      if (sekunder === near) return;
      near = sekunder;
      child.post({ lockNear: sekunder });
    },
  };
}

async function lockCore(child: CoreChild, reason: LockReason): Promise<void> {
  const killer = setTimeout(() => child.kill(), LOCK_LIMIT_MS);
  child.post({ lock: reason });
  await child.exited;
  clearTimeout(killer);
}

async function serveHost(child: CoreChild, host: ShellHost, request: Record<string, unknown>): Promise<void> {
  const { id, op, input } = request;
  if (!isHostOp(op)) return;
  try {
    child.post({ hostReply: { id, ok: true, value: await runHostOp(host, op, input) } });
  } catch {
    // What went wrong may name a file or a printer: only that it went wrong is told.
    child.post({ hostReply: { id, ok: false, value: null } });
  }
}

function runHostOp(host: ShellHost, op: HostOp, input: unknown): Promise<unknown> {
  switch (op) {
    case 'appInfo':
      return host.appInfo();
    case 'chooseSave':
      return host.chooseSave(input as { forslag: string });
    case 'chooseFolder':
      return host.chooseFolder();
    case 'chooseOpen':
      return host.chooseOpen();
    case 'print':
      return host.print(input as { bytes: Uint8Array; exemplar: number });
    case 'copy':
      return host.copy(input as { text: string });
  }
}
