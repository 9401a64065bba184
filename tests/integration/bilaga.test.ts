import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AktId, BilagaHandtag } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { MOST_BILAGA_BYTES } from '../../shared/modules/bilaga/schema.ts';
import { NAMN, PDF, prepareBilagor } from '../support/bilaga-varld.ts';
import { addBilaga, BILAGE_JOBB, onePagePdf, smallJpeg, smallPng } from '../support/bilagor.ts';
import { restart, startCore, unlock } from '../support/core.ts';
import { SAM, switchTo, VERA } from '../support/kollegor.ts';
import { withSession } from '../support/open-session.ts';

const SKAL = 'Hör till en annan akt.';
const varld = prepareBilagor();

describe('an attachment', () => {
  it('is added, listed and read back byte for byte, in an aktualisering as in a personakt', async () => {
    const { aktId: inkommen } = await varld.test.client.aktualisering.create({
      inkom: tidpunktFromMillis(varld.test.host.clock),
      rad: 'Ett samtal.',
    });
    for (const place of [varld.aktId, inkommen]) {
      const made = await addBilaga(varld.test, place, { namn: NAMN, bytes: PDF, beskrivning: ' Polisanmälan ' });
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
      expect(await varld.test.client.bilaga.list({ aktId: place })).toEqual([made]);
      expect(Buffer.from(await varld.read(made.id, place)).equals(PDF)).toBe(true);
    }
    expect(varld.test.events.some(({ name }) => name === 'job.progressed')).toBe(true);
    // The original is the person's to take away.
    expect(existsSync(path.join(varld.test.host.folder, NAMN))).toBe(true);
  });

  it('says of a picture whether it tells where it was taken', async () => {
    const where = await addBilaga(varld.test, varld.aktId, { namn: 'a.jpg', bytes: smallJpeg({ gps: true }) });
    const nowhere = await addBilaga(varld.test, varld.aktId, { namn: 'b.jpeg', bytes: smallJpeg({ gps: false }) });
    const png = await addBilaga(varld.test, varld.aktId, { namn: 'c.PNG', bytes: smallPng() });
    expect([where, nowhere, png].map(({ nr, slag, platsuppgifter }) => [nr, slag, platsuppgifter])).toEqual([
      [1, 'jpeg', true],
      [2, 'jpeg', false],
      [3, 'png', false],
    ]);
  });

  it('is struck with a reason, once, and stays readable', async () => {
    const made = await varld.addPdf();
    const struken = await varld.test.client.bilaga.strike({ aktId: varld.aktId, id: made.id, skal: SKAL });
    expect(struken).toMatchObject({ nr: 1, struken: { skal: SKAL, av: 'Sam Provander, samordnare' } });
    expect(await varld.test.client.bilaga.list({ aktId: varld.aktId })).toEqual([struken]);
    await expect(
      varld.test.client.bilaga.strike({ aktId: varld.aktId, id: made.id, skal: SKAL }),
    ).rejects.toMatchObject({ kod: 'RULE' });
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
    expect(varld.files()).toEqual([made.id]);
  });

  it('is read by what its opening gave, in its own akt and until the lock', async () => {
    const made = await varld.addPdf();
    const { handtag } = await varld.test.client.bilaga.open({ aktId: varld.aktId, id: made.id });
    const chunk = (place: AktId, by: BilagaHandtag) =>
      varld.test.client.bilaga.readChunk({ aktId: place, handtag: by, del: 0 });
    expect((await chunk(varld.aktId, handtag)).base64.length).toBeLessThanOrEqual(256 * 1024 * (4 / 3));
    await expect(chunk(varld.akter.barn, handtag)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await expect(varld.test.client.bilaga.open({ aktId: varld.akter.barn, id: made.id })).rejects.toMatchObject({
      kod: 'NOT_FOUND',
    });
    varld.test = await restart(varld.test);
    await unlock(varld.test);
    await expect(chunk(varld.aktId, handtag)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
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
    await expect(addBilaga(varld.test, varld.aktId, { namn, bytes })).rejects.toMatchObject({ kod: 'RULE', mening });
    expect([await varld.test.client.bilaga.list({ aktId: varld.aktId }), varld.files()]).toEqual([[], []]);
  });

  it('is refused above 50 MB, and taken at that', async () => {
    const file = path.join(varld.test.host.folder, 'stor.pdf');
    writeFileSync(file, onePagePdf('Stor', MOST_BILAGA_BYTES));
    await expect(varld.addPath(file)).rejects.toMatchObject({ kod: 'RULE', mening: /större än 50 MB/ });
    writeFileSync(file, readFileSync(file).subarray(0, MOST_BILAGA_BYTES));
    expect(await varld.addPath(file)).toMatchObject({ byte: MOST_BILAGA_BYTES });
  });

  it('is refused where there is none, where the path is half, and where nothing was chosen', async () => {
    for (const file of ['bilder/dorr.jpg', path.join(varld.test.host.folder, 'finns-inte.pdf'), varld.test.host.folder])
      await expect(varld.addPath(file)).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'sokvag' }] });
    varld.test.host.chosenFile = null;
    await expect(varld.addPath('')).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(varld.files()).toEqual([]);
  });
});

