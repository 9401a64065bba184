import { expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import type { Fristklocka } from '../../shared/modules/frist/schema.ts';
import { placementOf, reportAcute, withAkutvarld } from '../support/akut.ts';

const world = withAkutvarld();

it('a clock is marked as done in the akt where it runs: its task ends there and in the list of the day', async () => {
  const { client } = world.test;
  const reported = await reportAcute(world);
  const [ett] = reported.barn;
  if (ett === undefined) throw new RangeError('a child is reported');
  const barn = [{ personId: ett, samtycke: 'nej' as const, motivering: 'Barnet har själv hotats.' }];
  const { akter } = await client.utredning.inled(placementOf(world.now(), reported, { barn }));
  const aktOf = (id: string) => akter.find(({ personId }) => personId === id)?.aktId as AktId;
  const [barnets, vuxens] = [aktOf(ett), aktOf(reported.klient)];
  const klockor = async (aktId: AktId) =>
    (await client.akt.get({ aktId })).uppgifter.flatMap(({ klocka }) => (klocka === undefined ? [] : [klocka]));
  const paDagen = async () => {
    const { forsenat, idagLista, veckan } = await client.arbetslista.get({});
    const egna = [...forsenat, ...idagLista, ...veckan].filter(({ aktId }) => aktId === barnets);
    return egna.map(({ uppgift }) => uppgift.klocka);
  };
  const mark = (aktId: AktId, klocka: Fristklocka, handelse = world.now()) =>
    client.frist.sign({ aktId, handelse, innehall: { klocka, hur: 'Underställt, målnumret står i journalen.' } });

  expect(await klockor(barnets)).toContain('l79-understallning');
  expect(await paDagen()).toContain('l79-understallning');
  await expect(mark(vuxens, 'l79-understallning')).rejects.toMatchObject({
    kod: 'RULE',
    faltfel: [{ falt: 'innehall.klocka' }],
  });
  await expect(mark(barnets, 'l79-understallning', '2026-11-20T10:00:00.000Z' as never)).rejects.toMatchObject({
    faltfel: [{ falt: 'handelse' }],
  });

  const frist = await mark(barnets, 'l79-understallning');
  expect(frist).toMatchObject({ slag: 'frist', signeradAv: 'Sam Provander, samordnare' });
  expect(await klockor(barnets)).toEqual(expect.arrayContaining(['l79-ansokan', 'barnutredning', 'uppfoljningsmote']));
  expect(await klockor(barnets)).not.toContain('l79-understallning');
  expect(await paDagen()).not.toContain('l79-understallning');
  const { tidslinje } = await client.akt.get({ aktId: barnets });
  expect(tidslinje).toContainEqual(expect.objectContaining({ id: frist.id, rubrik: 'Frist fullgjord' }));
  await expect(mark(barnets, 'l79-understallning')).rejects.toMatchObject({ kod: 'RULE' });
});
