import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { first } from '../support/contract-inputs.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { type Akter, fillKatalog, openAkter } from '../support/journey.ts';
import { createTempDir } from '../support/temp.ts';

describe('the network around a client', () => {
  const temp = createTempDir();
  let test: TestCore;
  let akter: Akter;
  const now = () => tidpunktFromMillis(test.host.clock);
  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
    await fillKatalog({ client: test.client, now });
    akter = await openAkter({ client: test.client, now });
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it('is kept as whole lists: the newest holds, the earlier ones stay as they were', async () => {
    const aktId = akter.vuxen;
    const { personer } = await test.client.akt.get({ aktId });
    const sign = (vem: string, personId = first(personer).id) =>
      test.client.natverk.sign({
        aktId,
        personId,
        handelse: now(),
        innehall: { personer: [{ vem, hallning: 'hot', vetVar: 'ja', farKontaktas: 'nej' }] },
      });
    await sign('Svärmodern');
    await sign('En kusin');
    const natverk = await test.client.natverk.list({ aktId });
    expect(natverk.map(({ innehall }) => innehall.personer.map(({ vem }) => vem))).toEqual([
      ['En kusin'],
      ['Svärmodern'],
    ]);
    const barn = personer.find(({ roll }) => roll === 'barn');
    await expect(sign('Läraren', barn?.id)).rejects.toMatchObject({ faltfel: [{ falt: 'personId' }] });
    await expect(sign(' ')).rejects.toMatchObject({ kod: 'VALIDATION' });
  });
});
