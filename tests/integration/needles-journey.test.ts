import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import type { Driver } from '../../electron/store/driver.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import type { JobbId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, LOGIN, PASSPHRASE, startCore, type TestCore, unlock } from '../support/core.ts';
import { createTestHost } from '../support/host.ts';
import { type Akter, closeAndBind, fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { type NeedleReport, scanForNeedles } from '../support/needle-scan.ts';
import { barnNummer, klientNummer } from '../support/people.ts';
import { createTempDir } from '../support/temp.ts';

const UTKAST = 'Hon vågar inte gå till Lillhamra torg';
const DIGITS = NEEDLES.telefon.replaceAll(/\D/g, '');
const ALL = [
  ...Object.values(NEEDLES),
  UTKAST,
  DIGITS,
  DIGITS.slice(3),
  ...[klientNummer, barnNummer].flatMap((nummer) => [nummer, nummer.replaceAll('-', ''), nummer.slice(2)]),
  PASSPHRASE,
  // Nor anything of what everyone on the unit may know: the files are opaque.
  LOGIN,
  'Sam Provander',
  'Granvåg',
];

const SCANNER = new URL('../support/needle-scan.ts', import.meta.url).href;

/** In a process of its own: reading an open database file here would drop SQLite's locks. */
async function scanBeside(folder: string): Promise<NeedleReport> {
  const script = `import { scanForNeedles } from ${JSON.stringify(SCANNER)};
    const [paths, needles] = JSON.parse(process.argv[1]);
    process.stdout.write(JSON.stringify(await scanForNeedles(paths, needles)));`;
  const words = ['--input-type=module', '-e', script, JSON.stringify([[folder], ALL])];
  return JSON.parse((await promisify(execFile)(process.execPath, words)).stdout) as NeedleReport;
}

describe('what the whole journey leaves on disk', () => {
  let test: TestCore;
  let akter: Akter;
  const temp = createTempDir();
  const now = () => tidpunktFromMillis(test.host.clock);

  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
    const journey = { client: test.client, now };
    await fillKatalog(journey);
    akter = await openAkter(journey);
    const { beslut } = await workAkt(journey, akter.vuxen);
    await test.client.utkast.save({ aktId: akter.barn, nyckel: 'anteckning', innehall: UTKAST });
    await test.client.egetUtkast.save({ nyckel: 'aktualisering-ny', innehall: UTKAST });
    const jobbId = 'b'.repeat(32) as JobbId;
    const made = await test.client.dokument.create({ aktId: akter.vuxen, mall: 'beslut', postId: beslut, jobbId });
    await test.client.dokument.print({ aktId: akter.vuxen, dokumentId: made.id, mottagare: 'Klienten', exemplar: 1 });
    await closeAndBind(journey, akter.vuxen);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it('is nothing readable while the vault is open', async () => {
    const { hits, files } = await scanBeside(temp.folder);
    expect(hits).toEqual([]);
    expect(files).toBeGreaterThan(8);
  });

  it('is nothing readable after refusals that repeat what was typed', async () => {
    const { aktId } = { aktId: akter.barn };
    await test.core.call(`anteckning.${NEEDLES.namn}`, { aktId, text: NEEDLES.fritext });
    await test.core.call('anteckning.sign', { aktId, handelse: NEEDLES.fritext, innehall: { text: 1n } });
    await test.core.call('anteckning.list', { aktId: NEEDLES.telefon });
    await test.core.call('diagnostik.report', { text: NEEDLES.fritext });
    const { hits } = await scanBeside(temp.folder);
    expect(hits).toEqual([]);
    expect(readFileSync(path.join(temp.folder, 'diagnostik.jsonl'), 'utf8')).toContain('"anrop":"fonster"');
  });

  it('is nothing readable after the vault has been locked and somebody has tried to get in', async () => {
    await test.core.close('knapp');
    expect((await scanForNeedles([temp.folder], ALL)).hits).toEqual([]);
    test = await startCore(temp.folder);
    await expect(
      test.client.valv.unlock({ inloggningsnamn: NEEDLES.namn, losenfras: NEEDLES.fritext }),
    ).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    expect((await scanBeside(temp.folder)).hits).toEqual([]);
    test.host.clock += 120_000;
    await unlock(test);
    expect((await scanBeside(temp.folder)).hits).toEqual([]);
  });

  it('is there to be read for whoever has the key', async () => {
    const { anteckningar } = await test.client.anteckning.list({ aktId: akter.vuxen });
    expect(anteckningar[0]?.innehall.text).toContain(NEEDLES.fritext);
    expect(await test.client.utkast.find({ aktId: akter.barn, nyckel: 'anteckning' })).toMatchObject({
      innehall: UTKAST,
    });
  });

  it('is not even a name of a file', () => {
    const names = readdirSync(temp.folder, { recursive: true }).map(String);
    expect(names.filter((name) => !/^[a-z0-9./\\-]+$/.test(name))).toEqual([]);
  });

  it('does not reach the diagnostics when the database itself breaks over it', async () => {
    const beside = createTempDir();
    try {
      const told = `SQLITE_CONSTRAINT: ${NEEDLES.fritext}`;
      await breakEveryWrite(path.join(temp.folder, 'valv'), beside.folder, told, async (call) => {
        const innehall = { text: NEEDLES.fritext };
        const reply = await call('anteckning.sign', { aktId: akter.barn, handelse: now(), innehall });
        expect(JSON.stringify(reply)).not.toContain(NEEDLES.fritext);
        expect(reply).toMatchObject({ ok: false, fel: { kod: 'UNEXPECTED', referens: expect.any(String) } });
      });
      const { hits, files } = await scanForNeedles([beside.folder], ALL);
      // The diagnostics, and how far the vault has come.
      expect({ hits, files }).toEqual({ hits: [], files: 2 });
    } finally {
      beside.remove();
    }
  });

  /** A core over the real driver, which fails with the text it was given whenever a post is written. */
  async function breakEveryWrite(
    valvMapp: string,
    folder: string,
    message: string,
    work: (call: (name: string, input: unknown) => Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    await test.core.close('knapp');
    const driver: Driver = {
      ...sqlcipherDriver,
      async open(file) {
        const raw = await sqlcipherDriver.open(file);
        const all: typeof raw.all = (sql, params) =>
          sql.startsWith('insert into "post"') ? Promise.reject(new Error(message)) : raw.all(sql, params);
        return { ...raw, all };
      },
    };
    const host = createTestHost(path.join(folder, 'sparat'));
    host.clock = test.host.clock;
    const core = await createCore({ valvMapp, diagnostikFil: path.join(folder, 'diagnostik.jsonl') }, host, driver);
    await core.call('valv.unlock', { inloggningsnamn: LOGIN, losenfras: PASSPHRASE });
    await work(core.call);
    await core.close('knapp');
  }
});
