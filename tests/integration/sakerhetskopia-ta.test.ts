import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KOPIA_GRANS_DAGAR } from '../../shared/modules/sakerhetskopia/rules.ts';
import { PASSPHRASE, startCore, unlock } from '../support/core.ts';
import { type Akter, NEEDLES } from '../support/journey.ts';
import {
  createKopiaTemplate,
  dumpVault,
  flipByte,
  KOPIA_JOBB,
  type KopiaWorld,
  openKopiaWorld,
  readLogg,
  TAGEN,
  takeKopia,
} from '../support/kopia.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { barnNummer, klientNummer } from '../support/people.ts';
import { createTempDir } from '../support/temp.ts';

const DAY_MS = 24 * 3_600_000;
/** What lies in a vault's folder and is no part of a copy. */
const NOT_COPIED = /^(las|forsok|vantande)$|-journal$/;

const template = createTempDir();
let familj: Akter;
let temp: ReturnType<typeof createTempDir>;
let world: KopiaWorld;

beforeAll(async () => {
  familj = await createKopiaTemplate(template.folder);
});
afterAll(() => template.remove());
beforeEach(async () => {
  temp = createTempDir();
  world = await openKopiaWorld(template.folder, temp.folder, familj);
});
afterEach(async () => {
  await world.test.core.close('avslut');
  temp.remove();
});

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

describe('a backup of the vault (R06)', () => {
  it('holds every file of the vault and its list, under a neutral name', async () => {
    const { test, ut } = world;
    await test.client.egetUtkast.save({ nyckel: 'aktualisering-ny', innehall: 'Något påbörjat' });
    const made = await test.client.sakerhetskopia.create({ mapp: ut, jobbId: KOPIA_JOBB });
    expect(made).toMatchObject({ mapp: 'skyddsakt-kopia-2026-11-23-0900', akter: 3, provade: 3, skadade: 0 });
    expect(readdirSync(ut)).toEqual([made.mapp]);
    const copied = filesIn(path.join(ut, made.mapp));
    expect(copied).toHaveLength(made.filer + 1);
    expect(copied.filter((name) => name !== 'innehall.json')).toEqual(
      filesIn(test.valvMapp).filter((name) => !NOT_COPIED.test(name)),
    );
  });

  it('opens elsewhere with the same content, row by row', async () => {
    const { test } = world;
    const kopia = await takeKopia(test);
    await test.core.close('knapp');
    const clock = test.host.clock + 60_000;
    expect(await dumpVault(kopia, clock)).toEqual(await dumpVault(test.valvMapp, clock));
  });

  it('is the vault at one moment, although people go on working', async () => {
    const { test, akter } = world;
    for (const aktId of [akter.vuxen, akter.barn]) await test.client.akt.get({ aktId });
    const writing: Promise<unknown>[] = [];
    // Calls come from the window, and not from within the work that told it how far it is.
    const fromOutside = AsyncLocalStorage.snapshot();
    test.core.on((event) => {
      if (event.name !== 'job.progressed' || event.klart > event.av / 2 || writing.length >= 30) return;
      for (const aktId of [akter.vuxen, akter.barn]) {
        const innehall = { text: 'Skrevs medan valvet kopierades.' };
        writing.push(fromOutside(() => test.client.anteckning.sign({ aktId, handelse: TAGEN, innehall })));
      }
    });
    const kopia = await takeKopia(test);
    await Promise.all(writing);
    expect(writing.length).toBeGreaterThan(4);
    await test.core.close('knapp');
    const dump = await dumpVault(kopia, test.host.clock + 60_000);
    expect(Object.keys(dump).length).toBeGreaterThan(20);
  });

  it('tells how far it is, and leaves nothing when it is cancelled', async () => {
    const { test, ut } = world;
    const before = readdirSync(ut);
    const cancelled = test.client.sakerhetskopia.create({ mapp: ut, jobbId: KOPIA_JOBB });
    await test.client.jobb.cancel({ jobbId: KOPIA_JOBB });
    await expect(cancelled).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(readdirSync(ut)).toEqual(before);
    expect((await test.client.sakerhetskopia.status({})).senaste).toBeNull();
    await takeKopia(test);
    const told = test.events.flatMap((event) => (event.name === 'job.progressed' ? [event] : []));
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)?.klart).toBe(told.at(-1)?.av);
  });

  it('leaves nothing when it is cancelled half way', async () => {
    const { test, ut } = world;
    test.core.on((event) => {
      if (event.name === 'job.progressed' && event.klart > event.av / 3)
        void test.client.jobb.cancel({ jobbId: KOPIA_JOBB });
    });
    await expect(test.client.sakerhetskopia.create({ mapp: ut, jobbId: KOPIA_JOBB })).rejects.toMatchObject({
      kod: 'CANCELLED',
    });
    expect(readdirSync(ut)).toEqual([]);
  });

  it('holds nothing readable, nor a name of anybody', async () => {
    const { test } = world;
    const kopia = await takeKopia(test);
    const digits = NEEDLES.telefon.replaceAll(/\D/g, '');
    const needles = [
      ...Object.values(NEEDLES),
      klientNummer,
      barnNummer,
      digits,
      PASSPHRASE,
      'Sam Provander',
      'Granvåg',
    ];
    const { hits, files } = await scanForNeedles([kopia], needles);
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(8);
  });

  it('counts an akt that is damaged in the vault too, and keeps it as it is', async () => {
    const { test, akter, ut } = world;
    await test.core.close('knapp');
    const name = `akter/${akter.barn}.1.akt`;
    flipByte(path.join(test.valvMapp, name));
    world = { ...world, test: await startCore(temp.folder) };
    await unlock(world.test);
    const made = await world.test.client.sakerhetskopia.create({ mapp: ut, jobbId: KOPIA_JOBB });
    expect(made).toMatchObject({ akter: 3, provade: 2, skadade: 1 });
    expect(readFileSync(path.join(ut, made.mapp, name)).equals(readFileSync(path.join(test.valvMapp, name)))).toBe(
      true,
    );
  });

  it('is refused in the vault itself, where there is no folder, and where there is only half a path', async () => {
    const { test, ut } = world;
    const inside = path.join(test.valvMapp, 'akter');
    symlinkSync(inside, path.join(ut, 'genvag'));
    for (const mapp of [test.valvMapp, inside, path.join(ut, 'genvag'), path.join(ut, 'finns-inte'), 'Dokument']) {
      const refused = test.client.sakerhetskopia.create({ mapp, jobbId: KOPIA_JOBB });
      await expect(refused, mapp).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'mapp' }] });
    }
    expect(filesIn(inside).filter((name) => name.includes('kopia'))).toEqual([]);
  });

  it('goes where the dialog says, and is cancelled with the dialog', async () => {
    const { test, ut } = world;
    const none = test.client.sakerhetskopia.create({ mapp: '', jobbId: KOPIA_JOBB });
    await expect(none).rejects.toMatchObject({ kod: 'CANCELLED' });
    test.host.chosen = path.join(ut, 'disk');
    mkdirSync(test.host.chosen);
    const { mapp } = await test.client.sakerhetskopia.create({ mapp: '', jobbId: KOPIA_JOBB });
    expect(existsSync(path.join(test.host.chosen, mapp, 'innehall.json'))).toBe(true);
  });

  it('stands beside an earlier one of the same minute', async () => {
    expect(path.basename(await takeKopia(world.test))).toBe('skyddsakt-kopia-2026-11-23-0900');
    expect(path.basename(await takeKopia(world.test))).toBe('skyddsakt-kopia-2026-11-23-0900-2');
  });
});

