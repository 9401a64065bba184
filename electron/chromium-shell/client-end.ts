import type { Reply } from '../../shared/api/errors.ts';
import type { CoreEvent } from '../../shared/api/events.ts';
import { isRecord, type Port } from '../core/port.ts';

/** The window's side of the port, kept in this shell because a page has no message port to another process. */
export interface ClientEnd {
  /** @param text JSON `{ name, input }`. Never rejects. */
  call(text: string): Promise<Reply>;
  /** The events since the last time; waits until there is one. A second waiter replaces the first (page reloaded). */
  nextEvents(): Promise<readonly CoreEvent[]>;
  /** The core is gone: whoever waits is told that the vault is locked. */
  end(): void;
}

const LOCKED: Reply = { ok: false, fel: { kod: 'LOCKED', mening: 'Valvet är låst. Lås upp för att fortsätta.' } };
const REFUSED: Reply = {
  ok: false,
  fel: { kod: 'VALIDATION', mening: 'Programmet kunde inte läsa det som skickades. Inget är sparat.' },
};
/** Larger things cross in chunks. */
export const LARGEST_CALL = 1024 * 1024;

export function createClientEnd(port: Port): ClientEnd {
  const waiting = new Map<number, (reply: Reply) => void>();
  let queue: CoreEvent[] = [];
  let wake: ((events: readonly CoreEvent[]) => void) | null = null;
  let lastId = 0;
  let ended = false;
  const deliver = (): void => {
    if (wake === null || queue.length === 0) return;
    wake(queue);
    wake = null;
    queue = [];
  };
  port.onMessage((message) => {
    if (!isRecord(message)) return;
    if (isRecord(message.event)) {
      queue.push(message.event as unknown as CoreEvent);
      deliver();
    } else if (typeof message.id === 'number') {
      waiting.get(message.id)?.(message.reply as Reply);
      waiting.delete(message.id);
    }
  });
  return {
    call(text) {
      const request = readRequest(text);
      if (request === null) return Promise.resolve(REFUSED);
      if (ended) return Promise.resolve(LOCKED);
      lastId += 1;
      const { promise, resolve } = Promise.withResolvers<Reply>();
      waiting.set(lastId, resolve);
      port.post({ id: lastId, name: request.name, input: request.input });
      return promise;
    },
    nextEvents() {
      const { promise, resolve } = Promise.withResolvers<readonly CoreEvent[]>();
      wake = resolve;
      deliver();
      return promise;
    },
    end() {
      ended = true;
      for (const resolve of waiting.values()) resolve(LOCKED);
      waiting.clear();
    },
  };
}

function readRequest(text: unknown): { name: string; input: unknown } | null {
  if (typeof text !== 'string' || text.length > LARGEST_CALL) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && typeof value.name === 'string' ? { name: value.name, input: value.input } : null;
  } catch {
    return null;
  }
}
