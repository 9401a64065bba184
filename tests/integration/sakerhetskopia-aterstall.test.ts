import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageError } from '../../electron/store/storage-error.ts';
import { prepareAterstallning } from '../support/aterstallning.ts';
import { unlock } from '../support/core.ts';
import { destroyHeaders, dumpVault, flipByte, hashesOf, KOPIA_JOBB, loseVault, TAGEN } from '../support/kopia.ts';
import { watchFiles } from '../support/live-files.ts';

const varld = prepareAterstallning();

describe('restoring a backup (R06)', () => {
  it('fills an empty folder, and the vault opens with the content that it had', async () => {
    loseVault(varld.valv);
    await varld.start();
    expect(await varld.test.client.valv.status({})).toMatchObject({ lage: 'saknas', aterstallbart: true });
    expect(await varld.test.client.sakerhetskopia.inspect({ mapp: varld.kopia })).toMatchObject({
      mapp: varld.kopia,
      kopia: { tagen: TAGEN, akter: 3 },
    });
    expect(await varld.restore()).toEqual({ undanlagt: null });
    expect(await varld.test.client.valv.status({})).toMatchObject({ lage: 'last', aterstallbart: false });
    await unlock(varld.test);
    await varld.test.client.sakerhetskopia.acknowledge({});
    expect((await varld.test.client.anteckning.list({ aktId: varld.akter.vuxen })).anteckningar).toEqual([]);
    await varld.test.core.close('knapp');
    expect(await dumpVault(varld.valv, varld.test.host.clock)).toEqual(
      await dumpVault(varld.kopia, varld.test.host.clock),
    );
    expect(readdirSync(varld.valv).filter((name) => /^(aterst|undanlagt)/.test(name))).toEqual([]);
  });

  it('moves a damaged vault aside, whole, and never offers to create a new one over it', async () => {
    destroyHeaders(varld.valv);
    const before = hashesOf(varld.valv);
    await varld.start();
    expect(await varld.test.client.valv.status({})).toMatchObject({ lage: 'last', aterstallbart: true });
    const { undanlagt } = await varld.restore();
    expect(undanlagt).toBe('undanlagt-1');
    expect(hashesOf(path.join(varld.valv, 'undanlagt-1'))).toEqual(before);
    await unlock(varld.test);
    await varld.test.client.sakerhetskopia.acknowledge({});
    expect(await varld.test.client.akt.list({})).toHaveLength(3);
  });

  it.each([
    ['the register', 'register.1.db'],
    ['the log', 'logg/2026-11.db'],
  ])('is offered when %s turns out to be damaged, and not before', async (_what, name) => {
    flipByte(path.join(varld.valv, name));
    await varld.start();
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    await expect(unlock(varld.test)).rejects.toMatchObject({ kod: 'STORAGE' });
    expect((await varld.test.client.valv.status({})).aterstallbart).toBe(true);
    expect(await varld.restore()).toEqual({ undanlagt: 'undanlagt-1' });
    expect((await varld.test.client.valv.status({})).aterstallbart).toBe(false);
    await unlock(varld.test);
  });

  it('is not offered when it is the disk that has no room', async () => {
    const files = watchFiles();
    await varld.start(files.driver);
    files.fault = ({ file, sql }) => (file.startsWith('logg') && /^insert/i.test(sql) ? storageError('full') : null);
    await expect(unlock(varld.test)).rejects.toMatchObject({
      kod: 'STORAGE',
      mening: expect.stringMatching(/^Disken är full/),
    });
    expect((await varld.test.client.valv.status({})).aterstallbart).toBe(false);
    files.fault = null;
    await unlock(varld.test);
  });

  it('is refused over a whole vault, over an open one, and where other files lie', async () => {
    await varld.start();
    const before = hashesOf(varld.valv);
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    await expect(varld.test.client.sakerhetskopia.inspect({ mapp: varld.kopia })).rejects.toMatchObject({
      kod: 'CONFLICT',
    });
    expect(hashesOf(varld.valv)).toEqual(before);
    await unlock(varld.test);
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    await varld.test.core.close('knapp');
    loseVault(varld.valv);
    mkdirSync(varld.valv);
    writeFileSync(path.join(varld.valv, 'semester.txt'), 'x');
    await varld.start();
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'CONFLICT' });
    expect(readFileSync(path.join(varld.valv, 'semester.txt'), 'utf8')).toBe('x');
  });

  it('finds one changed byte in any file, in one sentence that names none, and writes nothing', async () => {
    loseVault(varld.valv);
    await varld.start();
    const before = hashesOf(varld.valv);
    const touched: string[] = [];
    const watcher = watch(varld.valv, (_event, name) => void touched.push(name ?? ''));
    for (const name of Object.keys(hashesOf(varld.kopia))) {
      const file = path.join(varld.kopia, name);
      const sound = readFileSync(file);
      flipByte(file);
      const refused = await varld.restore().catch((error: unknown) => error);
      expect(refused, name).toMatchObject({
        kod: 'STORAGE',
        mening: expect.stringMatching(/^Säkerhetskopian är skadad: minst en fil/),
      });
      writeFileSync(file, sound);
    }
    expect(touched.filter((name) => !name.startsWith('las'))).toEqual([]);
    watcher.close();
    expect(hashesOf(varld.valv)).toEqual(before);
    expect(await varld.restore()).toEqual({ undanlagt: null });
  });

  it('finds a missing, a shortened and a foreign file', async () => {
    loseVault(varld.valv);
    await varld.start();
    const before = hashesOf(varld.valv);
    const file = path.join(varld.kopia, 'register.1.db');
    const sound = readFileSync(file);
    rmSync(file);
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'STORAGE' });
    writeFileSync(file, sound.subarray(0, sound.length - 4096));
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'STORAGE' });
    writeFileSync(file, sound);
    await expect(varld.restore(path.join(varld.folder, 'sparat'))).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [{ falt: 'mapp' }],
    });
    expect(hashesOf(varld.valv)).toEqual(before);
    writeFileSync(path.join(varld.kopia, 'semester.txt'), 'x');
    await varld.restore();
    expect(existsSync(path.join(varld.valv, 'semester.txt'))).toBe(false);
  });

  it('changes nothing when it is cancelled', async () => {
    destroyHeaders(varld.valv);
    await varld.start();
    const before = hashesOf(varld.valv);
    varld.test.core.on((event) => {
      if (event.name === 'job.progressed' && event.klart > 0.6 * event.av)
        void varld.test.client.jobb.cancel({ jobbId: KOPIA_JOBB });
    });
    await expect(varld.restore()).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(hashesOf(varld.valv)).toEqual(before);
  });

  it('lets nobody create or unlock anything meanwhile', async () => {
    loseVault(varld.valv);
    await varld.start();
    const restoring = varld.restore();
    await expect.poll(() => varld.test.events.length, { interval: 1 }).toBeGreaterThan(0);
    await expect(unlock(varld.test)).rejects.toMatchObject({ kod: 'CONFLICT' });
    await restoring;
  });
});
