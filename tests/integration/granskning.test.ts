import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AktId, AnvandareId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { Roll } from '../../shared/modules/personal/schema.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { beslutInnehall } from '../support/innehall.ts';
import { type Akter, fillKatalog, openAkter } from '../support/journey.ts';
import { invite, type Kollega, OLA, SAM, switchTo, VERA } from '../support/kollegor.ts';
import { createTempDir } from '../support/temp.ts';

const IDA: Kollega = {
  inloggningsnamn: 'ida.test',
  losenfras: 'fyra uttrar bygger farkoster av 63 blå kartonger',
  namn: 'Ida Test',
};
const JAV = { relation: 'ingen', beskrivning: '' } as const;
const DAG = 86_400_000;

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let akter: Akter;
let vera: AnvandareId;
let ida: AnvandareId;

const inviteNew = async (who: Kollega, roller: Roll[]) =>
  (await test.client.personal.invite({ ...who, roller, ny: true })).anvandareId;
const now = () => tidpunktFromMillis(test.host.clock);
const assign = (aktId: AktId, anvandareId: AnvandareId) =>
  test.client.tilldelning.assign({ aktId, anvandareId, uppdrag: 'medhandlaggare', jav: JAV });
const note = (aktId: AktId, text = 'Samtal med klienten.') =>
  test.client.anteckning.sign({ aktId, handelse: now(), innehall: { text } });
const become = async (who: Kollega) => {
  test = await switchTo(test, who);
};

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
  const journey = { client: test.client, now };
  await fillKatalog(journey);
  akter = await openAkter(journey);
  vera = await inviteNew(VERA, ['handlaggare']);
  ida = await inviteNew(IDA, ['samordnare']);
  await invite(test, OLA, ['handlaggare']);
  await assign(akter.vuxen, vera);
  await assign(akter.vuxen, ida);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const reviews = (texts: readonly string[]) => texts.filter((text) => text.startsWith('Granska det'));

/** What the day, the list and the akt itself ask of whoever is here. */
async function tasks(aktId: AktId) {
  const dag = await test.client.arbetslista.get({});
  const inDay = [...dag.forsenat, ...dag.idagLista, ...dag.veckan].filter((ett) => ett.aktId === aktId);
  const inList = (await test.client.akt.list({})).find((rad) => rad.aktId === aktId)?.uppgifter ?? [];
  return {
    dag: reviews(inDay.map(({ uppgift }) => uppgift.text)),
    lista: reviews(inList.map(({ text }) => text)),
  };
}
const waiting = async (aktId: AktId) => (await test.client.akt.get({ aktId })).granskas;
const sign = async (aktId: AktId, kommentar = '') => {
  const { poster } = await waiting(aktId);
  return test.client.granskning.sign({ aktId, innehall: { poster: poster.map(({ id }) => id), kommentar } });
};
const NONE = { dag: [], lista: [] };
const ONE = 'Granska det som en ny medarbetare har signerat: 1 post, äldst från mån 23 nov 2026.';
const medarbetare = async (id: AnvandareId) => (await test.client.personal.list({})).find((one) => one.id === id);

