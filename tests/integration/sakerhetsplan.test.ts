import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeJouroversikt } from '../../electron/modules/jour/oversikt.ts';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { addToDatum, datumOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { first, JOBB } from '../support/contract-inputs.ts';
import { createOpenVault, restart, startCore, type TestCore } from '../support/core.ts';
import { type Akter, fillKatalog, intygInnehall, openAkter } from '../support/journey.ts';
import { invite, VERA } from '../support/kollegor.ts';
import { createTempDir } from '../support/temp.ts';

const KODORD = 'lingonris';
const UPPFOLJNING = { steg: 'skyddsbedomning', text: 'Följ upp säkerhetsplanen.' };

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let akter: Akter;
let klient: PersonId;

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
  const journey = { client: test.client, now };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  klient = await subjectOf(akter.vuxen);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const now = () => tidpunktFromMillis(test.host.clock);
const inDays = (days: number) => addToDatum(datumOf(now()), { days });
const subjectOf = async (aktId: AktId) => first((await test.client.akt.get({ aktId })).personer).id;
const vuxen = () => ({
  slag: 'vuxen' as const,
  hallning: 'vantar' as const,
  hallningSkal: 'Vill vänta till efter lovet.',
  ikvall: 'Sover hos sin syster.',
  kontakter: [{ vem: 'Systern', vad: 'Hämtar barnen', vemRinger: 'bada' as const }],
  kodordBetyder: 'Systern ringer 112.',
  paPapper: ['ikvall' as const],
  uppfoljning: inDays(3),
});
const sign = (own: object = {}, kodord = '', aktId = akter.vuxen, personId = klient) =>
  test.client.sakerhetsplan.sign({ aktId, personId, handelse: now(), innehall: { ...vuxen(), ...own }, kodord });
const tasks = async () =>
  (await test.client.arbetslista.get({})).veckan
    .filter(({ uppgift }) => uppgift.text === UPPFOLJNING.text)
    .map(({ kod, uppgift }) => ({ kod, forfaller: uppgift.forfaller }));

describe('a säkerhetsplan', () => {
  it('of a client who waits ends what step 5 lacks, and comes back in Min dag until a new version is signed', async () => {
    const { client } = test;
    await client.skyddsbedomning.sign({
      aktId: akter.vuxen,
      personId: klient,
      handelse: now(),
      innehall: {
        slag: 'vuxen',
        behovAvSkydd: 'ja',
        flaggor: ['STRYPNING', 'HOT_DOD'],
        slutsats: 'Hög risk.',
        atgarder: 'Ny kontakt.',
        vantarMedSkydd: true,
      },
    });
    const steg5 = async () => (await client.akt.get({ aktId: akter.vuxen })).steg.find(({ nr }) => nr === 5);
    expect((await steg5())?.saknas).toEqual(['Säkerhetsplan saknas: klienten behöver skydd men vill vänta.']);
    await sign();
    expect((await steg5())?.saknas).toEqual([]);
    expect(await tasks()).toEqual([{ kod: 'G-001', forfaller: inDays(3) }]);

    await sign({ hallning: 'tackar-nej', uppfoljning: inDays(5) });
    expect(await tasks()).toEqual([{ kod: 'G-001', forfaller: inDays(5) }]);
    await sign({ uppfoljning: null, utanUppfoljning: 'Klienten är placerad.' });
    expect(await tasks()).toEqual([]);
    const planer = await client.sakerhetsplan.list({ aktId: akter.vuxen });
    expect(planer.map(({ innehall }) => innehall.hallning)).toEqual(['vantar', 'tackar-nej', 'vantar']);
    expect(planer.map(({ ersatter }) => ersatter)).toEqual([null, null, null]);
  });

  it('keeps its code word as a protected datum: one at a time, in no plan, and found by the leak check of the family', async () => {
    const { client } = test;
    const aktId = akter.vuxen;
    const signed = await sign({}, 'blåbärssoppa');
    expect(signed.innehall.harKodord).toBe(true);
    await sign({}, KODORD);
    await sign();
    const planer = await client.sakerhetsplan.list({ aktId });
    expect(planer.map(({ innehall }) => innehall.harKodord)).toEqual([true, true, true]);
    expect(JSON.stringify(planer)).not.toMatch(/blåbärssoppa|lingonris/);
    const kodord = (await client.skyddadUppgift.list({ aktId })).filter(({ slag }) => slag === 'kodord');
    expect(kodord).toHaveLength(1);
    expect(await client.skyddadUppgift.reveal({ aktId, id: first(kodord).id })).toEqual({ varde: KODORD });

    // Wherever it is written: the list of protected data takes one as well.
    await client.skyddadUppgift.create({ aktId, uppgift: { personId: klient, slag: 'kodord', varde: 'tranbär' } });
    await client.skyddadUppgift.create({ aktId, uppgift: { personId: klient, slag: 'kodord', varde: KODORD } });
    const alla = (await client.skyddadUppgift.list({ aktId })).filter(({ slag }) => slag === 'kodord');
    expect(alla).toHaveLength(1);
    expect(await client.skyddadUppgift.reveal({ aktId, id: first(alla).id })).toEqual({ varde: KODORD });

    const barn = akter.barn;
    const innehall = { ...intygInnehall(await subjectOf(barn), now()), hotet: 'Hon säger Lingonris i telefon.' };
    const traffar = await client.intyg.check({ aktId: barn, innehall });
    expect(traffar.map(({ slag }) => slag)).toContain('kodord');
    await expect(sign({ platser: `Ropar ${KODORD} i trappan.` })).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [{ falt: 'innehall.platser' }],
    });
  });

  it('of a child lies in the child’s own akt, in words of its own', async () => {
    const barn = akter.barn;
    const barnet = await subjectOf(barn);
    const own = { slag: 'barn', hallning: null, hallningSkal: '', barnRinga: 'Jag säger vad jag heter.' };
    expect((await sign(own, '', barn, barnet)).innehall.barnRinga).toBe('Jag säger vad jag heter.');
    await expect(sign({}, '', barn, barnet)).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.slag' }] });
    const inVuxen = (await test.client.akt.get({ aktId: akter.vuxen })).personer.find(({ roll }) => roll === 'barn');
    if (inVuxen === undefined) throw new Error('the adult’s akt names the child');
    await expect(sign(own, '', akter.vuxen, inVuxen.id)).rejects.toMatchObject({ faltfel: [{ falt: 'personId' }] });
  });

  it('tells the person on duty what holds tonight, with the word that the client may say', async () => {
    await sign({}, KODORD);
    await invite(test, VERA, ['jour']);
    test = await restart(test);
    const { inloggningsnamn, losenfras } = VERA;
    await test.client.valv.unlock({ inloggningsnamn, losenfras });
    const { oversikt } = await test.client.jour.open({
      aktId: akter.vuxen,
      skal: 'klienten-ringer',
      beskrivning: 'Hon ringer.',
    });
    expect(oversikt?.sakerhetsplan).toMatchObject({
      ikvall: 'Sover hos sin syster.',
      kontakter: ['Systern: Hämtar barnen'],
      kodord: KODORD,
      kodordBetyder: 'Systern ringer 112.',
    });
    const { sakerhetsplan: _, ...older } = oversikt ?? {};
    const page = decodeJouroversikt(new TextEncoder().encode(JSON.stringify(older)));
    expect(page?.sakerhetsplan).toBeNull();
  });

  it('becomes a document of the akt, and a paper whose file names no akt', async () => {
    const { id } = await sign();
    const make = (mall: 'sakerhetsplan' | 'lista') =>
      test.client.dokument.create({ aktId: akter.vuxen, mall, postId: id, jobbId: JOBB });
    expect((await make('sakerhetsplan')).filnamn).toMatch(/^sakerhetsplan-G-001-/);
    expect((await make('lista')).filnamn).toMatch(/^lista-\d{4}-\d\d-\d\d\.pdf$/);
    await expect(
      test.client.dokument.create({ aktId: akter.vuxen, mall: 'lista', postId: null, jobbId: JOBB }),
    ).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('cannot be signed in an akt that is closed, nor say that nobody comes back without saying why', async () => {
    await expect(sign({ uppfoljning: null })).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.uppfoljning' }] });
    await expect(sign({ uppfoljning: inDays(-1) })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.uppfoljning' }],
    });
  });
});