describe('adding that does not come to its end', () => {
  it('leaves nothing when the person stops it, and the akt as it was', async () => {
    const file = path.join(varld.test.host.folder, 'stor.pdf');
    writeFileSync(file, onePagePdf('Stor', 30_000_000));
    const ended = varld.addPath(file).then(
      () => 'klart',
      ({ kod }: { kod: string }) => kod,
    );
    await expect.poll(() => varld.test.events.some(({ name }) => name === 'job.progressed')).toBe(true);
    await varld.test.client.jobb.cancel({ jobbId: BILAGE_JOBB });
    expect(await ended).toBe('CANCELLED');
    expect([await varld.test.client.bilaga.list({ aktId: varld.aktId }), varld.files()]).toEqual([[], []]);
  });

  it('is taken away at the next unlock after a crash, half or whole, and never once the akt names it', async () => {
    const made = await varld.addPdf();
    await varld.test.core.close('knapp');
    const orphan = 'f'.repeat(32);
    const folder = path.join(varld.test.valvMapp, 'bilagor');
    // As a crash would leave it: one file in its place, one under way, one that the akt names, and the register's notes.
    copyFileSync(path.join(folder, made.id), path.join(folder, orphan));
    writeFileSync(path.join(folder, `${'e'.repeat(32)}.0123456789abcdef.ny`), 'halv');
    await withSession(varld.test.valvMapp, varld.test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, async (raw) => {
        for (const id of [orphan, made.id])
          await raw.run('INSERT INTO varde VALUES (?, ?)', [`bilaga.paborjad.${id}`, varld.aktId]);
      }),
    );
    varld.test = await startCore(varld.folder);
    await unlock(varld.test);
    expect(varld.files()).toEqual([made.id]);
    expect(Buffer.from(await varld.read(made.id)).equals(PDF)).toBe(true);
    await varld.test.core.close('knapp');
    const notes = await withSession(varld.test.valvMapp, varld.test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, (raw) => raw.all("SELECT * FROM varde WHERE nyckel LIKE 'bilaga.%'")),
    );
    expect(notes).toEqual([]);
    varld.test = await startCore(varld.folder);
  });

  it('waits for somebody who holds the key, whoever unlocks first', async () => {
    const made = await varld.addPdf();
    await varld.test.core.close('knapp');
    const orphan = 'f'.repeat(32);
    const folder = path.join(varld.test.valvMapp, 'bilagor');
    await withSession(varld.test.valvMapp, varld.test.host.clock, ({ pool, register }) =>
      pool.withRaw(register, (raw) =>
        raw.run('INSERT INTO varde VALUES (?, ?)', [`bilaga.paborjad.${orphan}`, varld.aktId]),
      ),
    );
    copyFileSync(path.join(folder, made.id), path.join(folder, orphan));
    varld.test = await startCore(varld.folder);
    await varld.test.client.valv.unlock(VERA);
    expect(varld.files()).toHaveLength(2);
    varld.test = await switchTo(varld.test, SAM);
    expect(varld.files()).toEqual([made.id]);
  });
});
