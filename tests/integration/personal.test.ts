import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { openEncrypted } from '../../electron/store/open.ts';
import { aktPath } from '../../electron/vault/paths.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId, AnvandareId, JobbId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, type TestCore } from '../support/core.ts';
import { type Akter, fillKatalog, NEEDLES, openAkter } from '../support/journey.ts';
import { invite, type Kollega, OLA, SAM, switchTo, VERA } from '../support/kollegor.ts';
import { createTempDir } from '../support/temp.ts';

const JOBB = 'c'.repeat(32) as JobbId;
const INGEN_RELATION = { relation: 'ingen', beskrivning: '' } as const;
const FORBIDDEN = { kod: 'FORBIDDEN' };
const NY_FRAS = 'nio plogar vänder jorden under 31 sömniga gatlyktor igen';

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let akter: Akter;
let vera: AnvandareId;

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  vera = await invite(test, VERA, ['handlaggare']);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const assign = (aktId: AktId, anvandareId: AnvandareId, uppdrag: 'ansvarig' | 'medhandlaggare' = 'medhandlaggare') =>
  test.client.tilldelning.assign({ aktId, anvandareId, uppdrag, jav: INGEN_RELATION });

async function become(who: Kollega): Promise<void> {
  test = await switchTo(test, who);
}

/** An akt as the list shows it to whoever is here. */
async function ownRad(aktId: AktId) {
  return (await test.client.akt.list({})).find((rad) => rad.aktId === aktId);
}

async function findMedarbetare(id: AnvandareId) {
  return (await test.client.personal.list({})).find((one) => one.id === id);
}

/** The files of an akt by name, newest generation last. */
function filesOf(aktId: AktId): string[] {
  return readdirSync(path.join(test.valvMapp, 'akter'))
    .filter((name) => name.startsWith(aktId) && /\.(akt|nycklar)$/.test(name))
    .toSorted();
}

/** With every check of the program bypassed: the keys that somebody has, straight at an akt's key file. */
async function keyOf(folder: string, who: Kollega, aktId: AktId, generation: number): Promise<Uint8Array | null> {
  const vault = await unlockVault(folder, who.inloggningsnamn, who.losenfras);
  return vault.openAktKey(aktId, generation);
}

function copyVault(to: string): string {
  const target = path.join(temp.folder, to);
  mkdirSync(path.join(target, 'akter'), { recursive: true });
  for (const name of ['valv.a', 'valv.b', 'register.1.db'])
    copyFileSync(path.join(test.valvMapp, name), path.join(target, name));
  for (const aktId of [akter.vuxen, akter.barn])
    for (const name of filesOf(aktId))
      copyFileSync(path.join(test.valvMapp, 'akter', name), path.join(target, 'akter', name));
  return target;
}

