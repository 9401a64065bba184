import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import type { AndraPerson } from '../../shared/modules/andra-person/schema.ts';
import { createWorld, type World } from '../support/contract-inputs.ts';
import { LOGIN, PASSPHRASE, restart, unlock } from '../support/core.ts';
import { beslutInnehall, stallning } from '../support/innehall.ts';
import { behov, NEEDLES } from '../support/journey.ts';
import { VERA } from '../support/kollegor.ts';
import { watchFiles } from '../support/live-files.ts';
import { barnNummer, klientNummer } from '../support/people.ts';
import { createTempDir } from '../support/temp.ts';

const DAY = 86_400_000;
/** The colleague of the world, here with the own passphrase. */
const VERAS = { satt: 'pa-plats', inloggningsnamn: VERA.inloggningsnamn, losenfras: VERA.losenfras } as const;

describe('what everyone on the unit may see', () => {
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

  it('holds nothing that names or locates a client, nor does the log', async () => {
    const needles = [...Object.values(NEEDLES), klientNummer, barnNummer, 'Moa', 'Ett samtal', 'Skyddat boende, polis'];
    const dump = JSON.stringify(await world.files.dump((file) => /^(valv|logg)/.test(file)));
    expect(dump).toContain('A-2026-0001');
    for (const needle of needles) expect(dump).not.toContain(needle);
    const akter = JSON.stringify(await world.files.dump((file) => file.startsWith('akter')));
    for (const needle of Object.values(NEEDLES)) expect(akter).toContain(needle);
  });

  it('follows the akt at each write', async () => {
    const rad = async (aktId: AktId) => (await test.client.akt.list({})).find((one) => one.aktId === aktId);
    expect(await rad(world.oppen)).toMatchObject({
      skyddsarende: 'obedomt',
      akut: false,
      steg: 'arendetyp',
      avstamd: true,
    });
    const lista = await test.client.arbetslista.get({});
    expect(lista.inkomna.map(({ aktId }) => aktId)).toEqual([world.oppen]);
    const handelse = world.journey.now();
    const judged = { ...stallning(handelse), akut: 'ja' as const };
    await test.client.arendetyp.sign({ aktId: world.oppen, handelse, stallning: judged });
    expect(await rad(world.oppen)).toMatchObject({ skyddsarende: 'ja', akut: true });
    expect((await test.client.arbetslista.get({})).inkomna).toEqual([]);
    expect((await rad(world.oppen))?.uppgifter.map(({ text }) => text)).toContain(
      'Omedelbar skyddsbedömning saknas för Barn 1.',
    );
  });

  it('counts what is owed as late the day after, and the child’s assessment weekends included', async () => {
    const before = await test.client.arbetslista.get({});
    expect(before.forsenat).toEqual([]);
    test.host.clock += 2 * DAY;
    const after = await test.client.arbetslista.get({});
    expect(after.idag).toBe('2026-11-25');
    expect(after.forsenat.map(({ aktId }) => aktId)).toContain(world.oppen);
    test.host.clock -= 2 * DAY;
  });

  it('tells the window which akt has changed, by id alone', async () => {
    test.events.length = 0;
    const markering = { steg: 'planering' as const, lage: 'klar' as const, skal: 'Mötet är hållet.' };
    const marked = await test.client.steg.mark({ aktId: world.akter.vuxen, markering });
    expect(marked.innehall).toEqual(markering);
    expect(test.events).toEqual([{ name: 'akt.changed', aktId: world.akter.vuxen }, { name: 'register.changed' }]);
    const { steg } = await test.client.akt.get({ aktId: world.akter.vuxen });
    expect(steg.find(({ id }) => id === 'planering')).toMatchObject({ lage: 'done' });
    test.events.length = 0;
    await expect(
      test.client.steg.mark({ aktId: world.akter.vuxen, markering: { ...markering, skal: ' ' } }),
    ).rejects.toMatchObject({ faltfel: [{ falt: 'markering.skal' }] });
    expect(test.events).toEqual([]);
  });

  it('freezes a matching run: a catalogue that changes later does not reach it', async () => {
    const aktId = world.akter.vuxen;
    const run = await test.client.matchning.run({ aktId, behov: behov() });
    const [changed] = await test.client.insats.list({});
    if (changed === undefined) throw new Error('the catalogue is empty');
    await test.client.insats.save({ plats: { ...changed, aktiv: false } });
    const later = await test.client.matchning.run({ aktId, behov: behov() });
    expect(later.innehall.katalog.map(({ kod }) => kod)).not.toContain(changed.kod);
    const stored = (await test.client.matchning.list({ aktId })).find(({ id }) => id === run.id);
    expect(stored).toEqual(run);
    expect(stored?.innehall.katalog).toContainEqual({ kod: changed.kod, revision: changed.revision });
  });

  it('offers an excluded place only with an exception for each hindrance, reasons and a second person', async () => {
    const aktId = world.akter.vuxen;
    const run = (await test.client.matchning.list({ aktId }))[0];
    const shut = run?.innehall.resultat.find(({ grupp, typ }) => grupp === 'utesluts' && typ !== 'HO');
    if (run === undefined || shut === undefined) throw new Error('the catalogue of the demo excludes no place');
    const hinder = shut.kriterier.filter(({ slag, utfall }) => slag === 'hard' && utfall === 'not-met');
    const tid = world.journey.now();
    const all = hinder.map(({ id }) => ({
      slag: 'hard' as const,
      platsKod: shut.kod,
      kriterium: id,
      skal: 'Ingen annan plats finns i natt.',
      av: 'Sam Provander',
      tid,
      villkor: [],
    }));
    const offer = (list: typeof all, matchningPostId = run.id, platsKod = shut.kod, andraPerson: AndraPerson = VERAS) =>
      test.client.erbjudande.create({
        aktId,
        handelse: tid,
        innehall: { platsKod, matchningPostId, undantag: list },
        andraPerson,
      });
    await expect(offer([])).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'innehall.undantag' }] });
    await expect(offer(all.slice(1))).rejects.toMatchObject({ kod: 'RULE' });
    const sams = { satt: 'pa-plats', inloggningsnamn: LOGIN, losenfras: PASSPHRASE } as const;
    await expect(offer(all, run.id, shut.kod, sams)).rejects.toMatchObject({
      faltfel: [{ falt: 'andraPerson.inloggningsnamn' }],
    });
    await expect(offer(all.map((one) => ({ ...one, platsKod: 'SB-99' })))).rejects.toMatchObject({ kod: 'RULE' });
    await expect(offer(all, run.id, 'SB-99')).rejects.toMatchObject({ faltfel: [{ falt: 'innehall.platsKod' }] });
    await expect(offer(all, world.beslut)).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    const { undantag } = (await offer(all)).innehall;
    expect(undantag).toHaveLength(hinder.length);
    expect(undantag[0]).toMatchObject({ andraPerson: { namn: 'Vera Test', satt: 'pa-plats' }, av: 'Sam Provander' });
  });

  it('comes back from a lock as it was, with its posts in the same order', async () => {
    const aktId = world.akter.vuxen;
    const handelse = world.journey.now();
    await test.client.beslut.sign({ aktId, handelse, innehall: beslutInnehall() });
    const before = [await test.client.akt.get({ aktId }), await test.client.akt.list({})];
    test = await restart(test, watchFiles().driver);
    await unlock(test);
    expect([await test.client.akt.get({ aktId }), await test.client.akt.list({})]).toEqual(before);
  });
});
