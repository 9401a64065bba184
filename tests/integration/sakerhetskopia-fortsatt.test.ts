import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAgainstList, readManifest } from '../../electron/core/sakerhetskopia/read-copy.ts';
import { startCore, unlock } from '../support/core.ts';
import type { Akter } from '../support/journey.ts';
import { invite, switchTo, VERA } from '../support/kollegor.ts';
import {
  createKopiaTemplate,
  destroyHeaders,
  flipByte,
  KOPIA_JOBB,
  type KopiaWorld,
  openKopiaWorld,
  startLater,
} from '../support/kopia.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { createTempDir } from '../support/temp.ts';

/** How much of a backup is done when the vault locks: copied, and not yet read once more. */
const UNDER_WAY = 0.45;
const MAPP = 'Kopior-i-kassaskåpet';

const template = createTempDir();
let familj: Akter;
let temp: ReturnType<typeof createTempDir>;
let world: KopiaWorld;
let ut: string;

beforeAll(async () => {
  familj = await createKopiaTemplate(template.folder);
});
afterAll(() => template.remove());
beforeEach(async () => {
  temp = createTempDir();
  world = await openKopiaWorld(template.folder, temp.folder, familj);
  ut = path.join(world.ut, MAPP);
  mkdirSync(ut);
});
afterEach(async () => {
  await world.test.core.close('avslut');
  temp.remove();
});

/** Takes a backup and locks in the middle of it. @returns the folder of the unfinished one */
async function lockInTheMiddle(): Promise<string> {
  const { test } = world;
  const locked = new Promise<void>((resolve) => {
    test.core.on((event) => {
      if (event.name === 'job.progressed' && event.klart / event.av > UNDER_WAY) resolve(test.core.close('overksam'));
    });
  });
  const taken = test.client.sakerhetskopia.create({ mapp: ut, jobbId: KOPIA_JOBB });
  await expect(taken).rejects.toMatchObject({ kod: 'CANCELLED' });
  await locked;
  const [left = ''] = readdirSync(ut);
  expect(left).toMatch(/\.ofardig$/);
  return path.join(ut, left);
}

/** An hour later, the same person again. */
async function unlockLater(): Promise<void> {
  world = { ...world, test: await startLater(temp.folder) };
  await unlock(world.test);
}

const goOn = () => world.test.client.sakerhetskopia.create({ mapp: '', jobbId: KOPIA_JOBB, fortsatt: true });
const inodes = (folder: string) =>
  Object.fromEntries(
    readdirSync(path.join(folder, 'akter')).map((name) => [name, statSync(path.join(folder, 'akter', name)).ino]),
  );

async function expectWhole(mapp: string): Promise<void> {
  const whole = path.join(ut, mapp);
  await checkAgainstList(whole, await readManifest(whole), {});
  expect(readdirSync(ut)).toEqual([mapp]);
}

