import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAkt } from '../../electron/core/akt-file.ts';
import { hashBilaga } from '../../electron/vault/bilaga.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import { NAMN, NEEDLE, PDF, prepareBilagor } from '../support/bilaga-varld.ts';
import { BILAGE_JOBB } from '../support/bilagor.ts';
import { restart, startCore, unlock } from '../support/core.ts';
import { SAM, switchTo, VERA } from '../support/kollegor.ts';
import { flipByte, loseVault, takeKopia } from '../support/kopia.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { withSession } from '../support/open-session.ts';

const SKAL = 'Hör till en annan akt.';
const varld = prepareBilagor();

describe('who can open an attachment', () => {
  it('is nobody whose keys open no akt: not a byte of it, and not its name', async () => {
    const made = await varld.addPdf();
    await varld.test.core.close('knapp');
    const vault = await unlockVault(varld.test.valvMapp, VERA.inloggningsnamn, VERA.losenfras);
    expect(await vault.openAktKey(varld.aktId, 1)).toBeNull();
    // What she has: the root key, her roles, the register. None of them is the key of the file.
    const known = [vault.registerKey(), vault.manifestKey(), await vault.roleSecret('intake')];
    for (const key of known.map((one) => Uint8Array.from(one ?? []).slice(0, 32))) {
      expect(key.length).toBe(32);
      const place = { folder: varld.test.valvMapp, vaultId: vault.vaultId, id: made.id };
      await expect(hashBilaga(place, { key, byte: made.byte })).rejects.toMatchObject({ kod: 'STORAGE' });
    }
    varld.test = await startCore(varld.folder);
    await varld.test.client.valv.unlock(VERA);
    await expect(varld.test.client.bilaga.list({ aktId: varld.aktId })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    await expect(varld.test.client.bilaga.open({ aktId: varld.aktId, id: made.id })).rejects.toMatchObject({
      kod: 'FORBIDDEN',
    });
  });

  it('is still whoever holds the akt when it has got a new key, and no longer whoever was taken off', async () => {
    const made = await varld.addPdf();
    const jav = { relation: 'ingen', beskrivning: '' } as const;
    await varld.test.client.tilldelning.assign({
      aktId: varld.aktId,
      anvandareId: varld.vera,
      uppdrag: 'medhandlaggare',
      jav,
    });
    varld.test = await switchTo(varld.test, VERA);
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
    varld.test = await switchTo(varld.test, SAM);
    await varld.test.client.tilldelning.remove({ aktId: varld.aktId, anvandareId: varld.vera, skal: 'Byter arbete.' });
    expect(readdirSync(path.join(varld.test.valvMapp, 'akter'))).toContain(`${varld.aktId}.2.akt`);
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
    varld.test = await switchTo(varld.test, VERA);
    await expect(varld.test.client.bilaga.open({ aktId: varld.aktId, id: made.id })).rejects.toMatchObject({
      kod: 'FORBIDDEN',
    });
  });

  it('is still Sam when a colleague has left and the vault has got new keys', async () => {
    const made = await varld.addPdf();
    const [sam] = (await varld.test.client.personal.list({})).filter(({ namn }) => namn === SAM.namn);
    if (sam === undefined) throw new Error('Sam works here');
    await varld.test.client.personal.avsluta({ anvandareId: varld.vera, eftertradare: sam.id, jobbId: BILAGE_JOBB });
    varld.test = await restart(varld.test);
    await unlock(varld.test);
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
  });
});

describe('an attachment on disk', () => {
  it('is nothing readable, nor is its name', async () => {
    const made = await varld.addPdf();
    await varld.read(made.id);
    const needles = [NEEDLE, NAMN, 'anmalan mot', 'Polisanm', '%PDF', 'startxref'];
    await varld.test.core.close('knapp');
    expect((await scanForNeedles([varld.test.valvMapp], needles)).hits).toEqual([]);
    varld.test = await startCore(varld.folder);
  });

  it('is refused when it is damaged, another one or gone, and the akt opens all the same', async () => {
    const [one, other] = [await varld.addPdf(), await varld.addPdf()];
    const file = (id: string) => path.join(varld.test.valvMapp, 'bilagor', id);
    flipByte(file(one.id));
    await expect(varld.read(one.id)).rejects.toMatchObject({ kod: 'STORAGE' });
    copyFileSync(file(one.id), file(other.id));
    await expect(varld.read(other.id)).rejects.toMatchObject({ kod: 'STORAGE' });
    renameSync(file(other.id), file('0'.repeat(32)));
    await expect(varld.read(other.id)).rejects.toMatchObject({ kod: 'STORAGE', referens: expect.any(String) });
    expect(await varld.test.client.bilaga.list({ aktId: varld.aktId })).toHaveLength(2);
  });

  it('is in a backup, which is checked with it, and opens when the vault has been restored', async () => {
    const made = await varld.addPdf();
    const kopia = await takeKopia(varld.test);
    expect(readdirSync(path.join(kopia, 'bilagor'))).toEqual([made.id]);
    expect(statSync(path.join(kopia, 'bilagor', made.id)).size).toBeGreaterThan(PDF.length);
    expect((await scanForNeedles([kopia], [NEEDLE, NAMN])).hits).toEqual([]);
    await varld.test.core.close('knapp');
    loseVault(varld.test.valvMapp);
    mkdirSync(varld.test.valvMapp);
    varld.test = await startCore(varld.folder);
    await varld.test.client.sakerhetskopia.restore({ mapp: kopia, jobbId: BILAGE_JOBB });
    await unlock(varld.test);
    await varld.test.client.sakerhetskopia.acknowledge({});
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
  });

  it('counts its akt as damaged in a backup when it is damaged or gone', async () => {
    const made = await varld.addPdf();
    flipByte(path.join(varld.test.valvMapp, 'bilagor', made.id));
    const taken = () => varld.test.client.sakerhetskopia.create({ mapp: varld.test.host.folder, jobbId: BILAGE_JOBB });
    expect(await taken()).toMatchObject({ akter: 3, provade: 2, skadade: 1 });
    renameSync(path.join(varld.test.valvMapp, 'bilagor', made.id), path.join(varld.folder, 'undan'));
    expect(await taken()).toMatchObject({ provade: 2, skadade: 1 });
  });
});

describe('an akt and its attachments', () => {
  it('names them in what is printed of it, and takes no more when it is closed', async () => {
    const made = await varld.addPdf();
    await varld.test.client.bilaga.strike({ aktId: varld.aktId, id: made.id, skal: SKAL });
    await varld.test.core.close('knapp');
    const akt = await withSession(varld.test.valvMapp, varld.test.host.clock, async (session) => {
      const ref = await openAkt(session, varld.aktId);
      await session.pool.withRaw(ref, (raw) => raw.run("UPDATE akt SET avslutad = '2026-11-23'"));
      return session.pool.withRaw(ref, (raw) => raw.all('SELECT handling FROM andring ORDER BY nr DESC LIMIT 2'));
    });
    expect(akt.map(({ handling }) => handling)).toEqual(['bilaga.struken', 'bilaga.tillagd']);
    varld.test = await startCore(varld.folder);
    await unlock(varld.test);
    await expect(varld.addPdf()).rejects.toMatchObject({ kod: 'RULE', mening: /avslutad/ });
    await expect(
      varld.test.client.bilaga.strike({ aktId: varld.aktId, id: made.id, skal: SKAL }),
    ).rejects.toMatchObject({ kod: 'RULE' });
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
  });
});

describe('an akt from before there were attachments', () => {
  it('opens as a new generation, and takes them', async () => {
    await varld.test.core.close('knapp');
    await withSession(varld.test.valvMapp, varld.test.host.clock, async (session) => {
      const ref = await openAkt(session, varld.aktId);
      // Exactly what the first migration had left: the second one takes nothing away.
      await session.pool.withRaw(ref, (raw) =>
        raw.exec(`
          DROP TABLE bilaga;
          DELETE FROM migration WHERE number > 1;
          UPDATE fil SET min_reader = 1;
          PRAGMA user_version = 1;
        `),
      );
    });
    varld.test = await startCore(varld.folder);
    await unlock(varld.test);
    // A backup of an akt that nobody has opened since finds nothing wrong with it.
    const kopia = { mapp: varld.test.host.folder, jobbId: BILAGE_JOBB };
    expect(await varld.test.client.sakerhetskopia.create(kopia)).toMatchObject({ provade: 3, skadade: 0 });
    expect(await varld.test.client.bilaga.list({ aktId: varld.aktId })).toEqual([]);
    expect(readdirSync(path.join(varld.test.valvMapp, 'akter'))).toContain(`${varld.aktId}.2.akt`);
    const made = await varld.addPdf();
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
  });
});
