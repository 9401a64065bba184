import { expect, it } from 'vitest';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { placementOf, reportAcute, withAkutvarld } from '../support/akut.ts';
import { stallning } from '../support/innehall.ts';

const world = withAkutvarld();

it('a child’s akt points to the aktualisering for who told and what was said of the mother, and her own akt has it', async () => {
  const { client } = world.test;
  const reported = await reportAcute(world);
  const { aktId } = reported;
  const uppgifter = { inkom: world.now(), rad: 'Mamman slogs i natt.', anmalare: 'Grannen Moa Test', akut: true };
  await client.aktualisering.save({ aktId, rev: 1, uppgifter });
  const judged = { ...stallning(world.now()), skal: 'Mamman har strypts.' };
  await client.arendetyp.sign({
    aktId,
    handelse: world.now(),
    stallning: { ...judged, fakta: { ...judged.fakta, hotMotLivet: true }, akut: 'ja' },
  });
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
  // HOT_DOD was said of the mother.
  expect((await inkommet(reported.barn[0]))?.risk).toBeNull();
  expect((await inkommet(reported.klient))?.risk).toMatchObject({ flaggor: ['HOT_DOD'] });
  expect(await inkommet(reported.klient)).toMatchObject({
    aktualisering: { rad: uppgifter.rad, anmalare: uppgifter.anmalare },
    skal: judged.skal,
  });
});

it('a child’s decisions give the child’s own reasons, or point to the adult’s and owe the child its own', async () => {
  const { client } = world.test;
  const reported = await reportAcute(world, ['Ett Test', 'Två Test']);
  const [egen, utan] = reported.barn as [PersonId, PersonId];
  const { rad } = await client.akt.get({ aktId: reported.aktId });
  const barn = [{ personId: egen, samtycke: 'ja' as const, motivering: 'Barnet har själv hotats.' }];
  const { akter } = await client.utredning.inled(placementOf(world.now(), reported, { barn }));
  const aktOf = (id: PersonId) => akter.find(({ personId }) => personId === id)?.aktId as AktId;
  const skal = async (id: PersonId) =>
    (await client.beslut.list({ aktId: aktOf(id) })).map(({ innehall }) => innehall.motivering);
  const owed = async (id: PersonId) =>
    (await client.akt.get({ aktId: aktOf(id) })).uppgifter.filter(({ text }) => text.startsWith('Skriv skälen'));

  const se = `Se beslutet i den vuxnas akt och aktualiseringen ${rad.kod}. Skälen för barnet skrivs i barnets skyddsbedömning.`;
  expect(await skal(egen)).toEqual(['Barnet har själv hotats.', 'Barnet har själv hotats.']);
  expect(await skal(utan)).toEqual([se, se]);
  expect(await skal(reported.klient)).toEqual(['Våld i nära relation.', 'Mamman har hotats till livet.']);

  expect(await owed(egen)).toEqual([]);
  expect(await owed(reported.klient)).toEqual([]);
  expect(await owed(utan)).toEqual([expect.objectContaining({ steg: 'skyddsbedomning', forfaller: '2026-11-24' })]);
  const { forsenat, idagLista, veckan } = await client.arbetslista.get({});
  const dagens = [...forsenat, ...idagLista, ...veckan].filter(({ aktId }) => aktId === aktOf(utan));
  expect(dagens.map(({ uppgift }) => uppgift.text)).toContainEqual(expect.stringMatching(/^Skriv skälen/));

  const [subject] = (await client.akt.get({ aktId: aktOf(utan) })).personer;
  if (subject === undefined) throw new RangeError('the akt has its child');
  await client.skyddsbedomning.sign({
    aktId: aktOf(utan),
    personId: subject.id,
    handelse: world.now(),
    innehall: {
      slag: 'barn',
      behovAvSkydd: 'ja',
      slutsats: 'Barnet har sett våldet och är rädd för att åka hem.',
      barnetsRost: 'Barnet vill vara med sin mamma.',
      atgarder: 'Placeringen fortsätter.',
    },
  });
  expect(await owed(utan)).toEqual([]);
});

it('children who are decided about without an adult keep the reasons that were written, for there are no others', async () => {
  const { client } = world.test;
  const reported = await reportAcute(world);
  const input = { ...placementOf(world.now(), reported), personIds: [...reported.barn] };
  const [akt] = (await client.utredning.inled(input)).akter;
  const beslut = await client.beslut.list({ aktId: akt?.aktId as AktId });
  expect(beslut.map(({ innehall }) => innehall.motivering)).toEqual([
    'Våld i nära relation.',
    'Mamman har hotats till livet.',
  ]);
});
