import type { Reply } from '../../shared/api/errors.ts';
import type { CoreEvent } from '../../shared/api/events.ts';

/** All that the window can do outside itself: two functions, put there by the shell. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
  /** Returns the way to stop listening. */
  on(fn: (event: CoreEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly skyddsakt: Bridge;
  }
}

/** The bridge of this window, looked up at each use: the shell may put it there after the scripts are read. */
export const windowBridge: Bridge = {
  call: (name, input) => window.skyddsakt.call(name, input),
  on: (fn) => window.skyddsakt.on(fn),
};
