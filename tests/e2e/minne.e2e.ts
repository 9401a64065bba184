import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, LOGIN, PASSPHRASE, startCore } from '../support/core.ts';
import { fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { type MemoryNeedle, scanMemory } from '../support/memory-scan.ts';
import { familyOf } from '../support/process-tree.ts';
import { createTempDir } from '../support/temp.ts';

const DRIVER = path.resolve(import.meta.dirname, '../support/life-driver.ts');

test.skip(process.platform !== 'linux', 'the memory of another process is looked at through /proc');

test('V12 after a lock no process of the program holds a key of the vault or a word of an akt', async () => {
  test.setTimeout(180_000);
  const { folder, remove } = createTempDir();
  const { aktId, valvMapp, needles } = await prepare(folder);
  const program = spawn(process.execPath, [DRIVER, valvMapp, aktId, LOGIN, PASSPHRASE], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = wordsOf(program);
  try {
    expect(await said()).toBe('öppet');
    const open = family(program);
    const before = scanMemory(open, needles);
    // The look itself must be able to find something: the name where it passed, and a key in the core.
    expect(new Set(before.hits.map(({ needle }) => needle))).toEqual(new Set(['namn', 'aktnyckel', 'registernyckel']));
    expect(before.hits.some(({ pid }) => pid === program.pid)).toBe(false);

    program.stdin?.write('lås\n');
    expect(await said()).toBe('låst');
    const locked = family(program);
    expect(locked.filter((pid) => open.includes(pid))).toEqual([program.pid]);
    const after = scanMemory(locked, needles);
    expect(after.scanned).toContain(program.pid);
    expect(after.scanned.length).toBeGreaterThan(3);
    expect(after.bytes).toBeGreaterThan(100 * 1024 * 1024);
    expect(after.hits).toEqual([]);
  } finally {
    program.kill('SIGTERM');
    await new Promise((resolve) => program.once('exit', resolve));
    remove();
  }
});

/** A vault with a worked akt. What is looked for is known to this process alone. */
async function prepare(folder: string): Promise<{ aktId: AktId; valvMapp: string; needles: MemoryNeedle[] }> {
  const started = await startCore(folder);
  const { client, core, host, valvMapp } = started;
  await createOpenVault(started);
  const journey = { client, now: () => tidpunktFromMillis(host.clock) };
  await fillKatalog(journey);
  const { vuxen: aktId } = await openAkter(journey);
  await workAkt(journey, aktId);
  await core.close('knapp');
  const vault = await unlockVault(valvMapp, LOGIN, PASSPHRASE);
  const key = await vault.openAktKey(aktId, 1);
  if (key === null) throw new Error('the vault opens no key of the akt');
  const needles = [
    { name: 'namn', value: NEEDLES.namn },
    ...keyNeedles('aktnyckel', key),
    ...keyNeedles('registernyckel', vault.registerKey()),
  ];
  vault.close();
  return { aktId, valvMapp, needles };
}

/** The bytes of a key, and the digits that SQLCipher is given. Copied: the vault wipes its own at the end. */
function keyNeedles(name: string, key: Uint8Array): MemoryNeedle[] {
  return [
    { name, value: Uint8Array.from(key) },
    { name, value: Buffer.from(key).toString('hex') },
  ];
}

function family({ pid }: ChildProcess): number[] {
  if (pid === undefined) throw new Error('the program did not start');
  return familyOf(pid);
}

/** The words that the program says, one line each. */
function wordsOf(program: ChildProcess): () => Promise<string> {
  const lines = createInterface({ input: program.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  return async () => String((await lines.next()).value);
}
