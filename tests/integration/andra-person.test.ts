import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AktId, AnvandareId, DokumentId, JobbId } from '../../shared/lib/id.ts';
import { type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, type TestCore } from '../support/core.ts';
import { type Akter, fillKatalog, openAkter } from '../support/journey.ts';
import { invite, type Kollega, OLA, SAM, VERA } from '../support/kollegor.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

const RULE = { kod: 'RULE' };
const FORBIDDEN = { kod: 'FORBIDDEN' };
const JOBB = 'b'.repeat(32) as JobbId;

let temp: ReturnType<typeof createTempDir>;
let files: LiveFiles;
let test: TestCore;
let akter: Akter;
let vera: AnvandareId;
let akt: DokumentId;
let mapp: string;

beforeEach(async () => {
  temp = createTempDir();
  files = watchFiles();
  test = await startCore(temp.folder, files.driver);
  await createOpenVault(test);
  const journey = { client: test.client, now };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  vera = await invite(test, VERA, ['handlaggare']);
  akt = (await test.client.dokument.create({ aktId: akter.vuxen, mall: 'akt', postId: null, jobbId: JOBB })).id;
  mapp = path.join(temp.folder, 'ut');
  mkdirSync(mapp);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

function now(): Tidpunkt {
  return tidpunktFromMillis(test.host.clock);
}
const here = ({ inloggningsnamn, losenfras }: Kollega) => ({ satt: 'pa-plats' as const, inloggningsnamn, losenfras });
const phone = (anvandareId: AnvandareId, tid = now()) => ({ satt: 'telefon' as const, anvandareId, tid });
type Andra = ReturnType<typeof here> | ReturnType<typeof phone> | null;
const exportAkt = (andraPerson: Andra, aktId: AktId = akter.vuxen) =>
  test.client.dokument.saveFile({ aktId, dokumentId: akt, mottagare: 'Almunda kommun', mapp, andraPerson });

async function owed(): Promise<string[]> {
  const { uppgifter } = await test.client.akt.get({ aktId: akter.vuxen });
  return uppgifter.filter(({ text }) => text.startsWith('Kontrasignera')).map(({ forfaller }) => forfaller);
}

describe('C10: the whole akt as a file to somebody else than the archive takes two people', () => {
  it('is refused to one, and nothing has left', async () => {
    await expect(exportAkt(null)).rejects.toMatchObject({ ...RULE, faltfel: [{ falt: 'andraPerson' }] });
    expect(readdirSync(mapp)).toEqual([]);
  });

  it('goes when a colleague types the own passphrase there and then, and the akt says who', async () => {
    expect(await exportAkt(here(VERA))).toMatchObject({ utfall: 'sparad' });
    expect(readdirSync(mapp)).toHaveLength(2);
    const { tidslinje } = await test.client.akt.get({ aktId: akter.vuxen });
    expect(tidslinje.map(({ slag }) => slag)).toContain('utlamnande');
    const dump = JSON.stringify(await files.dump((file) => file.startsWith('akter')));
    expect(dump).toContain(VERA.namn);
    expect(await owed()).toEqual([]);
    // The passphrase is nowhere: not in the akt, the register or the log.
    expect(JSON.stringify(await files.dump(() => true))).not.toContain(VERA.losenfras);
    for (const name of ['forsok', 'vantande'].filter((one) => readdirSync(test.valvMapp).includes(one)))
      expect(readFileSync(path.join(test.valvMapp, name), 'utf8')).not.toContain(VERA.losenfras);
  });

  it('needs nobody for the archive, on paper, or for a single document', async () => {
    const one = { aktId: akter.vuxen, dokumentId: akt, mottagare: 'Arkivet' };
    expect(await test.client.dokument.saveFile({ ...one, mapp, tillArkivet: true })).toMatchObject({
      utfall: 'sparad',
    });
    expect(await test.client.dokument.print({ ...one, exemplar: 1 })).toEqual({ utfall: 'skickad' });
    const journal = { aktId: akter.vuxen, mall: 'journal', postId: null, jobbId: JOBB } as const;
    const { id: dokumentId } = await test.client.dokument.create(journal);
    expect(await test.client.dokument.saveFile({ ...one, dokumentId, mapp })).toMatchObject({ utfall: 'sparad' });
  });
});

describe('the second person', () => {
  it('is never the one who acts, whatever way it is said', async () => {
    const sam = (await test.client.personal.list({})).find(({ namn }) => namn === SAM.namn)?.id as AnvandareId;
    await expect(exportAkt(here(SAM))).rejects.toMatchObject({ faltfel: [{ falt: 'andraPerson.inloggningsnamn' }] });
    await expect(exportAkt(phone(sam))).rejects.toMatchObject({ faltfel: [{ falt: 'andraPerson.anvandareId' }] });
    await expect(exportAkt(phone('e'.repeat(32) as AnvandareId))).rejects.toMatchObject(RULE);
  });

  it('is not somebody who has left, is blocked for the akt, or does not work with cases', async () => {
    await invite(test, OLA, ['granskare']);
    await expect(exportAkt(here(OLA))).rejects.toMatchObject(RULE);
    await test.client.tilldelning.block({ aktId: akter.vuxen, anvandareId: vera, skal: 'Släkt.' });
    await expect(exportAkt(here(VERA))).rejects.toMatchObject(RULE);
    await expect(exportAkt(phone(vera))).rejects.toMatchObject(RULE);
    expect(readdirSync(mapp)).toEqual([]);
  });

  it('V10: is guessed no faster than at unlocking, and the own passphrase does not shorten the wait', async () => {
    const wrong = here({ ...VERA, losenfras: 'fel fras för den här kollegan' });
    await expect(exportAkt(wrong)).rejects.toMatchObject({
      ...FORBIDDEN,
      faltfel: [{ falt: 'andraPerson.losenfras' }],
    });
    await expect(exportAkt(here(VERA))).rejects.toMatchObject(RULE);
    test.host.clock += 1000;
    await expect(exportAkt(wrong)).rejects.toMatchObject(FORBIDDEN);
    test.host.clock += 2000;
    await expect(exportAkt(here(SAM))).rejects.toMatchObject({ faltfel: [{ falt: 'andraPerson.inloggningsnamn' }] });
    await expect(exportAkt(wrong)).rejects.toMatchObject(FORBIDDEN);
    test.host.clock += 3999;
    await expect(exportAkt(here(VERA))).rejects.toMatchObject({ ...RULE, faltfel: [] });
    test.host.clock += 1;
    expect(await exportAkt(here(VERA))).toMatchObject({ utfall: 'sparad' });
  });

  it('is asked by telephone in acute work, and countersigns the next working day; overdue leads the day', async () => {
    await expect(exportAkt(phone(vera, tidpunktFromMillis(test.host.clock + 3_600_000)))).rejects.toMatchObject(RULE);
    expect(await exportAkt(phone(vera))).toMatchObject({ utfall: 'sparad' });
    expect(await owed()).toEqual(['2026-11-24']);
    test.host.clock += 3 * 86_400_000;
    const late = (await test.client.arbetslista.get({})).forsenat.map(({ uppgift }) => uppgift.text);
    expect(late.some((text) => text.startsWith('Kontrasignera att hela akten'))).toBe(true);
    const { tidslinje } = await test.client.akt.get({ aktId: akter.vuxen });
    const postId = tidslinje.find(({ slag }) => slag === 'utlamnande')?.id;
    if (postId === undefined) throw new Error('the export is not in the akt');
    const sign = () =>
      test.client.kontrasignering.sign({
        aktId: akter.vuxen,
        handelse: now(),
        innehall: { postId, yttrande: 'Jag talades vid om det och står bakom det.' },
      });
    await expect(sign()).rejects.toMatchObject(RULE);
    const jav = { relation: 'ingen', beskrivning: '' } as const;
    await test.client.tilldelning.assign({ aktId: akter.vuxen, anvandareId: vera, uppdrag: 'medhandlaggare', jav });
    test = await restart(test, files.driver);
    await test.client.valv.unlock({ inloggningsnamn: VERA.inloggningsnamn, losenfras: VERA.losenfras });
    await sign();
    expect(await owed()).toEqual([]);
  });
});
