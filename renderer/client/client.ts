import type { Api, Client } from '../../shared/api/contract.ts';
import type { Bridge } from './bridge.ts';
import { errorFrom } from './fel.ts';

/**
 * The typed client of a contract: `client.beslut.save(input)`. A call that the core refuses rejects with the `AppError`
 * it answered. What it answers is typed by the contract, which the core has checked it against.
 *
 * Only the contract's type is needed here: the schemas of every noun would be read before the lock screen could show. The
 * core answers NOT_FOUND to a name that is not in the contract.
 * @param onLocked told when a call met a locked vault
 */
export function createClient<A extends Api>(bridge: Bridge, onLocked?: () => void): Client<A> {
  async function invoke(name: string, input: unknown): Promise<unknown> {
    const reply = await bridge.call(name, input);
    if (reply.ok) return reply.value;
    if (reply.fel.kod === 'LOCKED') onLocked?.();
    throw errorFrom(reply.fel);
  }
  return byName((noun) => byName((verb) => (input: unknown) => invoke(`${noun}.${verb}`, input))) as Client<A>;
}

/** An object whose members are made when they are first asked for, and stay the same from then on. */
function byName<T>(make: (name: string) => T): Readonly<Record<string, T>> {
  const made = new Map<string, T>();
  return new Proxy(Object.freeze({}), {
    get(_, name) {
      // An object with a `then` would be taken for a promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      const member = made.get(name) ?? make(name);
      made.set(name, member);
      return member;
    },
  });
}