describe('what the program says about backups', () => {
  it('remembers the last one and asks for a new one after a week', async () => {
    const { client, host } = world.test;
    expect(await client.sakerhetskopia.status({})).toEqual({ senaste: null, forsenad: true });
    await takeKopia(world.test);
    const { senaste, forsenad } = await client.sakerhetskopia.status({});
    expect(senaste).toMatchObject({ tagen: '2026-11-23T08:00:00.000Z', akter: 3 });
    expect(forsenad).toBe(false);
    host.clock += KOPIA_GRANS_DAGAR * DAY_MS;
    expect((await client.sakerhetskopia.status({})).forsenad).toBe(false);
    host.clock += DAY_MS;
    expect((await client.sakerhetskopia.status({})).forsenad).toBe(true);
  });

  it('does not ask for one before there is an akt', async () => {
    const other = createTempDir();
    const test = await startCore(other.folder);
    try {
      const { ord } = await test.client.valv.create({
        inloggningsnamn: 'sam',
        namn: 'Sam Provander',
        titel: '',
        kommun: 'Granvåg',
        namnd: 'Socialnämnden',
        losenfras: PASSPHRASE,
      });
      await test.client.valv.confirmAterstallningsblad({ ord });
      expect(await test.client.sakerhetskopia.status({})).toEqual({ senaste: null, forsenad: false });
    } finally {
      await test.core.close('avslut');
      other.remove();
    }
  });

  it('logs that one was taken and how it ended', async () => {
    const { test } = world;
    await takeKopia(test);
    await expect(test.client.sakerhetskopia.create({ mapp: 'x', jobbId: KOPIA_JOBB })).rejects.toBeDefined();
    await test.core.close('knapp');
    const rows = (await readLogg(test.valvMapp, test.host.clock)).filter(
      ({ handling }) => handling === 'sakerhetskopia.tagen',
    );
    expect(rows.map(({ fas, resultat }) => [fas, resultat])).toEqual([
      ['forsok', null],
      ['utfall', 'ok'],
      ['forsok', null],
      ['utfall', 'RULE'],
    ]);
  });
});
