import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import { addToDatum, datumOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { formatRutiner } from '../../shared/modules/rutin/fil.ts';
import type { Stegrutin } from '../../shared/modules/rutin/schema.ts';
import { STEG_ID, type StegId } from '../../shared/process/steg.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { fillKatalog, type Journey, openAkter } from '../support/journey.ts';
import { invite, SAM, switchTo, VERA } from '../support/kollegor.ts';
import { createTempDir } from '../support/temp.ts';

const DYGN = 86_400_000;
const HUVUD = 'Skyddsakt rutiner 1';

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const idag = () => datumOf(tidpunktFromMillis(test.host.clock));
const steg = (id: StegId, text: string, ...punkter: string[]): Stegrutin => ({ steg: id, text, punkter });
const beslut = (grund: number) => ({ grund, gallerFran: idag(), skal: 'Beslutat på enhetens möte.' });
const save = (grund: number, ...stegen: Stegrutin[]) => test.client.rutin.save({ ...beslut(grund), steg: stegen });
const saved = async () => (await test.client.rutin.list({})).versioner;

async function katalogen(): Promise<Journey> {
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  return journey;
}
const openPersonakt = async (): Promise<AktId> => (await openAkter(await katalogen())).vuxen;
async function rutinOf(aktId: AktId, id: StegId) {
  return (await test.client.akt.get({ aktId })).rutiner.find((one) => one.steg === id);
}
const mark = (aktId: AktId, id: StegId) =>
  test.client.steg.mark({ aktId, markering: { steg: id, lage: 'klar', skal: 'Gjort.' } });

describe('the municipality writes its own routine', () => {
  it('keeps every version, with day, author and reason', async () => {
    await save(0, steg('planering', 'Ring receptionen.'));
    await save(1, steg('avslut', '', 'Lämna nycklarna.'));
    const versioner = await saved();
    expect(versioner.map(({ nr, sparadAv, gallerFran, skal }) => [nr, sparadAv, gallerFran, skal])).toEqual([
      [1, 'Sam Provander', idag(), 'Beslutat på enhetens möte.'],
      [2, 'Sam Provander', idag(), 'Beslutat på enhetens möte.'],
    ]);
    expect(versioner[0]?.steg).toEqual([steg('planering', 'Ring receptionen.')]);
    expect(versioner[1]?.steg).toEqual([
      steg('planering', 'Ring receptionen.'),
      steg('avslut', '', 'Lämna nycklarna.'),
    ]);
  });

  it('applies from the day that was chosen and no earlier', async () => {
    const gallerFran = addToDatum(idag(), { days: 3 });
    await test.client.rutin.save({ ...beslut(0), gallerFran, steg: [steg('planering', 'Ny text.')] });
    expect((await test.client.rutin.list({})).galler).toBeNull();
    test.host.clock += 3 * DYGN;
    expect((await test.client.rutin.list({})).galler).toBe(1);
    const igar = addToDatum(idag(), { days: -1 });
    await expect(
      test.client.rutin.save({ ...beslut(1), gallerFran: igar, steg: [steg('planering', 'Annan text.')] }),
    ).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'gallerFran' }] });
  });

  it('tells whoever built on an older version, and whoever changed nothing', async () => {
    await save(0, steg('planering', 'A'));
    await expect(save(0, steg('planering', 'B'))).rejects.toMatchObject({ kod: 'CONFLICT' });
    await expect(save(1, steg('planering', 'A'))).rejects.toMatchObject({ kod: 'RULE' });
    expect(await saved()).toHaveLength(1);
  });

  it('is for the chef and the samordnare; everybody reads', async () => {
    await invite(test, VERA, ['handlaggare']);
    await save(0, steg('planering', 'A'));
    test = await switchTo(test, VERA);
    const nekas = { kod: 'FORBIDDEN' };
    await expect(save(1, steg('planering', 'B'))).rejects.toMatchObject(nekas);
    const text = formatRutiner([steg('planering', 'B')]);
    await expect(test.client.rutin.importFil({ ...beslut(1), text })).rejects.toMatchObject(nekas);
    await expect(test.client.rutin.preview({ text })).rejects.toMatchObject(nekas);
    await expect(test.client.lagrum.importFil({ grund: 0, text })).rejects.toMatchObject(nekas);
    expect(await saved()).toHaveLength(1);
  });
});

