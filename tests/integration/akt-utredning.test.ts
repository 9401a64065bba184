import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storageError } from '../../electron/store/storage-error.ts';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { PLACERING_UTESLUTS as UTESLUTS } from '../../shared/process/stegregler.ts';
import { first, INGEN } from '../support/contract-inputs.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { stallning } from '../support/innehall.ts';
import { behov, fillKatalog } from '../support/journey.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

/** What belongs to one person alone: it may stand in the akt of nobody else. */
const OWN = {
  klient: ['070-1740612', 'Klientens eget svar', 'Granvågs simhall'],
  ett: ['Almunda friskola', 'Ett har sett allt', 'Lillhamra tandvård'],
  tva: ['Norrsele lekskola', 'Två har inte sett något', 'Tvillingnamn Test'],
} as const;

describe('opening an utredning', () => {
  let test: TestCore;
  let files: LiveFiles;
  let aktId: AktId;
  let ids: Record<'klient' | 'ett' | 'tva' | 'utovare', PersonId>;
  const temp = createTempDir();
  const now = () => tidpunktFromMillis(test.host.clock);

  beforeAll(async () => {
    files = watchFiles();
    test = await startCore(temp.folder, files.driver);
    await createOpenVault(test);
    await fillKatalog({ client: test.client, now });
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  beforeEach(async () => {
    ({ aktId } = await test.client.aktualisering.create({ inkom: now(), rad: 'Ett samtal.' }));
    const person = async (roll: 'klient' | 'barn' | 'utovare', namn: string) =>
      (await test.client.person.create({ aktId, uppgifter: { roll, namn } })).id;
    ids = {
      klient: await person('klient', 'Moa Test'),
      ett: await person('barn', 'Ett Test'),
      tva: await person('barn', 'Tvillingnamn Test'),
      utovare: await person('utovare', 'Melker Provander'),
    };
  });

  /** What lies in the folder of the akter, without the journals of files that are open. */
  const stored = () =>
    readdirSync(path.join(test.valvMapp, 'akter'))
      .filter((name) => !name.endsWith('-journal'))
      .toSorted();

  /** Questions, immediate assessments with a correction, and protected data of everyone. */
  async function fillAktualisering(): Promise<void> {
    const own = async (personId: PersonId, slag: 'telefon' | 'skola' | 'vard', varde: string) => {
      await test.client.skyddadUppgift.create({ aktId, uppgift: { personId, slag, varde } });
    };
    await own(ids.klient, 'telefon', OWN.klient[0]);
    await own(ids.klient, 'vard', OWN.klient[2]);
    await own(ids.ett, 'skola', OWN.ett[0]);
    await own(ids.ett, 'vard', OWN.ett[2]);
    await own(ids.tva, 'skola', OWN.tva[0]);
    const svar = { instrumentId: 'korta-fragor', version: 1, egenSkattning: null };
    await test.client.instrument.sign({
      aktId,
      personId: ids.klient,
      handelse: now(),
      svar: { ...svar, svar: { hotad: { svar: 'ja', kommentar: OWN.klient[1] } } },
    });
    const assess = (personId: PersonId, slutsats: string, ersatter: string | null = null) =>
      test.client.skyddsbedomning.sign({
        aktId,
        personId,
        handelse: now(),
        innehall: { slag: 'omedelbar', behovAvSkydd: 'ja', slutsats },
        ersatter: ersatter as never,
      });
    const wrong = await assess(ids.ett, 'Skrevs fel.');
    await assess(ids.ett, OWN.ett[1], wrong.id);
    await assess(ids.tva, OWN.tva[1]);
  }

  const inled = (change: object = {}) =>
    test.client.utredning.inled({
      aktId,
      handelse: now(),
      personIds: [ids.klient, ids.ett, ids.tva],
      motivering: 'Våld i nära relation.',
      beslutsfattare: 'Sam Provander',
      lagrumIds: ['sol.inleda-utredning'],
      ...change,
    });
  const dumpOf = async (id: AktId, without: RegExp = /\/familjeord$|\/sqlite_/) => {
    const rows = await files.dump((name) => name.includes(id));
    return JSON.stringify(Object.entries(rows).filter(([table]) => !without.test(table)));
  };
  const omedelbart = {
    beslut: 'Plats i skyddat boende.',
    motivering: 'Ingen trygg natt.',
    lagrumIds: ['sol.bistand'],
    platsKod: 'SB-01',
    fran: '2026-11-23' as never,
  };

  it('opens an akt each, in which nothing of a sibling stands, where corrections stay corrections', async () => {
    await fillAktualisering();
    const { familj, akter } = await inled();
    expect(familj).toMatch(/^F-\d{3}$/);
    const idOf = (person: PersonId) => akter.find(({ personId }) => personId === person)?.aktId as AktId;
    await expectNothingOfOthers(idOf);
    await expectCorrection(idOf(ids.ett));
    await expectStates(idOf(ids.ett));
    await expectSameNumber(idOf(ids.tva));
    expect((await test.client.akt.get({ aktId })).personakter).toEqual(
      akter.map((akt, index) => ({ aktId: akt.aktId, kod: akt.kod, roll: index === 0 ? 'vuxen' : 'barn' })),
    );
    expect((await test.client.akt.get({ aktId: idOf(ids.ett) })).personakter).toEqual([]);
  });

  async function expectNothingOfOthers(idOf: (person: PersonId) => AktId): Promise<void> {
    const dumps = {
      klient: await dumpOf(idOf(ids.klient)),
      ett: await dumpOf(idOf(ids.ett)),
      tva: await dumpOf(idOf(ids.tva)),
    };
    for (const text of OWN.klient) expect(dumps.klient).toContain(text);
    for (const text of OWN.ett) expect(dumps.ett).toContain(text);
    for (const text of OWN.tva) expect(dumps.tva).toContain(text);
    for (const text of [...OWN.tva, ...OWN.klient]) expect(dumps.ett).not.toContain(text);
    for (const text of [...OWN.ett, ...OWN.klient]) expect(dumps.tva).not.toContain(text);
    for (const text of [...OWN.ett.slice(0, 3), OWN.tva[0], OWN.tva[1]]) expect(dumps.klient).not.toContain(text);
    // The old ids lead nowhere from one akt to another.
    for (const id of Object.values(ids)) for (const dump of Object.values(dumps)) expect(dump).not.toContain(id);
  }

  /** The second child of the aktualisering is `Barn 2` in its own akt too, wherever it is called by number. */
  async function expectSameNumber(tva: AktId): Promise<void> {
    const { personer } = await test.client.akt.get({ aktId: tva });
    expect(personer.map(({ roll, barnNr }) => [roll, barnNr])).toEqual([
      ['barn', 2],
      ['klient', null],
      ['utovare', null],
    ]);
  }

  async function expectCorrection(ett: AktId): Promise<void> {
    const [wrong, right] = await test.client.skyddsbedomning.list({ aktId: ett });
    expect(right).toMatchObject({ ersatter: wrong?.id, signeradAv: 'Sam Provander, samordnare' });
    expect(right?.personId).toBe(first((await test.client.akt.get({ aktId: ett })).personer).id);
  }

  /** The child's full assessment is still to be made, and the aktualisering says where the work goes on. */
  async function expectStates(ett: AktId): Promise<void> {
    const stateOf = async (id: AktId, steg: string) =>
      (await test.client.akt.get({ aktId: id })).steg.find((one) => one.id === steg);
    expect((await stateOf(ett, 'skyddsbedomning'))?.lage).not.toBe('done');
    expect(await stateOf(aktId, 'skyddsbedomning')).toMatchObject({
      lage: 'not-needed',
      varfor: 'Görs i personakterna, sedan utredning är inledd.',
    });
    expect((await stateOf(aktId, 'vidare'))?.lage).toBe('done');
    const { rad } = await test.client.akt.get({ aktId });
    expect(rad.avslutad).toBe('2026-11-23');
    expect((await test.client.avslut.find({ aktId }))?.innehall.orsak).toBe('utredning-inledd');
  }

  it('carries what was judged of danger to the adult’s akt, and to no child’s', async () => {
    const fakta = { ...stallning(now()).fakta, hotMotLivet: true, suicidrisk: true };
    await test.client.arendetyp.sign({ aktId, handelse: now(), stallning: { ...stallning(now()), fakta } });
    const { akter } = await inled();
    const carried = await Promise.all(akter.map(async ({ aktId: id }) => test.client.inkommet.find({ aktId: id })));
    expect(carried.map((post) => post?.innehall.risk?.flaggor)).toEqual([
      ['HOT_DOD', 'KLIENT_SUICID'],
      undefined,
      undefined,
    ]);
    expect(carried.map((post) => post?.innehall.risk?.akutSuicidal)).toEqual([true, undefined, undefined]);
  });

  it('owes an unassessed child its skyddsbedömning under the number that the child had before', async () => {
    const { akter } = await inled();
    const tasks = await Promise.all(
      akter.map(async ({ aktId: id }) => (await test.client.akt.get({ aktId: id })).uppgifter.map(({ text }) => text)),
    );
    const owed = 'Omedelbar skyddsbedömning saknas för Barn';
    const bedomningar = tasks.map((ett) => ett.filter((text) => text.startsWith(owed)));
    expect(bedomningar).toEqual([[], [`${owed} 1.`], [`${owed} 2.`]]);
  });

  it('takes an immediate decision only in an acute case, and a place that the catalogue has', async () => {
    const sent = inled({ omedelbartBeslut: omedelbart });
    await expect(sent).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'omedelbartBeslut' }] });
    await test.client.arendetyp.sign({ aktId, handelse: now(), stallning: { ...stallning(now()), akut: 'ja' } });
    await expect(inled({ omedelbartBeslut: { ...omedelbart, platsKod: 'SB-99' } })).rejects.toMatchObject({
      faltfel: [{ falt: 'omedelbartBeslut.platsKod' }],
    });
    await expect(inled({ omedelbartBeslut: { ...omedelbart, lagrumIds: ['sol.x'] } })).rejects.toMatchObject({
      faltfel: [{ falt: 'omedelbartBeslut.lagrumIds' }],
    });
    const { akter } = await inled({ omedelbartBeslut: omedelbart });
    for (const { aktId: id } of akter) {
      const beslut = await test.client.beslut.list({ aktId: id });
      expect(beslut.map(({ innehall }) => innehall.slag)).toEqual(['inleda-utredning', 'omedelbar-placering']);
    }
  });

  it('points at an immediate placement that a later matching excludes, and tells the register no place', async () => {
    await test.client.arendetyp.sign({ aktId, handelse: now(), stallning: { ...stallning(now()), akut: 'ja' } });
    const { akter } = await inled({ omedelbartBeslut: omedelbart });
    const vuxen = first(akter).aktId;
    const owed = async () =>
      (await test.client.akt.get({ aktId: vuxen })).uppgifter.filter(({ text }) => text.includes('valdes omedelbart'));
    expect((await owed()).map(({ text }) => text)).not.toContain(UTESLUTS);
    const [plats] = (await test.client.insats.list({})).filter(({ kod }) => kod === 'SB-01');
    const kommun = plats?.geografi.kommun ?? '';
    const farozoner = [{ kommun, zon: null, slag: 'kand-rackvidd' as const, grund: '' }];
    await test.client.matchning.run({ aktId: vuxen, behov: { ...behov(), farozoner } });
    expect((await owed()).map(({ text, steg }) => [steg, text])).toContainEqual(['matchning', UTESLUTS]);
    const rad = (await test.client.akt.list({})).find((one) => one.aktId === vuxen);
    expect(JSON.stringify(rad)).toContain(UTESLUTS);
    expect(JSON.stringify(rad)).not.toContain('SB-01');
    const ny = { slag: 'avsluta-insats' as const, beslut: 'Placeringen avslutas.', motivering: 'Platsen utesluts.' };
    const av = { beslutsfattare: 'Sam Provander', lagrumIds: ['sol.bistand'] };
    await test.client.beslut.sign({ aktId: vuxen, handelse: now(), innehall: { ...ny, ...av } });
    expect((await owed()).map(({ text }) => text)).not.toContain(UTESLUTS);
  });

  it('opens none for somebody named twice, for the other party, or for who is not there', async () => {
    const before = stored().length;
    for (const personIds of [[ids.klient, ids.klient], [ids.utovare], [ids.klient, INGEN as PersonId]]) {
      await expect(inled({ personIds })).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'personIds' }] });
    }
    await expect(inled({ personIds: [] })).rejects.toMatchObject({
      kod: 'VALIDATION',
      faltfel: [{ falt: 'personIds' }],
    });
    expect(stored().length).toBe(before);
  });

  it('has no family code for one person alone', async () => {
    const { familj, akter } = await inled({ personIds: [ids.klient] });
    expect(familj).toBeNull();
    expect((await test.client.akt.get({ aktId: first(akter).aktId })).familj).toEqual([]);
  });

  it('is opened once when the button is pressed twice', async () => {
    const before = (await test.client.akt.list({})).length;
    const twice = await Promise.allSettled([inled(), inled()]);
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await test.client.akt.list({})).toHaveLength(before + 3);
    const again = inled();
    await expect(again).rejects.toMatchObject({ kod: 'RULE', mening: expect.stringContaining('avslutad') });
  });

  it('starts only from an aktualisering', async () => {
    const { akter } = await inled();
    const [own] = akter;
    if (own === undefined) throw new Error('no akt was opened');
    await expect(inled({ aktId: own.aktId })).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('leaves no trace of akter that could not all be made, and takes no number for them', async () => {
    const before = await test.client.akt.list({});
    const names = stored();
    let made = 0;
    files.fault = ({ file, sql }) => {
      if (file.startsWith('akter') && sql.startsWith('insert into "akt"')) made += 1;
      return made === 3 ? storageError('full') : null;
    };
    await expect(inled()).rejects.toMatchObject({ kod: 'STORAGE' });
    files.fault = null;
    expect(made).toBe(3);
    expect(await test.client.akt.list({})).toEqual(before);
    expect(stored()).toEqual(names);
    const highest = Math.max(
      ...before.filter(({ slag }) => slag === 'personakt').map(({ kod }) => Number(kod.slice(2))),
    );
    const { akter } = await inled();
    expect(akter.map(({ kod }) => Number(kod.slice(2)))).toEqual([highest + 1, highest + 2, highest + 3]);
  });
});
