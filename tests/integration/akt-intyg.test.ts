import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import type { IntygInnehall } from '../../shared/modules/intyg/schema.ts';
import { createWorld, first, INGEN, type World } from '../support/contract-inputs.ts';
import { restart, unlock } from '../support/core.ts';
import { beslutInnehall } from '../support/innehall.ts';
import { intygInnehall, NEEDLES } from '../support/journey.ts';
import { watchFiles } from '../support/live-files.ts';
import { createTempDir } from '../support/temp.ts';

describe('an intyg that leaves the house', () => {
  let world: World;
  let test: World['test'];
  let aktId: AktId;
  let files: World['files'];
  const temp = createTempDir();

  beforeAll(async () => {
    world = await createWorld(temp.folder);
    ({ test, files } = world);
    aktId = world.akter.vuxen;
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  const innehall = (change: Partial<IntygInnehall> = {}) => ({
    ...intygInnehall(world.vuxen, world.journey.now()),
    ...change,
  });
  const sign = (change: Partial<IntygInnehall>) =>
    test.client.intyg.sign({ aktId, handelse: world.journey.now(), innehall: innehall(change) });
  const count = async () => (await test.client.intyg.list({ aktId })).length;

  it.each([
    ['telefonen', 'kannedom', 'Nås på +46 (0)70 174 06 11 dagtid.', 'telefon'],
    ['arbetsplatsen', 'hotet', 'Han väntade utanför LILLHAMRA BAGERI.', 'arbetsplats'],
    [
      'barnets skola, som bara barnets akt vet',
      'riskbedomning',
      'Barnet går i skola i almunda.',
      'skola eller förskola',
    ],
    ['ett fält med en enda rad', 'vaxel', '070/174.06.11', 'telefon'],
    ['den beslutade platsens kommun', 'atgarder', 'Klienten vistas i NORRSELE.', 'placering'],
    ['den beslutade platsens kod', 'men', 'Placering i SB 01 är beslutad.', 'placering'],
    ['den beslutade platsens leverantör', 'handlingar', 'Intyg från U-04.', 'placering'],
    ['den säkra vägen', 'kannedom', 'Vi har talat med Ulrika.', 'kontaktväg'],
    ['ett nummer över två rader', 'men', 'Rad ett.\nRing 070-174\n06 11.', 'telefon'],
  ] as const)('stops at %s, at the field and line, and stores nothing', async (_what, falt, text, slag) => {
    const before = await count();
    const rad = text.includes('\n') ? 2 : 1;
    await expect(sign({ [falt]: text })).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [
        { falt: `innehall.${falt}`, mening: `Rad ${rad} innehåller en skyddad uppgift (${slag}). Ta bort den.` },
      ],
    });
    expect(await count()).toBe(before);
    const hits = await test.client.intyg.check({ aktId, innehall: { [falt]: text } });
    expect(hits).toMatchObject([{ falt, rad, slag }]);
    expect(text.split('\n')[rad - 1]).toContain(hits[0]?.utdrag);
  });

  it('names every field at once', async () => {
    const sent = sign({ hotet: `Vid ${NEEDLES.arbetsplats}.`, kannedom: NEEDLES.telefon, atgarder: NEEDLES.skola });
    await expect(sent).rejects.toMatchObject({
      faltfel: [{ falt: 'innehall.kannedom' }, { falt: 'innehall.hotet' }, { falt: 'innehall.atgarder' }],
    });
  });

  it('knows in the child’s akt where the parent is placed, as soon as it has been decided', async () => {
    const kod = (await test.client.insats.list({})).find((plats) => plats.typ === 'KC')?.kod ?? '';
    const check = () =>
      test.client.intyg.check({ aktId: world.akter.barn, innehall: { men: `Familjen bor på ${kod} sedan igår.` } });
    expect(await check()).toEqual([]);
    const galler = { fran: '2026-11-24', till: null };
    const beslut = { ...beslutInnehall(), slag: 'insats' as const, platsKod: kod, galler };
    await test.client.beslut.sign({ aktId, handelse: world.journey.now(), innehall: beslut });
    expect((await check()).length).toBeGreaterThan(0);
  });

  it('knows the places that are offered, and what the family was offered when the akter were opened', async () => {
    const plats = (await test.client.insats.list({})).find(({ kod }) => kod === world.platsKod);
    if (plats === undefined) throw new Error('the offered place is in the catalogue');
    const hits = await test.client.intyg.check({ aktId, innehall: { atgarder: `Plats på ${plats.namn}.` } });
    expect(hits).toMatchObject([{ falt: 'atgarder', slag: 'placering' }]);
    const hos = await test.client.intyg.check({ aktId: world.akter.barn, innehall: { men: 'Hon är i Norrsele.' } });
    expect(hos).toMatchObject([{ falt: 'men', slag: 'placering' }]);
  });

  it('lets everyday words through', async () => {
    const text = 'Hon kan inte gå till skolan eller arbetet. Kommunen har varit i kontakt den 22 november kl. 13.10.';
    expect(await test.client.intyg.check({ aktId, innehall: { hotet: text, kannedom: text } })).toEqual([]);
    const post = await sign({ hotet: text });
    expect((await test.client.intyg.list({ aktId })).at(-1)).toEqual(post);
  });

  it('is about persons of this akt only', async () => {
    for (const personId of [INGEN as PersonId, world.barn, world.oppenKlient]) {
      await expect(sign({ personIds: [personId] })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
    }
  });

  it('keeps the intyg that a new one replaces', async () => {
    const before = await test.client.intyg.list({ aktId });
    const replaced = first(before);
    const input = { aktId, handelse: world.journey.now(), innehall: innehall(), ersatter: replaced.id };
    const post = await test.client.intyg.sign(input);
    expect((await test.client.intyg.list({ aktId })).slice(0, before.length)).toEqual(before);
    expect(post.ersatter).toBe(replaced.id);
    await expect(test.client.intyg.sign(input)).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'ersatter' }] });
  });

  it('follows what is protected in the family now, also after a lock', async () => {
    const text = { hotet: 'Hon träffar en terapeut hos Björkens.' };
    expect(await test.client.intyg.check({ aktId, innehall: text })).toEqual([]);
    const uppgift = { personId: world.barn, slag: 'vard' as const, varde: 'Björkens barnmottagning' };
    const made = await test.client.skyddadUppgift.create({ aktId: world.akter.barn, uppgift });
    expect(made).not.toHaveProperty('varde');
    expect(await test.client.intyg.check({ aktId, innehall: text })).toMatchObject([{ falt: 'hotet', slag: 'vård' }]);
    files = watchFiles();
    test = await restart(test, files.driver);
    await unlock(test);
    await expect(sign(text)).rejects.toMatchObject({ kod: 'RULE' });
    await test.client.skyddadUppgift.remove({ aktId: world.akter.barn, id: made.id });
    expect(await test.client.intyg.check({ aktId, innehall: text })).toEqual([]);
    await expect(test.client.skyddadUppgift.reveal({ aktId: world.akter.barn, id: made.id })).rejects.toMatchObject({
      kod: 'NOT_FOUND',
    });
  });

  it('shows a protected datum in one call alone, which is logged before it answers', async () => {
    const shown = await test.client.skyddadUppgift.reveal({ aktId, id: world.uppgift });
    expect(shown).toEqual({ varde: NEEDLES.telefon });
    const rows = await files.query(
      '2026-11.db',
      "SELECT fas, objekt FROM logg WHERE handling = 'skyddad-uppgift.visad' ORDER BY seq DESC LIMIT 2",
    );
    expect(rows).toEqual([
      { fas: 'utfall', objekt: `${aktId}/${world.uppgift}` },
      { fas: 'forsok', objekt: `${aktId}/${world.uppgift}` },
    ]);
    const everything = [
      await test.client.akt.get({ aktId }),
      await test.client.skyddadUppgift.list({ aktId }),
      await test.client.person.list({ aktId }),
      await test.client.akt.list({}),
      await test.client.arbetslista.get({}),
    ];
    expect(JSON.stringify(everything)).not.toContain(NEEDLES.telefon);
    expect(JSON.stringify(everything)).not.toContain(NEEDLES.arbetsplats);
  });
});
