import type { Port } from './port.ts';

/** The port to the shell, which may hand over further ports to windows. */
export interface ParentPort extends Port {
  /** A window's own port: its calls never pass the shell. */
  onWindow(fn: (port: Port) => void): void;
  /** The shell is gone. */
  onGone(fn: () => void): void;
}

interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message', fn: (event: { data: unknown }) => void): unknown;
  start(): void;
}
interface UtilityParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', fn: (event: { data: unknown; ports: readonly MessagePortLike[] }) => void): unknown;
}

/**
 * The port to whoever started this process: a utility process's `parentPort`, or the channel of a forked Node child
 * (then windows speak over the very same channel).
 * @throws TypeError when nobody is listening
 */
export function findParentPort(): ParentPort {
  const { parentPort } = process as unknown as { parentPort?: UtilityParentPort };
  if (parentPort !== undefined) return utilityPort(parentPort);
  if (process.send === undefined) throw new TypeError('the core process runs only under a shell');
  return forkedPort();
}

function utilityPort(parent: UtilityParentPort): ParentPort {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
    post: (message) => parent.postMessage(message),
    onMessage: (fn) => void parent.on('message', (event) => event.ports.length === 0 && fn(event.data)),
    onWindow: (fn) =>
      void parent.on('message', (event) => {
        for (const port of event.ports) fn(windowPort(port));
      }),
    // A utility process dies with its parent; there is nothing to listen to.
    onGone: () => undefined,
  };
}

function windowPort(port: MessagePortLike): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage(fn) {
      port.on('message', (event) => fn(event.data));
      port.start();
    },
  };
}

function forkedPort(): ParentPort {
  const port: Port = {
    // The callback keeps a lost channel from throwing: `onGone` deals with that.
    post: (message) => void process.send?.(message as object, undefined, undefined, () => undefined),
    onMessage: (fn) => void process.on('message', fn),
  };
  return { ...port, onWindow: (fn) => fn(port), onGone: (fn) => void process.on('disconnect', fn) };
}
