import { describe, expect, it } from 'vitest';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import type { Samtycke } from '../../shared/modules/beslut/schema.ts';
import { placementOf, reportAcute, withAkutvarld } from '../support/akut.ts';

const UTRED = 'Ta reda på om båda vårdnadshavarna samtycker till barnets placering, och fatta beslut efter svaret.';

describe('a child in an immediate decision on placement', () => {
  const world = withAkutvarld();

  /** Places a household of one child and gives its akter by person. */
  async function place(svar: Samtycke | null, change: { platsKod?: string; utanVuxen?: boolean } = {}) {
    const { client } = world.test;
    const reported = await reportAcute(world);
    const [ett] = reported.barn as [PersonId];
    const barn = svar === null ? [] : [{ personId: ett, samtycke: svar, motivering: 'Barnet har själv hotats.' }];
    const { utanVuxen, ...rest } = change;
    const input = placementOf(world.now(), reported, { barn, ...rest });
    const { akter } = await client.utredning.inled({ ...input, ...(utanVuxen === true ? { personIds: [ett] } : {}) });
    const of = (id: PersonId) => akter.find(({ personId }) => personId === id)?.aktId as AktId;
    return { barn: of(ett), vuxen: of(reported.klient) };
  }
  const placering = async (aktId: AktId) => {
    const beslut = (await world.test.client.beslut.list({ aktId })).at(-1)?.innehall;
    return { ...beslut, lagrum: beslut?.lagrum.map(({ id }) => id) };
  };
  const uppgifter = async (aktId: AktId) => (await world.test.client.akt.get({ aktId })).uppgifter;
  const texter = async (aktId: AktId) => (await uppgifter(aktId)).map(({ text }) => text);

  it('rests on the law for consenting guardians when both consent, and starts no clock of the court', async () => {
    const akter = await place('ja');
    expect(await placering(akter.barn)).toMatchObject({
      samtycke: 'ja',
      lagrum: ['sol.bistand', 'sol.skyddat-boende', 'sol.barn-skyddat-boende'],
      motivering: 'Barnet har själv hotats.',
    });
    expect((await texter(akter.barn)).filter((text) => /samtycke|förvaltningsrätten/i.test(text))).toEqual([]);
  });

  it('rests on the law for guardians who disagree when one does not, with both clocks in the child’s akt only', async () => {
    const akter = await place('nej');
    expect((await placering(akter.barn)).lagrum).toEqual([
      'sol.bistand',
      'sol.skyddat-boende',
      'l79.forutsattningar',
      'l79.omedelbar-insats',
      'l79.understallning',
    ]);
    expect(await uppgifter(akter.barn)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: expect.stringMatching(/^Underställ/), forfaller: '2026-11-30' }),
        expect.objectContaining({ text: expect.stringMatching(/^Ansök/), forfaller: '2027-01-04' }),
        expect.objectContaining({ text: expect.stringMatching(/^Slutför utredningen/), forfaller: '2027-03-23' }),
      ]),
    );
    const { forsenat, idagLista, veckan } = await world.test.client.arbetslista.get({});
    const pa = [...forsenat, ...idagLista, ...veckan].filter(({ aktId }) => aktId === akter.barn);
    expect(pa.map(({ uppgift }) => uppgift.text)).toContainEqual(expect.stringMatching(/^Underställ/));
    expect(await placering(akter.vuxen)).toMatchObject({
      samtycke: null,
      lagrum: ['sol.bistand', 'sol.skyddat-boende'],
      motivering: 'Mamman har hotats till livet.',
    });
    expect((await texter(akter.vuxen)).join()).not.toContain('förvaltningsrätten');
  });

  it('is never held up by a missing answer, which becomes a task until a decision rests on it', async () => {
    const { barn } = await place(null);
    expect(await placering(barn)).toMatchObject({
      samtycke: 'inte-utrett',
      lagrum: ['sol.bistand', 'sol.skyddat-boende'],
    });
    const owed = (await uppgifter(barn)).find(({ text }) => text === UTRED);
    expect(owed).toMatchObject({ forfaller: '2026-11-24', steg: 'dokumentation' });
    await world.test.client.beslut.sign({
      aktId: barn,
      handelse: world.now(),
      innehall: {
        slag: 'insats',
        galler: { fran: '2026-11-24', till: null },
        beslut: 'Skyddat boende.',
        motivering: 'Båda samtycker.',
        beslutsfattare: 'Sam Provander',
        lagrumIds: ['sol.barn-skyddat-boende'],
      },
    });
    expect(await texter(barn)).not.toContain(UTRED);
  });

  it('gets no support from a law that does not reach it: outside protected housing, or without a guardian', async () => {
    for (const change of [{ platsKod: 'HO-01' }, { utanVuxen: true }]) {
      const { barn } = await place('nej', change);
      expect((await placering(barn)).lagrum).toEqual(['sol.bistand', 'sol.skyddat-boende']);
      expect(await texter(barn)).toContainEqual(expect.stringMatching(/^Pröva vad barnets placering kan vila på/));
    }
  });
});
