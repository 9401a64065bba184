import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AktId, DokumentId, JobbId } from '../../shared/lib/id.ts';
import { inlagansFilnamn } from '../../shared/modules/dokument/filnamn.ts';
import type { DokumentRad } from '../../shared/modules/dokument/schema.ts';
import { createWorld, first, INGEN, type World } from '../support/contract-inputs.ts';
import { NEEDLES } from '../support/journey.ts';
import { textOf } from '../support/pdfa.ts';
import { createTempDir } from '../support/temp.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const jobb = (digit: string) => digit.repeat(32) as JobbId;

describe('what leaves the vault as readable text', () => {
  let world: World;
  let aktId: AktId;
  let rad: DokumentRad;
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder, { dokument: true });
    aktId = world.akter.vuxen;
    rad = first(await world.test.client.dokument.list({ aktId }));
  });
  afterAll(async () => {
    await world.test.core.close('avslut');
    temp.remove();
  });

  const client = () => world.test.client;
  const saved = () => readdirSync(world.test.host.folder).toSorted();
  const pick = () => ({ aktId, dokumentId: rad.id, mottagare: 'Skatteverket' });
  const logg = (like: string) =>
    world.files.query(
      '2026-11.db',
      `SELECT handling, objekt, fas, resultat FROM logg WHERE handling LIKE '${like}' ORDER BY seq`,
    );

  async function bytesOf(dokumentId: DokumentId): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let del = 0; ; del += 1) {
      const { base64, fler } = await client().dokument.readChunk({ aktId, dokumentId, del });
      expect(base64.length).toBeLessThanOrEqual(256 * 1024);
      parts.push(Buffer.from(base64, 'base64'));
      if (!fler) return Buffer.concat(parts);
    }
  }

  it('previews, prints and saves the very bytes that are stored', async () => {
    const stored = await bytesOf(rad.id);
    expect(stored.length).toBe(rad.byte);
    expect(sha256(stored)).toBe(rad.sha256);
    expect(await client().dokument.print({ ...pick(), exemplar: 2 })).toEqual({ utfall: 'skickad' });
    expect(sha256(world.test.host.printed.at(-1) ?? new Uint8Array())).toBe(rad.sha256);
    const mapp = world.test.host.folder;
    expect(await client().dokument.saveFile({ ...pick(), mapp })).toEqual({ utfall: 'sparad', filnamn: rad.filnamn });
    expect(sha256(readFileSync(path.join(mapp, rad.filnamn)))).toBe(rad.sha256);
  });

  it('names the file by code, kind and day alone, and neither file nor PDF header names anybody', async () => {
    expect(rad.filnamn).toBe('intyg-G-001-2026-11-23.pdf');
    const text = (await bytesOf(rad.id)).toString('latin1');
    for (const needle of Object.values(NEEDLES)) expect(text).not.toContain(needle);
  });

  it('has nothing behind the last piece', async () => {
    expect(await client().dokument.readChunk({ aktId, dokumentId: rad.id, del: 9999 })).toEqual({
      base64: '',
      fler: false,
    });
  });

  it('never replaces a file, and leaves no temporary one', async () => {
    const mapp = path.join(temp.folder, 'skrivbord');
    mkdirSync(mapp);
    writeFileSync(path.join(mapp, rad.filnamn), 'någon annans');
    for (let i = 0; i < 2; i += 1) await client().dokument.saveFile({ ...pick(), mapp });
    expect(readFileSync(path.join(mapp, rad.filnamn), 'utf8')).toBe('någon annans');
    expect(readdirSync(mapp).toSorted()).toEqual([
      'intyg-G-001-2026-11-23-2.pdf',
      'intyg-G-001-2026-11-23-3.pdf',
      'intyg-G-001-2026-11-23.pdf',
    ]);
    expect(sha256(readFileSync(path.join(mapp, 'intyg-G-001-2026-11-23-3.pdf')))).toBe(rad.sha256);
  });

  it.each(['skrivbord', '../', './akter', '~', 'C:'])('asks for a whole path instead of %j', async (mapp) => {
    const before = saved();
    await expect(client().dokument.saveFile({ ...pick(), mapp })).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [{ falt: 'mapp', mening: 'Skriv hela sökvägen till mappen.' }],
    });
    expect(saved()).toEqual(before);
  });

  it('says in Swedish that a folder is not there, or is no folder', async () => {
    for (const mapp of [path.join(temp.folder, 'finns-inte'), path.join(world.test.host.folder, rad.filnamn)]) {
      await expect(client().dokument.saveFile({ ...pick(), mapp })).rejects.toMatchObject({
        kod: 'RULE',
        faltfel: [{ falt: 'mapp', mening: expect.stringContaining('Kontrollera att mappen finns') }],
      });
    }
  });

  it('takes the place that the dialogue gives, and nothing when it is cancelled', async () => {
    const before = saved();
    world.test.host.chosen = null;
    expect(await client().dokument.saveFile({ ...pick(), mapp: '' })).toMatchObject({ utfall: 'avbruten' });
    expect(saved()).toEqual(before);
    world.test.host.chosen = path.join(temp.folder, 'valt');
    mkdirSync(world.test.host.chosen);
    expect(await client().dokument.saveFile({ ...pick(), mapp: '' })).toMatchObject({ utfall: 'sparad' });
    expect(readdirSync(world.test.host.chosen)).toEqual([rad.filnamn]);
  });

  it('logs each door with its outcome, and the attempt before', async () => {
    const outcomes = (await logg('utslapp.%')).map(({ handling, resultat }) => `${handling} ${resultat}`);
    expect(outcomes.slice(0, 2)).toEqual(['utslapp.skrivare skickad', 'utslapp.fil sparad']);
    expect(outcomes).toContain('utslapp.fil avbruten');
    const attempts = await logg('dokument.sparat%');
    expect(attempts[0]).toEqual({
      handling: 'dokument.sparat-som-fil',
      objekt: expect.stringContaining(`${aktId}/`),
      fas: 'forsok',
      resultat: null,
    });
    // A recipient is free text and stays out of the log.
    expect(JSON.stringify(await logg('%'))).not.toContain('Skatteverket');
  });

  it('remembers in the akt who got a document, by which door, and nothing of an exit that was called off', async () => {
    const [lamnat] = (await client().dokument.list({ aktId })).filter(({ utslapp }) => utslapp.length > 0);
    const left = (await logg('utslapp.%')).filter(({ resultat }) => resultat === 'skickad' || resultat === 'sparad');
    expect(left.length).toBeGreaterThan(1);
    expect(lamnat?.utslapp.map(({ satt }) => `utslapp.${satt}`)).toEqual(left.map(({ handling }) => handling));
    expect(lamnat?.utslapp[0]).toMatchObject({ mottagare: 'Skatteverket', av: 'Sam Provander, samordnare' });
  });

  it('saves with a whole akt the inlaga that its cover names, and remembers that both have left', async () => {
    const mapp = path.join(temp.folder, 'till-arkivet');
    mkdirSync(mapp);
    const akt = await client().dokument.create({ aktId, mall: 'akt', postId: null, jobbId: jobb('9') });
    const ut = { aktId, dokumentId: akt.id, mottagare: 'Arkivet', mapp, tillArkivet: true };
    expect(await client().dokument.saveFile(ut)).toMatchObject({
      utfall: 'sparad',
    });
    const inlaga = inlagansFilnamn(akt.filnamn);
    expect(readdirSync(mapp).toSorted()).toEqual([akt.filnamn, inlaga]);
    const cover =
      textOf(readFileSync(path.join(mapp, akt.filnamn)))
        .split('\f')[0]
        ?.replaceAll('\n', '') ?? '';
    expect(cover).toContain(sha256(readFileSync(path.join(mapp, inlaga))).slice(0, 32));
    expect(cover.replaceAll(/\s/g, '')).toContain(inlaga);
    const left = (await client().dokument.list({ aktId })).filter(
      ({ utslapp }) => utslapp.at(-1)?.mottagare === 'Arkivet',
    );
    expect(left.map(({ mall }) => mall)).toEqual(['akt', 'inlaga']);
    await client().dokument.print({ aktId, dokumentId: akt.id, mottagare: 'Registrator' });
    expect((await client().dokument.list({ aktId }))[1]?.utslapp).toHaveLength(1);
  });

  it('lets out nothing that is not in this akt', async () => {
    const printed = world.test.host.printed.length;
    for (const input of [
      { ...pick(), dokumentId: INGEN as DokumentId },
      { ...pick(), aktId: world.akter.barn },
    ]) {
      await expect(client().dokument.print(input)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
      await expect(client().dokument.saveFile({ ...input, mapp: world.test.host.folder })).rejects.toMatchObject({
        kod: 'NOT_FOUND',
      });
      await expect(client().dokument.readChunk({ ...input, del: 0 })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    }
    expect(world.test.host.printed.length).toBe(printed);
  });

  it('shows how far a job has come, and stores nothing of one that is cancelled', async () => {
    const before = await client().dokument.list({ aktId });
    world.test.events.length = 0;
    const made = client().dokument.create({ aktId, mall: 'akt', postId: null, jobbId: jobb('b') });
    await expect(
      client().dokument.create({ aktId, mall: 'akt', postId: null, jobbId: jobb('b') }),
    ).rejects.toMatchObject({ kod: 'CONFLICT' });
    await made;
    const progress = world.test.events.filter((event) => event.name === 'job.progressed');
    expect(progress.length).toBeGreaterThan(1);
    for (const { jobId, klart, av } of progress) {
      expect(jobId).toBe(jobb('b'));
      expect(klart).toBeLessThanOrEqual(av);
    }
    expect(await client().dokument.list({ aktId })).toHaveLength(before.length + 2);

    world.test.core.on((event) => {
      if (event.name === 'job.progressed') void client().jobb.cancel({ jobbId: jobb('c') });
    });
    const cancelled = client().dokument.create({ aktId, mall: 'akt', postId: null, jobbId: jobb('c') });
    await expect(cancelled).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(await client().dokument.list({ aktId })).toHaveLength(before.length + 2);
    const [last] = (await logg('dokument.skapat')).slice(-1);
    expect(last).toMatchObject({ fas: 'utfall', resultat: 'CANCELLED' });
    await client().jobb.cancel({ jobbId: jobb('d') });
  });

  it('makes no document of a post that is of another kind, of another akt, or not there', async () => {
    for (const postId of [null, world.beslut, world.matchning, INGEN] as const) {
      const sent = client().dokument.create({ aktId, mall: 'intyg', postId: postId as never, jobbId: jobb('e') });
      await expect(sent).rejects.toMatchObject({ kod: expect.stringMatching(/RULE|NOT_FOUND/) });
    }
    await expect(
      client().dokument.create({ aktId: world.akter.barn, mall: 'intyg', postId: world.intyg, jobbId: jobb('e') }),
    ).rejects.toMatchObject({ kod: expect.stringMatching(/RULE|NOT_FOUND/) });
  });
});
