import { afterAll, beforeAll } from 'vitest';
import type { AktId, PersonId } from '../../shared/lib/id.ts';
import { datumOf, type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore, type TestCore } from './core.ts';
import { fillKatalog } from './journey.ts';
import { createTempDir } from './temp.ts';

/** An open vault with the catalogue, where acute reports are taken. */
export interface Akutvarld {
  readonly test: TestCore;
  readonly now: () => Tidpunkt;
}

export async function createAkutvarld(folder: string): Promise<Akutvarld> {
  const test = await startCore(folder);
  await createOpenVault(test);
  const now = () => tidpunktFromMillis(test.host.clock);
  await fillKatalog({ client: test.client, now });
  return { test, now };
}

/** One for all tests of a file or a `describe`, where this is called: it stands when they begin and goes when they end. */
export function withAkutvarld(): Akutvarld {
  let opened: Akutvarld | undefined;
  const world = () => {
    if (opened === undefined) throw new RangeError('the vault opens when the tests begin');
    return opened;
  };
  const temp = createTempDir();
  beforeAll(async () => {
    opened = await createAkutvarld(temp.folder);
  });
  afterAll(async () => {
    await opened?.test.core.close('avslut');
    temp.remove();
  });
  return {
    get test() {
      return world().test;
    },
    now: () => world().now(),
  };
}

/** An acute aktualisering with a client and children, by name. */
export async function reportAcute({ test, now }: Akutvarld, barn: readonly string[] = ['Ett Test']) {
  const { client } = test;
  const rad = 'Grannen hör bråk.';
  const { aktId } = await client.aktualisering.create({ inkom: now(), rad, akut: true });
  const klient = (await client.person.create({ aktId, uppgifter: { roll: 'klient', namn: 'Moa Test', kon: 'kvinna' } }))
    .id;
  const ids: PersonId[] = [];
  for (const namn of barn) ids.push((await client.person.create({ aktId, uppgifter: { roll: 'barn', namn } })).id);
  return { aktId, klient, barn: ids };
}

/** The input of an immediate decision about everybody who was reported, with what differs. */
export function placementOf(
  now: Tidpunkt,
  { aktId, klient, barn }: { aktId: AktId; klient: PersonId; barn: readonly PersonId[] },
  change: object = {},
) {
  return {
    aktId,
    handelse: now,
    personIds: [klient, ...barn],
    motivering: 'Våld i nära relation.',
    beslutsfattare: 'Sam Provander',
    lagrumIds: ['sol.inleda-utredning'],
    omedelbartBeslut: {
      beslut: 'Placering beslutas omedelbart.',
      motivering: 'Mamman har hotats till livet.',
      lagrumIds: ['sol.bistand', 'sol.skyddat-boende'],
      platsKod: 'SB-01',
      fran: datumOf(now),
      ...change,
    },
  };
}
