import { describe, expect, it } from 'vitest';
import { createLockMemory } from '../../electron/shell-common/lock-memory.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { type Akter, fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { tempDir } from '../support/temp.ts';

async function settled(test: TestCore, count: number): Promise<void> {
  await expect.poll(() => test.host.remembered.length).toBeGreaterThanOrEqual(count);
}

async function work(): Promise<{ test: TestCore; akter: Akter }> {
  const test = await startCore(tempDir());
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const akter = await openAkter(journey);
  await workAkt(journey, akter.vuxen);
  return { test, akter };
}

describe('V13 how long the vault may lie idle', () => {
  it('is ten minutes, chosen per person, and kept for the next time', async () => {
    const test = await startCore(tempDir());
    await createOpenVault(test);
    await settled(test, 1);
    expect(test.host.remembered.at(-1)?.minuter).toBe(10);
    expect(await test.client.installning.saveLastid({ minuter: 7 })).toEqual({ minuter: 7, langsta: 15 });
    await settled(test, 2);
    expect(test.host.remembered.at(-1)?.minuter).toBe(7);
    const next = await restart(test);
    await unlock(next);
    await settled(next, 1);
    expect(next.host.remembered.at(-1)?.minuter).toBe(7);
    await next.core.close('knapp');
  });

  it('is bounded by the settings, which cut what was chosen before and give it back', async () => {
    const test = await startCore(tempDir());
    await createOpenVault(test);
    await test.client.installning.saveLastid({ minuter: 12 });
    const { rev, ...installning } = await test.client.installning.get({});
    expect(installning.langstaLastid).toBe(15);
    await test.client.installning.save({ rev, installning: { ...installning, langstaLastid: 5 } });
    expect(await test.client.installning.getLastid({})).toEqual({ minuter: 5, langsta: 5 });
    await settled(test, 3);
    expect(test.host.remembered.at(-1)?.minuter).toBe(5);
    await expect(test.client.installning.saveLastid({ minuter: 6 })).rejects.toMatchObject({
      kod: 'RULE',
      mening: 'Enheten tillåter högst 5 minuter.',
    });
    await test.client.installning.save({ rev: rev + 1, installning });
    expect(await test.client.installning.getLastid({})).toEqual({ minuter: 12, langsta: 15 });
    await test.core.close('knapp');
  });

  it.each([0, 16, 2.5])('is never %s minutes', async (minuter) => {
    const test = await startCore(tempDir());
    await createOpenVault(test);
    await expect(test.client.installning.saveLastid({ minuter })).rejects.toMatchObject({ kod: 'VALIDATION' });
    await test.core.close('knapp');
  });
});

describe('what the shell keeps while the vault is locked', () => {
  it('is when something is due, told again at the lock', async () => {
    const { test } = await work();
    const uppgifter = (await test.client.akt.list({})).flatMap((rad) => (rad.avslutad === null ? rad.uppgifter : []));
    expect(uppgifter.length).toBeGreaterThan(0);
    await test.core.close('knapp');
    const told = test.host.remembered.at(-1)?.paminnelser ?? [];
    expect(told.length).toBe(new Set(uppgifter.map(({ forfaller }) => forfaller)).size);
    expect(told.every(({ tid }) => tid.endsWith('T22:59:00.000Z'))).toBe(true);
  });

  it('holds no name, code or word of an akt', async () => {
    const { test } = await work();
    const koder = (await test.client.akt.list({})).map(({ kod }) => kod);
    await test.core.close('knapp');
    const memory = createLockMemory();
    for (const told of test.host.remembered) memory.take(told);
    const kept = JSON.stringify([test.host.remembered, memory.present()]);
    expect(kept).toContain('"slag":"klocka"');
    for (const needle of [...koder, ...Object.values(NEEDLES)]) expect(kept).not.toContain(needle);
    const words = kept.match(/[a-zåäö]{2,}/gi) ?? [];
    expect(new Set(words)).toEqual(new Set(['minuter', 'paminnelser', 'slag', 'klocka', 'tid']));
  });

  it('does not take the place of a kept message when it has another form', () => {
    const memory = createLockMemory();
    const due = { slag: 'klocka', tid: '2026-11-24T22:59:00.000Z' };
    memory.take({ minuter: 4, paminnelser: [due] });
    for (const other of [
      null,
      [],
      { minuter: 4 },
      { minuter: 4, paminnelser: [{ ...due, slag: 'Anna' }] },
      { minuter: 4, paminnelser: [{ ...due, tid: 'i morgon' }] },
      { minuter: 4, paminnelser: Array.from({ length: 21 }, () => due) },
    ]) {
      memory.take(other);
    }
    expect(memory.present()).toEqual({ minuter: 4, paminnelser: [due] });
  });
});
