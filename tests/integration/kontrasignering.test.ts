import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAkt } from '../../electron/core/write-akt.ts';
import { kontrasigneringHandlers } from '../../electron/modules/kontrasignering/service.ts';
import type { AktId, PostId } from '../../shared/lib/id.ts';
import { type Akutvarld, createAkutvarld, placementOf, reportAcute } from '../support/akut.ts';
import { first } from '../support/contract-inputs.ts';
import { restart, unlock } from '../support/core.ts';
import { behov } from '../support/journey.ts';
import { invite, VERA } from '../support/kollegor.ts';
import { withSession } from '../support/open-session.ts';
import { createTempDir } from '../support/temp.ts';

const KIM = { id: 'b'.repeat(32), namn: 'Sam Provander', titel: 'samordnare', inloggningsnamn: 'kim.testare' };
const YTTRANDE = 'Jag har läst skälen och står bakom att kravet frångicks.';

describe('countersigning', () => {
  let world: Akutvarld;
  let aktId: AktId;
  let beslut: PostId;
  let erbjudande: PostId;
  const temp = createTempDir();
  beforeAll(async () => {
    world = await createAkutvarld(temp.folder);
    const { client } = world.test;
    const reported = await reportAcute(world, []);
    const { akter } = await client.utredning.inled(placementOf(world.now(), reported));
    ({ aktId } = first(akter));
    const matchning = await client.matchning.run({ aktId, behov: behov() });
    const hotell = matchning.innehall.resultat.find(({ kod }) => kod === 'HO-01');
    const hard = hotell?.kriterier.filter(({ slag, utfall }) => slag === 'hard' && utfall === 'not-met') ?? [];
    const common = { beslut: 'Hotell i natt.', motivering: 'Allt är fullt.', beslutsfattare: 'Sam Provander' };
    ({ id: beslut } = await client.beslut.sign({
      aktId,
      handelse: world.now(),
      innehall: {
        ...common,
        slag: 'insats',
        platsKod: 'HO-01',
        galler: { fran: '2026-11-24', till: null },
        lagrumIds: ['sol.bistand'],
      },
    }));
    const vera = await invite(world.test, VERA, ['handlaggare']);
    ({ id: erbjudande } = await client.erbjudande.create({
      aktId,
      handelse: world.now(),
      innehall: {
        platsKod: 'HO-01',
        matchningPostId: matchning.id,
        undantag: hard.map(({ id }) => ({
          slag: 'hard' as const,
          platsKod: 'HO-01',
          kriterium: id,
          skal: 'Ingen annan plats i natt.',
          av: 'Sam Provander',
          tid: world.now(),
          villkor: [
            'Högst en natt, som sista utväg.',
            'Enheten bokar, utan klientens namn.',
            'Personal ringer under vistelsen.',
            'Nästa lösning är klar dagen efter.',
          ],
        })),
      },
      andraPerson: { satt: 'telefon', anvandareId: vera, tid: world.now() },
    }));
  });
  afterAll(async () => {
    await world.test.core.close('avslut');
    temp.remove();
  });

  const sign = (postId: PostId) =>
    world.test.client.kontrasignering.sign({ aktId, handelse: world.now(), innehall: { postId, yttrande: YTTRANDE } });
  const owed = async () => {
    const { uppgifter } = await world.test.client.akt.get({ aktId });
    return uppgifter
      .filter(({ text }) => text.startsWith('Kontrasignera'))
      .map(({ steg, forfaller }) => ({ steg, forfaller }));
  };

  it('is owed by the stored day, and the one who signed may not do it', async () => {
    const both = [
      { steg: 'dokumentation', forfaller: '2026-11-24' },
      { steg: 'matchning', forfaller: '2026-11-24' },
    ];
    expect(await owed()).toEqual(both);
    for (const postId of [beslut, erbjudande]) {
      await expect(sign(postId)).rejects.toMatchObject({
        kod: 'RULE',
        mening: 'Du har själv signerat posten. En annan person måste kontrasignera den, med egen inloggning.',
      });
    }
    expect(await world.test.client.kontrasignering.list({ aktId })).toEqual([]);
    expect(await owed()).toEqual(both);
  });

  it('is refused for what asks for none', async () => {
    const placering = first(await world.test.client.beslut.list({ aktId }));
    await expect(sign(placering.id)).rejects.toMatchObject({ mening: 'Posten behöver ingen kontrasignering.' });
  });

  it('is done once by another user, also one of the same name, and takes the task away', async () => {
    const { test } = world;
    await test.core.close('knapp');
    await withSession(test.valvMapp, test.host.clock, async (session) => {
      const other = { ...session, user: KIM };
      const signOther = (postId: PostId) =>
        writeAkt(other, aktId, 'kontrasignering.signerad', (akt, register) =>
          kontrasigneringHandlers.sign(
            { akt, register, aktId, andraPerson: null, user: KIM, now: session.now, newId: session.newId },
            { aktId, handelse: session.now(), innehall: { postId, yttrande: YTTRANDE } },
          ),
        );
      await signOther(beslut);
      await expect(signOther(beslut)).rejects.toMatchObject({ mening: 'Posten är redan kontrasignerad.' });
    });
    world = { ...world, test: await restart(test) };
    await unlock(world.test);
    expect(first(await world.test.client.kontrasignering.list({ aktId }))).toMatchObject({
      slag: 'kontrasignering',
      signeradAv: 'Sam Provander, samordnare',
      innehall: { postId: beslut, yttrande: YTTRANDE },
    });
    expect(await owed()).toEqual([{ steg: 'matchning', forfaller: '2026-11-24' }]);
  });
});