describe('V13 a backup that the lock met', () => {
  it('goes on in the same folder, keeps what is the same, and can be restored', async () => {
    const left = await lockInTheMiddle();
    const before = inodes(left);
    expect(Object.keys(before).length).toBeGreaterThan(3);
    await unlockLater();
    const { client } = world.test;
    expect(await client.avbrutet.list({})).toEqual([
      {
        jobbId: KOPIA_JOBB,
        kod: null,
        sjalv: false,
        arbete: { slag: 'sakerhetskopia.create', plats: { mapp: ut, ofardig: path.basename(left) } },
      },
    ]);
    await client.anteckning.sign({
      aktId: familj.vuxen,
      handelse: '2026-11-23T08:30:00.000Z',
      innehall: { text: 'Efter låset.' },
    });
    const made = await goOn();
    expect(made).toMatchObject({ akter: 3, provade: 3, skadade: 0 });
    await expectWhole(made.mapp);
    expect(await client.avbrutet.list({})).toEqual([]);
    expect((await client.sakerhetskopia.status({})).senaste).toMatchObject({ akter: 3, tagen: made.tagen });
    const kept = Object.entries(inodes(path.join(ut, made.mapp))).filter(([name, ino]) => before[name] === ino);
    expect(kept.map(([name]) => name).some((name) => name.endsWith('.akt'))).toBe(true);
    expect(kept.map(([name]) => name)).not.toContain(`${familj.vuxen}.1.akt`);

    await world.test.core.close('knapp');
    destroyHeaders(world.test.valvMapp);
    world = { ...world, test: await startCore(temp.folder) };
    world.test.host.clock += 2 * 3_600_000;
    const restored = world.test.client;
    await restored.sakerhetskopia.restore({ mapp: path.join(ut, made.mapp), jobbId: KOPIA_JOBB });
    await unlock(world.test);
    await restored.sakerhetskopia.acknowledge({});
    const { anteckningar } = await restored.anteckning.list({ aktId: familj.vuxen });
    expect(anteckningar.map(({ innehall }) => innehall.text)).toContain('Efter låset.');
    // The copy was taken while its own note stood in the register.
    expect(await restored.avbrutet.list({})).toEqual([]);
  });

  it('believes nothing that has changed in the folder meanwhile, and follows no link out of it', async () => {
    const left = await lockInTheMiddle();
    const outside = path.join(world.ut, 'utanfor');
    mkdirSync(outside);
    writeFileSync(path.join(outside, 'kvar'), 'kvar');
    const [akt = ''] = readdirSync(path.join(left, 'akter')).filter((name) => name.endsWith('.akt'));
    flipByte(path.join(left, 'akter', akt));
    const [nycklar = ''] = readdirSync(path.join(left, 'akter')).filter((name) => name.endsWith('.nycklar'));
    const moved = path.join(outside, nycklar);
    renameSync(path.join(left, 'akter', nycklar), moved);
    symlinkSync(moved, path.join(left, 'akter', nycklar));
    symlinkSync(outside, path.join(left, 'bilagor'));
    writeFileSync(path.join(left, 'innehall.json'), '{}');
    writeFileSync(path.join(left, 'akter', 'okänd.txt'), 'någon annans');
    const kept = readFileSync(moved);
    await unlockLater();
    const { mapp } = await goOn();
    await expectWhole(mapp);
    expect(existsSync(path.join(ut, mapp, 'bilagor'))).toBe(false);
    expect(existsSync(path.join(ut, mapp, 'akter', 'okänd.txt'))).toBe(false);
    expect(statSync(path.join(ut, mapp, 'akter', nycklar)).isFile()).toBe(true);
    expect(readdirSync(outside).toSorted()).toEqual([nycklar, 'kvar'].toSorted());
    expect(readFileSync(moved).equals(kept)).toBe(true);
  });

  it('says that the medium is gone, and goes on when it is there again', async () => {
    await lockInTheMiddle();
    await unlockLater();
    renameSync(ut, `${ut}-urtagen`);
    await expect(goOn()).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'mapp' }] });
    expect(existsSync(ut)).toBe(false);
    expect(await world.test.client.avbrutet.list({})).toHaveLength(1);
    renameSync(`${ut}-urtagen`, ut);
    await expectWhole((await goOn()).mapp);
  });

  it('is taken away when somebody goes on and then stops it', async () => {
    await lockInTheMiddle();
    await unlockLater();
    const { test } = world;
    await test.client.jobb.cancel({ jobbId: KOPIA_JOBB });
    await expect(goOn()).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(readdirSync(ut)).toEqual([]);
    expect(await test.client.avbrutet.list({})).toEqual([]);
  });

  it('is nobody else’s to go on with, and its place is readable nowhere', async () => {
    await invite(world.test, VERA, ['samordnare']);
    await lockInTheMiddle();
    const own = readdirSync(temp.folder).filter((name) => name !== path.basename(world.ut));
    const { hits } = await scanForNeedles(
      own.map((name) => path.join(temp.folder, name)),
      [MAPP],
    );
    expect(hits).toEqual([]);
    world = { ...world, test: await switchTo(await startLater(temp.folder), VERA) };
    expect(await world.test.client.avbrutet.list({})).toEqual([]);
    // Nothing is known to this person: the folder is asked for, and none is chosen.
    await expect(goOn()).rejects.toMatchObject({ kod: 'CANCELLED' });
    expect(readdirSync(ut)).toHaveLength(1);
  });
});
