import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storageError } from '../../electron/store/storage-error.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { startCore, type TestCore, unlock } from '../support/core.ts';
import type { Akter } from '../support/journey.ts';
import {
  createKopiaTemplate,
  destroyHeaders,
  dumpVault,
  flipByte,
  hashesOf,
  KOPIA_JOBB,
  loseVault,
  openKopiaWorld,
  readLogg,
  takeKopia,
} from '../support/kopia.ts';
import { watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

const TAGEN = '2026-11-23T08:00:00.000Z' as Tidpunkt;
const HOUR_MS = 3_600_000;

/** A vault that has been worked in for a while after its backup was taken. */
const template = createTempDir();
let akter: Akter;
let kopiaNamn = '';
let dumped: Awaited<ReturnType<typeof dumpVault>>;

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let kopia = '';

beforeAll(async () => {
  const made = createTempDir();
  akter = await createKopiaTemplate(made.folder);
  const world = await openKopiaWorld(made.folder, path.join(template.folder, 'efter'), akter);
  kopiaNamn = path.basename(await takeKopia(world.test));
  const handelse = TAGEN;
  for (const text of ['Efter kopian.', 'Också efter kopian.'])
    await world.test.client.anteckning.sign({ aktId: akter.vuxen, handelse, innehall: { text } });
  await world.test.core.close('knapp');
  const opened = path.join(template.folder, 'oppnad');
  cpSync(path.join(world.ut, kopiaNamn), opened, { recursive: true });
  dumped = await dumpVault(opened, world.test.host.clock + HOUR_MS);
  made.remove();
});
afterAll(() => template.remove());
beforeEach(() => {
  temp = createTempDir();
  cpSync(path.join(template.folder, 'efter'), temp.folder, { recursive: true });
  kopia = path.join(temp.folder, 'sparat', kopiaNamn);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const valvMapp = () => path.join(temp.folder, 'valv');

async function start(): Promise<TestCore> {
  test = await startCore(temp.folder);
  test.host.clock += HOUR_MS;
  return test;
}

const restore = (mapp = kopia) => test.client.sakerhetskopia.restore({ mapp, jobbId: KOPIA_JOBB });

describe('restoring a backup (R06)', () => {
  it('fills an empty folder, and the vault opens with the content that it had', async () => {
    loseVault(valvMapp());
    await start();
    expect(await test.client.valv.status({})).toMatchObject({ lage: 'saknas', aterstallbart: true });
    expect(await test.client.sakerhetskopia.inspect({ mapp: kopia })).toMatchObject({
      mapp: kopia,
      kopia: { tagen: TAGEN, akter: 3 },
    });
    expect(await restore()).toEqual({ undanlagt: null });
    expect(await test.client.valv.status({})).toMatchObject({ lage: 'last', aterstallbart: false });
    await unlock(test);
    await test.client.sakerhetskopia.acknowledge({});
    expect((await test.client.anteckning.list({ aktId: akter.vuxen })).anteckningar).toEqual([]);
    await test.core.close('knapp');
    expect(await dumpVault(valvMapp(), test.host.clock)).toEqual(dumped);
    expect(readdirSync(valvMapp()).filter((name) => /^(aterst|undanlagt)/.test(name))).toEqual([]);
  });

  it('moves a damaged vault aside, whole, and never offers to create a new one over it', async () => {
    destroyHeaders(valvMapp());
    const before = hashesOf(valvMapp());
    await start();
    expect(await test.client.valv.status({})).toMatchObject({ lage: 'last', aterstallbart: true });
    const { undanlagt } = await restore();
    expect(undanlagt).toBe('undanlagt-1');
    expect(hashesOf(path.join(valvMapp(), 'undanlagt-1'))).toEqual(before);
    await unlock(test);
    await test.client.sakerhetskopia.acknowledge({});
    expect(await test.client.akt.list({})).toHaveLength(3);
  });

  it.each([
    ['the register', 'register.1.db'],
    ['the log', 'logg/2026-11.db'],
  ])('is offered when %s turns out to be damaged, and not before', async (_what, name) => {
    flipByte(path.join(valvMapp(), name));
    await start();
    await expect(restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'STORAGE' });
    expect((await test.client.valv.status({})).aterstallbart).toBe(true);
    expect(await restore()).toEqual({ undanlagt: 'undanlagt-1' });
    expect((await test.client.valv.status({})).aterstallbart).toBe(false);
    await unlock(test);
  });

  it('is not offered when it is the disk that has no room', async () => {
    const files = watchFiles();
    test = await startCore(temp.folder, files.driver);
    files.fault = ({ file, sql }) => (file.startsWith('logg') && /^insert/i.test(sql) ? storageError('full') : null);
    await expect(unlock(test)).rejects.toMatchObject({
      kod: 'STORAGE',
      mening: expect.stringMatching(/^Disken är full/),
    });
    expect((await test.client.valv.status({})).aterstallbart).toBe(false);
    files.fault = null;
    await unlock(test);
  });

  it('is refused over a whole vault, over an open one, and where other files lie', async () => {
    await start();
    const before = hashesOf(valvMapp());
    await expect(restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    await expect(test.client.sakerhetskopia.inspect({ mapp: kopia })).rejects.toMatchObject({ kod: 'CONFLICT' });
    expect(hashesOf(valvMapp())).toEqual(before);
    await unlock(test);
    await expect(restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    await test.core.close('knapp');
    loseVault(valvMapp());
    mkdirSync(valvMapp());
    writeFileSync(path.join(valvMapp(), 'semester.txt'), 'x');
    await start();
    await expect(restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    expect(readFileSync(path.join(valvMapp(), 'semester.txt'), 'utf8')).toBe('x');
  });

  it('finds one changed byte in any file, in one sentence that names none, and writes nothing', async () => {
    loseVault(valvMapp());
    await start();
    const before = hashesOf(valvMapp());
    for (const name of Object.keys(hashesOf(kopia))) {
      const file = path.join(kopia, name);
      const sound = readFileSync(file);
      flipByte(file);
      const refused = await restore().catch((error: unknown) => error);
      expect(refused, name).toMatchObject({
        kod: 'STORAGE',
        mening: expect.stringMatching(/^Säkerhetskopian är skadad: minst en fil/),
      });
      writeFileSync(file, sound);
    }
    expect(hashesOf(valvMapp())).toEqual(before);
    expect(await restore()).toEqual({ undanlagt: null });
  });

  it('finds a missing, a shortened and a foreign file', async () => {
    loseVault(valvMapp());
    await start();
    const before = hashesOf(valvMapp());
    const file = path.join(kopia, 'register.1.db');
    const sound = readFileSync(file);
    rmSync(file);
    await expect(restore()).rejects.toMatchObject({ kod: 'STORAGE' });
    writeFileSync(file, sound.subarray(0, sound.length - 4096));
    await expect(restore()).rejects.toMatchObject({ kod: 'STORAGE' });
    writeFileSync(file, sound);
    await expect(restore(path.join(temp.folder, 'sparat'))).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [{ falt: 'mapp' }],
    });
    expect(hashesOf(valvMapp())).toEqual(before);
    writeFileSync(path.join(kopia, 'semester.txt'), 'x');
    await restore();
    expect(existsSync(path.join(valvMapp(), 'semester.txt'))).toBe(false);
  });

  it('changes nothing when it is cancelled', async () => {
    destroyHeaders(valvMapp());
    await start();
    const before = hashesOf(valvMapp());
    test.core.on((event) => {
      if (event.name === 'job.progressed' && event.klart > 0.6 * event.av)
        void test.client.jobb.cancel({ jobbId: KOPIA_JOBB });
    });
    await expect(restore()).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(hashesOf(valvMapp())).toEqual(before);
  });

  it('lets nobody create or unlock anything meanwhile', async () => {
    loseVault(valvMapp());
    await start();
    const restoring = restore();
    await expect.poll(() => test.events.length, { interval: 1 }).toBeGreaterThan(0);
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'CONFLICT' });
    await restoring;
  });
});

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
    const logged = await readLogg(path.join(template.folder, 'efter', 'valv'), test.host.clock);
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
    const { encodeChecked, parseChecked } = await import('../../electron/vault/checked-json.ts');
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
    const again = await startCore(crashed.folder);
    again.host.clock += HOUR_MS;
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
