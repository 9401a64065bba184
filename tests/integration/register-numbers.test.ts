import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageError } from '../../electron/store/storage-error.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';
import { testnummer } from '../support/testnummer.ts';

describe('numbers, revisions and persons', () => {
  let test: TestCore;
  let files: LiveFiles;
  const temp = createTempDir();
  const now = () => tidpunktFromMillis(test.host.clock);
  const create = (rad = 'Ett samtal.') => test.client.aktualisering.create({ inkom: now(), rad });

  const names = () =>
    readdirSync(path.join(test.valvMapp, 'akter'))
      .filter((name) => !name.endsWith('-journal'))
      .toSorted();

  beforeAll(async () => {
    files = watchFiles();
    test = await startCore(temp.folder, files.driver);
    await createOpenVault(test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it('begins an aktualisering with nothing but a time and a line', async () => {
    const { aktId, kod } = await create('  Någon ringde och lade på. ');
    expect(kod).toBe('A-2026-0001');
    expect(await test.client.aktualisering.get({ aktId })).toEqual({
      rev: 1,
      inkom: now(),
      rad: 'Någon ringde och lade på.',
      kanal: 'okant',
      anmalare: '',
      anmalareVillVaraOkand: false,
      natsSakert: '',
      farRingas: 'okant',
      ringtider: '',
      kontrollfraga: '',
      kontrollsvar: '',
      utovareNarvarande: 'okant',
      bakgrund: '',
      ansokan: 'okant',
      ansokanOrd: '',
      akut: false,
    });
    for (const input of [{ inkom: now() }, { rad: 'Samtal.' }, { inkom: now(), rad: ' ' }]) {
      await expect(test.client.aktualisering.create(input as never)).rejects.toMatchObject({ kod: 'VALIDATION' });
    }
  });

  it('leaves no gap in the numbers when the making of an akt fails, wherever it fails', async () => {
    const before = names();
    const places: readonly (readonly [string, RegExp])[] = [
      ['akter', /^CREATE TABLE|CREATE TABLE akt /],
      ['akter', /^insert into "aktualisering"/],
      ['akter', /^insert into "andring"/],
      ['valv', /^insert into "akt"/],
      ['valv', /^insert into "nummer"/],
    ];
    for (const [folder, sql] of places) {
      let met = 0;
      files.fault = (statement) => {
        if (met > 0 || !statement.file.startsWith(folder) || !sql.test(statement.sql.trimStart())) return null;
        met += 1;
        return storageError('full');
      };
      await expect(create(), String(sql)).rejects.toMatchObject({ kod: 'STORAGE' });
      files.fault = null;
      expect(met, String(sql)).toBe(1);
      expect(names()).toEqual(before);
    }
    expect((await create()).kod).toBe('A-2026-0002');
  });

  it('gives every one of many at once a number of its own, in a row', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => create()));
    expect(made.map(({ kod }) => kod).toSorted()).toEqual([3, 4, 5, 6, 7, 8].map((n) => `A-2026-000${n}`));
  });

  it('begins again at one when the year turns in Sweden', async () => {
    const before = test.host.clock;
    test.host.clock = Date.parse('2026-12-31T22:59:59.000Z');
    expect((await create()).kod).toBe('A-2026-0009');
    test.host.clock = Date.parse('2026-12-31T23:00:00.000Z');
    expect((await create()).kod).toBe('A-2027-0001');
    test.host.clock = before;
    expect((await create()).kod).toBe('A-2026-0010');
  });

  it('answers CONFLICT to a save of what somebody else has saved since, and changes nothing', async () => {
    const { aktId } = await create();
    const person = await test.client.person.create({ aktId, uppgifter: { roll: 'klient', namn: 'Moa Test' } });
    const uppgifter = { roll: 'klient' as const, namn: 'Moa Fiktivsson' };
    const saved = await test.client.person.save({ aktId, id: person.id, rev: 1, uppgifter });
    expect(saved).toMatchObject({ rev: 2, namn: 'Moa Fiktivsson' });
    const grund = { inkom: now(), rad: 'Ett samtal till.' };
    await test.client.aktualisering.save({ aktId, rev: 1, uppgifter: grund });
    const { rev, ...installning } = await test.client.installning.get({});
    await test.client.installning.save({ rev, installning: { ...installning, enhet: 'Stödenheten' } });
    const akter = await files.fingerprint((name) => name.startsWith('akter'));

    for (const old of [0, 1, 99]) {
      for (const send of [
        () => test.client.person.save({ aktId, id: person.id, rev: old, uppgifter: { roll: 'klient', namn: 'X' } }),
        () => test.client.aktualisering.save({ aktId, rev: old, uppgifter: { ...grund, rad: 'X' } }),
        () => test.client.installning.save({ rev: old, installning: { ...installning, enhet: 'X' } }),
      ]) {
        await expect(send()).rejects.toMatchObject({
          kod: 'CONFLICT',
          mening: expect.stringContaining('Jämför och välj'),
        });
      }
    }
    expect(await files.fingerprint((name) => name.startsWith('akter'))).toBe(akter);
    expect(await test.client.installning.get({})).toMatchObject({ enhet: 'Stödenheten', rev: rev + 1 });
  });

  it('keeps the revisions of places, and takes no field that could hold an address', async () => {
    const { default: katalog } = await import('../../resources/demo/katalog.json', { with: { type: 'json' } });
    const plats = { ...katalog[0], revision: 0 } as never as Parameters<typeof test.client.insats.save>[0]['plats'];
    const saved = await test.client.insats.save({ plats });
    expect(saved.revision).toBe(1);
    await expect(test.client.insats.save({ plats })).rejects.toMatchObject({
      kod: 'CONFLICT',
      mening: expect.stringContaining('Koden används redan'),
    });
    await test.client.insats.save({ plats: { ...saved, regler: 'Besök anmäls.' } });
    await expect(test.client.insats.save({ plats: { ...saved, regler: 'Annat.' } })).rejects.toMatchObject({
      mening: expect.stringContaining('Jämför och välj'),
    });
    const [stored] = await test.client.insats.list({});
    expect(stored).toMatchObject({ revision: 2, regler: 'Besök anmäls.' });
    for (const change of [{ adress: 'Björkgatan 1' }, { geografi: { ...saved.geografi, gata: 'Björkgatan 1' } }]) {
      const sent = test.client.insats.save({ plats: { ...saved, revision: 2, ...change } as never });
      await expect(sent).rejects.toMatchObject({ kod: 'VALIDATION' });
    }
  });

  it('takes every valid number without a remark, samordningsnummer of any month and day among them', async () => {
    const { aktId } = await create();
    const { samordningsnummer, manad00, dag60, vuxna } = testnummer;
    for (const personnummer of [samordningsnummer, manad00, dag60, vuxna].flatMap((list) => list.slice(0, 3))) {
      const person = await test.client.person.create({ aktId, uppgifter: { roll: 'klient', personnummer } });
      expect(person).toMatchObject({ personnummer, anmarkningar: [] });
    }
  });

  it('warns of an odd number in words and saves it all the same', async () => {
    const { aktId } = await create();
    const wrong = `${testnummer.vuxna[0]?.slice(0, 11)}${(Number(testnummer.vuxna[0]?.slice(11)) + 1) % 10}`;
    for (const personnummer of [wrong, '123', 'vet ej', '20261399-0000']) {
      const person = await test.client.person.create({ aktId, uppgifter: { roll: 'annan', personnummer } });
      expect(person.personnummer).toBe(personnummer);
      expect(person.anmarkningar.length).toBeGreaterThan(0);
      for (const mening of person.anmarkningar) expect(mening).not.toContain(personnummer);
    }
    expect(await test.client.person.list({ aktId })).toHaveLength(4);
  });

  it('fills in the birthday that a number tells, and leaves one that somebody wrote', async () => {
    const { aktId } = await create();
    const personnummer = testnummer.barn[0] ?? '';
    const told = await test.client.person.create({ aktId, uppgifter: { roll: 'barn', personnummer } });
    expect(told.fodd?.replaceAll('-', '')).toBe(personnummer.slice(0, 8));
    const uppgifter = { roll: 'barn' as const, personnummer, fodd: '2018-01-01' as never };
    expect((await test.client.person.create({ aktId, uppgifter })).fodd).toBe('2018-01-01');
  });

  it('does not let the person whom a personakt is about become somebody else', async () => {
    const { aktId } = await create();
    const barn = await test.client.person.create({ aktId, uppgifter: { roll: 'barn' } });
    const moved = await test.client.person.save({ aktId, id: barn.id, rev: 1, uppgifter: { roll: 'klient' } });
    expect(moved.roll).toBe('klient');
    const { akter } = await test.client.utredning.inled({
      aktId,
      handelse: now(),
      personIds: [barn.id],
      motivering: 'Oro.',
      beslutsfattare: 'Sam Provander',
      lagrumIds: ['sol.inleda-utredning'],
    });
    const own = akter[0]?.aktId as AktId;
    const [subject] = await test.client.person.list({ aktId: own });
    if (subject === undefined) throw new Error('the akt is about nobody');
    await expect(
      test.client.person.save({ aktId: own, id: subject.id, rev: 1, uppgifter: { roll: 'utovare' } }),
    ).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'uppgifter.roll' }] });
    await test.client.person.save({ aktId: own, id: subject.id, rev: 1, uppgifter: { roll: 'klient', namn: 'Moa' } });
  });
});
