import type { LockReason } from '../../shared/api/events.ts';
import { clockFrom } from './clock.ts';
import { type Core, type CoreConfig, createCore } from './core.ts';
import { createRemoteHost } from './host.ts';
import { findParentPort } from './parent-port.ts';
import { isClientRequest, isLockReason, isRecord, type Port } from './port.ts';

/** The core process: one vault, one life. Whatever goes wrong here ends in process death and a fresh lock screen. */

/** sysexits.h EX_SOFTWARE */
const BROKEN = 70;
/** Lets the last messages leave the process. */
const FLUSH_MS = 20;

const parent = findParentPort();
const host = createRemoteHost(parent, clockFrom(process.env.SKYDDSAKT_KLOCKA, Date.now));
const windows: Port[] = [];
const opened = Promise.withResolvers<Core>();
let started = false;
let ready = false;
let locking = false;

function die(error: unknown): void {
  // Before the first call there is no case data that a stack could carry; after it nothing is ever printed.
  if (!ready) process.stderr.write(`${error instanceof Error ? error.stack : 'core process failed'}\n`);
  process.exit(BROKEN);
}
process.on('uncaughtException', die);
process.on('unhandledRejection', die);

async function start(config: CoreConfig): Promise<void> {
  const core = await createCore(config, host);
  core.on((event) => tellWindows({ event }));
  ready = true;
  opened.resolve(core);
  parent.post({ ready: true });
}

function tellWindows(message: unknown): void {
  for (const window of windows) window.post(message);
}

function serve(window: Port): void {
  windows.push(window);
  window.onMessage((message) => {
    if (isClientRequest(message)) void answer(window, message.id, message.name, message.input);
  });
}

async function answer(window: Port, id: number, name: string, input: unknown): Promise<void> {
  const core = await opened.promise;
  window.post({ id, reply: await core.call(name, input) });
}

async function lock(reason: LockReason): Promise<void> {
  if (locking) return;
  locking = true;
  if (!started) process.exit(0);
  tellWindows({ event: { name: 'lock.announced', skal: reason } });
  const core = await opened.promise;
  await core.close(reason);
  setTimeout(() => process.exit(0), FLUSH_MS);
}

function isSeconds(value: unknown): value is number | null {
  return value === null || Number.isSafeInteger(value);
}

parent.onMessage((message) => {
  if (!isRecord(message)) return;
  if ('config' in message && !started) {
    started = true;
    void start(message.config as CoreConfig);
  } else if (isLockReason(message.lock)) {
    void lock(message.lock);
  } else if (isSeconds(message.lockNear) && !locking) {
    tellWindows({ event: { name: 'lock.neared', sekunder: message.lockNear } });
  }
});
parent.onWindow(serve);
parent.onGone(() => void lock('avslut'));
