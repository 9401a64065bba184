import { describe, expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import type { StegId } from '../../shared/process/steg.ts';
import { placementOf, reportAcute, withAkutvarld } from '../support/akut.ts';
import { first } from '../support/contract-inputs.ts';
import { avslutInnehall, stallning } from '../support/innehall.ts';

describe('the ways a case goes on', () => {
  const world = withAkutvarld();

  const stegOf = async (aktId: AktId, id: StegId) =>
    (await world.test.client.akt.get({ aktId })).steg.find((one) => one.id === id);
  const personakt = async () => {
    const reported = await reportAcute(world, []);
    const input = { ...placementOf(world.now(), reported), omedelbartBeslut: null };
    return first((await world.test.client.utredning.inled(input)).akter).aktId;
  };
  const choose = (aktId: AktId, innehall: object) =>
    world.test.client.vidare.sign({
      aktId,
      handelse: world.now(),
      innehall: { skal: 'Annan enhet har uppdraget.', ...innehall } as never,
    });

  it('are told: a handover that nobody has accepted stays open, and is done when somebody has', async () => {
    const { client } = world.test;
    const { aktId } = await reportAcute(world, []);
    await client.arendetyp.sign({ aktId, handelse: world.now(), stallning: stallning(world.now()) });
    await expect(choose(aktId, { val: 'overlamning' })).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [{ falt: 'innehall.overlamning.mottagare' }],
    });
    const overlamning = { mottagare: 'Kim Test, ekonomiskt bistånd', kanal: '', mottagen: null };
    await choose(aktId, { val: 'overlamning', overlamning, sammanfattning: 'Hör inte hit.' });
    expect(first(await client.vidare.list({ aktId })).innehall.sammanfattning).toBe('');
    expect((await stegOf(aktId, 'vidare'))?.saknas).toEqual(['Överlämningen är inte mottagen än.']);
    await choose(aktId, {
      val: 'overlamning',
      overlamning: { ...overlamning, kanal: 'Telefon', mottagen: world.now() },
    });
    expect((await stegOf(aktId, 'vidare'))?.lage).toBe('done');
    expect(await client.vidare.list({ aktId })).toHaveLength(2);
  });

  it('take a refusal as a decision with law and no place, and keep step 6 until it is signed', async () => {
    const { client } = world.test;
    const aktId = await personakt();
    await choose(aktId, { val: 'avslag' });
    expect((await stegOf(aktId, 'vidare-efter'))?.saknas).toContain('Beslut om avslag är inte signerat.');
    const sign = (platsKod: string) =>
      client.beslut.sign({
        aktId,
        handelse: world.now(),
        innehall: {
          slag: 'avslag',
          beslut: 'Ansökan avslås.',
          motivering: 'Behovet är tillgodosett.',
          beslutsfattare: 'Sam Provander',
          lagrumIds: ['sol.bistand', 'fl.overklagande-tid'],
          platsKod,
        },
      });
    await expect(sign('SB-01')).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.platsKod' }] });
    await sign('');
    expect((await stegOf(aktId, 'vidare-efter'))?.saknas).not.toContain('Beslut om avslag är inte signerat.');
  });

  it('demand what protection asks for: measures at once unless the work is acute, and the risk that stays at the end', async () => {
    const { client } = world.test;
    const calm = async () => {
      const { aktId } = await client.aktualisering.create({ inkom: world.now(), rad: 'Ett samtal.' });
      const klient = await client.person.create({ aktId, uppgifter: { roll: 'klient', namn: 'Moa Test' } });
      const judged = { ...stallning(world.now()), skyddsarende: 'ja' as const };
      await client.arendetyp.sign({ aktId, handelse: world.now(), stallning: judged });
      const input = { ...placementOf(world.now(), { aktId, klient: klient.id, barn: [] }), omedelbartBeslut: null };
      return first((await client.utredning.inled(input)).akter).aktId;
    };
    const assess = async (aktId: AktId) =>
      client.skyddsbedomning.sign({
        aktId,
        personId: first((await client.akt.get({ aktId })).personer).id,
        handelse: world.now(),
        innehall: { slag: 'vuxen', behovAvSkydd: 'ja', slutsats: 'Risken är hög.' },
      });
    const lugn = await calm();
    await expect(assess(lugn)).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.atgarder' }] });
    const akut = await personakt();
    await assess(akut);
    expect((await client.akt.get({ aktId: akut })).uppgifter).toContainEqual({
      steg: 'skyddsbedomning',
      text: 'Skriv vilka åtgärder skyddsbedömningen leder till: omedelbart skydd behövs.',
      forfaller: '2026-11-24',
    });
    const innehall = { ...avslutInnehall(), kvarstaendeRisk: '' };
    const close = (aktId: AktId) => client.avslut.sign({ aktId, handelse: world.now(), innehall });
    await expect(close(lugn)).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.kvarstaendeRisk' }] });
    const { aktId: annan } = await client.aktualisering.create({ inkom: world.now(), rad: 'Fel nummer.' });
    expect((await close(annan)).innehall.kvarstaendeRisk).toBe('');
  });

  it('ask for a säkerhetsplan when the client needs protection and wants to wait', async () => {
    const { client } = world.test;
    const aktId = await personakt();
    const personId = first((await client.akt.get({ aktId })).personer).id;
    const assess = (own: object) =>
      client.skyddsbedomning.sign({
        aktId,
        personId,
        handelse: world.now(),
        innehall: { slag: 'vuxen', behovAvSkydd: 'ja', slutsats: 'Risken är hög.', atgarder: 'Ny kontakt.', ...own },
      });
    await expect(assess({ vantarMedSkydd: true, behovAvSkydd: 'nej' })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.vantarMedSkydd' }],
    });
    await assess({ vantarMedSkydd: true });
    const saknas = 'Säkerhetsplan saknas: klienten behöver skydd men vill vänta.';
    expect((await stegOf(aktId, 'skyddsbedomning'))?.saknas).toEqual([saknas]);
    await assess({ vantarMedSkydd: true, sakerhetsplan: 'Går till grannen och ringer 112.' });
    expect((await stegOf(aktId, 'skyddsbedomning'))?.lage).toBe('done');
  });
});
