import { describe, expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import { placementOf, withAkutvarld } from '../support/akut.ts';
import { first } from '../support/contract-inputs.ts';
import { avslutInnehall, stallning } from '../support/innehall.ts';

const SAMMANFATTNING = 'Hon vill veta hur ett kontaktförbud söks. Risken bedöms som låg.';

describe('a servicesamtal', () => {
  const world = withAkutvarld();

  const report = async (own: object = {}) => {
    const { client } = world.test;
    const inkom = { inkom: world.now(), rad: 'Ett samtal.' };
    const { aktId } = await client.aktualisering.create(inkom);
    await client.aktualisering.save({ aktId, rev: 1, uppgifter: { ...inkom, ...own } });
    const klient = (await client.person.create({ aktId, uppgifter: { roll: 'klient', namn: 'Moa Test' } })).id;
    const judged = { ...stallning(world.now()), skyddsarende: 'nej' as const };
    await client.arendetyp.sign({ aktId, handelse: world.now(), stallning: judged });
    return { aktId, klient };
  };
  const talk = (aktId: AktId, ansokan: 'ja' | 'nej') =>
    world.test.client.vidare.sign({
      aktId,
      handelse: world.now(),
      innehall: { val: 'servicesamtal', skal: 'Hon ville ha råd.', sammanfattning: SAMMANFATTNING, ansokan },
    });
  const close = (aktId: AktId, orsak: 'servicesamtal' | 'ej-skyddsarende') =>
    world.test.client.avslut.sign({ aktId, handelse: world.now(), innehall: { ...avslutInnehall(), orsak } });
  const step3 = async (aktId: AktId) =>
    (await world.test.client.akt.get({ aktId })).steg.find(({ id }) => id === 'vidare');
  const owedToday = async (aktId: AktId) => {
    const { idagLista } = await world.test.client.arbetslista.get({});
    return idagLista.filter((one) => one.aktId === aktId).map(({ uppgift }) => uppgift.text);
  };

  it('is enough by itself when there is no child and nobody asked for help, and the akt is closed as one', async () => {
    const { aktId } = await report();
    await talk(aktId, 'nej');
    expect((await step3(aktId))?.lage).toBe('done');
    expect((await close(aktId, 'servicesamtal')).innehall.orsak).toBe('servicesamtal');
  });

  it('is written down where somebody asked for help, and the case is owed the same day and cannot be closed away', async () => {
    const { aktId } = await report();
    const { innehall } = await talk(aktId, 'ja');
    expect(innehall.sammanfattning).toBe(SAMMANFATTNING);
    const saknas = 'Servicesamtalet räcker inte: någon har bett om hjälp, och det är en ansökan. Inled utredning.';
    expect((await step3(aktId))?.saknas).toEqual([saknas]);
    expect(await owedToday(aktId)).toEqual([saknas]);
    for (const orsak of ['servicesamtal', 'ej-skyddsarende'] as const)
      await expect(close(aktId, orsak)).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.orsak' }] });
  });

  it('is stopped by a wish for help that was marked when it came in, whatever the talk says', async () => {
    const { aktId } = await report({ ansokan: 'ja', ansokanOrd: 'Jag orkar inte mer.' });
    await talk(aktId, 'nej');
    expect((await step3(aktId))?.saknas).toHaveLength(1);
    await expect(close(aktId, 'servicesamtal')).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('about a child becomes a case, and the note follows into the adult’s akt and not into the child’s', async () => {
    const { client } = world.test;
    const { aktId, klient } = await report();
    const barn = (await client.person.create({ aktId, uppgifter: { roll: 'barn', namn: 'Ett Test' } })).id;
    const samtal = await talk(aktId, 'nej');
    expect((await step3(aktId))?.saknas[0]).toContain('det finns barn');
    const input = { ...placementOf(world.now(), { aktId, klient, barn: [barn] }), omedelbartBeslut: null };
    const { akter } = await client.utredning.inled(input);
    const notes = async (id: string) => {
      const akt = akter.find(({ personId }) => personId === id)?.aktId as AktId;
      return (await client.anteckning.list({ aktId: akt, fore: null, antal: 10 })).anteckningar;
    };
    const note = first(await notes(klient));
    expect(note.innehall.text).toContain(SAMMANFATTNING);
    expect(note).toMatchObject({ handelse: samtal.handelse, signeradAv: samtal.signeradAv });
    expect(await notes(barn)).toEqual([]);
    expect(await owedToday(aktId)).toEqual([]);
  });

  it('leaves only a pointer in a child’s akt that is opened without the adult’s', async () => {
    const { client } = world.test;
    const { aktId } = await report();
    const barn = (await client.person.create({ aktId, uppgifter: { roll: 'barn', namn: 'Ett Test' } })).id;
    await talk(aktId, 'ja');
    const input = { ...placementOf(world.now(), { aktId, klient: barn, barn: [] }), omedelbartBeslut: null };
    const { akter } = await client.utredning.inled(input);
    const [note] = (await client.anteckning.list({ aktId: first(akter).aktId, fore: null, antal: 10 })).anteckningar;
    expect(note?.innehall.text).toMatch(/servicesamtal hölls .*\bA-\d{4}-\d{4}\.$/);
    expect(note?.innehall.text).not.toContain(SAMMANFATTNING);
  });
});
