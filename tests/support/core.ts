import path from 'node:path';
import { type Core, createCore } from '../../electron/core/core.ts';
import type { Driver } from '../../electron/store/driver.ts';
import { KDF_FLOOR } from '../../electron/vault/argon2.ts';
import { createClient } from '../../renderer/client/client.ts';
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import type { Client } from '../../shared/api/contract.ts';
import type { CoreEvent } from '../../shared/api/events.ts';
import { createTestHost, type TestHost } from './host.ts';

export const LOGIN = 'sam.ordnare';
export const PASSPHRASE = 'gröt tunnel björk ånga palett sextant orrspel';

export interface TestCore {
  readonly core: Core;
  readonly client: Client<SkyddsaktApi>;
  readonly host: TestHost;
  readonly folder: string;
  readonly valvMapp: string;
  readonly events: CoreEvent[];
}

/**
 * A core on a folder, behind the same structured clone that the real bridge makes.
 * @param driver for tests that watch the files or make them fail; the shipped one otherwise
 */
export async function startCore(folder: string, driver?: Driver): Promise<TestCore> {
  const valvMapp = path.join(folder, 'valv');
  const host = createTestHost(path.join(folder, 'sparat'));
  const core = await createCore(
    { valvMapp, diagnostikFil: path.join(folder, 'diagnostik.jsonl'), kdf: KDF_FLOOR },
    host,
    driver,
  );
  const events: CoreEvent[] = [];
  core.on((event) => events.push(event));
  const client = createClient<SkyddsaktApi>({
    call: async (name, input) => structuredClone(await core.call(name, structuredClone(input))),
    on: () => () => {},
  });
  return { core, client, host, folder, valvMapp, events };
}

/** Creates a vault and leaves it open. @returns the words of the recovery sheet */
export async function createOpenVault({ client }: TestCore): Promise<string[]> {
  const { ord } = await client.valv.create({
    inloggningsnamn: LOGIN,
    namn: 'Sam Provander',
    titel: 'samordnare',
    kommun: 'Granvågs kommun',
    namnd: 'Socialnämnden i Granvåg',
    losenfras: PASSPHRASE,
  });
  await client.valv.confirmAterstallningsblad({ ord });
  return ord;
}

/** Ends a core as a lock does, and starts another on the same folder. */
export async function restart(before: TestCore, driver?: Driver): Promise<TestCore> {
  await before.core.close('knapp');
  const next = await startCore(before.folder, driver);
  next.host.clock = before.host.clock;
  return next;
}

export function unlock({ client }: TestCore) {
  return client.valv.unlock({ inloggningsnamn: LOGIN, losenfras: PASSPHRASE });
}
