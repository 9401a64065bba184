import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { createOpenVault, LOGIN, PASSPHRASE, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

const REFUSED = 'Det gick inte att låsa upp. Kontrollera inloggningsnamnet och lösenfrasen.';

describe('unlocking', () => {
  let test: TestCore;
  let files: LiveFiles;
  let aktId: AktId;
  const temp = createTempDir();

  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
    ({ aktId } = await test.client.aktualisering.create({
      inkom: '2026-11-23T07:00:00.000Z' as Tidpunkt,
      rad: 'Samtal.',
    }));
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  async function lockAgain(): Promise<void> {
    files = watchFiles();
    test = await restart(test, files.driver);
  }
  const attempt = (inloggningsnamn: string, losenfras: string) =>
    test.client.valv.unlock({ inloggningsnamn, losenfras });
  const log = (where: string) =>
    files.query('2026-11.db', `SELECT handling, objekt FROM logg WHERE ${where} ORDER BY seq`);

  it('answers a wrong phrase, an unknown login and a strange one with the same sentence', async () => {
    await lockAgain();
    for (const [login, phrase] of [
      [LOGIN, 'fel lösenfras'],
      ['någon.annan', PASSPHRASE],
      ['__proto__', PASSPHRASE],
      [LOGIN, `${PASSPHRASE} `],
    ] as const) {
      await expect(attempt(login, phrase)).rejects.toMatchObject({ kod: 'FORBIDDEN', mening: REFUSED, faltfel: [] });
      test.host.clock += 120_000;
    }
  });

  it('makes who fails wait longer each time, up to a minute, also after a restart, and clears it at success', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      waits.push((await test.client.valv.status({})).vantaSekunder);
      test.host.clock += 61_000;
      await expect(attempt(LOGIN, 'fel')).rejects.toMatchObject({ kod: 'FORBIDDEN' });
      // Even the right phrase has to wait, and is not tried.
      await expect(unlock(test)).rejects.toMatchObject({ kod: 'RULE' });
    }
    await lockAgain();
    expect((await test.client.valv.status({})).vantaSekunder).toBe(60);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    test.host.clock += 30_000;
    expect((await test.client.valv.status({})).vantaSekunder).toBe(30);
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'RULE', mening: expect.stringContaining('Vänta') });
    // A clock that is set back does not make anybody wait for more than the step.
    test.host.clock -= 365 * 86_400_000;
    expect((await test.client.valv.status({})).vantaSekunder).toBe(60);
    test.host.clock += 366 * 86_400_000;
    await unlock(test);
    expect((await test.client.valv.status({})).vantaSekunder).toBe(0);
  });

  it('brings what was refused while it was locked into the log, without the login that was typed', async () => {
    const rows = await files.query('2026-11.db', "SELECT handling, objekt FROM logg WHERE handling LIKE 'vantande.%'");
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map(({ handling }) => handling))).toEqual(new Set(['vantande.upplasning-nekad']));
    for (const { objekt } of rows) expect(objekt).toMatch(/^2026-11-23T/);
    await lockAgain();
    await unlock(test);
    expect(await log("handling LIKE 'vantande.%'")).toHaveLength(8);
  });

  it('tells when the person was here last', async () => {
    const at = new Date(test.host.clock).toISOString();
    await lockAgain();
    test.host.clock += 3_600_000;
    expect((await unlock(test)).senastHar).toBe(at);
    expect((await test.client.valv.status({})).senastHar).toBe(at);
  });

  it('takes the login in any case and the phrase composed in any way', async () => {
    await lockAgain();
    await attempt(` ${LOGIN.toUpperCase()} `, PASSPHRASE.normalize('NFD'));
  });

  it('opens once when the button is pressed twice, and not again while it is open', async () => {
    await lockAgain();
    const twice = await Promise.allSettled([unlock(test), unlock(test)]);
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(unlock(test)).rejects.toMatchObject({
      kod: 'CONFLICT',
      mening: expect.stringContaining('redan öppet'),
    });
    await expect(
      test.client.valv.recover({ ord: Array(24).fill('abandon'), inloggningsnamn: LOGIN, losenfras: PASSPHRASE }),
    ).rejects.toMatchObject({ kod: 'CONFLICT' });
    expect(await test.client.akt.get({ aktId })).toMatchObject({ rad: { kod: 'A-2026-0001' } });
  });

  it('mends a damaged header copy, whichever it is', async () => {
    for (const name of ['valv.a', 'valv.b']) {
      await lockAgain();
      const file = path.join(test.valvMapp, name);
      writeFileSync(file, readFileSync(file).subarray(0, 100));
      await unlock(test);
      const [a, b] = ['valv.a', 'valv.b'].map((copy) => readFileSync(path.join(test.valvMapp, copy)).toString('hex'));
      expect(a).toBe(b);
    }
  });

  it('asks for a restore, and never for a new vault, when both copies are damaged', async () => {
    await lockAgain();
    const kept = ['valv.a', 'valv.b'].map((name) => [path.join(test.valvMapp, name)] as const);
    const bytes = kept.map(([file]) => readFileSync(file));
    for (const [file] of kept) writeFileSync(file, 'skräp');
    expect((await test.client.valv.status({})).lage).toBe('last');
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'STORAGE', mening: expect.stringContaining('Återställ') });
    for (const [file] of kept) rmSync(file);
    expect((await test.client.valv.status({})).lage).toBe('last');
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    for (const [index, [file]] of kept.entries()) writeFileSync(file, bytes[index] ?? '');
    await unlock(test);
  });
});
