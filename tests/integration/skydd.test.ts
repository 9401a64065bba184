import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { datumOf, type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { PersonUppgifter } from '../../shared/modules/person/schema.ts';
import { Kontaktvag, NIVAER, type Niva, SkyddInnehall } from '../../shared/modules/skydd/schema.ts';
import { UPPGIFTSSLAG } from '../../shared/modules/skyddad-uppgift/schema.ts';
import { createOpenVault, restart, startCore, type TestCore } from '../support/core.ts';
import { avslutInnehall } from '../support/innehall.ts';
import { type Akter, fillKatalog, openAkter } from '../support/journey.ts';
import { invite, type Kollega, OLA, SAM, VERA } from '../support/kollegor.ts';
import { createTempDir } from '../support/temp.ts';

const RULE = { kod: 'RULE' };
const FORBIDDEN = { kod: 'FORBIDDEN' };
const VERAS = { satt: 'pa-plats', inloggningsnamn: VERA.inloggningsnamn, losenfras: VERA.losenfras } as const;

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let akter: Akter;
let klient: PersonId;

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  await invite(test, VERA, ['handlaggare']);
  klient = (await personer())[0]?.id as PersonId;
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const personer = async (aktId: AktId = akter.vuxen) => (await test.client.akt.get({ aktId })).personer;
const idag = () => datumOf(tidpunktFromMillis(test.host.clock));
const set = (niva: Niva, more: object = {}, andraPerson: typeof VERAS | null = null) =>
  test.client.skydd.sign({
    aktId: akter.vuxen,
    personId: klient,
    innehall: { niva, beslutadAv: 'Skatteverket', fran: idag(), kontaktvag: {}, ...more },
    andraPerson,
  });

const inledning = (aktId: AktId, handelse: Tidpunkt, personIds: PersonId[]) => ({
  aktId,
  handelse,
  personIds,
  motivering: 'Våld i nära relation.',
  beslutsfattare: 'Sam Provander',
  lagrumIds: ['sol.inleda-utredning'],
  omedelbartBeslut: null,
});

/** The days on which the client's protection is brought up. */
async function due() {
  const { uppgifter } = await test.client.akt.get({ aktId: akter.vuxen });
  const about = uppgifter.filter(({ text }) => text.startsWith('Ta ställning till nytt skydd för Klient'));
  return about.map(({ forfaller }) => forfaller);
}

const forsegla = (andraPerson: typeof VERAS | null = VERAS) =>
  test.client.skydd.forsegla({ aktId: akter.vuxen, skal: 'Ny identitet är beslutad.', andraPerson });

async function become({ inloggningsnamn, losenfras }: Kollega): Promise<void> {
  test = await restart(test);
  await test.client.valv.unlock({ inloggningsnamn, losenfras });
}

describe('the protection of a person', () => {
  it('can be set provisionally by any handläggare from the first call, alone', async () => {
    await become(VERA);
    const inkom = tidpunktFromMillis(test.host.clock);
    const { aktId } = await test.client.aktualisering.create({ inkom, rad: 'Hon ringer från en väninna.' });
    const { id: personId } = await test.client.person.create({ aktId, uppgifter: { roll: 'klient' } });
    const innehall = { niva: 'provisoriskt' as const, fran: idag(), kontaktvag: {} };
    const skydd = await test.client.skydd.sign({ aktId, personId, innehall });
    expect(skydd.innehall).toMatchObject({ niva: 'provisoriskt', andraPerson: null });
    expect((await personer(aktId))[0]?.skydd).toBe('provisoriskt');
  });

  it('follows the person, and nobody else, into the personakt that is opened', async () => {
    const { client } = test;
    const inkom = tidpunktFromMillis(test.host.clock);
    const { aktId } = await client.aktualisering.create({ inkom, rad: 'Hon ringer från en väninna.', akut: true });
    const add = async (roll: 'klient' | 'barn') => (await client.person.create({ aktId, uppgifter: { roll } })).id;
    const personIds = [await add('klient'), await add('barn')];
    const kontaktvag = { kuvertNummer: '12', kuvertPlats: 'Kassaskåp 2' };
    const innehall = { niva: 'provisoriskt' as const, fran: idag(), till: '2027-11-23' as never, kontaktvag };
    await client.skydd.sign({ aktId, personId: personIds[0] as PersonId, innehall });
    const { akter: opened } = await client.utredning.inled(inledning(aktId, inkom, personIds));
    const of = (index: number) => opened.find(({ personId }) => personId === personIds[index])?.aktId as AktId;
    expect((await client.skydd.list({ aktId: of(0) })).map((post) => post.innehall)).toMatchObject([innehall]);
    expect((await client.akt.get({ aktId: of(0) })).uppgifter.map(({ text }) => text).join()).toContain('går ut');
    expect(await client.skydd.list({ aktId: of(1) })).toEqual([]);
  });

  it('takes two people to change, and says who they were', async () => {
    await set('sekretessmarkering');
    for (const niva of ['ingen', 'provisoriskt', 'skyddad-folkbokforing'] as const) {
      await expect(set(niva)).rejects.toMatchObject({ ...RULE, faltfel: [{ falt: 'andraPerson' }] });
    }
    // The same level for another year is no change.
    await set('sekretessmarkering', { till: '2027-11-23' });
    const { innehall } = await set('skyddad-folkbokforing', { arendenummer: 'SKV-1' }, VERAS);
    expect(innehall.andraPerson).toMatchObject({ namn: VERA.namn, satt: 'pa-plats', kontrasigneraSenast: null });
    expect((await personer())[0]?.skydd).toBe('skyddad-folkbokforing');
    expect(await test.client.skydd.list({ aktId: akter.vuxen })).toHaveLength(3);
  });

  it('is changed nowhere else: a saved person keeps it', async () => {
    await set('sekretessmarkering');
    const [person] = await personer();
    if (person === undefined) throw new Error('the akt has a subject');
    const { id, rev, roll, namn, skydd } = person;
    const save = (uppgifter: object) =>
      test.client.person.save({ aktId: akter.vuxen, id, rev, uppgifter: { roll, namn, skydd, ...uppgifter } });
    await expect(save({ skydd: 'ingen' })).rejects.toMatchObject({ faltfel: [{ falt: 'uppgifter.skydd' }] });
    expect((await save({ sprak: 'finska' })).skydd).toBe('sekretessmarkering');
  });

  it('says who decided, and ends after it began', async () => {
    await expect(set('sekretessmarkering', { beslutadAv: '' })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.beslutadAv' }],
    });
    await expect(set('sekretessmarkering', { till: '2026-01-01' })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.till' }],
    });
  });

  it('is brought up 90 and 30 days before it ends, until what follows is recorded', async () => {
    await set('sekretessmarkering', { till: '2027-11-23' });
    expect(await due()).toEqual(['2027-08-25', '2027-10-24']);
    await set('sekretessmarkering', { till: '2028-11-23' });
    expect(await due()).toEqual(['2028-08-25', '2028-10-24']);
    await set('sekretessmarkering', { till: '2026-12-01' });
    expect(await due()).toEqual(['2026-12-01']);
    await set('sekretessmarkering');
    expect(await due()).toEqual([]);
  });

  it('records what has been decided also for somebody to whom it is not open', async () => {
    await set('ingen');
    expect((await set('fingerade', {}, VERAS)).innehall.niva).toBe('fingerade');
  });
});

