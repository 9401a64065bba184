import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Lagrum } from '../../shared/lagrum/define.ts';
import { formatLagrumsfil } from '../../shared/lagrum/fil.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { lagrumRad } from '../support/egna-texter.ts';
import { beslutInnehall } from '../support/innehall.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { createTempDir } from '../support/temp.ts';

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

const rattat = (egna: Partial<Lagrum> = {}) => Lagrum.parse({ ...lagrumRad(), gallerFran: '2026-11-01', ...egna });
const bistand = async () => (await test.client.lagrum.list({})).find(({ id }) => id === 'sol.bistand');

describe('the table of law as a file', () => {
  it('is saved, and read back as no change at all', async () => {
    await test.client.lagrum.save({ lagrum: rattat() });
    await test.client.lagrum.save({
      lagrum: rattat({ gallerFran: '2027-07-01' as Lagrum['gallerFran'], text: 'Två\nrader.' }),
    });
    expect(await test.client.lagrum.saveFil({ mapp: test.host.folder })).toEqual({ utfall: 'sparad' });
    const text = readFileSync(path.join(test.host.folder, 'lagrum.txt'), 'utf8');
    expect(text).toContain('Gäller från: 2027-07-01');
    const { andringar, fel, grund } = await test.client.lagrum.preview({ text });
    expect({ andringar, fel, grund }).toEqual({ andringar: [], fel: [], grund: 2 });
    await expect(test.client.lagrum.importFil({ grund, text })).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('with a fault changes nothing', async () => {
    const text = formatLagrumsfil([rattat(), rattat({ id: 'fl.drojsmal' })]).replace(
      'Märke: kontrollerad',
      'Märke: ja',
    );
    const { fel, andringar } = await test.client.lagrum.preview({ text });
    expect(fel.map(({ rad }) => rad)).toEqual([10]);
    expect(andringar).toEqual([]);
    await expect(test.client.lagrum.importFil({ grund: 0, text })).rejects.toMatchObject({ kod: 'RULE' });
    expect(await bistand()).toMatchObject({ rattat: false });
  });

  it('is shown before and after first, and comes into force when it is decided', async () => {
    const text = formatLagrumsfil([rattat()]);
    const { andringar, grund } = await test.client.lagrum.preview({ text });
    expect(andringar).toEqual([{ fore: expect.objectContaining({ paragraf: '11 kap. 1 §' }), efter: rattat() }]);
    expect(await test.client.lagrum.importFil({ grund, text })).toEqual({ inlasta: 1 });
    expect(await bistand()).toMatchObject({ paragraf: '99 kap. 9 §', rattat: true });
    await expect(test.client.lagrum.importFil({ grund, text })).rejects.toMatchObject({ kod: 'CONFLICT' });
  });
});

it('a signed decision keeps the reference of its day, also when the table is corrected for that day later', async () => {
  const now = () => tidpunktFromMillis(test.host.clock);
  const journey = { client: test.client, now };
  await fillKatalog(journey);
  const { vuxen: aktId } = await openAkter(journey);
  const sign = () => test.client.beslut.sign({ aktId, handelse: now(), innehall: beslutInnehall() });
  const fore = await sign();
  test.host.clock += 60_000;
  await test.client.lagrum.importFil({ grund: 0, text: formatLagrumsfil([rattat()]) });
  const efter = await sign();
  const lagrum = async () =>
    new Map((await test.client.beslut.list({ aktId })).map(({ id, innehall }) => [id, innehall.lagrum[0]?.text]));
  expect((await lagrum()).get(fore.id)).toBe('11 kap. 1 § socialtjänstlagen (2025:400)');
  expect((await lagrum()).get(efter.id)).toBe('99 kap. 9 § socialtjänstlagen (2025:400)');
});
