import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAkt } from '../../electron/core/akt-file.ts';
import { hashBilaga } from '../../electron/vault/bilaga.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId, AnvandareId, BilagaHandtag } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { MOST_BILAGA_BYTES } from '../../shared/modules/bilaga/schema.ts';
import { addBilaga, BILAGE_JOBB, onePagePdf, readWholeBilaga, smallJpeg, smallPng } from '../support/bilagor.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { type Akter, fillKatalog, openAkter } from '../support/journey.ts';
import { invite, SAM, switchTo, VERA } from '../support/kollegor.ts';
import { flipByte, loseVault, takeKopia } from '../support/kopia.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { withSession } from '../support/open-session.ts';
import { createTempDir } from '../support/temp.ts';

const NEEDLE = 'Polisen noterade klientens nya adress pa kvallen';
const NAMN = 'anmalan mot Melker Provander.pdf';
/** Several segments, so that parts, places and progress mean something. */
const PDF = onePagePdf(NEEDLE, 500_000);
const SKAL = 'Hör till en annan akt.';

const template = createTempDir();
let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let akter: Akter;
let vera: AnvandareId;
let aktId: AktId;

beforeAll(async () => {
  const made = await startCore(template.folder);
  await createOpenVault(made);
  const journey = { client: made.client, now: () => tidpunktFromMillis(made.host.clock) };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  aktId = akter.vuxen;
  vera = await invite(made, VERA, ['handlaggare']);
  await made.core.close('knapp');
});
afterAll(() => template.remove());
beforeEach(async () => {
  temp = createTempDir();
  cpSync(template.folder, temp.folder, { recursive: true });
  test = await startCore(temp.folder);
  await unlock(test);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const bilagor = () => {
  const folder = path.join(test.valvMapp, 'bilagor');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const addPdf = () => addBilaga(test, aktId, { namn: NAMN, bytes: PDF });
const read = (id: Awaited<ReturnType<typeof addPdf>>['id'], from = aktId) => readWholeBilaga(test, { aktId: from, id });

async function addPath(file: string): Promise<unknown> {
  return test.client.bilaga.add({ aktId, sokvag: file, beskrivning: 'Foto', jobbId: BILAGE_JOBB });
}

describe('an attachment', () => {
  it('is added, listed and read back byte for byte, in an aktualisering as in a personakt', async () => {
    const { aktId: inkommen } = await test.client.aktualisering.create({
      inkom: tidpunktFromMillis(test.host.clock),
      rad: 'Ett samtal.',
    });
    for (const place of [aktId, inkommen]) {
      const made = await addBilaga(test, place, { namn: NAMN, bytes: PDF, beskrivning: ' Polisanmälan ' });
      const { byteLength: byte } = PDF;
      expect(made).toMatchObject({
        nr: 1,
        slag: 'pdf',
        byte,
        filnamn: NAMN,
        beskrivning: 'Polisanmälan',
        struken: null,
      });
      expect(made.tillagdAv).toBe('Sam Provander, samordnare');
      expect(await test.client.bilaga.list({ aktId: place })).toEqual([made]);
      expect(Buffer.from(await read(made.id, place)).equals(PDF)).toBe(true);
    }
    expect(test.events.some(({ name }) => name === 'job.progressed')).toBe(true);
    // The original is the person's to take away.
    expect(existsSync(path.join(test.host.folder, NAMN))).toBe(true);
  });

  it('says of a picture whether it tells where it was taken', async () => {
    const where = await addBilaga(test, aktId, { namn: 'a.jpg', bytes: smallJpeg({ gps: true }) });
    const nowhere = await addBilaga(test, aktId, { namn: 'b.jpeg', bytes: smallJpeg({ gps: false }) });
    const png = await addBilaga(test, aktId, { namn: 'c.PNG', bytes: smallPng() });
    expect([where, nowhere, png].map(({ nr, slag, platsuppgifter }) => [nr, slag, platsuppgifter])).toEqual([
      [1, 'jpeg', true],
      [2, 'jpeg', false],
      [3, 'png', false],
    ]);
  });

  it('is struck with a reason, once, and stays readable', async () => {
    const made = await addPdf();
    const struken = await test.client.bilaga.strike({ aktId, id: made.id, skal: SKAL });
    expect(struken).toMatchObject({ nr: 1, struken: { skal: SKAL, av: 'Sam Provander, samordnare' } });
    expect(await test.client.bilaga.list({ aktId })).toEqual([struken]);
    await expect(test.client.bilaga.strike({ aktId, id: made.id, skal: SKAL })).rejects.toMatchObject({ kod: 'RULE' });
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
    expect(bilagor()).toEqual([made.id]);
  });

  it('is read by what its opening gave, in its own akt and until the lock', async () => {
    const made = await addPdf();
    const { handtag } = await test.client.bilaga.open({ aktId, id: made.id });
    const chunk = (place: AktId, by: BilagaHandtag) =>
      test.client.bilaga.readChunk({ aktId: place, handtag: by, del: 0 });
    expect((await chunk(aktId, handtag)).base64.length).toBeLessThanOrEqual(256 * 1024 * (4 / 3));
    await expect(chunk(akter.barn, handtag)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await expect(test.client.bilaga.open({ aktId: akter.barn, id: made.id })).rejects.toMatchObject({
      kod: 'NOT_FOUND',
    });
    test = await restart(test);
    await unlock(test);
    await expect(chunk(aktId, handtag)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
  });
});

describe('a file that may not become an attachment', () => {
  it.each([
    ['of another kind', 'brev.docx', Buffer.from('PK\u0003\u0004 ...'), /bara emot PDF, JPEG och PNG/],
    [
      'that lies about what it is',
      'anmalan.pdf',
      smallJpeg({ gps: false }),
      /stämmer inte med innehållet, som är Bild/,
    ],
    ['without anything in it', 'tom.pdf', new Uint8Array(0), /tom/],
  ])('is refused in words: one %s', async (_, namn, bytes, mening) => {
    await expect(addBilaga(test, aktId, { namn, bytes })).rejects.toMatchObject({ kod: 'RULE', mening });
    expect([await test.client.bilaga.list({ aktId }), bilagor()]).toEqual([[], []]);
  });

  it('is refused above 50 MB, and taken at that', async () => {
    const file = path.join(test.host.folder, 'stor.pdf');
    writeFileSync(file, onePagePdf('Stor', MOST_BILAGA_BYTES));
    await expect(addPath(file)).rejects.toMatchObject({ kod: 'RULE', mening: /större än 50 MB/ });
    writeFileSync(file, readFileSync(file).subarray(0, MOST_BILAGA_BYTES));
    expect(await addPath(file)).toMatchObject({ byte: MOST_BILAGA_BYTES });
  });

  it('is refused where there is none, where the path is half, and where nothing was chosen', async () => {
    for (const file of ['bilder/dorr.jpg', path.join(test.host.folder, 'finns-inte.pdf'), test.host.folder])
      await expect(addPath(file)).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'sokvag' }] });
    test.host.chosenFile = null;
    await expect(addPath('')).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(bilagor()).toEqual([]);
  });
});

describe('adding that does not come to its end', () => {
  it('leaves nothing when the person stops it, and the akt as it was', async () => {
    const file = path.join(test.host.folder, 'stor.pdf');
    writeFileSync(file, onePagePdf('Stor', 30_000_000));
    const ended = addPath(file).then(
      () => 'klart',
      ({ kod }: { kod: string }) => kod,
    );
    await expect.poll(() => test.events.some(({ name }) => name === 'job.progressed')).toBe(true);
    await test.client.jobb.cancel({ jobbId: BILAGE_JOBB });
    expect(await ended).toBe('CANCELLED');
    expect([await test.client.bilaga.list({ aktId }), bilagor()]).toEqual([[], []]);
  });

  it('is taken away at the next unlock after a crash, half or whole, and never once the akt names it', async () => {
    const made = await addPdf();
    await test.core.close('knapp');
    const orphan = 'f'.repeat(32);
    const folder = path.join(test.valvMapp, 'bilagor');
    // As a crash would leave it: one file in its place, one under way, one that the akt names, and the register's notes.
    copyFileSync(path.join(folder, made.id), path.join(folder, orphan));
    writeFileSync(path.join(folder, `${'e'.repeat(32)}.0123456789abcdef.ny`), 'halv');
    await withSession(test.valvMapp, test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, async (raw) => {
        for (const id of [orphan, made.id])
          await raw.run('INSERT INTO varde VALUES (?, ?)', [`bilaga.paborjad.${id}`, aktId]);
      }),
    );
    test = await startCore(temp.folder);
    await unlock(test);
    expect(bilagor()).toEqual([made.id]);
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
    await test.core.close('knapp');
    const notes = await withSession(test.valvMapp, test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, (raw) => raw.all("SELECT * FROM varde WHERE nyckel LIKE 'bilaga.%'")),
    );
    expect(notes).toEqual([]);
    test = await startCore(temp.folder);
  });

  it('waits for somebody who holds the key, whoever unlocks first', async () => {
    const made = await addPdf();
    await test.core.close('knapp');
    const orphan = 'f'.repeat(32);
    const folder = path.join(test.valvMapp, 'bilagor');
    await withSession(test.valvMapp, test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, (raw) => raw.run('INSERT INTO varde VALUES (?, ?)', [`bilaga.paborjad.${orphan}`, aktId])),
    );
    copyFileSync(path.join(folder, made.id), path.join(folder, orphan));
    test = await startCore(temp.folder);
    await test.client.valv.unlock(VERA);
    expect(bilagor()).toHaveLength(2);
    test = await switchTo(test, SAM);
    expect(bilagor()).toEqual([made.id]);
  });
});

