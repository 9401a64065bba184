import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { findUnsound } from '../crash/soundness.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { type Akter, fillKatalog, openAkter } from '../support/journey.ts';
import { withSession } from '../support/open-session.ts';
import { createTempDir } from '../support/temp.ts';

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let akter: Akter;
const now = () => tidpunktFromMillis(test.host.clock);

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
  await fillKatalog({ client: test.client, now });
  akter = await openAkter({ client: test.client, now });
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

async function protect(varde: string): Promise<void> {
  const { personer } = await test.client.akt.get({ aktId: akter.barn });
  const uppgift = { personId: personer[0]?.id ?? '', slag: 'annan' as const, varde };
  await test.client.skyddadUppgift.create({ aktId: akter.barn, uppgift });
}

/** Whether the adult's akt stops a text that names what only the child's akt knows. */
async function isStopped(text: string): Promise<boolean> {
  return (await test.client.intyg.check({ aktId: akter.vuxen, innehall: { men: text } })).length > 0;
}

describe('the protected words of a family', () => {
  it('arrive each time, also when the inbox has been emptied in between', async () => {
    for (const ord of ['Ridskolan Silverhoven', 'Simklubben Lyran', 'Kören Vildvin']) {
      await protect(ord);
      expect(await isStopped(`Barnet ses på ${ord}.`), ord).toBe(true);
    }
    expect(readdirSync(path.join(test.valvMapp, 'akter', `${akter.vuxen}.in`))).toEqual([]);
  });

  it('arrive at the next unlock when they could not be left at once, and the change stands', async () => {
    const inbox = path.join(test.valvMapp, 'akter', `${akter.vuxen}.in`);
    await test.client.akt.get({ aktId: akter.vuxen });
    await blockFolder(inbox, () => protect('Simklubben Lyran'));
    const rows = await test.client.akt.list({});
    expect(rows.filter(({ avstamd }) => !avstamd).map(({ aktId }) => aktId)).toEqual([akter.barn]);
    // A later write does not make it forget what it owes.
    await test.client.anteckning.sign({ aktId: akter.barn, handelse: now(), innehall: { text: 'Samtal med skolan.' } });
    expect((await test.client.skyddadUppgift.list({ aktId: akter.barn })).length).toBe(2);
    test = await restart(test);
    await unlock(test);
    expect((await test.client.akt.list({})).every(({ avstamd }) => avstamd)).toBe(true);
    expect(await isStopped('Barnet ses på Simklubben Lyran.')).toBe(true);
  });
});

/** Puts a file where a folder should be while something happens. */
async function blockFolder(folder: string, work: () => Promise<void>): Promise<void> {
  renameSync(folder, `${folder}.undan`);
  writeFileSync(folder, '');
  try {
    await work();
  } finally {
    rmSync(folder);
    renameSync(`${folder}.undan`, folder);
  }
}

describe('writes of one akt at the same time', () => {
  it('leave register and akt in agreement, every one of them whole', async () => {
    const { aktId, ...at } = { aktId: akter.barn, handelse: now() };
    const notes = Array.from({ length: 12 }, (_, index) =>
      test.client.anteckning.sign({ aktId, ...at, innehall: { text: `Anteckning ${index}` } }),
    );
    await Promise.all([...notes, protect('Ridskolan Silverhoven'), protect('Kören Vildvin')]);
    const { anteckningar } = await test.client.anteckning.list({ aktId });
    expect(new Set(anteckningar.map(({ innehall }) => innehall.text)).size).toBe(12);
    await test.core.close('knapp');
    const unsound = await withSession(test.valvMapp, test.host.clock, findUnsound);
    expect(unsound).toEqual([]);
  });
});

describe('a row that an earlier program derived', () => {
  it('says after the next unlock what an akt owes by the rules of this program', async () => {
    const owed = async () =>
      (await test.client.akt.list({})).find(({ aktId }) => aktId === akter.barn)?.uppgifter.map(({ text }) => text);
    const before = await owed();
    expect(before?.join()).toContain('Pröva barnets rätt');
    await test.core.close('knapp');
    // The rows of version 2 know nothing of what a child, a plan or a meeting is owed.
    await withSession(test.valvMapp, test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, (raw) => raw.run("UPDATE akt SET uppgifter = '[]', harledd_version = 2")),
    );
    test = await restart(test);
    await unlock(test);
    expect(await owed()).toEqual(before);
  });
});

describe('what an interrupted write left', () => {
  it('is gone after the next unlock, wherever it lay', async () => {
    await test.core.close('knapp');
    const inbox = path.join(test.valvMapp, 'akter', `${akter.barn}.in`);
    mkdirSync(inbox, { recursive: true });
    const left = [
      path.join(test.valvMapp, 'valv.a.0123456789abcdef.ny'),
      path.join(test.valvMapp, 'akter', `${akter.barn}.1.nycklar.0123456789abcdef.ny`),
      path.join(inbox, '7.0123456789abcdef.ny'),
    ];
    for (const file of left) writeFileSync(file, 'half');
    test = await startCore(temp.folder);
    test.host.clock += 60_000;
    await unlock(test);
    expect(left.filter((file) => existsSync(file))).toEqual([]);
  });
});
