import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecoveryWords } from '../../electron/vault/vault.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { createOpenVault, LOGIN, PASSPHRASE, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

const NEW_PHRASE = 'Sju kantareller! vilar under trappans rödmålade räcke 1952';
const THIRD_PHRASE = 'Granit mossa? fönstret 48 lyktan darrar åt öster, sadeln gnisslar';

describe('recovering a vault with the words on paper', () => {
  let test: TestCore;
  let files: LiveFiles;
  let aktId: AktId;
  let ord: string[];
  let newOrd: string[];
  const temp = createTempDir();

  beforeAll(async () => {
    test = await startCore(temp.folder);
    ord = await createOpenVault(test);
    ({ aktId } = await test.client.aktualisering.create({
      inkom: '2026-11-23T07:00:00.000Z' as Tidpunkt,
      rad: 'Samtal.',
    }));
    await lockAgain();
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  async function lockAgain(): Promise<void> {
    files = watchFiles();
    test = await restart(test, files.driver);
  }
  const recover = (words: readonly string[], losenfras = NEW_PHRASE, inloggningsnamn = LOGIN) =>
    test.client.valv.recover({ ord: [...words], inloggningsnamn, losenfras });

  it('refuses words that are mistyped, or that belong elsewhere, before it gives out new ones', async () => {
    const foreign = createRecoveryWords();
    await expect(recover(ord.with(5, 'xyzzy'))).rejects.toMatchObject({ kod: 'VALIDATION' });
    await expect(recover(ord.toReversed())).rejects.toMatchObject({
      kod: expect.stringMatching(/VALIDATION|FORBIDDEN/),
    });
    await expect(recover(foreign)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    expect((await test.client.valv.status({})).lage).toBe('last');
  });

  it('refuses a weak new phrase at its field', async () => {
    await expect(recover(ord, 'hemligt')).rejects.toMatchObject({
      kod: 'VALIDATION',
      faltfel: [{ falt: 'losenfras' }],
    });
  });

  it('changes nothing until the new words have been typed back', async () => {
    ({ ord: newOrd } = await recover(ord));
    expect(newOrd).not.toEqual(ord);
    await expect(test.client.valv.confirmAterstallningsblad({ ord: ord })).rejects.toMatchObject({ kod: 'RULE' });
    await lockAgain();
    await unlock(test);
    await lockAgain();
  });

  it('opens the akter for the same person under the new phrase', async () => {
    ({ ord: newOrd } = await recover(ord));
    await test.client.valv.confirmAterstallningsblad({ ord: newOrd });
    expect((await test.client.valv.status({})).anvandare).toMatchObject({
      namn: 'Sam Provander',
      inloggningsnamn: LOGIN,
    });
    expect((await test.client.aktualisering.get({ aktId })).rad).toBe('Samtal.');
    const rows = await files.query('2026-11.db', 'SELECT DISTINCT handling FROM logg ORDER BY handling');
    expect(rows.map(({ handling }) => handling)).toEqual(
      expect.arrayContaining(['valv.aterstallt', 'valv.aterstallningsblad-bekraftat', 'vantande.aterstallning-nekad']),
    );
  });

  it('leaves the old phrase and the old words dead', async () => {
    await lockAgain();
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    await expect(recover(ord)).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    test.host.clock += 60_000;
    await test.client.valv.unlock({ inloggningsnamn: LOGIN, losenfras: NEW_PHRASE });
    expect((await test.client.aktualisering.get({ aktId })).rad).toBe('Samtal.');
  });

  it('lets a new login in by the new words, who then signs in the own name', async () => {
    await lockAgain();
    const { ord: third } = await recover(newOrd, THIRD_PHRASE, 'efter.tradaren');
    await test.client.valv.confirmAterstallningsblad({ ord: third });
    const { anvandare } = await test.client.valv.status({});
    expect(anvandare).toMatchObject({ inloggningsnamn: 'efter.tradaren' });
    expect((await test.client.aktualisering.get({ aktId })).rad).toBe('Samtal.');
    const note = { aktId, handelse: '2026-11-23T07:30:00.000Z' as Tidpunkt, innehall: { text: 'Tar över.' } };
    expect((await test.client.anteckning.sign(note)).signeradAv).toBe('efter.tradaren');
    await lockAgain();
    await test.client.valv.unlock({ inloggningsnamn: 'efter.tradaren', losenfras: THIRD_PHRASE });
    await lockAgain();
    await test.client.valv.unlock({ inloggningsnamn: LOGIN, losenfras: NEW_PHRASE });
    expect((await test.client.anteckning.list({ aktId })).anteckningar).toHaveLength(1);
  });

  it('says that there is no vault where there is none', async () => {
    await lockAgain();
    const empty = await startCore(path.join(temp.folder, 'tomt'));
    const sent = empty.client.valv.recover({ ord, inloggningsnamn: LOGIN, losenfras: PASSPHRASE });
    await expect(sent).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await empty.core.close('avslut');
    expect(existsSync(path.join(empty.valvMapp, 'valv.a'))).toBe(false);
  });
});
