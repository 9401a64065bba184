import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegister, writeRegister } from '../../electron/core/register.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { Flaggpost } from '../../shared/modules/logg/schema.ts';
import { createOpenVault, PASSPHRASE, startCore, type TestCore } from '../support/core.ts';
import { START } from '../support/host.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { behindTheProgram, KOLLEGA, nekadeUpplasningar, withKollega } from '../support/logg-varld.ts';
import { createTempDir } from '../support/temp.ts';

const MANAD = '2026-11';
const KVALL = tidpunktFromMillis(Date.parse('2026-11-23T20:30:00.000Z'));

describe('C09: the review of the log', () => {
  const temp = createTempDir();
  let test: TestCore;
  let aktId: AktId;

  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
    const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
    await fillKatalog(journey);
    aktId = (await openAkter(journey)).vuxen;
    await test.client.akt.get({ aktId });
    test = await withKollega(test, [
      ...nekadeUpplasningar(START),
      { handling: 'akt.oppnad', objekt: aktId, fas: 'forsok', resultat: null },
      { handling: 'akt.oppnad', objekt: aktId, resultat: 'ok' },
      { handling: 'akt.oppnad', objekt: aktId, resultat: 'ok', tidpunkt: KVALL },
    ]);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  const flaggor = async () => (await test.client.logg.granskning({ manad: MANAD })).flaggor;
  const draw = async () => (await flaggor()).filter(({ flagga }) => flagga === 'stickprov');
  async function find(flagga: Flaggpost['flagga'], egen: boolean): Promise<Flaggpost> {
    const found = (await flaggor()).find((one) => one.flagga === flagga && one.egen === egen);
    if (found === undefined) throw new Error(`no ${flagga}`);
    return found;
  }
  const granska = ({ seq, flagga }: Pick<Flaggpost, 'seq' | 'flagga'>) =>
    test.client.logg.granska({ manad: MANAD, seq, flagga, utfall: 'fragat' });

  it('names who, which akt and what there is to ask, and says nothing of the person who is assigned', async () => {
    const stranger = await find('ej-tilldelad', false);
    expect(stranger).toMatchObject({ vem: 'Kim Fiktivsson', kod: 'G-001', aktId, antal: 2, granskning: null });
    expect((await flaggor()).some(({ flagga, egen }) => flagga === 'ej-tilldelad' && egen)).toBe(false);
    expect(await find('utanfor-kontorstid', false)).toMatchObject({ tidpunkt: KVALL, antal: 1 });
    expect(await find('nekade-upplasningar', false)).toMatchObject({ vem: null, antal: 3 });
  });

  it('draws at least one day of each person, the same at every asking', async () => {
    const sample = await draw();
    expect(new Set(sample.map(({ vem }) => vem))).toEqual(new Set(['Sam Provander', 'Kim Fiktivsson']));
    expect((await draw()).map(({ seq }) => seq)).toEqual(sample.map(({ seq }) => seq));
  });

  it('lets nobody review what is their own', async () => {
    await expect(granska(await find('stickprov', true))).rejects.toMatchObject({
      kod: 'RULE',
      mening: 'Du kan inte granska det du själv har gjort. Låt någon annan göra det.',
    });
  });

  it('keeps the outcome beside the flag and in the log, once', async () => {
    const before = (await test.client.logg.granskning({ manad: MANAD })).manader[0];
    const flagga = await find('ej-tilldelad', false);
    await granska(flagga);
    expect(await find('ej-tilldelad', false)).toMatchObject({ granskning: { utfall: 'fragat', av: 'Sam Provander' } });
    const { poster } = await test.client.logg.list({ manad: MANAD, fore: null });
    expect(poster.find(({ handling }) => handling === 'logg.granskning-utfall')).toMatchObject({
      vem: 'Sam Provander',
      resultat: 'fragat',
    });
    const after = (await test.client.logg.granskning({ manad: MANAD })).manader[0];
    expect(after).toMatchObject({ manad: MANAD, oppna: (before?.oppna ?? 0) - 1 });
    await expect(granska(flagga)).rejects.toMatchObject({ kod: 'CONFLICT' });
    expect((await test.client.logg.verify({ jobbId: 'a'.repeat(32) as never })).fel).toBeNull();
  });

  it('refuses a row that nothing is to be said about', async () => {
    await expect(granska({ seq: 99_999, flagga: 'stickprov' })).rejects.toMatchObject({ kod: 'NOT_FOUND' });
  });

  it('shows who has opened an akt, and logs that somebody asked', async () => {
    await test.client.logg.listAkt({ aktId });
    const { poster } = await test.client.logg.listAkt({ aktId });
    expect(poster.filter(({ vem }) => vem === 'Kim Fiktivsson')).toMatchObject([
      { handling: 'akt.oppnad', kod: 'G-001', resultat: 'ok', tidpunkt: KVALL },
      { handling: 'akt.oppnad', kod: 'G-001', resultat: 'ok' },
    ]);
    expect(poster.filter(({ vem }) => vem === 'Sam Provander')).toMatchObject([
      { handling: 'logg.akt-last' },
      { handling: 'akt.oppnad', resultat: 'ok' },
    ]);
  });

  it('hides from a reviewer what is about an akt that they must not know of', async () => {
    test = await closedFor(test, async (db, user) =>
      db.insertInto('sparr').values({ akt_id: aktId, anvandare_id: user, sedan: KVALL, av: KOLLEGA }).execute(),
    );
    expect((await flaggor()).some((one) => one.aktId === aktId)).toBe(false);
    const { poster } = await test.client.logg.list({ manad: MANAD });
    expect(poster.some(({ kod }) => kod === 'G-001')).toBe(false);
    await expect(test.client.logg.listAkt({ aktId })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
  });

  it('is closed to everybody but granskare and chef; whoever may read an akt sees who has opened it', async () => {
    test = await withKollega(test, [], { roller: ['samordnare'] });
    test = await closedFor(test, (db) => db.deleteFrom('sparr').execute());
    const refused = { kod: 'FORBIDDEN', mening: 'Loggen läses av den som är granskare eller chef.' };
    await expect(test.client.logg.list({ manad: MANAD })).rejects.toMatchObject(refused);
    await expect(test.client.logg.granskning({ manad: MANAD })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    await expect(granska({ seq: 1, flagga: 'stickprov' })).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    expect(await test.client.logg.manader({})).toEqual({ manader: [MANAD], granskare: false });
    expect((await test.client.logg.listAkt({ aktId })).poster.length).toBeGreaterThan(2);
    await expect(test.client.logg.listAkt({ aktId: 'f'.repeat(32) as AktId })).rejects.toMatchObject({
      kod: 'FORBIDDEN',
    });
  });
});

/** Changes the register while the vault is locked. */
async function closedFor(
  test: TestCore,
  change: (db: Parameters<Parameters<typeof writeRegister>[3]>[0], user: string) => Promise<unknown>,
): Promise<TestCore> {
  const { anvandare } = await test.client.valv.status({});
  await test.core.close('knapp');
  await behindTheProgram(test.valvMapp, async (pool, vault) =>
    writeRegister(pool, await openRegister(pool, vault), 'prov', (db) => change(db, anvandare?.id ?? '')),
  );
  const next = await startCore(test.folder);
  next.host.clock = test.host.clock;
  await next.client.valv.unlock({ inloggningsnamn: 'sam.ordnare', losenfras: PASSPHRASE });
  return next;
}