describe('a file', () => {
  const medFel = [HUVUD, '# Steg 4', 'Ny text.', '# Steg 14', 'Något.', '# Steg 5', '- [x] Klart'].join('\n');

  it('with faults changes nothing, and every fault has its line', async () => {
    const { fel, antalFel, andringar } = await test.client.rutin.preview({ text: medFel });
    expect(fel.map(({ rad }) => rad)).toEqual([4, 7]);
    expect(antalFel).toBe(2);
    expect(andringar).toEqual([]);
    await expect(test.client.rutin.importFil({ ...beslut(0), text: medFel })).rejects.toMatchObject({ kod: 'RULE' });
    expect(await saved()).toEqual([]);
  });

  it('is shown step by step first, and changes only the steps that it names', async () => {
    await save(0, steg('planering', 'Gammal text.'), steg('skyddsbedomning', 'Kvar.'), steg('avslut', 'Bort.'));
    const text = [HUVUD, '# Steg 4', 'Ny text.', '- Boka rum.', '# Steg 5', 'Kvar.', '# Steg 12'].join('\n');
    const { grund, andringar, oforandrade, fel } = await test.client.rutin.preview({ text });
    expect({ grund, oforandrade, fel }).toEqual({ grund: 1, oforandrade: 1, fel: [] });
    expect(andringar).toEqual([
      { steg: 'planering', fore: steg('planering', 'Gammal text.'), efter: steg('planering', 'Ny text.', 'Boka rum.') },
      { steg: 'avslut', fore: steg('avslut', 'Bort.'), efter: null },
    ]);
    expect(await saved()).toHaveLength(1);
    await test.client.rutin.importFil({ ...beslut(1), text });
    expect((await saved())[1]?.steg).toEqual([
      steg('planering', 'Ny text.', 'Boka rum.'),
      steg('skyddsbedomning', 'Kvar.'),
    ]);
  });

  it('that was saved is read back as no change at all, and never replaces another', async () => {
    await save(0, steg('planering', 'Text\n\n# med rubrik', '- [ ] Boka'));
    const spara = () => test.client.rutin.saveFil({ mapp: test.host.folder });
    expect([await spara(), await spara()]).toEqual([{ utfall: 'sparad' }, { utfall: 'sparad' }]);
    expect(readdirSync(test.host.folder).toSorted()).toEqual(['rutiner-2.txt', 'rutiner.txt']);
    const text = readFileSync(path.join(test.host.folder, 'rutiner.txt'), 'utf8');
    expect(await test.client.rutin.preview({ text })).toEqual({
      grund: 1,
      andringar: [],
      oforandrade: STEG_ID.length,
      fel: [],
      antalFel: 0,
    });
    await expect(test.client.rutin.saveFil({ mapp: 'sparat' })).rejects.toMatchObject({ kod: 'RULE' });
    expect(await test.client.rutin.saveFil({ mapp: '' })).toEqual({ utfall: 'avbruten' });
  });
});

describe('an akt keeps the version that applied', () => {
  it('shows a done step as it was, with today beside it, and an open step as it is', async () => {
    const aktId = await openPersonakt();
    await save(0, steg('planering', 'Första.', 'Boka rum.'), steg('uppfoljning', 'Första.'));
    test.host.clock += DYGN;
    const { signerad } = await mark(aktId, 'planering');
    test.host.clock += DYGN;
    await save(1, steg('planering', 'Andra.'), steg('uppfoljning', 'Andra.'));
    expect(await rutinOf(aktId, 'planering')).toMatchObject({
      da: signerad,
      galler: { nr: 1, text: 'Första.', punkter: ['Boka rum.'] },
      nu: { nr: 2, text: 'Andra.' },
    });
    expect(await rutinOf(aktId, 'uppfoljning')).toMatchObject({
      da: null,
      galler: { nr: 2, text: 'Andra.' },
      nu: null,
    });
  });

  it('says that there was none when the step was done before the first version', async () => {
    const aktId = await openPersonakt();
    await mark(aktId, 'planering');
    test.host.clock += DYGN;
    await save(0, steg('planering', 'Första.'));
    expect(await rutinOf(aktId, 'planering')).toMatchObject({ galler: null, nu: { nr: 1 } });
  });

  it('stands still from the day the akt was closed, also for a step that was never reached', async () => {
    await save(0, steg('matchning', 'Första.'));
    const { aktualisering: aktId } = await openAkter(await katalogen());
    test.host.clock += DYGN;
    await save(1, steg('matchning', 'Andra.'));
    expect((await test.client.akt.get({ aktId })).rad.avslutad).not.toBeNull();
    expect(await rutinOf(aktId, 'matchning')).toMatchObject({ galler: { nr: 1 }, nu: { nr: 2 } });
  });
});

const bocka = (aktId: AktId, ...punkter: [string, boolean][]) =>
  test.client.rutin.sign({
    aktId,
    innehall: { steg: 'planering', punkter: punkter.map(([text, klar]) => ({ text, klar })) },
  });

describe('a checklist', () => {
  it('is signed in the akt, and each tick remembers who and when', async () => {
    const aktId = await openPersonakt();
    await save(0, steg('planering', '', 'Boka rum.', 'Boka tolk.'));
    const forsta = await bocka(aktId, ['Boka rum.', true], ['Boka tolk.', false]);
    test.host.clock += DYGN;
    const andra = await bocka(aktId, ['Boka rum.', true], ['Boka tolk.', true]);
    expect((await rutinOf(aktId, 'planering'))?.bockar).toEqual([
      { text: 'Boka rum.', av: `${SAM.namn}, samordnare`, nar: forsta.signerad },
      { text: 'Boka tolk.', av: `${SAM.namn}, samordnare`, nar: andra.signerad },
    ]);
    expect((await test.client.akt.get({ aktId })).tidslinje.filter(({ slag }) => slag === 'checklista')).toHaveLength(
      2,
    );
  });

  it('is refused when it has been written anew meanwhile, and the same words keep their tick', async () => {
    const aktId = await openPersonakt();
    await save(0, steg('planering', '', 'Boka rum.'));
    await bocka(aktId, ['Boka rum.', true]);
    await save(1, steg('planering', '', 'Boka bil.', 'Boka rum.'));
    await expect(bocka(aktId, ['Boka rum.', true])).rejects.toMatchObject({ kod: 'RULE' });
    const omvand = bocka(aktId, ['Boka rum.', true], ['Boka bil.', true]);
    await expect(omvand).rejects.toMatchObject({ kod: 'RULE' });
    expect((await rutinOf(aktId, 'planering'))?.bockar.map(({ text }) => text)).toEqual(['Boka rum.']);
  });
});
