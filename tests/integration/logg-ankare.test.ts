import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listManadsfiler, loggRef } from '../../electron/core/logg-files.ts';
import { openRegister, writeRegister } from '../../electron/core/register.ts';
import type { LentConnection } from '../../electron/store/driver.ts';
import { getLoggHuvud } from '../../electron/store/logg.ts';
import { SVENSKA_ORD } from '../../shared/lib/ordlista-svensk.ts';
import { gruppera } from '../../shared/modules/logg/ankarkod.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { behindTheProgram } from '../support/logg-varld.ts';
import { textOf } from '../support/pdfa.ts';
import { createTempDir } from '../support/temp.ts';

const JOBB = 'a'.repeat(32) as never;

describe('C08: the paper anchor of the log', () => {
  const temp = createTempDir();
  let test: TestCore;
  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  const print = async () => (await test.client.logg.printAnkare({})).ankare;
  const compare = async (seq: number, kod: string) => {
    const { fel, ankare } = await test.client.logg.verify({ jobbId: JOBB, ankare: { seq, kod } });
    return { fel, ...ankare };
  };

  it('is one page with number, code, check words, the number before it and two lines to sign on', async () => {
    const first = await print();
    const second = await print();
    expect(first).toMatchObject({ forra: null, kod: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) });
    expect(second.forra).toBe(first.seq);
    expect(second.seq).toBeGreaterThan(first.seq);
    expect(second.ord).toHaveLength(8);
    for (const ord of second.ord) expect(SVENSKA_ORD).toContain(ord);
    const bytes = test.host.printed.at(-1) as Uint8Array;
    const text = (await textOf(bytes)).replaceAll(/\s+/g, ' ');
    for (const part of [
      `Loggankare ${second.seq}`,
      gruppera(second.kod),
      ...second.ord,
      second.valv,
      String(first.seq),
      'Skrev ut',
      'Kontrollerade',
      'Sida 1 av 1',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Provander|Granvåg/);
  });

  it('is the same as the log until somebody changes it, however it is typed', async () => {
    const { seq, kod, ord } = await print();
    expect(await compare(seq, kod)).toMatchObject({ fel: null, utfall: 'lika', ord });
    const asTyped = gruppera(kod).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', ' - ');
    expect(await compare(seq, asTyped)).toMatchObject({ utfall: 'lika', ord });
  });

  it('is not the same when one sign or the number is another, and the check words show which was mistyped', async () => {
    const { seq, kod, ord } = await print();
    const other = `${kod.slice(0, 25)}${kod.endsWith('7') ? '8' : '7'}`;
    const found = await compare(seq, other);
    expect(found).toMatchObject({ fel: null, utfall: 'olika' });
    expect(found.ord).not.toEqual(ord);
    expect(await compare(seq - 1, kod)).toMatchObject({ utfall: 'olika' });
  });

  it.each([
    ['too short', 'ABCD'],
    ['too long', 'A'.repeat(27)],
    ['a sign that no code has', 'U'.repeat(26)],
    ['nothing', ''],
  ])('is not asked about when the code is %s', async (_, kod) => {
    await expect(test.client.logg.verify({ jobbId: JOBB, ankare: { seq: 1, kod } })).rejects.toMatchObject({
      kod: 'VALIDATION',
      faltfel: [{ falt: 'ankare.kod' }],
    });
  });

  it('is not the same when a row before it was changed, though its own row was left alone', async () => {
    const { seq, kod } = await print();
    test = await tamper(test, (raw) => raw.run("UPDATE logg SET anvandare = 'x' WHERE seq = ?", [seq - 3]));
    const found = await compare(seq, kod);
    expect(found).toMatchObject({ utfall: 'olika', fel: { manad: '2026-11', forstaFel: seq - 3, orsak: 'andrad' } });
    expect((await compare(seq - 1, kod)).utfall).toBe('olika');
  });
});

describe('C08: a log that was cut', () => {
  const temp = createTempDir();
  afterAll(() => temp.remove());

  it('is shorter than the paper, though register and header were written to match', async () => {
    let test = await startCore(temp.folder);
    await createOpenVault(test);
    for (const _ of [1, 2, 3]) await test.client.logg.verify({ jobbId: JOBB });
    const { seq, kod } = (await test.client.logg.printAnkare({})).ankare;
    test = await tamper(test, (raw) => raw.run('DELETE FROM logg WHERE seq > ?', [seq - 10]));
    // This computer remembers how far the vault had come; elsewhere only the paper does.
    expect((await test.client.valv.status({})).aldre).not.toBeNull();
    await test.client.sakerhetskopia.acknowledge({});
    const compare = async () => {
      const { fel, ankare } = await test.client.logg.verify({ jobbId: JOBB, ankare: { seq, kod } });
      return { fel, utfall: ankare?.utfall };
    };
    expect(await compare()).toMatchObject({ fel: null, utfall: 'kortare' });
    // With new rows under the old numbers the log is as long as before, and another one.
    for (const _ of [1, 2, 3, 4, 5, 6]) await test.client.logg.verify({ jobbId: JOBB });
    expect(await compare()).toMatchObject({ fel: null, utfall: 'olika' });
    await test.core.close('avslut');
  });
});

/** Changes rows of a locked vault's only month as somebody with every key could, and makes register and header agree. */
async function tamper(before: TestCore, change: (raw: LentConnection) => Promise<unknown>): Promise<TestCore> {
  await before.core.close('knapp');
  await behindTheProgram(before.valvMapp, async (pool, vault) => {
    const register = await openRegister(pool, vault);
    const [fil] = await listManadsfiler(pool, register);
    if (fil === undefined) throw new Error('there is no log');
    const ref = loggRef(vault.folder, fil);
    await pool.withRaw(ref, async (raw) => {
      await raw.exec('DROP TRIGGER logg_tas_inte_bort; DROP TRIGGER logg_andras_inte');
      await change(raw);
    });
    const head = await pool.use(ref, getLoggHuvud);
    await writeRegister(pool, register, 'prov', (db) =>
      db.updateTable('logg_fil').set({ seq: head.seq, huvud: head.hash }).execute(),
    );
    await vault.saveAnchor({ ...vault.header().anchor, logSeq: head.seq, logHead: head.hash });
  });
  const next = await restart(before);
  await unlock(next);
  return next;
}