describe('who can open an attachment', () => {
  it('is nobody whose keys open no akt: not a byte of it, and not its name', async () => {
    const made = await addPdf();
    await test.core.close('knapp');
    const vault = await unlockVault(test.valvMapp, VERA.inloggningsnamn, VERA.losenfras);
    expect(await vault.openAktKey(aktId, 1)).toBeNull();
    // What she has: the root key, her roles, the register. None of them is the key of the file.
    const known = [vault.registerKey(), vault.manifestKey(), await vault.roleSecret('intake')];
    for (const key of known.map((one) => Uint8Array.from(one ?? []).slice(0, 32))) {
      expect(key.length).toBe(32);
      const place = { folder: test.valvMapp, vaultId: vault.vaultId, id: made.id };
      await expect(hashBilaga(place, { key, byte: made.byte })).rejects.toMatchObject({ kod: 'STORAGE' });
    }
    test = await startCore(temp.folder);
    await test.client.valv.unlock(VERA);
    await expect(test.client.bilaga.list({ aktId })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    await expect(test.client.bilaga.open({ aktId, id: made.id })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
  });

  it('is still whoever holds the akt when it has got a new key, and no longer whoever was taken off', async () => {
    const made = await addPdf();
    const jav = { relation: 'ingen', beskrivning: '' } as const;
    await test.client.tilldelning.assign({ aktId, anvandareId: vera, uppdrag: 'medhandlaggare', jav });
    test = await switchTo(test, VERA);
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
    test = await switchTo(test, SAM);
    await test.client.tilldelning.remove({ aktId, anvandareId: vera, skal: 'Byter arbete.' });
    expect(readdirSync(path.join(test.valvMapp, 'akter'))).toContain(`${aktId}.2.akt`);
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
    test = await switchTo(test, VERA);
    await expect(test.client.bilaga.open({ aktId, id: made.id })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
  });

  it('is still Sam when a colleague has left and the vault has got new keys', async () => {
    const made = await addPdf();
    const [sam] = (await test.client.personal.list({})).filter(({ namn }) => namn === SAM.namn);
    if (sam === undefined) throw new Error('Sam works here');
    await test.client.personal.avsluta({ anvandareId: vera, eftertradare: sam.id, jobbId: BILAGE_JOBB });
    test = await restart(test);
    await unlock(test);
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
  });
});

describe('an attachment on disk', () => {
  it('is nothing readable, nor is its name', async () => {
    const made = await addPdf();
    await read(made.id);
    const needles = [NEEDLE, NAMN, 'anmalan mot', 'Polisanm', '%PDF', 'startxref'];
    await test.core.close('knapp');
    expect((await scanForNeedles([test.valvMapp], needles)).hits).toEqual([]);
    test = await startCore(temp.folder);
  });

  it('is refused when it is damaged, another one or gone, and the akt opens all the same', async () => {
    const [one, other] = [await addPdf(), await addPdf()];
    const file = (id: string) => path.join(test.valvMapp, 'bilagor', id);
    flipByte(file(one.id));
    await expect(read(one.id)).rejects.toMatchObject({ kod: 'STORAGE' });
    copyFileSync(file(one.id), file(other.id));
    await expect(read(other.id)).rejects.toMatchObject({ kod: 'STORAGE' });
    renameSync(file(other.id), file('0'.repeat(32)));
    await expect(read(other.id)).rejects.toMatchObject({ kod: 'STORAGE', referens: expect.any(String) });
    expect(await test.client.bilaga.list({ aktId })).toHaveLength(2);
  });

  it('is in a backup, which is checked with it, and opens when the vault has been restored', async () => {
    const made = await addPdf();
    const kopia = await takeKopia(test);
    expect(readdirSync(path.join(kopia, 'bilagor'))).toEqual([made.id]);
    expect(statSync(path.join(kopia, 'bilagor', made.id)).size).toBeGreaterThan(PDF.length);
    expect((await scanForNeedles([kopia], [NEEDLE, NAMN])).hits).toEqual([]);
    await test.core.close('knapp');
    loseVault(test.valvMapp);
    mkdirSync(test.valvMapp);
    test = await startCore(temp.folder);
    await test.client.sakerhetskopia.restore({ mapp: kopia, jobbId: BILAGE_JOBB });
    await unlock(test);
    await test.client.sakerhetskopia.acknowledge({});
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
  });

  it('counts its akt as damaged in a backup when it is damaged or gone', async () => {
    const made = await addPdf();
    flipByte(path.join(test.valvMapp, 'bilagor', made.id));
    const taken = () => test.client.sakerhetskopia.create({ mapp: test.host.folder, jobbId: BILAGE_JOBB });
    expect(await taken()).toMatchObject({ akter: 3, provade: 2, skadade: 1 });
    renameSync(path.join(test.valvMapp, 'bilagor', made.id), path.join(temp.folder, 'undan'));
    expect(await taken()).toMatchObject({ provade: 2, skadade: 1 });
  });
});

describe('an akt and its attachments', () => {
  it('names them in what is printed of it, and takes no more when it is closed', async () => {
    const made = await addPdf();
    await test.client.bilaga.strike({ aktId, id: made.id, skal: SKAL });
    await test.core.close('knapp');
    const akt = await withSession(test.valvMapp, test.host.clock, async (session) => {
      const ref = await openAkt(session, aktId);
      await session.pool.withRaw(ref, (raw) => raw.run("UPDATE akt SET avslutad = '2026-11-23'"));
      return session.pool.withRaw(ref, (raw) => raw.all('SELECT handling FROM andring ORDER BY nr DESC LIMIT 2'));
    });
    expect(akt.map(({ handling }) => handling)).toEqual(['bilaga.struken', 'bilaga.tillagd']);
    test = await startCore(temp.folder);
    await unlock(test);
    await expect(addPdf()).rejects.toMatchObject({ kod: 'RULE', mening: /avslutad/ });
    await expect(test.client.bilaga.strike({ aktId, id: made.id, skal: SKAL })).rejects.toMatchObject({ kod: 'RULE' });
    expect(Buffer.from(await read(made.id)).equals(PDF)).toBe(true);
  });
});