describe('C01: an akt opens for those who are assigned, and for nobody else', () => {
  it('is in the lists of a colleague by its code, and opens when the key has been sealed to them', async () => {
    await become(VERA);
    expect((await test.client.akt.list({})).map(({ aktId }) => aktId)).toContain(akter.vuxen);
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject(FORBIDDEN);
    expect(await ownRad(akter.vuxen)).toMatchObject({ minAkt: false, harNyckel: false, ansvarig: SAM.namn });
    await become(SAM);
    expect(await ownRad(akter.vuxen)).toMatchObject({ minAkt: true, harNyckel: true });
    await assign(akter.vuxen, vera);
    await become(VERA);
    expect(await ownRad(akter.vuxen)).toMatchObject({ minAkt: true, harNyckel: true, ansvarig: SAM.namn });
    const vy = await test.client.akt.get({ aktId: akter.vuxen });
    expect(vy.personer[0]?.namn).toBe(NEEDLES.namn);
    expect(vy.tidslinje.map(({ slag }) => slag)).toContain('tilldelning');
    await expect(test.client.akt.get({ aktId: akter.barn })).rejects.toMatchObject(FORBIDDEN);
  });

  it('shuts out whoever is taken off: their keys open no byte of the new generation', async () => {
    await assign(akter.vuxen, vera);
    const before = copyVault('kopia');
    await test.client.tilldelning.remove({ aktId: akter.vuxen, anvandareId: vera, skal: 'Byter arbete.' });
    expect(filesOf(akter.vuxen)).toEqual([`${akter.vuxen}.2.akt`, `${akter.vuxen}.2.nycklar`]);
    expect((await test.client.akt.get({ aktId: akter.vuxen })).personer[0]?.namn).toBe(NEEDLES.namn);
    await test.core.close('knapp');
    expect(await keyOf(test.valvMapp, VERA, akter.vuxen, 2)).toBeNull();
    const old = await keyOf(before, VERA, akter.vuxen, 1);
    if (old === null) throw new Error('the old copy opened before');
    // What was copied before stays open to them, and nothing else.
    const { file: copied } = aktPath(before, akter.vuxen, 1);
    await (await openEncrypted(sqlcipherDriver, copied, old as never, { create: false })).close();
    const { file } = aktPath(test.valvMapp, akter.vuxen, 2);
    await expect(openEncrypted(sqlcipherDriver, file, old as never, { create: false })).rejects.toMatchObject({
      kod: 'STORAGE',
    });
    test = await startCore(temp.folder);
    await test.client.valv.unlock(VERA);
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject(FORBIDDEN);
  });

  it('never was open to a person without an assignment, whatever the program would say', async () => {
    await test.core.close('knapp');
    for (const aktId of [akter.vuxen, akter.barn]) expect(await keyOf(test.valvMapp, VERA, aktId, 1)).toBeNull();
    test = await startCore(temp.folder);
  });

  it('keeps one who answers for it, and asks for words where somebody knows the client', async () => {
    await assign(akter.vuxen, vera, 'ansvarig');
    const { tilldelade } = await test.client.tilldelning.list({ aktId: akter.vuxen });
    expect(tilldelade.map(({ namn, uppdrag }) => [namn, uppdrag])).toEqual([
      [VERA.namn, 'ansvarig'],
      [SAM.namn, 'medhandlaggare'],
    ]);
    await expect(
      test.client.tilldelning.remove({ aktId: akter.vuxen, anvandareId: vera, skal: 'x' }),
    ).rejects.toMatchObject({ kod: 'RULE' });
    const jav = { relation: 'finns', beskrivning: '' } as const;
    await expect(
      test.client.tilldelning.assign({ aktId: akter.barn, anvandareId: vera, uppdrag: 'medhandlaggare', jav }),
    ).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'jav.beskrivning' }] });
  });

  it('is hidden from somebody who is blocked: in no list, and answered as one that does not exist', async () => {
    await assign(akter.vuxen, vera);
    await test.client.tilldelning.block({ aktId: akter.vuxen, anvandareId: vera, skal: 'Släkt.' });
    await expect(assign(akter.vuxen, vera)).rejects.toMatchObject({ kod: 'RULE' });
    await become(VERA);
    expect((await test.client.akt.list({})).map(({ aktId }) => aktId)).not.toContain(akter.vuxen);
    const blocked = await test.client.akt.get({ aktId: akter.vuxen }).catch((error: unknown) => error);
    const missing = await test.client.akt.get({ aktId: 'e'.repeat(32) as AktId }).catch((error: unknown) => error);
    expect(blocked).toEqual(missing);
    await become(SAM);
    await test.client.tilldelning.unblock({ aktId: akter.vuxen, anvandareId: vera, skal: 'Fel person.' });
    await become(VERA);
    expect((await test.client.akt.list({})).map(({ aktId }) => aktId)).toContain(akter.vuxen);
  });

  it('is kept from the chef when the key is taken from the role, and opens again when it is given back', async () => {
    await test.client.personal.setRoller({ anvandareId: vera, roller: ['handlaggare', 'chef'], ny: false });
    await test.client.tilldelning.setChef({ aktId: akter.vuxen, harNyckel: false, skal: 'Chefen är jävig.' });
    await become(VERA);
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject(FORBIDDEN);
    expect(await ownRad(akter.vuxen)).toMatchObject({ minAkt: false, harNyckel: false });
    expect(await ownRad(akter.barn)).toMatchObject({ minAkt: false, harNyckel: true });
    expect((await test.client.akt.get({ aktId: akter.barn })).personer[0]?.namn).toBe(NEEDLES.barn);
    await become(SAM);
    await test.client.tilldelning.setChef({ aktId: akter.vuxen, harNyckel: true, skal: 'Ny chef.' });
    await become(VERA);
    expect((await test.client.akt.get({ aktId: akter.vuxen })).personer[0]?.namn).toBe(NEEDLES.namn);
  });
});

