import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { unlockVault } from '../../electron/vault/vault.ts';
import { createOpenVault, LOGIN, PASSPHRASE, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { watchFiles } from '../support/live-files.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { createTempDir } from '../support/temp.ts';
import { enVault, OTHER_PHRASE, PHRASE, TEST_KDF, LOGIN as VAULT_LOGIN, withFolder } from '../support/vault-fixture.ts';

const NYCKEL = 'aktualisering-ny';
const NEEDLE = 'Hon ringer från grannen på Lillhamra torg';
const LOCKED = { ok: false, fel: { kod: 'LOCKED', mening: 'Valvet är låst. Lås upp det för att fortsätta.' } };
const bytes = (text: string) => new TextEncoder().encode(text);
async function ownFile(folder: string): Promise<string> {
  const [name = ''] = await readdir(path.join(folder, 'utkast'));
  return path.join(folder, 'utkast', name);
}

const QUIET_MS = 200;

describe('what is typed before there is an akt', () => {
  let test: TestCore;
  let sheet: string[];
  const temp = createTempDir();

  beforeAll(async () => {
    test = await startCore(temp.folder);
    sheet = await createOpenVault(test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  const find = (nyckel: string) => test.client.egetUtkast.find({ nyckel });
  async function lockAndUnlock(): Promise<void> {
    test = await restart(test);
    await unlock(test);
  }
  /** Locks, and opens with the words on paper: for the same person, or for somebody new. */
  async function recover(inloggningsnamn: string): Promise<void> {
    test = await restart(test);
    const { ord } = await test.client.valv.recover({ ord: sheet, inloggningsnamn, losenfras: PASSPHRASE });
    await test.client.valv.confirmAterstallningsblad({ ord });
    sheet = ord;
  }

  it('is there again after a lock, with the time when it was kept', async () => {
    expect(await find(NYCKEL)).toBeNull();
    const { sparat } = await test.client.egetUtkast.save({ nyckel: NYCKEL, innehall: NEEDLE });
    test.host.clock += 60_000;
    await lockAndUnlock();
    expect(await find(NYCKEL)).toEqual({ innehall: NEEDLE, sparat });
  });

  it('cannot be read on disk, not even the name of the form, and its file is named after nobody', async () => {
    const names = await readdir(path.join(test.valvMapp, 'utkast'));
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    await test.core.close('knapp');
    const { hits, files } = await scanForNeedles([temp.folder], [NEEDLE, NYCKEL]);
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(5);
    await lockAndUnlock();
  });

  it('is taken for 200 ms while the vault closes, and not after', async () => {
    const closing = test.core.close('overksam');
    const draft = { nyckel: 'insats:ny', innehall: 'Sista ordet' };
    const saved = await test.core.call('egetUtkast.save', draft);
    await closing;
    expect(saved).toMatchObject({ ok: true });
    expect(await test.core.call('egetUtkast.save', draft)).toEqual(LOCKED);
    await lockAndUnlock();
    expect(await find('insats:ny')).toMatchObject({ innehall: 'Sista ordet' });
    expect(await find(NYCKEL)).toMatchObject({ innehall: NEEDLE });
  });

  it('is kept in the order in which it was sent, whatever is sent at once', async () => {
    const nycklar = Array.from({ length: 12 }, (_, index) => `insats:sb-${index}`);
    const saves = nycklar.flatMap((nyckel) => [
      test.client.egetUtkast.save({ nyckel, innehall: 'först' }),
      test.client.egetUtkast.save({ nyckel, innehall: nyckel }),
    ]);
    const found = nycklar.map(find);
    await Promise.all(saves);
    expect((await Promise.all(found)).map((one) => one?.innehall)).toEqual(nycklar);
    await Promise.all(nycklar.map((nyckel) => test.client.egetUtkast.remove({ nyckel })));
    expect(await find('insats:sb-3')).toBeNull();
    expect(await find(NYCKEL)).toMatchObject({ innehall: NEEDLE });
  });

  it('finds nothing under a name that every object has', async () => {
    for (const nyckel of ['constructor', 'valueof']) expect(await find(nyckel)).toBeNull();
    await test.client.egetUtkast.save({ nyckel: 'constructor', innehall: 'ett' });
    expect(await find('constructor')).toMatchObject({ innehall: 'ett' });
    await test.client.egetUtkast.remove({ nyckel: 'constructor' });
  });

  it('is refused in words when all of it is more than the file takes, and what was kept stays', async () => {
    const save = (nr: number) => test.client.egetUtkast.save({ nyckel: `lagrum:${nr}`, innehall: 'å'.repeat(100_000) });
    for (let nr = 1; nr <= 5; nr += 1) await save(nr);
    await expect(save(6)).rejects.toMatchObject({
      kod: 'RULE',
      mening: expect.stringMatching(/för mycket påbörjad text/),
    });
    expect(await find('lagrum:6')).toBeNull();
    expect(await find('lagrum:5')).not.toBeNull();
    expect(await find(NYCKEL)).toMatchObject({ innehall: NEEDLE });
    await test.client.egetUtkast.remove({ nyckel: 'lagrum:5' });
    await save(6);
    const tooLong = test.client.egetUtkast.save({ nyckel: NYCKEL, innehall: 'a'.repeat(100_001) });
    await expect(tooLong).rejects.toMatchObject({ kod: 'VALIDATION' });
  });

  it('loses at unlock what a broken write left beside it', async () => {
    const folder = path.join(test.valvMapp, 'utkast');
    await writeFile(path.join(folder, `${'a'.repeat(32)}.0123456789abcdef.ny`), 'halv');
    await lockAndUnlock();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is closed to a colleague, also to one who takes the file', async () => {
    const folder = path.join(test.valvMapp, 'utkast');
    const [mine = ''] = await readdir(folder);
    await recover('efter.tradaren');
    expect(await find(NYCKEL)).toBeNull();
    await test.client.egetUtkast.save({ nyckel: NYCKEL, innehall: 'Kollegans' });
    const theirs = (await readdir(folder)).find((name) => name !== mine) ?? '';
    const kept = await readFile(path.join(folder, theirs));
    await cp(path.join(folder, mine), path.join(folder, theirs));
    expect(await find(NYCKEL)).toBeNull();
    await writeFile(path.join(folder, theirs), kept);
    expect(await find(NYCKEL)).toMatchObject({ innehall: 'Kollegans' });
    await lockAndUnlock();
    expect(await find(NYCKEL)).toMatchObject({ innehall: NEEDLE });
  });

  it('is none after a recovery, which renews the key, and begins anew', async () => {
    await recover(LOGIN);
    expect(await find(NYCKEL)).toBeNull();
    await test.client.egetUtkast.save({ nyckel: NYCKEL, innehall: 'Nytt' });
    expect(await find(NYCKEL)).toMatchObject({ innehall: 'Nytt' });
  });
});

describe('the file that a person keeps alone', () => {
  it('opens under a new passphrase, and is refused to whoever has closed the vault', async () => {
    await withFolder(async (parent) => {
      const folder = path.join(parent, 'valv');
      const { vault } = await enVault(folder);
      expect(await vault.readOwn()).toBeNull();
      await vault.writeOwn(bytes('ett'));
      await vault.people.changePassphrase(PHRASE, OTHER_PHRASE, TEST_KDF);
      vault.close();
      await expect(vault.readOwn()).rejects.toMatchObject({ kod: 'LOCKED' });
      await expect(vault.writeOwn(bytes('två'))).rejects.toMatchObject({ kod: 'LOCKED' });
      const again = await unlockVault(folder, VAULT_LOGIN, OTHER_PHRASE);
      expect(await again.readOwn()).toEqual(bytes('ett'));
    });
  });

  it('counts as none when it is damaged, cut off or too large, and as newer when a newer program wrote it', async () => {
    await withFolder(async (parent) => {
      const folder = path.join(parent, 'valv');
      const { vault } = await enVault(folder);
      await vault.writeOwn(bytes('ett'));
      const file = await ownFile(folder);
      const whole = await readFile(file, 'utf8');
      const oneChanged = whole.replace(/"sealed":"(.)/, (_, first: string) => `"sealed":"${first === 'A' ? 'B' : 'A'}`);
      for (const spoilt of ['', 'skräp', whole.slice(0, -20), oneChanged, 'x'.repeat(3 * 1024 * 1024)]) {
        await writeFile(file, spoilt);
        expect(await vault.readOwn()).toBeNull();
      }
      await writeFile(file, whole.replace('"minReader":1', '"minReader":2'));
      await expect(vault.readOwn()).rejects.toMatchObject({
        kod: 'STORAGE',
        mening: expect.stringMatching(/nyare version/),
      });
      await expect(vault.writeOwn(new Uint8Array(1024 * 1024 + 1))).rejects.toThrow(RangeError);
      await writeFile(file, whole);
      expect(await vault.readOwn()).toEqual(bytes('ett'));
    });
  });

  it('never reaches a database: no register meets free text', async () => {
    const temp = createTempDir();
    const files = watchFiles();
    const test = await startCore(temp.folder, files.driver);
    await createOpenVault(test);
    // After unlocking the core reads what the shell must know at the next lock.
    await vi.waitFor(() => expect(files.statements.some(({ sql }) => sql.includes('"installning"'))).toBe(true), {
      timeout: 10_000,
    });
    await delay(QUIET_MS);
    files.statements.length = 0;
    await test.client.egetUtkast.save({ nyckel: NYCKEL, innehall: NEEDLE });
    await test.client.egetUtkast.find({ nyckel: NYCKEL });
    await test.client.egetUtkast.remove({ nyckel: NYCKEL });
    expect(files.statements).toEqual([]);
    await test.core.close('avslut');
    temp.remove();
  });
});
