import { AppError } from '../../shared/api/errors.ts';
import type { LockReason } from '../../shared/api/events.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { type HostOp, isRecord, type Port } from './port.ts';

/** What the window may know about the shell it runs in. */
export interface AppInfo {
  readonly version: string;
  readonly skal: 'electron' | 'chromium' | 'test';
  /** How the place of a saved file is chosen: in the system's dialog, or by typing a path. */
  readonly filval: 'dialog' | 'sokvag';
  /** The folder proposed for saved files. */
  readonly standardmapp: string;
  readonly demo: { readonly inloggningsnamn: string; readonly losenfras: string } | null;
  /** Swedish sentence for the person at the screen: why this shell cannot print. Absent when it can. */
  readonly utskriftSaknas?: string;
  /** Whether pictures of the screen leave our window out; this system may have no such thing. */
  readonly skarmskydd: 'pa' | 'saknas';
  /** When something is due, as the vault said before it locked. Absent: nothing is known. */
  readonly paminnelser?: Lasminne['paminnelser'];
}

/**
 * All that the shell may know of a vault while it is locked, in memory only: how long it may lie idle, and when
 * something is due. Never a code, a name or a word.
 */
export interface Lasminne {
  readonly minuter: number;
  /** At most 20, earliest first. */
  readonly paminnelser: readonly { readonly slag: 'klocka' | 'utcheckning'; readonly tid: Tidpunkt }[];
}

export type UtskriftUtfall = 'skickad' | 'avbruten' | 'ingen-skrivare';

/** Everything that the core needs from the machine around it. */
export interface Host {
  appInfo(): Promise<AppInfo>;
  /** Milliseconds since 1970. */
  now(): number;
  /** The system's own dialog. Null: nothing was chosen, or this shell has no dialog (`filval: 'sokvag'`). */
  chooseSave(input: { forslag: string }): Promise<{ sokvag: string } | null>;
  /** The system's own dialog for a folder. Null as above. */
  chooseFolder(): Promise<{ sokvag: string } | null>;
  /** The system's own dialog for a file that may become an attachment. Null as above. */
  chooseOpen(): Promise<{ sokvag: string } | null>;
  /** Hands a PDF to the printer. The job's title is always the neutral "Skyddsakt". */
  print(input: { bytes: Uint8Array; exemplar: number }): Promise<{ utfall: UtskriftUtfall }>;
  /** Puts a text on the clipboard, from which it is gone after half a minute and at the lock, if it is still ours. */
  copy(input: { text: string }): Promise<void>;
  /** The shell then runs the lock sequence; this process will not live to see the end of it. */
  requestLock(reason: LockReason): void;
  /** Hands the shell what it keeps until the next time. */
  remember(lasminne: Lasminne): void;
}

/** The part of a host that lies on the other side of the port. */
export type ShellHost = Omit<Host, 'now' | 'requestLock' | 'remember'>;

/**
 * A host over the port to the shell. Requests carry ids; replies may come in any order.
 * @param now the clock, which never crosses the port
 * @throws AppError UNEXPECTED (from the returned functions) when the shell could not do it
 */
export function createRemoteHost(port: Port, now: () => number): Host {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  port.onMessage((message) => {
    if (!isRecord(message) || !isRecord(message.hostReply)) return;
    const { id, ok, value } = message.hostReply;
    const waiter = waiting.get(id as number);
    if (waiter === undefined) return;
    waiting.delete(id as number);
    if (ok === true) waiter.resolve(value);
    else waiter.reject(new AppError('UNEXPECTED', 'Datorn kunde inte göra det som programmet bad om. Försök igen.'));
  });
  const ask = <T>(op: HostOp, input: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: (value) => resolve(value as T), reject });
      port.post({ host: { id: lastId, op, input } });
    });
  return {
    appInfo: () => ask('appInfo', null),
    now,
    chooseSave: (input) => ask('chooseSave', input),
    chooseFolder: () => ask('chooseFolder', null),
    chooseOpen: () => ask('chooseOpen', null),
    print: (input) => ask('print', input),
    copy: (input) => ask('copy', input),
    requestLock: (reason) => port.post({ requestLock: reason }),
    remember: (lasminne) => port.post({ remember: lasminne }),
  };
}
