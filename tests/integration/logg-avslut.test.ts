import { copyFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listManadsfiler, type Manadsfil, nextPart } from '../../electron/core/logg-files.ts';
import type { RawConnection } from '../../electron/store/driver.ts';
import { sqlcipherDriver } from '../../electron/store/driver-sqlcipher.ts';
import { asFileKey, type FileKey } from '../../electron/store/key.ts';
import { openEncrypted } from '../../electron/store/open.ts';
import { registerPath } from '../../electron/vault/paths.ts';
import { unlockVault } from '../../electron/vault/vault.ts';
import type { AnvandareId, JobbId } from '../../shared/lib/id.ts';
import { createOpenVault, restart, startCore, type TestCore } from '../support/core.ts';
import { invite, OLA, SAM, VERA } from '../support/kollegor.ts';
import { readLogg, takeKopia } from '../support/kopia.ts';
import { withSession } from '../support/open-session.ts';
import { createTempDir } from '../support/temp.ts';

const JOBB = 'c'.repeat(32) as JobbId;
const MANAD = '2026-11';

let temp: ReturnType<typeof createTempDir>;
let test: TestCore;
let vera: AnvandareId;
let ola: AnvandareId;

beforeEach(async () => {
  temp = createTempDir();
  test = await startCore(temp.folder);
  await createOpenVault(test);
  vera = await invite(test, VERA, ['handlaggare']);
  ola = await invite(test, OLA, ['samordnare', 'chef']);
});
afterEach(async () => {
  await test.core.close('avslut');
  temp.remove();
});

async function read<T>(file: string, key: FileKey, work: (raw: RawConnection) => Promise<T>): Promise<T> {
  const raw = await openEncrypted(sqlcipherDriver, file, key, { create: false });
  try {
    return await work(raw);
  } finally {
    await raw.close();
  }
}

/** What a colleague who can copy files takes home, with every check of the program bypassed: the keys of the log. */
async function stealLoggKeys(who: typeof VERA): Promise<FileKey[]> {
  const stolen = path.join(temp.folder, 'stulet');
  mkdirSync(stolen);
  for (const name of ['valv.a', 'valv.b', 'register.1.db'])
    copyFileSync(path.join(test.valvMapp, name), path.join(stolen, name));
  const vault = await unlockVault(stolen, who.inloggningsnamn, who.losenfras);
  const rows = await read(registerPath(stolen, 1).file, vault.registerKey(), (raw) =>
    raw.all('SELECT nyckel FROM logg_fil'),
  );
  return rows.map(({ nyckel }) => asFileKey(Uint8Array.from(nyckel as Uint8Array)));
}

const loggFiles = () =>
  readdirSync(path.join(test.valvMapp, 'logg'))
    .filter((name) => name.endsWith('.db'))
    .toSorted();

/** What the register knows of a file of the log in which nothing stands. */
function emptyFile(manad: string): Manadsfil {
  return { manad, nyckel: Buffer.alloc(48), seq: 0, huvud: '0'.repeat(64) };
}

async function leave(anvandareId: AnvandareId): Promise<void> {
  await test.client.personal.avsluta({ jobbId: JOBB, anvandareId, eftertradare: ola });
  test = await restart(test);
  test.host.clock += 120_000;
  await test.client.valv.unlock(SAM);
}

describe('V08: the log after a leaving', () => {
  it('goes on under a key that the one who left never held', async () => {
    const keys = await stealLoggKeys(VERA);
    expect(keys).toHaveLength(1);
    await leave(vera);
    expect(loggFiles()).toEqual([`${MANAD}.2.db`, `${MANAD}.db`]);
    await test.client.aktualisering.create({ inkom: '2026-11-23T07:00:00.000Z' as never, rad: 'Ett samtal.' });
    await test.core.close('knapp');
    for (const key of keys) {
      const next = path.join(test.valvMapp, 'logg', `${MANAD}.2.db`);
      await expect(read(next, key, (raw) => raw.all('SELECT 1'))).rejects.toMatchObject({ kod: 'STORAGE' });
      const before = path.join(test.valvMapp, 'logg', `${MANAD}.db`);
      const lines = await read(before, key, (raw) => raw.all('SELECT handling FROM logg ORDER BY seq'));
      expect(lines.map(({ handling }) => handling)).not.toContain('aktualisering.skapad');
      expect(lines.at(-1)).toEqual({ handling: 'valv.last' });
    }
  });

  it('is one chain and one month to whoever reads it, also after a second leaving', async () => {
    await leave(vera);
    const igen = await invite(test, VERA, ['handlaggare']);
    await leave(igen);
    expect(loggFiles()).toEqual([`${MANAD}.2.db`, `${MANAD}.3.db`, `${MANAD}.db`]);
    expect((await test.client.logg.manader({})).manader).toEqual([MANAD]);
    const { poster } = await test.client.logg.list({ manad: MANAD as never });
    expect(poster.filter(({ handling }) => handling === 'personal.avslutad')).toHaveLength(2);
    expect(await test.client.logg.verify({ jobbId: JOBB })).toMatchObject({ manader: 1, fel: null });
  });

  it('is begun anew once, and goes on in the next month as always', async () => {
    await leave(vera);
    test = await restart(test);
    test.host.clock = Date.parse('2026-12-01T08:00:00.000Z');
    await test.client.valv.unlock(SAM);
    expect(loggFiles()).toEqual([`${MANAD}.2.db`, `${MANAD}.db`, '2026-12.db']);
  });

  it('is in a backup, every file of it, and is whole in what the backup is', async () => {
    await leave(vera);
    const kopia = await takeKopia(test);
    expect(readdirSync(path.join(kopia, 'logg')).toSorted()).toEqual(loggFiles());
    await test.core.close('knapp');
    const brought = path.join(temp.folder, 'annan', 'valv');
    cpSync(kopia, brought, { recursive: true });
    const lines = await readLogg(brought, test.host.clock);
    expect(lines.filter(({ handling }) => handling === 'valv.upplast').length).toBeGreaterThan(0);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  });
});

describe('the files of the log', () => {
  it('are in the order in which they were written, also from the tenth of a month on', async () => {
    const names = ['2026-10'];
    for (let part = 1; part <= 11; part += 1) names.push(nextPart({ manad: names.at(-1) ?? '' }));
    const wanted = [...names, '2026-11', nextPart({ manad: '2026-11' })];
    await test.core.close('knapp');
    const listed = await withSession(test.valvMapp, test.host.clock, async ({ pool, register }) => {
      const manader = async () => (await listManadsfiler(pool, register)).map(({ manad }) => manad);
      const own = await manader();
      const rows = wanted.filter((manad) => !own.includes(manad));
      await pool.transaction(register, (db) =>
        db.insertInto('logg_fil').values(rows.toReversed().map(emptyFile)).execute(),
      );
      const all = await manader();
      await pool.transaction(register, (db) => db.deleteFrom('logg_fil').where('manad', 'in', rows).execute());
      return all;
    });
    expect(listed).toEqual(wanted);
  });
});