describe('C03: no dwelling address', () => {
  it('has no place to be stored in: neither among persons, nor protected data, nor protection', () => {
    const names = [
      ...Object.keys(PersonUppgifter.shape),
      ...Object.keys(SkyddInnehall.shape),
      ...Object.keys(Kontaktvag.shape),
      ...UPPGIFTSSLAG.filter((slag) => slag !== 'tidigare-adress'),
      ...NIVAER,
    ];
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => /adress|bostad|boende|gata|postnummer|ort$|vistelse|lagenhet/i.test(name))).toEqual(
      [],
    );
    expect(Object.keys(Kontaktvag.shape)).toEqual(['formedling', 'kontakt', 'kuvertNummer', 'kuvertPlats']);
  });

  it('is not kept when it is sent in with something else', async () => {
    const signed = await set('provisoriskt', { bostadsadress: 'Hemliga gatan 1', kontaktvag: { adress: 'Gatan 2' } });
    expect(JSON.stringify(signed)).not.toMatch(/gatan/i);
  });
});

describe('fingerade personuppgifter', () => {
  it('shut the closed akt for all but chef and recovery, and nothing leads from it to another', async () => {
    const jav = { relation: 'ingen', beskrivning: '' } as const;
    const ola = await invite(test, OLA, ['handlaggare']);
    await test.client.tilldelning.assign({ aktId: akter.vuxen, anvandareId: ola, uppdrag: 'medhandlaggare', jav });
    await expect(forsegla()).rejects.toMatchObject(RULE);
    await set('fingerade');
    await expect(forsegla()).rejects.toMatchObject(RULE);
    const handelse = tidpunktFromMillis(test.host.clock);
    await test.client.avslut.sign({ aktId: akter.vuxen, handelse, innehall: avslutInnehall() });
    await expect(forsegla(null)).rejects.toMatchObject(RULE);
    await forsegla();

    const page = path.join(test.valvMapp, 'akter', `${akter.vuxen}.jour`);
    expect(existsSync(page)).toBe(false);
    const sealed = (await test.client.akt.list({})).find(({ aktId }) => aktId === akter.vuxen);
    expect(sealed).toMatchObject({ familj: null });
    expect((await test.client.akt.get({ aktId: akter.barn })).familj).toEqual([]);
    // By keys: the chef opens it, the assigned do not.
    await test.core.close('knapp');
    for (const [who, opens] of [
      [SAM, true],
      [OLA, false],
      [VERA, false],
    ] as const) {
      const vault = await unlockVault(test.valvMapp, who.inloggningsnamn, who.losenfras);
      expect((await vault.openAktKey(akter.vuxen, 2)) !== null, who.namn).toBe(opens);
      if (who === SAM) {
        const { holders } = await vault.readSidecar(akter.vuxen, 2);
        expect(holders.map(({ kind, id }) => (kind === 'role' ? id : kind)).toSorted()).toEqual(['chef', 'recovery']);
      }
    }
    test = await startCore(temp.folder);
    await test.client.valv.unlock(OLA);
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject(FORBIDDEN);
  });
});