describe('V08: a colleague leaves', () => {
  it('opens nothing that is in use afterwards, while the others go on with every akt', async () => {
    const ola = await invite(test, OLA, ['samordnare', 'chef']);
    await assign(akter.vuxen, vera, 'ansvarig');
    const before = copyVault('kopia');
    const progress: number[] = [];
    test.core.on((event) => {
      if (event.name === 'job.progressed') progress.push(event.klart);
    });
    const done = await test.client.personal.avsluta({ jobbId: JOBB, anvandareId: vera, eftertradare: ola });
    expect(done).toEqual({ klart: true, vantar: 0 });
    expect(progress.length).toBeGreaterThan(0);
    expect(test.host.locks).toEqual(['nycklar']);
    await test.core.close('nycklar');
    expect(existsSync(path.join(test.valvMapp, 'register.1.db'))).toBe(false);
    await expect(keyOf(test.valvMapp, VERA, akter.vuxen, 2)).rejects.toMatchObject(FORBIDDEN);
    expect(await keyOf(before, VERA, akter.vuxen, 1)).not.toBeNull();
    test = await startCore(temp.folder);
    await expect(test.client.valv.unlock(VERA)).rejects.toMatchObject(FORBIDDEN);
    for (const who of [SAM, OLA]) {
      test = await restart(test);
      test.host.clock += 120_000;
      await test.client.valv.unlock(who);
      expect((await test.client.akt.get({ aktId: akter.vuxen })).personer[0]?.namn).toBe(NEEDLES.namn);
      const { tilldelade } = await test.client.tilldelning.list({ aktId: akter.vuxen });
      expect(tilldelade[0]).toMatchObject({ anvandareId: ola, uppdrag: 'ansvarig', harNyckel: true });
    }
    expect(await findMedarbetare(vera)).toMatchObject({
      namn: VERA.namn,
      roller: [],
      slutade: expect.any(String),
      avslutPagar: false,
    });
  });

  it('is never the last chef, nor the one who does it, nor somebody with a role that one lacks', async () => {
    const sam = (await test.client.personal.list({})).find(({ namn }) => namn === SAM.namn)?.id as AnvandareId;
    await expect(
      test.client.personal.avsluta({ jobbId: JOBB, anvandareId: sam, eftertradare: vera }),
    ).rejects.toMatchObject({ kod: 'RULE' });
    await invite(test, OLA, ['samordnare']);
    await become(OLA);
    await expect(
      test.client.personal.avsluta({ jobbId: JOBB, anvandareId: sam, eftertradare: vera }),
    ).rejects.toMatchObject({ kod: 'RULE' });
    await become(VERA);
    await expect(
      test.client.personal.avsluta({ jobbId: JOBB, anvandareId: sam, eftertradare: vera }),
    ).rejects.toMatchObject(FORBIDDEN);
  });

  it('can be stopped between two akter and taken up again; what is owed is carried out by whoever can', async () => {
    const ola = await invite(test, OLA, ['samordnare', 'chef']);
    for (const aktId of [akter.vuxen, akter.barn]) await assign(aktId, vera);
    test.core.on((event) => {
      if (event.name === 'job.progressed') void test.client.jobb.cancel({ jobbId: JOBB });
    });
    await expect(
      test.client.personal.avsluta({ jobbId: JOBB, anvandareId: vera, eftertradare: ola }),
    ).rejects.toMatchObject({ kod: 'CANCELLED' });
    test = await restart(test);
    await expect(test.client.valv.unlock(VERA)).rejects.toMatchObject(FORBIDDEN);
    test.host.clock += 120_000;
    await test.client.valv.unlock(OLA);
    expect(await findMedarbetare(vera)).toMatchObject({ slutade: expect.any(String), avslutPagar: true });
    await test.client.personal.avsluta({ jobbId: JOBB, anvandareId: vera, eftertradare: ola });
    await become(SAM);
    for (const aktId of [akter.vuxen, akter.barn]) {
      expect(filesOf(aktId).at(0)).toBe(`${aktId}.2.akt`);
      await test.client.akt.get({ aktId });
    }
  });
});

