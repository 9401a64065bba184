import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import type { AktId, PostId } from '../../shared/lib/id.ts';
import { type Datum, datumOf, type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createWorld, first, INGEN, validInputs, type World } from '../support/contract-inputs.ts';
import { lagrumRad } from '../support/egna-texter.ts';
import { replaceAt } from '../support/hostile-inputs.ts';
import { avslutInnehall, bedomningVuxen, beslutInnehall, stallning } from '../support/innehall.ts';
import { createTempDir } from '../support/temp.ts';

const DAY = 86_400_000;

describe('what is signed in an akt', () => {
  let world: World;
  let aktId: AktId;
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder);
    aktId = world.akter.vuxen;
  });
  afterAll(async () => {
    await world.test.core.close('avslut');
    temp.remove();
  });

  const client = () => world.test.client;
  const now = () => world.journey.now();
  const decide = (change: object) =>
    client().beslut.sign({ aktId, handelse: now(), innehall: { ...beslutInnehall(), ...change } });
  const decideInsats = (change: object) =>
    decide({ slag: 'insats', galler: { fran: datumOf(now()), till: null }, ...change });
  const note = (text: string, ersatter: PostId | null = null) =>
    client().anteckning.sign({ aktId, handelse: now(), innehall: { text }, ersatter });

  it.each([
    ['anteckning.sign', 'handelse'],
    ['instrument.sign', 'handelse'],
    ['arendetyp.sign', 'handelse'],
    ['skyddsbedomning.sign', 'handelse'],
    ['erbjudande.create', 'handelse'],
    ['erbjudande.answer', 'handelse'],
    ['beslut.sign', 'handelse'],
    ['intyg.sign', 'handelse'],
    ['avslut.sign', 'handelse'],
    ['utredning.inled', 'handelse'],
    ['aktualisering.create', 'inkom'],
    ['aktualisering.save', 'uppgifter.inkom'],
  ])('%s refuses a time that lies ahead, at its field', async (name, falt) => {
    const later = tidpunktFromMillis(world.test.host.clock + 6 * 60_000);
    const input = replaceAt(validInputs(world)[name], falt.split('.'), later);
    expect(await world.test.core.call(name, input)).toMatchObject({
      ok: false,
      fel: { kod: 'RULE', faltfel: [{ falt, mening: 'Tiden ligger i framtiden. Skriv när det hände.' }] },
    });
  });

  it('allows for office clocks that are some minutes apart, and for what happened long ago', async () => {
    for (const handelse of [
      tidpunktFromMillis(world.test.host.clock + 4 * 60_000),
      '1998-05-04T22:00:00.000Z' as Tidpunkt,
    ]) {
      const post = await client().anteckning.sign({ aktId, handelse, innehall: { text: 'En gammal händelse.' } });
      expect(post).toMatchObject({ handelse, signerad: now(), signeradAv: 'Sam Provander, samordnare' });
    }
  });

  it('keeps the note that a correction replaces, and lets only the newest be corrected', async () => {
    const wrong = await note('Hon ringde i går.');
    const right = await note('Hon ringde i dag.', wrong.id);
    expect(right.ersatter).toBe(wrong.id);
    const { anteckningar } = await client().anteckning.list({ aktId, antal: 2 });
    expect(anteckningar.map(({ innehall }) => innehall.text)).toEqual(['Hon ringde i dag.', 'Hon ringde i går.']);
    await expect(note('En andra rättelse.', wrong.id)).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [{ falt: 'ersatter' }],
    });
    await note('Hon ringde på morgonen.', right.id);
    for (const id of [world.beslut, world.intyg, INGEN as PostId]) {
      await expect(note('Rättar något annat.', id)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    }
    const { tidslinje } = await client().akt.get({ aktId });
    expect(tidslinje[0]?.rubrik).toBe('Anteckning (rättar en tidigare)');
  });

  it('pages through the journal without losing or repeating a note', async () => {
    const all = (await client().anteckning.list({ aktId, antal: 500 })).anteckningar.map(({ nr }) => nr);
    const paged: number[] = [];
    for (let fore: number | null = null; ; ) {
      const page = await client().anteckning.list({ aktId, fore, antal: 2 });
      paged.push(...page.anteckningar.map(({ nr }) => nr));
      if (!page.fler) break;
      fore = paged.at(-1) ?? null;
    }
    expect(paged).toEqual(all);
    expect(await client().anteckning.list({ aktId, fore: 1 })).toEqual({ anteckningar: [], fler: false });
  });

  it('corrects an assessment of the same person only', async () => {
    const sign = (change: object, personId = world.vuxen) =>
      client().skyddsbedomning.sign({ aktId, personId, handelse: now(), innehall: { ...bedomningVuxen(), ...change } });
    const earlier = first(await client().skyddsbedomning.list({ aktId }));
    const { ersatter } = await client().skyddsbedomning.sign({
      aktId,
      personId: world.vuxen,
      handelse: now(),
      innehall: bedomningVuxen(),
      ersatter: earlier.id,
    });
    expect(ersatter).toBe(earlier.id);
    await expect(sign({ flaggor: ['HOT_DOD'] })).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.flaggor' }] });
    await expect(sign({ slag: 'barn' })).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.slag' }] });
    await expect(sign({ instrumentPostId: world.beslut })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    const { personer } = await client().akt.get({ aktId });
    const barn = personer.find(({ roll }) => roll === 'barn');
    if (barn === undefined) throw new Error('the adult’s akt names no child');
    await expect(sign({ slag: 'barn', barnetsRost: 'x' }, barn.id)).rejects.toMatchObject({
      kod: 'RULE',
      mening: expect.stringContaining('personens egen akt'),
    });
  });

  it('keeps answers to questions as they were given and counted, and refuses others', async () => {
    const svar = { instrumentId: 'korta-fragor', version: 1, svar: { hotad: { svar: 'ja' } }, egenSkattning: 7 };
    const post = await client().instrument.sign({ aktId, personId: world.vuxen, handelse: now(), svar });
    expect(post.innehall).toMatchObject({ instrumentId: 'korta-fragor', version: 1, resultat: { antalJa: 1 } });
    expect((await client().instrument.list({ aktId })).at(-1)).toEqual(post);
    const send = (change: object) =>
      client().instrument.sign({ aktId, personId: world.vuxen, handelse: now(), svar: { ...svar, ...change } });
    await expect(send({ version: 99 })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await expect(send({ instrumentId: '__proto__' })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    await expect(send({ svar: { hotad: { svar: 'kanske' } } })).rejects.toMatchObject({
      faltfel: [{ falt: 'svar.svar.hotad' }],
    });
    await expect(send({ svar: { constructor: { svar: 'ja' } } })).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('shows what the program proposed beside what the person decided', async () => {
    const input = { aktId: world.oppen, handelse: now(), stallning: { ...stallning(now()), akut: 'ja' as const } };
    const post = await client().arendetyp.sign(input);
    expect(post.innehall).toMatchObject({
      akut: 'ja',
      forslag: { akut: { forslag: expect.stringMatching(/nej|oklart/) } },
    });
    const again = await client().arendetyp.sign({ ...input, stallning: stallning(now()) });
    expect(again.ersatter).toBe(post.id);
    expect(await client().arendetyp.list({ aktId: world.oppen })).toHaveLength(2);
    expect((await client().akt.get({ aktId: world.oppen })).rad).toMatchObject({ akut: false, skyddsarende: 'ja' });
  });

  it('decides only with what is decided, reasons, law and who decides, each asked for at its field', async () => {
    for (const [falt, value] of [
      ['beslut', ' '],
      ['motivering', ''],
      ['beslutsfattare', '\u200b'],
      ['lagrumIds', []],
      ['slag', 'hittepa'],
    ] as const) {
      const sent = client().beslut.sign({
        aktId,
        handelse: now(),
        innehall: { ...beslutInnehall(), [falt]: value } as never,
      });
      await expect(sent).rejects.toMatchObject({ kod: 'VALIDATION', faltfel: [{ falt: `innehall.${falt}` }] });
    }
    for (const id of ['sol.hittepa', '__proto__', 'constructor']) {
      await expect(decide({ lagrumIds: [id] })).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.lagrumIds' }] });
    }
    await expect(decide({ galler: { fran: '2026-12-01', till: '2026-11-01' } })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.galler.till', mening: 'Slutdagen ligger före startdagen.' }],
    });
    await expect(decide({ platsKod: 'SB-99' })).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.platsKod' }] });
  });

  it('decides on an offer only when it has been accepted, and on the place that was offered', async () => {
    const erbjudandePostId = world.erbjudande;
    await expect(decideInsats({ erbjudandePostId })).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.erbjudandePostId' }],
    });
    const answer = (svar: 'accepterat' | 'avbojt', skal = '') =>
      client().erbjudande.answer({ aktId, handelse: now(), innehall: { erbjudandePostId, svar, skal } });
    await expect(answer('avbojt')).rejects.toMatchObject({ kod: 'VALIDATION', faltfel: [{ falt: 'innehall.skal' }] });
    await answer('avbojt', 'För långt från skolan.');
    await expect(answer('accepterat')).rejects.toMatchObject({ kod: 'RULE' });
    await expect(decideInsats({ erbjudandePostId })).rejects.toMatchObject({ kod: 'RULE' });
    const accepted = (await client().erbjudande.list({ aktId })).find(
      ({ svar }) => svar?.innehall.svar === 'accepterat',
    );
    if (accepted === undefined) throw new Error('no offer has been accepted');
    const other = (await client().insats.list({})).find(({ kod }) => kod !== accepted.erbjudande.innehall.platsKod);
    await expect(
      decideInsats({ erbjudandePostId: accepted.erbjudande.id, platsKod: other?.kod }),
    ).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.platsKod', mening: 'Beslutet gäller en annan plats än den som erbjöds.' }],
    });
    await decideInsats({ erbjudandePostId: accepted.erbjudande.id, platsKod: accepted.erbjudande.innehall.platsKod });
  });

  it('writes law as the municipality corrected it from that day on, and leaves older decisions as they were', async () => {
    const before = (await client().beslut.list({ aktId })).map(({ innehall }) => innehall.lagrum);
    await client().lagrum.save({ lagrum: lagrumRad() as never });
    const decideToday = async () =>
      (await client().beslut.sign({ aktId, handelse: now(), innehall: beslutInnehall() })).innehall.lagrum[0]?.text;
    expect(await decideToday()).not.toContain('99 kap.');
    expect((await client().lagrum.list({})).find(({ id }) => id === 'sol.bistand')?.rattat).toBe(false);
    world.test.host.clock += 10 * DAY;
    expect(await decideToday()).toBe('99 kap. 9 § socialtjänstlagen (2025:400)');
    expect((await client().lagrum.list({})).find(({ id }) => id === 'sol.bistand')).toMatchObject({ rattat: true });
    const after = (await client().beslut.list({ aktId })).map(({ innehall }) => innehall.lagrum);
    expect(after.slice(0, before.length)).toEqual(before);
    // A decision about a day before the correction is written as the law stood that day.
    const older = await client().beslut.sign({
      aktId,
      handelse: '2026-11-24T08:00:00.000Z' as Tidpunkt,
      innehall: beslutInnehall(),
    });
    expect(older.innehall.lagrum[0]?.text).not.toContain('99 kap.');
    const backwards = { ...lagrumRad(), gallerTill: '2026-11-01' as Datum };
    await expect(client().lagrum.save({ lagrum: backwards as never })).rejects.toMatchObject({
      faltfel: [{ falt: 'lagrum.gallerTill' }],
    });
  });

  it('closes once every point has an answer, and then refuses every change and shows everything', async () => {
    const close = (innehall: object) =>
      client().avslut.sign({ aktId, handelse: now(), innehall: { ...avslutInnehall(), ...innehall } });
    const { rensning } = avslutInnehall();
    for (const wrong of [
      rensning.slice(1),
      [...rensning, first(rensning)],
      [...rensning.slice(1), { id: 'annat', svar: 'ja' }],
    ]) {
      await expect(close({ rensning: wrong })).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.rensning' }] });
    }
    expect(await client().avslut.find({ aktId })).toBeNull();
    await expect(close({})).rejects.toMatchObject({ kod: 'RULE', mening: expect.stringContaining('möte') });
    for (const moteId of [world.mote.id, world.mote.installs])
      await client().mote.cancel({ aktId, moteId, handelse: now(), text: 'Akten avslutas.' });
    const post = await close({});
    expect(await client().avslut.find({ aktId })).toEqual(post);
    expect((await client().akt.get({ aktId })).rad).toMatchObject({ avslutad: '2026-12-03', steg: 'avslut' });
    for (const { name, spec } of listCalls()) {
      if (spec.scope !== 'akt' || spec.kind !== 'write' || name.startsWith('aktualisering')) continue;
      const reply = await world.test.core.call(name, { ...validInputs(world)[name], aktId });
      expect(reply, name).toMatchObject({ ok: false, fel: { kod: expect.stringMatching(/RULE|NOT_FOUND/) } });
    }
    expect((await client().anteckning.list({ aktId })).anteckningar.length).toBeGreaterThan(3);
    const lista = await client().arbetslista.get({});
    expect(lista.forsenat.map((uppgift) => uppgift.aktId)).not.toContain(aktId);
  });
});
