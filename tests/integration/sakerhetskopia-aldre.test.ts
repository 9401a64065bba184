import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeChecked, parseChecked } from '../../electron/vault/checked-json.ts';
import { type TestCore, unlock } from '../support/core.ts';
import type { Akter } from '../support/journey.ts';
import { createWorkedOn, KOPIA_JOBB, loseVault, readLogg, startLater, TAGEN } from '../support/kopia.ts';
import { createTempDir } from '../support/temp.ts';

const template = createTempDir();
let akter: Akter;
let kopiaNamn = '';

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let kopia = '';

beforeAll(async () => {
  ({ akter, kopiaNamn } = await createWorkedOn(template.folder));
});
afterAll(() => template.remove());
beforeEach(() => {
  temp = createTempDir();
  cpSync(template.folder, temp.folder, { recursive: true });
  kopia = path.join(temp.folder, 'sparat', kopiaNamn);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const valvMapp = () => path.join(temp.folder, 'valv');

async function start(): Promise<void> {
  test = await startLater(temp.folder);
}

const restore = (mapp = kopia) => test.client.sakerhetskopia.restore({ mapp, jobbId: KOPIA_JOBB });

describe('a state that is older than this computer remembers (V19, R06)', () => {
  it('announces itself with the day of the backup and the number of missing entries, before anything is shown', async () => {
    loseVault(valvMapp());
    await start();
    await restore();
    await unlock(test);
    const { aldre } = await test.client.valv.status({});
    expect(aldre).toMatchObject({ kopia: true, fran: TAGEN, osaker: false });
    const shown = await test.core.call('akt.list', {});
    expect(shown).toMatchObject({ ok: false, fel: { kod: 'LOCKED', mening: expect.stringMatching(/äldre/) } });
    await test.core.close('knapp');
    // It says so until somebody has acknowledged it, and always the same.
    await start();
    await unlock(test);
    expect((await test.client.valv.status({})).aldre).toEqual(aldre);
    await test.client.sakerhetskopia.acknowledge({});
    expect((await test.client.valv.status({})).aldre).toBeNull();
    expect(await test.client.akt.list({})).toHaveLength(3);
    await test.core.close('knapp');
    const logged = await readLogg(path.join(template.folder, 'valv'), test.host.clock);
    const rows = await readLogg(valvMapp(), test.host.clock);
    const found = rows.find(({ handling }) => handling === 'sakerhetskopia.aldre-tillstand');
    expect(rows.filter(({ handling }) => handling === 'sakerhetskopia.kvitterad')).toHaveLength(2);
    // The remembered end is the clean lock; reading the log here has added a sign-in and a lock.
    const end = logged.findLastIndex(({ handling, resultat }) => handling === 'valv.last' && resultat === 'knapp');
    expect(aldre?.saknas).toBeGreaterThan(5);
    expect(found?.resultat).toBe(String(aldre?.saknas));
    expect(end).toBeGreaterThan(0);
    await start();
    await unlock(test);
    expect((await test.client.valv.status({})).aldre).toBeNull();
  });

  it('counts exactly what the backup lacks', async () => {
    const before = await readLogg(valvMapp(), Date.parse(TAGEN));
    const forgotten = before.findIndex(({ handling, fas }) => handling === 'sakerhetskopia.tagen' && fas === 'forsok');
    const lock = before.findIndex(({ handling }, at) => at > forgotten && handling === 'valv.last');
    loseVault(valvMapp());
    await start();
    await restore();
    await unlock(test);
    expect((await test.client.valv.status({})).aldre?.saknas).toBe(lock - forgotten);
  });

  it('says only the day where this computer remembers nothing', async () => {
    loseVault(valvMapp());
    rmSync(path.join(temp.folder, 'ankare.json'));
    await start();
    await restore();
    await unlock(test);
    expect((await test.client.valv.status({})).aldre).toEqual({
      kopia: true,
      fran: TAGEN,
      saknas: null,
      osaker: false,
    });
  });

  it('announces itself too when somebody has put the whole older folder back by hand', async () => {
    const las = path.join(valvMapp(), 'las');
    loseVault(valvMapp());
    cpSync(kopia, valvMapp(), { recursive: true });
    expect(existsSync(las)).toBe(false);
    await start();
    await unlock(test);
    const { aldre } = await test.client.valv.status({});
    expect(aldre).toMatchObject({ kopia: false, fran: TAGEN, osaker: false });
    expect(aldre?.saknas).toBeGreaterThan(5);
    await test.client.sakerhetskopia.acknowledge({});
    expect(await test.client.akt.list({})).toHaveLength(3);
  });

  it('does not believe a list that the vault has not written', async () => {
    const list = path.join(kopia, 'innehall.json');
    const told = parseChecked(readFileSync(list)) as object;
    writeFileSync(list, encodeChecked({ ...told, tagen: '2026-11-24T08:00:00.000Z' }));
    loseVault(valvMapp());
    await start();
    await restore();
    await unlock(test);
    expect((await test.client.valv.status({})).aldre).toMatchObject({ kopia: true, fran: TAGEN, osaker: true });
  });

  it('is nothing to be told of when the vault is as it was left, also after a crash', async () => {
    await start();
    await unlock(test);
    expect((await test.client.valv.status({})).aldre).toBeNull();
    await test.client.anteckning.sign({ aktId: akter.vuxen, handelse: TAGEN, innehall: { text: 'Före kraschen.' } });
    const crashed = createTempDir();
    cpSync(temp.folder, crashed.folder, { recursive: true });
    const again = await startLater(crashed.folder);
    await unlock(again);
    expect((await again.client.valv.status({})).aldre).toBeNull();
    await again.core.close('avslut');
    crashed.remove();
  });

  it('remembers numbers outside the vault and no name', () => {
    const kept = readFileSync(path.join(temp.folder, 'ankare.json'), 'utf8');
    expect(Object.keys(JSON.parse(kept) as object).toSorted()).toEqual(
      ['format', 'generation', 'loggHash', 'loggSeq', 'raknare', 'vaultId'].toSorted(),
    );
  });
});
