/**
 * A core that takes or restores a backup and kills itself, as `kill -9` does, right before its n-th step in the file
 * system: making, syncing, renaming or removing something. Says `klar` when it came to the end before that.
 *
 *   node kopia-worker.ts ta|aterstall MAPP KOPIA STEG
 */
import type { FileHandle } from 'node:fs/promises';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import type { JobbId } from '../../shared/lib/id.ts';

const [what = '', mapp = '', kopia = '', steps = '0'] = process.argv.slice(2);
let taken = Number.NEGATIVE_INFINITY;

function step(): void {
  taken += 1;
  if (taken === Number(steps)) process.kill(process.pid, 'SIGKILL');
}

/** From now on every step counts. */
function count(): void {
  taken = 0;
}

const { open } = fs;
for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'link'] as const) {
  const real = fs[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs, { [name]: (...args: unknown[]) => (step(), real(...args)) });
}
Object.assign(fs, {
  open: async (...args: Parameters<typeof open>) => {
    if (args[1] !== 'r') step();
    const handle: FileHandle = await open(...args);
    const sync = handle.sync.bind(handle);
    return Object.assign(handle, { sync: () => (step(), sync()) });
  },
});
syncBuiltinESMExports();

// After the steps are counted: what is imported first would keep the functions as they were.
const { startCore, unlock } = await import('../support/core.ts');
const jobbId = 'e'.repeat(32) as JobbId;
if (what === 'ta') {
  const test = await startCore(mapp);
  test.host.clock += 3_600_000;
  await unlock(test);
  count();
  await test.client.sakerhetskopia.create({ mapp: path.join(mapp, 'sparat'), jobbId });
} else {
  const test = await startCore(mapp);
  count();
  await test.client.sakerhetskopia.restore({ mapp: kopia, jobbId });
}
process.stdout.write(String(taken), () => process.kill(process.pid, 'SIGKILL'));