describe('what a new colleague signs', () => {
  it('is a task for others who can open the akt, and never for the one who signed, another new one or one without the key', async () => {
    await note(akter.vuxen, 'Det här skrev Sam.');
    expect(await tasks(akter.vuxen)).toEqual(NONE);
    await become(VERA);
    const { id } = await note(akter.vuxen);
    expect(await tasks(akter.vuxen)).toEqual(NONE);
    expect(await waiting(akter.vuxen)).toMatchObject({
      granskar: false,
      poster: [{ id, av: vera, slag: 'anteckning', rubrik: 'Anteckning', signeradAv: VERA.namn }],
    });
    await become(IDA);
    expect(await tasks(akter.vuxen)).toEqual(NONE);
    expect((await medarbetare(vera))?.ogranskat).toBeNull();
    await become(OLA);
    expect(await tasks(akter.vuxen)).toEqual(NONE);
    await expect(test.client.akt.get({ aktId: akter.vuxen })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    await expect(
      test.client.granskning.sign({ aktId: akter.vuxen, innehall: { poster: [id], kommentar: '' } }),
    ).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    expect((await medarbetare(vera))?.ogranskat).toEqual({ akter: [], poster: 0 });
    await become(SAM);
    expect(await tasks(akter.vuxen)).toEqual({ dag: [ONE], lista: [ONE] });
    const { uppgifter, granskas } = await test.client.akt.get({ aktId: akter.vuxen });
    expect(uppgifter.find(({ text }) => text === ONE)).toMatchObject({ forfaller: '2026-11-24' });
    expect(granskas).toMatchObject({ granskar: true, poster: [{ id }] });
    expect((await medarbetare(vera))?.ogranskat).toMatchObject({ akter: [{ aktId: akter.vuxen }], poster: 1 });
  });

  it('is cleared by another, once, and neither by the one who signed nor by another new one', async () => {
    await become(VERA);
    const { id } = await note(akter.vuxen);
    const innehall = { poster: [id], kommentar: '' };
    for (const who of [VERA, IDA]) {
      await become(who);
      await expect(test.client.granskning.sign({ aktId: akter.vuxen, innehall })).rejects.toMatchObject({
        kod: 'RULE',
        mening: 'Du är själv ny. Någon annan tittar på det som nya medarbetare signerar.',
      });
    }
    await become(SAM);
    expect((await waiting(akter.vuxen)).poster).toHaveLength(1);
    await sign(akter.vuxen, 'Läst. Skriv gärna vem som ringde.');
    expect(await waiting(akter.vuxen)).toMatchObject({ poster: [] });
    expect(await tasks(akter.vuxen)).toEqual(NONE);
    expect((await medarbetare(vera))?.ogranskat).toEqual({ akter: [], poster: 0 });
    await expect(test.client.granskning.sign({ aktId: akter.vuxen, innehall })).rejects.toMatchObject({
      mening: 'Någon har redan tittat på det. Stäng rutan och öppna den igen.',
    });
    const { tidslinje } = await test.client.akt.get({ aktId: akter.vuxen });
    expect(tidslinje[0]).toMatchObject({ slag: 'granskning', rubrik: 'Granskat: signerat av ny medarbetare' });
    // Recomputes the akt's history from its first change.
    await become(SAM);
    expect(await waiting(akter.vuxen)).toMatchObject({ poster: [] });
  });

  it('waits also after the mark was taken away, and what is signed then does not; the signer still cannot clear it', async () => {
    await become(VERA);
    const { id } = await note(akter.vuxen);
    await become(SAM);
    await test.client.personal.setRoller({ anvandareId: vera, roller: ['handlaggare'], ny: false });
    expect(await tasks(akter.vuxen)).toEqual({ dag: [ONE], lista: [ONE] });
    await become(VERA);
    await note(akter.vuxen, 'Skrivet utan märke.');
    expect(await waiting(akter.vuxen)).toMatchObject({ granskar: true, poster: [{ id }] });
    expect(await tasks(akter.vuxen)).toEqual(NONE);
    await expect(sign(akter.vuxen)).rejects.toMatchObject({
      mening: 'Du har själv signerat det. Någon annan behöver titta på det.',
    });
    await become(SAM);
    expect(await medarbetare(vera)).toMatchObject({ ny: false, ogranskat: { poster: 1 } });
    await sign(akter.vuxen);
    expect(await tasks(akter.vuxen)).toEqual(NONE);
  });

  it('counts posts and the oldest day for each new colleague, and grows overdue', async () => {
    await become(VERA);
    await note(akter.vuxen);
    test.host.clock += DAG;
    await test.client.beslut.sign({ aktId: akter.vuxen, handelse: now(), innehall: beslutInnehall() });
    await become(IDA);
    await note(akter.vuxen);
    test.host.clock += DAG;
    await become(SAM);
    const both = [
      'Granska det som en ny medarbetare har signerat: 2 poster, äldst från mån 23 nov 2026.',
      'Granska det som en ny medarbetare har signerat: 1 post, äldst från tis 24 nov 2026.',
    ];
    expect((await tasks(akter.vuxen)).lista).toEqual(both);
    const { forsenat } = await test.client.arbetslista.get({});
    expect(forsenat.map(({ uppgift }) => uppgift.text)).toContain(both[0]);
  });

  it('is looked at also when it closed the akt, and when it made the akter; not when the program or others wrote it', async () => {
    await test.client.personal.setRoller({ anvandareId: vera, roller: ['handlaggare', 'samordnare'], ny: true });
    await become(VERA);
    const { host } = test;
    // Time passes, so that what is copied into the personakter was signed before they were made.
    const ticking = () => {
      host.clock += 60_000;
      return now();
    };
    const journey = { client: test.client, now: ticking };
    const egna = await openAkter(journey);
    const { poster } = await waiting(egna.vuxen);
    expect(poster.map(({ slag }) => slag)).toContain('beslut');
    // Signed in the aktualisering, where it is looked at.
    for (const slag of ['inkommet', 'instrument'] as const) expect(poster.map((post) => post.slag)).not.toContain(slag);
    const avslutad = (await test.client.akt.list({})).find(
      ({ avslutad: dag, aktId }) => dag !== null && aktId !== akter.vuxen && aktId !== akter.barn,
    );
    await become(SAM);
    const closed = (await test.client.akt.list({})).filter(({ avslutad: dag }) => dag !== null);
    expect(avslutad).toBeDefined();
    const withTasks = closed.filter(({ uppgifter }) => uppgifter.length > 0);
    expect(withTasks).toHaveLength(1);
    const [own] = withTasks;
    if (own === undefined) throw new Error('a closed akt waits');
    expect((await tasks(own.aktId)).dag).toHaveLength(1);
    expect((await waiting(own.aktId)).poster.map(({ slag }) => slag)).toEqual(
      expect.arrayContaining(['avslut', 'instrument']),
    );
    await sign(own.aktId);
    expect(await tasks(own.aktId)).toEqual(NONE);
  });

  it('keeps its mark away from the hands of the one who has it', async () => {
    await become(IDA);
    const own = { anvandareId: ida, roller: ['samordnare'] as Roll[] };
    await expect(test.client.personal.setRoller({ ...own, ny: false })).rejects.toMatchObject({
      kod: 'RULE',
      mening: 'Du kan inte ändra märket på dig själv. Be en kollega.',
    });
    await test.client.personal.setRoller({ ...own, ny: true });
    expect(await medarbetare(ida)).toMatchObject({ ny: true });
  });
});
