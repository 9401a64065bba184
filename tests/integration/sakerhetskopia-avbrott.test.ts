import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAgainstList, readManifest } from '../../electron/core/sakerhetskopia/read-copy.ts';
import { createOpenVault, startCore, type TestCore, unlock } from '../support/core.ts';
import { destroyHeaders, hashesOf, KOPIA_JOBB, takeKopia } from '../support/kopia.ts';
import { createTempDir } from '../support/temp.ts';

const WORKER = fileURLToPath(new URL('../crash/kopia-worker.ts', import.meta.url));
/** At every step with SKYDDSAKT_KRASCH=alla, otherwise at about so many, spread over all of them. */
const SAMPLE = process.env['SKYDDSAKT_KRASCH'] === 'alla' ? Number.POSITIVE_INFINITY : 10;
const LONGEST_MS = 900_000;
type Work = 'ta' | 'aterstall';

/** A vault with one akt, closed, with a backup beside it. */
const template = createTempDir();
let kopiaNamn = '';

beforeAll(async () => {
  const test = await startCore(template.folder);
  await createOpenVault(test);
  await test.client.aktualisering.create({ inkom: '2026-11-23T07:00:00.000Z', rad: 'Ett samtal.' });
  kopiaNamn = path.basename(await takeKopia(test));
  await test.core.close('knapp');
});
afterAll(() => template.remove());

const valvOf = (folder: string) => path.join(folder, 'valv');

/** Runs the worker until it dies at that step. @returns how many steps there were, when it came to the end before */
function kill(folder: string, what: Work, step: number): Promise<number> {
  const words = ['--no-warnings', WORKER, what, folder, path.join(folder, 'sparat', kopiaNamn), String(step)];
  return new Promise((resolve) => {
    execFile(process.execPath, words, (_error, stdout) => resolve(Number(stdout)));
  });
}

/** Kills the worker at one step after the other, each time in a fresh copy. */
async function killAtSteps(
  what: Work,
  prepare: (folder: string) => void,
  look: (folder: string, step: number, before: Record<string, string>) => Promise<void>,
): Promise<void> {
  const killed = async (step: number): Promise<number> => {
    const temp = createTempDir();
    try {
      cpSync(template.folder, temp.folder, { recursive: true });
      prepare(temp.folder);
      const before = hashesOf(valvOf(temp.folder));
      const steps = await kill(temp.folder, what, step);
      await look(temp.folder, step, before);
      return steps;
    } finally {
      temp.remove();
    }
  };
  // More steps than there are: the first run comes to the end.
  const steps = await killed(1_000_000);
  expect(steps).toBeGreaterThan(25);
  const every = Math.max(1, Math.floor(steps / SAMPLE));
  for (let step = 1; step <= steps; step += every) expect(await killed(step), `step ${step}`).toBe(0);
}

/** Starts the program anew where it was killed. */
async function opened<T>(folder: string, work: (test: TestCore) => Promise<T>): Promise<T> {
  const test = await startCore(folder);
  test.host.clock += 7_200_000;
  try {
    return await work(test);
  } finally {
    await test.core.close('avslut');
  }
}

async function expectWhole(test: TestCore): Promise<void> {
  await unlock(test);
  if ((await test.client.valv.status({})).aldre !== null) await test.client.sakerhetskopia.acknowledge({});
  const [akt] = await test.client.akt.list({});
  expect(akt?.avstamd).toBe(true);
  if (akt !== undefined)
    expect(await test.client.akt.get({ aktId: akt.aktId })).toMatchObject({ rad: { kod: akt.kod } });
}

/** Goes on with the backup that was killed, as the window offers it. */
async function goOn(test: TestCore): Promise<'continued' | 'not waiting'> {
  const [waiting] = await test.client.avbrutet.list({});
  const ofardig = readdirSync(path.join(test.folder, 'sparat')).find((name) => name.endsWith('.ofardig'));
  if (waiting === undefined) {
    expect(ofardig).toBeUndefined();
    return 'not waiting';
  }
  const taken = test.client.sakerhetskopia.create({ mapp: '', jobbId: waiting.jobbId, fortsatt: true });
  if (ofardig === undefined) {
    // It was killed before it made its folder, or after it had given it its name.
    await expect(taken).rejects.toMatchObject({ faltfel: [{ falt: 'mapp' }] });
    await test.client.avbrutet.remove({ jobbId: waiting.jobbId });
    return 'not waiting';
  }
  expect(await taken).toMatchObject({ akter: 1, provade: 1, skadade: 0 });
  expect(await test.client.avbrutet.list({})).toEqual([]);
  return 'continued';
}

describe('a core that is killed (R04, V13)', () => {
  it(
    'while it takes a backup leaves the vault as it was, and either a whole backup or none',
    async () => {
      const outcomes = new Set<string>();
      await killAtSteps(
        'ta',
        () => {},
        async (folder, step) => {
          const ut = path.join(folder, 'sparat');
          for (const name of readdirSync(ut).filter((one) => one !== kopiaNamn)) {
            outcomes.add(name.endsWith('.ofardig') ? 'none' : 'whole');
            const mapp = path.join(ut, name);
            // Its own name is given last: what has it can be restored.
            if (!name.endsWith('.ofardig')) await checkAgainstList(mapp, await readManifest(mapp), {});
          }
          await opened(folder, async (test) => {
            await expectWhole(test);
            expect((await test.client.valv.status({})).aldre, `step ${step}`).toBeNull();
            outcomes.add(await goOn(test));
          });
          for (const name of readdirSync(ut)) {
            expect(name, `step ${step}`).not.toMatch(/ofardig/);
            await checkAgainstList(path.join(ut, name), await readManifest(path.join(ut, name)), {});
          }
        },
      );
      expect([...outcomes].toSorted()).toEqual(['continued', 'none', 'not waiting', 'whole']);
    },
    LONGEST_MS,
  );

  it(
    'while it restores has changed nothing, or goes on to the end at the next start',
    async () => {
      const outcomes = new Set<string>();
      await killAtSteps(
        'aterstall',
        (folder) => destroyHeaders(valvOf(folder)),
        async (folder, step, before) => {
          const valv = valvOf(folder);
          // Until the rest has come to its place there is no header that anybody could open it with.
          if (existsSync(path.join(valv, 'aterstallning', 'akter')))
            expect(existsSync(path.join(valv, 'valv.a')) && hashesOf(valv)['valv.a'] !== before['valv.a']).toBe(false);
          await opened(folder, async (test) => {
            const { aterstallbart } = await test.client.valv.status({});
            outcomes.add(aterstallbart ? 'nothing' : 'all');
            expect(readdirSync(valv).filter((name) => name.startsWith('aterstallning'))).toEqual([]);
            if (aterstallbart) {
              expect(hashesOf(valv), `step ${step}`).toEqual(before);
              // And it can be done again.
              await test.client.sakerhetskopia.restore({
                mapp: path.join(folder, 'sparat', kopiaNamn),
                jobbId: KOPIA_JOBB,
              });
            }
            await expectWhole(test);
          });
          const aside = readdirSync(valv).filter((name) => name.startsWith('undanlagt-'));
          const kept: unknown = Object.assign({}, ...aside.map((name) => hashesOf(path.join(valv, name))));
          expect(kept, `step ${step}`).toEqual(before);
        },
      );
      expect([...outcomes].toSorted()).toEqual(['all', 'nothing']);
    },
    LONGEST_MS,
  );
});
