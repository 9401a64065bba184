import { describe, expect, it } from 'vitest';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { datumOf } from '../../shared/lib/tid.ts';
import { behovOfAkt } from '../../shared/modules/matchning/akt-behov.ts';
import { placementOf, reportAcute, withAkutvarld } from '../support/akut.ts';
import { first } from '../support/contract-inputs.ts';
import { stallning } from '../support/innehall.ts';

const HOTELL = expect.stringMatching(/^Hotell utesluts vid kritisk flagga: .*Strypning/);
const KONTRASIGNERA = expect.stringMatching(/^Kontrasignera beslutet/);

describe('a place that a hard criterion excludes', () => {
  const world = withAkutvarld();

  /** A household of one child, where somebody has been strangled, placed at once. */
  async function place(platsKod: string) {
    const { client } = world.test;
    const reported = await reportAcute(world);
    const { aktId, klient, barn } = reported;
    const judged = stallning(world.now());
    const fakta = { ...judged.fakta, strypning: true, utovareFri: true };
    await client.arendetyp.sign({ aktId, handelse: world.now(), stallning: { ...judged, fakta, akut: 'ja' } });
    const { akter } = await client.utredning.inled(placementOf(world.now(), reported, { platsKod }));
    const of = (id: PersonId | undefined) => akter.find(({ personId }) => personId === id)?.aktId as AktId;
    return { vuxen: of(klient), barn: of(barn[0]) };
  }
  const latest = async (aktId: AktId) => (await world.test.client.beslut.list({ aktId })).at(-1)?.innehall;
  const owed = async (aktId: AktId) => {
    const { uppgifter } = await world.test.client.akt.get({ aktId });
    return uppgifter.filter(({ text }) => text.startsWith('Kontrasignera')).map(({ forfaller }) => forfaller);
  };

  it('is taken at once in an acute case, with what speaks against it in the decision and a task the next working day', async () => {
    const { vuxen, barn } = await place('HO-01');
    expect(await latest(vuxen)).toMatchObject({ hinder: [HOTELL], kontrasigneraSenast: '2026-11-24' });
    expect(await owed(vuxen)).toEqual(['2026-11-24']);
    // What was done to the mother does not stand in the child's akt.
    expect(await latest(barn)).toMatchObject({
      hinder: ['Hårda krav talar emot platsen. De står i den vuxnas beslut, som kontrasigneras.'],
      kontrasigneraSenast: null,
    });
    expect(await owed(barn)).toEqual([]);
  });

  it('leaves no trace where nothing speaks against the place', async () => {
    const { vuxen } = await place('SB-01');
    expect(await latest(vuxen)).toMatchObject({ hinder: [], kontrasigneraSenast: null });
    expect(await owed(vuxen)).toEqual([]);
  });

  it('is seen before a later decision is signed and stands in it, but not when the decision ends the insats', async () => {
    const { client } = world.test;
    const { vuxen: aktId } = await place('SB-01');
    expect(await client.beslut.hinder({ aktId, platsKod: 'HO-01' })).toEqual([HOTELL]);
    expect(await client.beslut.hinder({ aktId, platsKod: 'XX-01' })).toEqual([]);
    const common = { beslut: 'Hotell.', motivering: 'Ingen annan plats.', beslutsfattare: 'Sam Provander' };
    const sign = (slag: 'insats' | 'avsluta-insats') =>
      client.beslut.sign({
        aktId,
        handelse: world.now(),
        innehall: {
          ...common,
          slag,
          platsKod: 'HO-01',
          galler: { fran: '2026-11-24', till: null },
          lagrumIds: ['sol.bistand'],
        },
      });
    expect((await sign('insats')).innehall).toMatchObject({ hinder: [HOTELL], kontrasigneraSenast: '2026-11-24' });
    expect((await client.akt.get({ aktId })).uppgifter).toContainEqual(
      expect.objectContaining({ text: KONTRASIGNERA, steg: 'dokumentation', forfaller: '2026-11-24' }),
    );
    expect((await sign('avsluta-insats')).innehall.hinder).toEqual([]);
  });

  it('is excluded by what step 2 said all the way: in the matching, and until an assessment dismisses it with a reason', async () => {
    const { client } = world.test;
    const { vuxen: aktId } = await place('SB-01');
    const risk = (await client.inkommet.find({ aktId }))?.innehall.risk;
    expect(risk).toMatchObject({ flaggor: ['STRYPNING'], akutGrundA: true });
    const personId = first((await client.akt.get({ aktId })).personer).id;
    const assess = (own: object) =>
      client.skyddsbedomning.sign({
        aktId,
        personId,
        handelse: world.now(),
        innehall: { slag: 'vuxen', behovAvSkydd: 'ja', slutsats: 'Hög risk.', atgarder: 'Skyddat boende.', ...own },
      });
    await expect(assess({})).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'innehall.flaggor' }] });
    const underlag = {
      roll: 'vuxen' as const,
      personer: (await client.akt.get({ aktId })).personer,
      bedomningar: await client.skyddsbedomning.list({ aktId }),
      risk: risk ?? null,
    };
    const behov = behovOfAkt(underlag, datumOf(world.now()));
    expect(behov).toMatchObject({ flaggor: ['STRYPNING'], akutGrundA: true, flaggorBedomda: false });
    const matchning = await client.matchning.run({ aktId, behov });
    expect(matchning.innehall.resultat.find(({ kod }) => kod === 'HO-01')).toMatchObject({ grupp: 'utesluts' });
    await assess({ flaggor: ['STRYPNING'] });
    const skal = 'Det var någon annan som utsattes.';
    await assess({ flaggor: [], avfardadeFlaggor: [{ flagga: 'STRYPNING', skal }] });
    expect((await client.skyddsbedomning.list({ aktId })).at(-1)?.innehall.avfardadeFlaggor).toHaveLength(1);
  });
});
