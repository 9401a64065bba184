/**
 * A core that works until somebody kills it. Says on standard output what it begins and what was answered, each line
 * written before anything else happens; nothing is buffered, so that what was answered is known whatever comes next.
 */
import { writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createCore } from '../../electron/core/core.ts';
import { KDF_FLOOR } from '../../electron/vault/argon2.ts';
import { createClient } from '../../renderer/client/client.ts';
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import { LOGIN, PASSPHRASE } from '../support/core.ts';
import { createTestHost } from '../support/host.ts';
import { type Arbetare, readPlace, SYSSLOR } from './chores.ts';
import { createChance, type Forsok, type Rad, type Slag, type Uppdrag } from './protocol.ts';

function say(rad: Rad): void {
  writeSync(1, `${JSON.stringify(rad)}\n`);
}

async function readOrder(): Promise<Uppdrag> {
  for await (const line of createInterface({ input: process.stdin })) return JSON.parse(line) as Uppdrag;
  // Nobody wants anything: the parent is gone.
  return process.exit(0);
}

async function work(uppdrag: Uppdrag): Promise<void> {
  const chance = createChance(uppdrag.fro);
  const host = createTestHost(path.join(uppdrag.mapp, 'sparat'));
  const begun = performance.now();
  host.now = () => Math.round(uppdrag.klocka + performance.now() - begun);
  const core = await createCore(
    {
      valvMapp: path.join(uppdrag.mapp, 'valv'),
      diagnostikFil: path.join(uppdrag.mapp, 'diagnostik.jsonl'),
      kdf: KDF_FLOOR,
    },
    host,
  );
  const client = createClient<SkyddsaktApi>({ call: core.call, on: () => () => {} });
  say({ typ: 'laser-upp' });
  await client.valv.unlock({ inloggningsnamn: LOGIN, losenfras: PASSPHRASE });
  say({ typ: 'oppet' });

  let count = 0;
  const arbetare: Arbetare = {
    core,
    client,
    plats: await readPlace(client),
    chance,
    now: () => host.now(),
    nextText: (most) =>
      `${uppdrag.marke}-${(count += 1)} ${'väntar på besked. '.repeat(Math.ceil(chance() * most))}`.trim(),
    async record<T>(forsok: Forsok, call: () => Promise<T>): Promise<T> {
      say({ typ: 'forsok', forsok });
      const started = performance.now();
      const answer = await call();
      say({ typ: 'klart', ms: performance.now() - started });
      return answer;
    },
  };
  for (const slag of uppdrag.forst) await SYSSLOR[slag](arbetare);
  for (;;) await SYSSLOR[pick(chance)](arbetare);
}

/** Small saves are what people do most; new akter are rare. */
const OFTEN: readonly Slag[] = ['anteckning', 'anteckning', 'utkast', 'utkast', 'person', 'plats', 'skyddsbedomning'];
const RARELY: readonly Slag[] = ['skyddad-uppgift', 'aktualisering', 'inled', 'dokument', 'nyckel', 'nyckel'];

function pick(chance: () => number): Slag {
  const from = chance() < 0.85 ? OFTEN : RARELY;
  return from[Math.floor(chance() * from.length)] ?? 'anteckning';
}

say({ typ: 'redo' });
try {
  await work(await readOrder());
} catch (error) {
  say({ typ: 'fel', kod: error instanceof Error ? `${error.name} ${error.message} ${error.stack ?? ''}` : 'okänt' });
  process.exit(1);
}