describe('V07: a forgotten passphrase', () => {
  it('is replaced at the workstation, and the akter come back when somebody who holds them has been there', async () => {
    await assign(akter.vuxen, vera);
    const { vantar, ejGivna } = await test.client.personal.reinvite({ anvandareId: vera, ...VERA, losenfras: NY_FRAS });
    expect({ vantar, ejGivna }).toEqual({ vantar: 0, ejGivna: [] });
    test = await restart(test);
    await expect(test.client.valv.unlock(VERA)).rejects.toMatchObject(FORBIDDEN);
    test.host.clock += 120_000;
    await test.client.valv.unlock({ ...VERA, losenfras: NY_FRAS });
    expect((await test.client.akt.get({ aktId: akter.vuxen })).personer[0]?.namn).toBe(NEEDLES.namn);
    expect((await test.client.personal.list({})).filter(({ namn }) => namn === VERA.namn)).toHaveLength(1);
  });

  it('waits for the one who holds the key, and says so', async () => {
    await invite(test, OLA, ['samordnare']);
    await assign(akter.vuxen, vera);
    await become(OLA);
    const { vantar } = await test.client.personal.reinvite({ anvandareId: vera, ...VERA, losenfras: NY_FRAS });
    expect(vantar).toBe(1);
    await become({ ...VERA, losenfras: NY_FRAS });
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject(FORBIDDEN);
    await become(SAM);
    await become({ ...VERA, losenfras: NY_FRAS });
    expect((await test.client.akt.get({ aktId: akter.vuxen })).personer[0]?.namn).toBe(NEEDLES.namn);
  });

  it('is not needed to change one’s own, which takes the present one', async () => {
    await become(VERA);
    await expect(test.client.personal.bytLosenfras({ nuvarande: 'fel fras', ny: NY_FRAS })).rejects.toMatchObject({
      kod: 'FORBIDDEN',
      mening: expect.stringContaining('nuvarande lösenfrasen'),
    });
    await test.client.personal.bytLosenfras({ nuvarande: VERA.losenfras, ny: NY_FRAS });
    await become({ ...VERA, losenfras: NY_FRAS });
  });
});

describe('roles', () => {
  it('open the calls that they are for: a granskare reads lists, and neither writes nor invites', async () => {
    await invite(test, OLA, ['granskare']);
    await become(OLA);
    expect(await test.client.akt.list({})).not.toEqual([]);
    const now = tidpunktFromMillis(test.host.clock);
    await expect(test.client.aktualisering.create({ inkom: now, rad: 'Ett samtal.' })).rejects.toMatchObject(FORBIDDEN);
    await expect(invite(test, { ...VERA, inloggningsnamn: 'ny' }, ['chef'])).rejects.toMatchObject(FORBIDDEN);
  });

  it('are told apart from their keys: who lacks a role cannot pass it on, and it waits for somebody who can', async () => {
    await invite(test, OLA, ['samordnare']);
    await become(OLA);
    const roller = ['handlaggare', 'chef'] as const;
    const { ejGivna } = await test.client.personal.setRoller({ anvandareId: vera, roller: [...roller], ny: false });
    expect(ejGivna).toEqual(['chef']);
    expect(await findMedarbetare(vera)).toMatchObject({ roller: [...roller], utanNyckel: ['chef'] });
    await become(SAM);
    await test.client.personal.setRoller({ anvandareId: vera, roller: [...roller], ny: false });
    expect(await findMedarbetare(vera)).toMatchObject({ utanNyckel: [] });
  });

  it('bring the key of the role along, and lose it with a new pair for the others', async () => {
    const { ejGivna } = await test.client.personal.setRoller({
      anvandareId: vera,
      roller: ['chef', 'handlaggare'],
      ny: true,
    });
    expect(ejGivna).toEqual([]);
    await become(VERA);
    await test.client.akt.get({ aktId: akter.barn });
    await become(SAM);
    await test.client.personal.setRoller({ anvandareId: vera, roller: ['handlaggare'], ny: false });
    await become(VERA);
    await expect(test.client.akt.get({ aktId: akter.barn })).rejects.toMatchObject(FORBIDDEN);
    await become(SAM);
    expect(filesOf(akter.barn)[0]).toBe(`${akter.barn}.2.akt`);
  });
});

describe('somebody who comes back', () => {
  it('is invited under the login that they had, and what they signed before stays theirs', async () => {
    const ola = await invite(test, OLA, ['samordnare', 'chef']);
    await test.client.personal.avsluta({ jobbId: JOBB, anvandareId: vera, eftertradare: ola });
    test = await restart(test);
    await test.client.valv.unlock(SAM);
    const back = await invite(test, VERA, ['handlaggare']);
    expect(back).not.toBe(vera);
    await test.client.personal.reinvite({ ...VERA, anvandareId: back, losenfras: NY_FRAS });
    expect((await findMedarbetare(vera))?.slutade).not.toBeNull();
    await become({ ...VERA, losenfras: NY_FRAS });
    expect(await findMedarbetare(back)).toMatchObject({ inloggningsnamn: VERA.inloggningsnamn, slutade: null });
  });
});
