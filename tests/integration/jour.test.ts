import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeJourdeposition } from '../../electron/modules/jour/deposition.ts';
import { writeDeposit } from '../../electron/vault/deposit.ts';
import { fromBase64 } from '../../electron/vault/encoding.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AktId, AnvandareId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { ALDRIG_MEDDELANDE } from '../../shared/modules/aktualisering/kontakt.ts';
import { createOpenVault, restart, startCore, type TestCore } from '../support/core.ts';
import { avslutInnehall } from '../support/innehall.ts';
import { type Akter, fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { invite, type Kollega, OLA, SAM, VERA } from '../support/kollegor.ts';
import { type LiveFiles, watchFiles } from '../support/live-files.ts';
import { klientNummer } from '../support/people.ts';
import { createTempDir } from '../support/temp.ts';

const MINUT = 60_000;
const ORD = 'Hon ringer från grannens balkong';
const FORBIDDEN = { kod: 'FORBIDDEN' };
const RULE = { kod: 'RULE' };

let temp: ReturnType<typeof createTempDir>;
let files: LiveFiles;
let test: TestCore;
let akter: Akter;
let vera: AnvandareId;

beforeEach(async () => {
  temp = createTempDir();
  files = watchFiles();
  test = await startCore(temp.folder, files.driver);
  await createOpenVault(test);
  const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  await workAkt(journey, akter.vuxen);
  vera = await invite(test, VERA, ['jour']);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

async function become({ inloggningsnamn, losenfras }: Kollega): Promise<void> {
  test = await restart(test, files.driver);
  await test.client.valv.unlock({ inloggningsnamn, losenfras });
}
const open = (aktId: AktId) => test.client.jour.open({ aktId, skal: 'hot-eller-vald-nu', beskrivning: ORD });
const attKvittera = async () => (await test.client.jour.listAttKvittera({})).map(({ id }) => id);
const jourFil = (aktId: AktId) => path.join(test.valvMapp, 'akter', `${aktId}.jour`);

const found = async (sok: string) => (await test.client.jour.search({ sok })).traffar.map(({ kod }) => kod);

/** What the jour has left in an akt, as the responsible person reads it. */
async function posterna(aktId: AktId) {
  return (await test.client.jour.listAnteckningar({ aktId })).poster;
}

describe('C05: the person on duty is never refused', () => {
  it('opens a page of an akt that they cannot open, and sees threats, plan, contacts and children', async () => {
    await become(VERA);
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject(FORBIDDEN);
    const { oversikt, saknas, ansvarig, lasning } = await open(akter.vuxen);
    expect({ saknas, ansvarig }).toEqual({ saknas: null, ansvarig: SAM.namn });
    expect(Date.parse(lasning.slutar) - Date.parse(lasning.oppnad)).toBe(60 * MINUT);
    expect(oversikt?.hot).toMatchObject({
      flaggor: ['STRYPNING', 'HOT_DOD'],
      slutsats: 'Hög risk för fortsatt allvarligt våld.',
    });
    expect(oversikt?.plan).toMatchObject({ atgarder: 'Skyddat boende, polisanmälan.' });
    expect(oversikt?.natsSakert).toContain(NEEDLES.vag);
    expect(oversikt?.natsSakert).toContain(ALDRIG_MEDDELANDE);
    expect(oversikt?.kontakter.map(({ varde }) => varde)).toEqual([NEEDLES.telefon]);
    expect(oversikt?.personer.map(({ namn }) => namn)).toContain(NEEDLES.namn);
    // A workplace or a school is no way to reach anybody, and the note is no plan.
    for (const needle of [NEEDLES.arbetsplats, NEEDLES.skola, NEEDLES.fritext])
      expect(JSON.stringify(oversikt)).not.toContain(needle);
  });

  it.each([
    { name: 'nothing on the page yet', saknas: 'inte-skriven', of: () => akter.aktualisering },
    { name: 'no page by decision', saknas: 'bortvald', of: () => akter.barn },
    { name: 'a damaged page', saknas: 'olaslig', of: () => akter.vuxen },
  ])('gets an answer with whom to call, and the opening is noted, when there is $name', async ({ saknas, of }) => {
    await test.client.jour.setOversikt({ aktId: akter.barn, harOversikt: false, skal: 'Utövaren arbetar i jouren.' });
    writeFileSync(jourFil(akter.vuxen), 'junk');
    await become(VERA);
    const oppnad = await open(of());
    expect(oppnad).toMatchObject({ oversikt: null, saknas, ansvarig: SAM.namn });
    await become(SAM);
    expect(await attKvittera()).toEqual([oppnad.lasning.id]);
  });

  it('is told of a closed akt too', async () => {
    await test.client.avslut.sign({
      aktId: akter.barn,
      handelse: tidpunktFromMillis(test.host.clock),
      innehall: avslutInnehall(),
    });
    await become(VERA);
    expect((await open(akter.barn)).oversikt?.avslutad).toBe(true);
    await become(SAM);
    expect(await posterna(akter.barn)).toHaveLength(1);
  });

  it('needs the role: a colleague without it opens nothing, whatever they ask', async () => {
    await invite(test, OLA, ['handlaggare']);
    await become(OLA);
    await expect(open(akter.vuxen)).rejects.toMatchObject(FORBIDDEN);
    await expect(test.client.jour.search({ sok: NEEDLES.namn })).rejects.toMatchObject(FORBIDDEN);
  });

  it('does not reach an akt that is blocked for them: it answers as one that does not exist', async () => {
    await test.client.tilldelning.block({ aktId: akter.vuxen, anvandareId: vera, skal: 'Släkt med utövaren.' });
    await become(VERA);
    const blocked = await open(akter.vuxen).catch((error: unknown) => error);
    expect(blocked).toMatchObject(FORBIDDEN);
    expect(blocked).toEqual(await open('e'.repeat(32) as AktId).catch((error: unknown) => error));
    expect((await test.client.jour.search({ sok: 'G-001' })).traffar).toEqual([]);
  });
});

describe('C05: an opening is never silent', () => {
  it('waits for the one who answers for the akt until it is acknowledged, across sign-ins', async () => {
    await become(VERA);
    const { lasning } = await open(akter.vuxen);
    await expect(test.client.jour.kvittera({ lasningId: lasning.id })).rejects.toMatchObject(FORBIDDEN);
    for (let signIn = 0; signIn < 2; signIn += 1) {
      await become(SAM);
      expect(await test.client.jour.listAttKvittera({})).toMatchObject([
        { id: lasning.id, kod: 'G-001', av: VERA.namn, skal: 'hot-eller-vald-nu' },
      ]);
    }
    await test.client.jour.kvittera({ lasningId: lasning.id });
    expect(await attKvittera()).toEqual([]);
  });

  it('is acknowledged by nobody else, not even by whoever made it', async () => {
    await invite(test, OLA, ['samordnare', 'chef', 'jour']);
    await become(OLA);
    const { lasning } = await open(akter.vuxen);
    expect(await attKvittera()).toEqual([]);
    await expect(test.client.jour.kvittera({ lasningId: lasning.id })).rejects.toMatchObject(RULE);
    await become(SAM);
    const own = await open(akter.vuxen);
    expect(await attKvittera()).toEqual([lasning.id]);
    await expect(test.client.jour.kvittera({ lasningId: own.lasning.id })).rejects.toMatchObject(RULE);
    // Of the responsible person's own opening a chef is told.
    await become(OLA);
    expect(await attKvittera()).toEqual([own.lasning.id]);
    await test.client.jour.kvittera({ lasningId: own.lasning.id });
  });

  it('is signed into the akt with the reason in words, which stand nowhere that colleagues can read', async () => {
    await become(VERA);
    const { lasning } = await open(akter.vuxen);
    await become(SAM);
    expect(await posterna(akter.vuxen)).toMatchObject([
      {
        signeradAv: `${VERA.namn} (jour)`,
        signerad: lasning.oppnad,
        innehall: { slag: 'lasning', skal: 'hot-eller-vald-nu', text: ORD },
      },
    ]);
    const dump = JSON.stringify(await files.dump((file) => /^(valv|logg|register)/.test(file)));
    expect(dump).toContain('hot-eller-vald-nu');
    expect(dump).not.toContain(ORD);
    // Taken once: the same inbox gives nothing the second time, and the akt's own history holds.
    await become(SAM);
    expect(await posterna(akter.vuxen)).toHaveLength(1);
  });

  it('keeps what was written before the akt got a new key', async () => {
    await become(VERA);
    const { lasning } = await open(akter.vuxen);
    const handelse = tidpunktFromMillis(test.host.clock);
    await test.client.jour.note({ lasningId: lasning.id, handelse, text: 'Polisen är där.' });
    await become(SAM);
    await test.client.tilldelning.setChef({ aktId: akter.vuxen, harNyckel: false, skal: 'Chefen är jävig.' });
    expect((await posterna(akter.vuxen)).map(({ innehall }) => innehall.text)).toEqual(['Polisen är där.', ORD]);
  });

  it('takes in nothing that pretends to be from the jour and belongs to no opening', async () => {
    await become(VERA);
    const { lasning } = await open(akter.barn);
    await test.core.close('knapp');
    const vault = await unlockVault(test.valvMapp, VERA.inloggningsnamn, VERA.losenfras);
    const aktId = akter.vuxen;
    const { publicKey } = await vault.readSidecar(aktId, 1);
    const at = lasning.oppnad;
    const said = { slag: 'anteckning', handelse: at, skriven: at, skal: null, text: 'Förfalskat.' } as const;
    // One of no opening at all, and one of an opening of another akt.
    for (const lasningId of ['d'.repeat(32), lasning.id]) {
      const place = { folder: test.valvMapp, vaultId: vault.vaultId, aktId };
      const target = { publicKey: fromBase64(publicKey), generation: 1 };
      await writeDeposit(place, target, encodeJourdeposition({ lasningId, ...said }), 100);
    }
    test = await startCore(temp.folder, files.driver);
    await test.client.valv.unlock(SAM);
    expect(await posterna(aktId)).toEqual([]);
    expect(await posterna(akter.barn)).toHaveLength(1);
    const dump = JSON.stringify(await files.dump((file) => file.startsWith('logg')));
    expect(dump).toContain('deposition.olaslig');
  });
});

describe('C05: an opening ends', () => {
  it('after sixty minutes, when only a note may still be made; a new one takes a new reason', async () => {
    await become(VERA);
    const { lasning } = await open(akter.vuxen);
    const id = { lasningId: lasning.id };
    const note = () =>
      test.client.jour.note({ ...id, handelse: tidpunktFromMillis(test.host.clock), text: 'Hon är trygg nu.' });
    test.host.clock += 60 * MINUT - 1;
    expect((await test.client.jour.read(id)).oversikt?.kod).toBe('G-001');
    await become(VERA);
    expect(await test.client.jour.listEgna({})).toMatchObject([{ id: lasning.id, pagar: true }]);
    test.host.clock += 1;
    await expect(test.client.jour.read(id)).rejects.toMatchObject(RULE);
    expect(await test.client.jour.listEgna({})).toMatchObject([{ id: lasning.id, pagar: false }]);
    await note();
    test.host.clock += 24 * 60 * MINUT;
    await expect(note()).rejects.toMatchObject(RULE);
    expect(await test.client.jour.listEgna({})).toEqual([]);
    expect((await open(akter.vuxen)).lasning.id).not.toBe(lasning.id);
  });

  it('is not prolonged by a clock that is set back', async () => {
    await become(VERA);
    const { lasning } = await open(akter.vuxen);
    test.host.clock -= MINUT;
    await expect(test.client.jour.read({ lasningId: lasning.id })).rejects.toMatchObject(RULE);
  });

  it('belongs to the one who made it', async () => {
    await become(VERA);
    const { lasning } = await open(akter.vuxen);
    await become(SAM);
    const handelse = tidpunktFromMillis(test.host.clock);
    const id = { lasningId: lasning.id };
    await expect(test.client.jour.read(id)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await expect(test.client.jour.note({ ...id, handelse, text: 'x' })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
  });
});

describe('the jour looks for an akt', () => {
  it('by its code, by a name and by a number, and the words stand in no log', async () => {
    await become(VERA);
    expect(await found('g-001')).toEqual(['G-001']);
    expect(await found('a-2026-0001')).toEqual(['A-2026-0001']);
    // The child’s page names its mother.
    expect(await found('fiktivsson FRIDEBORG')).toEqual(['G-001', 'G-002']);
    expect(await found(klientNummer.slice(2))).toContain('G-001');
    expect(await found('Frideberg')).toEqual([]);
    expect(await found('12')).toEqual([]);
    const dump = JSON.stringify(await files.dump((file) => /^(valv|logg|register)/.test(file)));
    expect(dump).toContain('jour.sokt');
    expect(dump.toLowerCase()).not.toContain('frideb');
    expect(dump).not.toContain(klientNummer.slice(2));
  });
});

describe('the page for the jour', () => {
  it('is taken away by a decision with reasons that is signed into the akt, and comes back by another', async () => {
    const { aktId } = { aktId: akter.vuxen };
    expect(existsSync(jourFil(aktId))).toBe(true);
    await test.client.jour.setOversikt({ aktId, harOversikt: false, skal: 'Utövaren arbetar i jouren.' });
    expect(existsSync(jourFil(aktId))).toBe(false);
    expect(await test.client.jour.listAnteckningar({ aktId })).toMatchObject({ jourHarOversikt: false });
    // A later write does not bring it back by itself.
    await test.client.person.create({ aktId, uppgifter: { roll: 'annan', namn: 'Moa Test' } });
    expect(existsSync(jourFil(aktId))).toBe(false);
    await test.client.jour.setOversikt({ aktId, harOversikt: true, skal: 'Han har slutat.' });
    expect(existsSync(jourFil(aktId))).toBe(true);
    const { tidslinje } = await test.client.akt.get({ aktId });
    expect(tidslinje.filter(({ slag }) => slag === 'tilldelning')).toHaveLength(2);
  });

  it('is read by those who stay when somebody loses the role, also when the earlier key is forgotten', async () => {
    await invite(test, OLA, ['jour']);
    await test.client.personal.setRoller({ anvandareId: vera, roller: ['granskare'], ny: false });
    await become(OLA);
    expect((await open(akter.vuxen)).oversikt?.kod).toBe('G-001');
    await become(VERA);
    await expect(open(akter.vuxen)).rejects.toMatchObject(FORBIDDEN);
  });
});

describe('an envelope for a jour that sits elsewhere', () => {
  it('has a number, is followed by its receipt, replaced and destroyed, and says what is due', async () => {
    const { client, host } = test;
    const aktId = akter.vuxen;
    const attGora = async () => (await client.jour.listKuvert({})).map(({ nr, attGora: due }) => [nr, due]);
    expect(await client.jour.createKuvert({ aktId })).toEqual({ nr: 1 });
    expect(await attGora()).toEqual([[1, { vad: 'kvittera', senast: '2026-11-24' }]]);
    await client.jour.kvitteraKuvert({ nr: 1 });
    await expect(client.jour.kvitteraKuvert({ nr: 1 })).rejects.toMatchObject(RULE);
    expect(await attGora()).toEqual([[1, { vad: 'ersatt', senast: '2026-12-23' }]]);
    host.clock += 24 * 60 * MINUT;
    await client.jour.createKuvert({ aktId });
    expect(await attGora()).toEqual([
      [2, { vad: 'kvittera', senast: '2026-11-25' }],
      [1, { vad: 'forstor', senast: '2026-12-01' }],
    ]);
    await client.jour.forstorKuvert({ nr: 1 });
    await expect(client.jour.forstorKuvert({ nr: 1 })).rejects.toMatchObject(RULE);
    expect((await attGora()).at(-1)).toEqual([1, null]);
    await expect(client.jour.forstorKuvert({ nr: 9 })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await client.jour.setOversikt({ aktId, harOversikt: false, skal: 'Utövaren arbetar i jouren.' });
    expect((await attGora())[0]).toMatchObject([2, { vad: 'forstor' }]);
    await expect(client.jour.createKuvert({ aktId })).rejects.toMatchObject(RULE);
  });
});
