import type { Reply } from '../../shared/api/errors.ts';
import type { CoreEvent, LockReason } from '../../shared/api/events.ts';

/** One end of a message channel whose messages are structured clones. */
export interface Port {
  post(message: unknown): void;
  onMessage(fn: (message: unknown) => void): void;
}

/** What the core process asks its shell to do. */
export type HostOp = 'appInfo' | 'chooseSave' | 'chooseFolder' | 'chooseOpen' | 'print' | 'copy';

/** Window -> core. */
export interface ClientRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}
/** Core -> window. */
export type ClientMessage = { readonly id: number; readonly reply: Reply } | { readonly event: CoreEvent };

/** Core -> shell, beside what it sends to windows. `ready`: the core is open for calls. */
export type CoreMessage =
  | { readonly ready: true }
  | { readonly requestLock: LockReason }
  /** A `Lasminne`: see there what it may hold. */
  | { readonly remember: unknown }
  | { readonly host: { readonly id: number; readonly op: HostOp; readonly input: unknown } };

/** Shell -> core. `lock`: announce it to the windows, close everything, end the process. */
export type ShellMessage =
  | { readonly config: unknown }
  | { readonly lock: LockReason }
  /** For the windows: seconds until the idle lock, or null when it is called off. */
  | { readonly lockNear: number | null }
  | { readonly hostReply: { readonly id: number; readonly ok: boolean; readonly value: unknown } };

const LOCK_REASONS: Readonly<Record<LockReason, true>> = {
  knapp: true,
  overksam: true,
  skarmlas: true,
  anvandarbyte: true,
  vilolage: true,
  avslut: true,
  klockhopp: true,
  nycklar: true,
};

/** Whether a value is an object with own keys, so that its fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isLockReason(value: unknown): value is LockReason {
  return typeof value === 'string' && Object.hasOwn(LOCK_REASONS, value);
}

export function isClientRequest(message: unknown): message is ClientRequest {
  return isRecord(message) && Number.isSafeInteger(message.id) && typeof message.name === 'string';
}

export function isHostOp(value: unknown): value is HostOp {
  return (
    value === 'appInfo' ||
    value === 'chooseSave' ||
    value === 'chooseFolder' ||
    value === 'chooseOpen' ||
    value === 'print' ||
    value === 'copy'
  );
}
