import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { type Akutvarld, createAkutvarld, placementOf, reportAcute } from '../support/akut.ts';
import { stallning } from '../support/contract-inputs.ts';
import { createTempDir } from '../support/temp.ts';

let world: Akutvarld;
const temp = createTempDir();
beforeAll(async () => {
  world = await createAkutvarld(temp.folder);
});
afterAll(async () => {
  await world.test.core.close('avslut');
  temp.remove();
});

it('a child’s akt points to the aktualisering for who told and what was said of the mother, and her own akt has it', async () => {
  const { client } = world.test;
  const reported = await reportAcute(world);
  const { aktId } = reported;
  const uppgifter = { inkom: world.now(), rad: 'Mamman slogs i natt.', anmalare: 'Grannen Moa Test', akut: true };
  await client.aktualisering.save({ aktId, rev: 1, uppgifter });
  const judged = { ...stallning(world.now()), skal: 'Mamman har strypts.' };
  await client.arendetyp.sign({ aktId, handelse: world.now(), stallning: { ...judged, akut: 'ja' } });
  const { rad } = await client.akt.get({ aktId });
  const { akter } = await client.utredning.inled(placementOf(world.now(), reported));
  const inkommet = async (id: PersonId | undefined) => {
    const own = akter.find(({ personId }) => personId === id)?.aktId as AktId;
    return (await client.inkommet.find({ aktId: own }))?.innehall;
  };
  const se = `Se aktualiseringen ${rad.kod}.`;
  expect(await inkommet(reported.barn[0])).toMatchObject({
    kod: rad.kod,
    aktualisering: { rad: se, anmalare: se, inkom: uppgifter.inkom },
    skal: '',
    skyddsarende: 'ja',
    akut: true,
  });
  expect(JSON.stringify(await inkommet(reported.barn[0]))).not.toMatch(/Mamman|Grannen/);
  expect(await inkommet(reported.klient)).toMatchObject({
    aktualisering: { rad: uppgifter.rad, anmalare: uppgifter.anmalare },
    skal: judged.skal,
  });
});
