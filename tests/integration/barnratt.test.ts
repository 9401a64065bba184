import { expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import { placementOf, reportAcute, withAkutvarld } from '../support/akut.ts';
import { barnrattInnehall } from '../support/barnratt.ts';
import { first, INGEN } from '../support/contract-inputs.ts';

const world = withAkutvarld();

it('a decision about a child is tried against its rights in its own akt, and the task ends with the last one', async () => {
  const { client } = world.test;
  const reported = await reportAcute(world);
  const ett = first(reported.barn);
  const violence = 'Inled utredning utan dröjsmål';
  const tasks = async (aktId: AktId) => (await client.akt.get({ aktId })).uppgifter.map(({ text }) => text);
  expect((await tasks(reported.aktId)).join()).not.toContain(violence);
  await client.skyddsbedomning.sign({
    aktId: reported.aktId,
    personId: ett,
    handelse: world.now(),
    innehall: {
      slag: 'omedelbar',
      behovAvSkydd: 'ja',
      slutsats: 'Barnet har bevittnat våld.',
      flaggor: ['BARN_BEVITTNAT'],
    },
  });
  expect((await tasks(reported.aktId)).join()).toContain(violence);

  const { akter } = await client.utredning.inled(placementOf(world.now(), reported));
  const aktOf = (id: string) => akter.find(({ personId }) => personId === id)?.aktId as AktId;
  const [barnets, vuxens] = [aktOf(ett), aktOf(reported.klient)];
  const trial = async (aktId: AktId) => (await tasks(aktId)).filter((text) => text.startsWith('Pröva barnets rätt'));
  expect((await trial(barnets)).join()).toContain('2 beslut');
  expect(await trial(vuxens)).toEqual([]);

  const beslut = (await client.beslut.list({ aktId: barnets })).map(({ id }) => id);
  const sign = (aktId: AktId, ids: typeof beslut, own: object = {}) =>
    client.barnratt.sign({ aktId, handelse: world.now(), innehall: { ...barnrattInnehall(ids), ...own } });
  await expect(sign(vuxens, beslut)).rejects.toMatchObject({ kod: 'RULE' });
  await expect(sign(barnets, [INGEN as never])).rejects.toMatchObject({
    faltfel: [{ falt: 'innehall.beslutPostIds' }],
  });
  await expect(sign(barnets, beslut, { barnetsRost: '' })).rejects.toMatchObject({ kod: 'VALIDATION' });
  await sign(barnets, beslut.slice(0, 1));
  expect((await trial(barnets)).join()).toContain('ett beslut');
  const last = await sign(barnets, beslut.slice(1));
  expect(await trial(barnets)).toEqual([]);
  expect((await client.barnratt.list({ aktId: barnets })).map(({ id }) => id)).toContain(last.id);
});
