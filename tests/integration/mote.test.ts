import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { millisOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createWorld, INGEN, type World } from '../support/contract-inputs.ts';
import { restart, unlock } from '../support/core.ts';
import { avslutInnehall } from '../support/innehall.ts';
import { NEEDLES } from '../support/journey.ts';
import { motesplan } from '../support/mote-varld.ts';
import { klientNummer } from '../support/people.ts';
import { createTempDir } from '../support/temp.ts';

const MINUTE = 60_000;

describe('a meeting from plan to check-out', () => {
  let world: World;
  let test: World['test'];
  const temp = createTempDir();
  beforeAll(async () => {
    world = await createWorld(temp.folder);
    ({ test } = world);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  const now = () => tidpunktFromMillis(test.host.clock);
  const rad = async () => (await test.client.akt.list({})).find(({ aktId }) => aktId === world.akter.vuxen);
  const utcheckningar = async () => (await rad())?.uppgifter.flatMap(({ utcheckning }) => utcheckning ?? []) ?? [];

  it('names those who go as the register has them, and owes a check-out by the minute', async () => {
    const { planer, handelser } = await test.client.mote.list({ aktId: world.akter.vuxen });
    expect(planer[0]?.innehall.medarbetare.map(({ namn }) => namn)).toEqual(['Sam Provander', 'Vera Test']);
    expect(handelser).toEqual([]);
    await test.client.mote.cancel({
      aktId: world.akter.vuxen,
      moteId: world.mote.installs,
      handelse: now(),
      text: 'Klienten är sjuk.',
    });
    expect(await utcheckningar()).toEqual([planer[0]?.innehall.utcheckning]);
    const { steg } = await test.client.akt.get({ aktId: world.akter.vuxen });
    expect(steg.find(({ id }) => id === 'planering')?.lage).toBe('done');
  });

  it('puts neither place nor people of the meeting into the register', async () => {
    const innehall = {
      ...motesplan(world.mote.medarbetare, now()),
      moter: NEEDLES.namn,
      lokalText: NEEDLES.skola,
      resvag: NEEDLES.fritext,
    };
    const plan = await test.client.mote.sign({ aktId: world.akter.vuxen, innehall });
    const dump = JSON.stringify(await world.files.dump((file) => /^(valv|logg|register)/.test(file)));
    for (const needle of Object.values(NEEDLES)) expect(dump).not.toContain(needle);
    await test.client.mote.cancel({ aktId: world.akter.vuxen, moteId: plan.id, handelse: now(), text: 'Provat.' });
    expect(await utcheckningar()).toHaveLength(1);
  });

  it('is changed by a new plan that names the one before, and moves the check-out with it', async () => {
    const { aktId, moteId } = { aktId: world.akter.vuxen, moteId: world.mote.id };
    const innehall = motesplan(world.mote.medarbetare, now());
    const later = tidpunktFromMillis(millisOf(innehall.utcheckning) + 30 * MINUTE);
    const changed = await test.client.mote.sign({
      aktId,
      ersatter: moteId,
      innehall: { ...innehall, utcheckning: later },
    });
    expect(changed.ersatter).toBe(moteId);
    expect(await utcheckningar()).toEqual([later]);
    await expect(test.client.mote.sign({ aktId, ersatter: moteId, innehall })).rejects.toMatchObject({
      faltfel: [{ falt: 'ersatter' }],
    });
  });

  it('is refused with one worker and no reason, with somebody who is blocked, and in an aktualisering', async () => {
    const aktId = world.akter.vuxen;
    const innehall = motesplan(world.mote.medarbetare, now());
    // The adult's akt is acute: one alone is warned about in the window, and not stopped.
    const ensam = { ...innehall, medarbetare: innehall.medarbetare.slice(0, 1) };
    const alone = await test.client.mote.sign({ aktId, innehall: ensam });
    await test.client.mote.cancel({ aktId, moteId: alone.id, handelse: now(), text: 'Kollegan blev sjuk.' });
    await expect(test.client.mote.sign({ aktId: world.oppen, innehall })).rejects.toMatchObject({ kod: 'RULE' });
    await test.client.tilldelning.block({ aktId, anvandareId: world.kollega, skal: 'Släkt med klienten.' });
    await expect(test.client.mote.sign({ aktId, innehall })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.medarbetare' }],
    });
    await test.client.tilldelning.unblock({ aktId, anvandareId: world.kollega, skal: 'Fel person.' });
  });

  it('lets nothing protected stand in what is printed on the sheet', async () => {
    const innehall = motesplan(world.mote.medarbetare, now());
    const plats = (await test.client.insats.list({})).find(({ kod }) => kod === world.platsKod);
    const sign = (own: object) =>
      test.client.mote.sign({ aktId: world.akter.vuxen, innehall: { ...innehall, ...own } });
    for (const [falt, varde] of [
      ['ringerTill', `Klienten på ${NEEDLES.telefon}`],
      ['sedan', `Åk till ${NEEDLES.arbetsplats}`],
      ['ringer', NEEDLES.namn],
      ['sedan', `Det gäller ${klientNummer.slice(2)}`],
      // A code stands in the offer; what it is called, in the register alone.
      ['sedan', `Ring ${plats?.namn}`],
    ] as const) {
      await expect(sign({ [falt]: varde })).rejects.toMatchObject({
        kod: 'RULE',
        faltfel: [expect.objectContaining({ falt: `innehall.${falt}` })],
      });
    }
  });

  it('is not told to the manager before it is', async () => {
    const innehall = {
      ...motesplan(world.mote.medarbetare, now()),
      chefInformerad: tidpunktFromMillis(test.host.clock + 60 * MINUTE),
    };
    await expect(test.client.mote.sign({ aktId: world.akter.vuxen, innehall })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.chefInformerad' }],
    });
  });

  it('tells the shell when the check-out is due, at once and by time alone, and stops when everybody is safe', async () => {
    const aktId = world.akter.vuxen;
    const moteId = world.mote.id;
    const [utcheckning] = await utcheckningar();
    const told = () => test.host.remembered.at(-1)?.paminnelser.filter(({ slag }) => slag === 'utcheckning');
    await expect.poll(told).toEqual([{ slag: 'utcheckning', tid: utcheckning }]);
    await expect(
      test.client.mote.checkOut({ aktId, moteId: INGEN as typeof moteId, handelse: now() }),
    ).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    test.host.clock += 60 * MINUTE;
    await test.client.mote.checkIn({ aktId, moteId, handelse: now() });
    await expect(
      test.client.mote.cancel({ aktId, moteId, handelse: now(), text: 'Klienten kom inte.' }),
    ).rejects.toMatchObject({ kod: 'RULE', mening: 'Mötet har börjat. Checka ut i stället.' });
    expect((await test.client.arbetslista.get({})).arChef).toBe(true);
    await expect(test.client.avslut.sign({ aktId, handelse: now(), innehall: avslutInnehall() })).rejects.toMatchObject(
      { kod: 'RULE', mening: expect.stringContaining('varken utcheckat eller inställt') },
    );
    test.host.clock += 180 * MINUTE;
    test = await restart(test);
    await unlock(test);
    await expect.poll(told).toEqual([{ slag: 'utcheckning', tid: utcheckning }]);
    await test.client.mote.checkOut({ aktId, moteId, handelse: now(), text: 'Alla är hemma.' });
    await expect.poll(told).toEqual([]);
    expect(await utcheckningar()).toEqual([]);
    const { planer, handelser } = await test.client.mote.list({ aktId });
    expect(handelser.map(({ innehall }) => innehall.slag)).toEqual([
      'installt',
      'installt',
      'installt',
      'incheckning',
      'utcheckning',
    ]);
    await expect(
      test.client.mote.sign({
        aktId,
        ersatter: planer.find(({ ersatter }) => ersatter === moteId)?.id ?? null,
        innehall: motesplan(world.mote.medarbetare, now()),
      }),
    ).rejects.toMatchObject({ kod: 'RULE' });
  });
});
