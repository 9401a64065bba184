import { createClient } from '../../renderer/client/client.ts';
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import type { Client } from '../../shared/api/contract.ts';
import type { Reply } from '../../shared/api/errors.ts';
import type { Program } from './e2e-program.ts';

/** The window's own bridge, spoken to from the test: for what stands ready before a walk, and for the other pair of hands. */
export function bridgeClient(program: Program): Client<SkyddsaktApi> {
  return createClient<SkyddsaktApi>({
    call: (name, input) =>
      program.page().evaluate(
        ([called, given]) => {
          const { skyddsakt } = window as unknown as {
            skyddsakt: { call(name: string, input: unknown): Promise<Reply> };
          };
          return skyddsakt.call(called as string, given);
        },
        [name, input] as const,
      ),
    on: () => () => {},
  });
}
