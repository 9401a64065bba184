import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, startCore, type TestCore, unlock } from '../support/core.ts';
import { createTempDir } from '../support/temp.ts';

/** States of one vault after three clean locks, each with a note more in the first akt. */
const STATES = ['forsta', 'andra', 'tredje'] as const;

describe('files of an earlier day put back into the vault', () => {
  const temp = createTempDir();
  const state = (name: string) => path.join(temp.folder, name);
  const akter: AktId[] = [];
  let copies = 0;

  beforeAll(async () => {
    const work = state('arbete');
    for (const name of STATES) {
      const test = await startCore(work);
      const now = tidpunktFromMillis(test.host.clock);
      if (name === 'forsta') {
        await createOpenVault(test);
        for (const rad of ['Ett samtal.', 'Ett annat samtal.']) {
          akter.push((await test.client.aktualisering.create({ inkom: now, rad })).aktId);
        }
      } else {
        await unlock(test);
      }
      await test.client.anteckning.sign({ aktId: aktOf(0), handelse: now, innehall: { text: `Anteckning ${name}.` } });
      await test.core.close('knapp');
      cpSync(work, state(name), { recursive: true });
    }
  }, 60_000);
  afterAll(() => temp.remove());

  const aktOf = (index: number): AktId => akter[index] as AktId;

  /** The newest vault, with some files as they were in an earlier state. */
  async function openWith(old: (typeof STATES)[number], names: readonly string[], change?: (folder: string) => void) {
    copies += 1;
    const folder = state(`kopia-${copies}`);
    cpSync(state('tredje'), folder, { recursive: true });
    for (const name of names) cpSync(path.join(state(old), 'valv', name), path.join(folder, 'valv', name));
    change?.(path.join(folder, 'valv'));
    const test = await startCore(folder);
    onTestFinished(() => test.core.close('avslut'));
    return test;
  }

  async function expectOnlyFirstAktShut(test: TestCore, mening: RegExp): Promise<void> {
    await unlock(test);
    expect(await test.client.akt.list({})).toHaveLength(2);
    for (const name of ['akt.get', 'anteckning.list', 'aktualisering.get', 'utkast.find']) {
      const reply = await test.core.call(name, { aktId: aktOf(0), nyckel: 'anteckning' });
      expect(reply).toMatchObject({ ok: false, fel: { kod: 'STORAGE', mening: expect.stringMatching(mening) } });
    }
    const handelse = tidpunktFromMillis(test.host.clock);
    const write = { aktId: aktOf(0), handelse, innehall: { text: 'Ska inte skrivas.' } };
    await expect(test.client.anteckning.sign(write)).rejects.toMatchObject({ kod: 'STORAGE' });
    const other = await test.client.anteckning.sign({ ...write, aktId: aktOf(1), innehall: { text: 'Skrivs här.' } });
    expect(other.innehall.text).toBe('Skrivs här.');
  }

  const register = 'register.1.db';
  const logg = 'logg/2026-11.db';
  const aktFile = () => `akter/${aktOf(0)}.1.akt`;

  it('opens as it was left when nothing has been put back', async () => {
    const test = await openWith('tredje', []);
    await unlock(test);
    expect((await test.client.anteckning.list({ aktId: aktOf(0) })).anteckningar).toHaveLength(3);
  });

  it('reports an older akt before anything of it is shown, and keeps the others at work', async () => {
    await expectOnlyFirstAktShut(await openWith('andra', [aktFile()]), /äldre än registret/);
  });

  it('reports an older register', async () => {
    await expectShut(await openWith('andra', [register]), /^Registret är äldre än valvet/);
  });

  it('reports an older akt and register together when the header is newer', async () => {
    await expectShut(await openWith('andra', [register, aktFile(), logg]), /^Registret är äldre än valvet/);
  });

  it('reports both header copies older than the register remembers', async () => {
    await expectShut(await openWith('forsta', ['valv.a', 'valv.b']), /^Valvets nyckelfil är äldre än registret/);
  });

  it('mends one older header copy from the newer one', async () => {
    const test = await openWith('forsta', ['valv.b']);
    await unlock(test);
    const read = (name: string) => readFileSync(path.join(test.valvMapp, name)).toString('hex');
    expect(read('valv.b')).toBe(read('valv.a'));
  });

  it('reports a log that has been shortened', async () => {
    await expectShut(await openWith('andra', [logg]), /^Loggen har ändrats eller kortats/);
  });

  it('reports a log that is gone', async () => {
    const test = await openWith('tredje', [], (valv) => rmSync(path.join(valv, logg)));
    await expectShut(test, /^Loggen saknas/);
  });

  it('does not take the key file of another akt', async () => {
    const test = await openWith('tredje', [], (valv) =>
      cpSync(path.join(valv, `akter/${aktOf(1)}.1.nycklar`), path.join(valv, `akter/${aktOf(0)}.1.nycklar`)),
    );
    await expectOnlyFirstAktShut(test, /skadad eller utbytt/);
  });

  it('does not take another akt under the name of this one', async () => {
    const test = await openWith('tredje', [], (valv) => {
      for (const end of ['akt', 'nycklar']) {
        cpSync(path.join(valv, `akter/${aktOf(1)}.1.${end}`), path.join(valv, `akter/${aktOf(0)}.1.${end}`));
      }
    });
    await expectOnlyFirstAktShut(test, /skadad|utbytt/);
  });

  it('stops at a damaged akt alone', async () => {
    const test = await openWith('tredje', [], (valv) => spoil(path.join(valv, aktFile())));
    await expectOnlyFirstAktShut(test, /skadad/);
  });

  it('stops at an akt that is gone alone', async () => {
    const test = await openWith('tredje', [], (valv) => rmSync(path.join(valv, aktFile())));
    await expectOnlyFirstAktShut(test, /./);
  });

  it('refuses a damaged register', async () => {
    const test = await openWith('tredje', [], (valv) => spoil(path.join(valv, register)));
    await expectShut(test, /skadad/);
  });

  it('leaves every file as it was when it refuses', async () => {
    const test = await openWith('andra', [register]);
    const bytes = () =>
      Object.fromEntries(
        readdirSync(test.valvMapp, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(akt|nycklar|db)$|^valv\./.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name))
          .map((file) => [file, readFileSync(file).toString('base64')]),
      );
    const before = bytes();
    await expect(unlock(test)).rejects.toMatchObject({ kod: 'STORAGE' });
    await test.core.close('avslut');
    expect(bytes()).toEqual(before);
  });
});

/** Turns a few bits on every page. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 2000; at < bytes.length; at += 4096) bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
  writeFileSync(file, bytes);
}

async function expectShut(test: TestCore, mening: RegExp): Promise<void> {
  await expect(unlock(test)).rejects.toMatchObject({ kod: 'STORAGE', mening: expect.stringMatching(mening) });
  expect((await test.client.valv.status({})).lage).toBe('last');
  for (const { name, spec } of listCalls().filter((call) => call.spec.scope === 'register')) {
    if (!spec.input.safeParse({}).success) continue;
    expect(await test.core.call(name, {})).toMatchObject({ ok: false, fel: { kod: 'LOCKED' } });
  }
}
