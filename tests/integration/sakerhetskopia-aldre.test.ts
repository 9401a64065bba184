import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeChecked, parseChecked } from '../../electron/vault/checked-json.ts';
import { prepareAterstallning } from '../support/aterstallning.ts';
import { unlock } from '../support/core.ts';
import { loseVault, readLogg, startLater, TAGEN } from '../support/kopia.ts';
import { createTempDir } from '../support/temp.ts';

const varld = prepareAterstallning();

describe('a state that is older than this computer remembers (V19, R06)', () => {
  it('announces itself with the day of the backup and the number of missing entries, before anything is shown', async () => {
    loseVault(varld.valv);
    await varld.start();
    await varld.restore();
    await unlock(varld.test);
    const { aldre } = await varld.test.client.valv.status({});
    expect(aldre).toMatchObject({ kopia: true, fran: TAGEN, osaker: false });
    const shown = await varld.test.core.call('akt.list', {});
    expect(shown).toMatchObject({ ok: false, fel: { kod: 'LOCKED', mening: expect.stringMatching(/äldre/) } });
    await varld.test.core.close('knapp');
    // It says so until somebody has acknowledged it, and always the same.
    await varld.start();
    await unlock(varld.test);
    expect((await varld.test.client.valv.status({})).aldre).toEqual(aldre);
    await varld.test.client.sakerhetskopia.acknowledge({});
    expect((await varld.test.client.valv.status({})).aldre).toBeNull();
    expect(await varld.test.client.akt.list({})).toHaveLength(3);
    await varld.test.core.close('knapp');
    const logged = await readLogg(varld.ororttValv, varld.test.host.clock);
    const rows = await readLogg(varld.valv, varld.test.host.clock);
    const found = rows.find(({ handling }) => handling === 'sakerhetskopia.aldre-tillstand');
    expect(rows.filter(({ handling }) => handling === 'sakerhetskopia.kvitterad')).toHaveLength(2);
    // The remembered end is the clean lock; reading the log here has added a sign-in and a lock.
    const end = logged.findLastIndex(({ handling, resultat }) => handling === 'valv.last' && resultat === 'knapp');
    expect(aldre?.saknas).toBeGreaterThan(5);
    expect(found?.resultat).toBe(String(aldre?.saknas));
    expect(end).toBeGreaterThan(0);
    await varld.start();
    await unlock(varld.test);
    expect((await varld.test.client.valv.status({})).aldre).toBeNull();
  });

  it('counts exactly what the backup lacks', async () => {
    const before = await readLogg(varld.valv, Date.parse(TAGEN));
    const forgotten = before.findIndex(({ handling, fas }) => handling === 'sakerhetskopia.tagen' && fas === 'forsok');
    const lock = before.findIndex(({ handling }, at) => at > forgotten && handling === 'valv.last');
    loseVault(varld.valv);
    await varld.start();
    await varld.restore();
    await unlock(varld.test);
    expect((await varld.test.client.valv.status({})).aldre?.saknas).toBe(lock - forgotten);
  });

  it('says only the day where this computer remembers nothing', async () => {
    loseVault(varld.valv);
    rmSync(path.join(varld.folder, 'ankare.json'));
    await varld.start();
    await varld.restore();
    await unlock(varld.test);
    expect((await varld.test.client.valv.status({})).aldre).toEqual({
      kopia: true,
      fran: TAGEN,
      saknas: null,
      osaker: false,
    });
  });

  it('announces itself too when somebody has put the whole older folder back by hand', async () => {
    const las = path.join(varld.valv, 'las');
    loseVault(varld.valv);
    cpSync(varld.kopia, varld.valv, { recursive: true });
    expect(existsSync(las)).toBe(false);
    await varld.start();
    await unlock(varld.test);
    const { aldre } = await varld.test.client.valv.status({});
    expect(aldre).toMatchObject({ kopia: false, fran: TAGEN, osaker: false });
    expect(aldre?.saknas).toBeGreaterThan(5);
    await varld.test.client.sakerhetskopia.acknowledge({});
    expect(await varld.test.client.akt.list({})).toHaveLength(3);
  });

  it('does not believe a list that the vault has not written', async () => {
    const list = path.join(varld.kopia, 'innehall.json');
    const told = parseChecked(readFileSync(list)) as object;
    writeFileSync(list, encodeChecked({ ...told, tagen: '2026-11-24T08:00:00.000Z' }));
    loseVault(varld.valv);
    await varld.start();
    await varld.restore();
    await unlock(varld.test);
    expect((await varld.test.client.valv.status({})).aldre).toMatchObject({ kopia: true, fran: TAGEN, osaker: true });
  });

  it('is nothing to be told of when the vault is as it was left, also after a crash', async () => {
    await varld.start();
    await unlock(varld.test);
    expect((await varld.test.client.valv.status({})).aldre).toBeNull();
    await varld.test.client.anteckning.sign({
      aktId: varld.akter.vuxen,
      handelse: TAGEN,
      innehall: { text: 'Före kraschen.' },
    });
    const crashed = createTempDir();
    cpSync(varld.folder, crashed.folder, { recursive: true });
    const again = await startLater(crashed.folder);
    await unlock(again);
    expect((await again.client.valv.status({})).aldre).toBeNull();
    await again.core.close('avslut');
    crashed.remove();
  });

  it('remembers numbers outside the vault and no name', () => {
    const kept = readFileSync(path.join(varld.folder, 'ankare.json'), 'utf8');
    expect(Object.keys(JSON.parse(kept) as object).toSorted()).toEqual(
      ['format', 'generation', 'loggHash', 'loggSeq', 'raknare', 'vaultId'].toSorted(),
    );
  });
});
