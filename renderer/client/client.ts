import type { Api, Client } from '../../shared/api/contract.ts';
import type { Bridge } from './bridge.ts';
import { errorFrom } from './fel.ts';

/**
 * The typed client of a contract: `client.beslut.save(input)`. A call that the core refuses rejects with the `AppError`
 * it answered. What it answers is typed by the contract, which the core has checked it against.
 * @param onLocked told when a call met a locked vault
 */
export function createClient<const A extends Api>(api: A, bridge: Bridge, onLocked?: () => void): Client<A> {
  async function invoke(name: string, input: unknown): Promise<unknown> {
    const reply = await bridge.call(name, input);
    if (reply.ok) return reply.value;
    if (reply.fel.kod === 'LOCKED') onLocked?.();
    throw errorFrom(reply.fel);
  }
  const nouns = Object.entries(api).map(([noun, calls]) => {
    const verbs = Object.keys(calls).map((verb) => [verb, (input: unknown) => invoke(`${noun}.${verb}`, input)]);
    return [noun, Object.freeze(Object.fromEntries(verbs))];
  });
  return Object.freeze(Object.fromEntries(nouns)) as Client<A>;
}
