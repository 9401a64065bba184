import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storageError } from '../../electron/store/storage-error.ts';
import { type TestCore, unlock } from '../support/core.ts';
import type { Akter } from '../support/journey.ts';
import {
  createWorkedOn,
  destroyHeaders,
  dumpVault,
  flipByte,
  hashesOf,
  KOPIA_JOBB,
  loseVault,
  startLater,
  TAGEN,
} from '../support/kopia.ts';
import { watchFiles } from '../support/live-files.ts';
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
    expect(await dumpVault(valvMapp(), test.host.clock)).toEqual(await dumpVault(kopia, test.host.clock));
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
    test = await startLater(temp.folder, files.driver);
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
    const touched: string[] = [];
    const watcher = watch(valvMapp(), (_event, name) => void touched.push(name ?? ''));
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
    expect(touched.filter((name) => !name.startsWith('las'))).toEqual([]);
    watcher.close();
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
