import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/api/errors.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { type Akter, closeAndBind, fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { createTempDir } from '../support/temp.ts';

describe('the line from the phone call to the closed akt', () => {
  let test: TestCore;
  let akter: Akter;
  const temp = createTempDir();
  const journey = () => ({ client: test.client, now: () => tidpunktFromMillis(test.host.clock) });

  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
    await fillKatalog(journey());
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  it('opens an akt of their own for the adult and the child from an acute aktualisering', async () => {
    akter = await openAkter(journey());
    const list = await test.client.akt.list({});
    expect(list.map(({ kod }) => kod).toSorted()).toEqual(['A-2026-0001', 'G-001', 'G-002']);
    expect(list.find(({ kod }) => kod === 'A-2026-0001')?.avslutad).toBe('2026-11-23');
    const barn = await test.client.akt.get({ aktId: akter.barn });
    expect(barn.rad.familj).toBe('F-001');
    expect(barn.personer[0]?.namn).toBe(NEEDLES.barn);
    const inkommet = await test.client.inkommet.find({ aktId: akter.barn });
    expect(inkommet?.innehall).toMatchObject({ kod: 'A-2026-0001', akut: true, medVuxen: true });
    expect(await test.client.inkommet.find({ aktId: akter.aktualisering })).toBeNull();
    const avslut = await test.client.avslut.find({ aktId: akter.aktualisering });
    expect(avslut?.innehall.sammanfattning).toContain('G-001, G-002');
  });

  it('works the adult’s akt to a signed intyg', async () => {
    const { intyg } = await workAkt(journey(), akter.vuxen);
    expect((await test.client.intyg.list({ aktId: akter.vuxen })).map(({ id }) => id)).toEqual([intyg]);
  });

  it('stops an intyg that names the child’s school, which only the child’s akt knows', async () => {
    const vy = await test.client.akt.get({ aktId: akter.vuxen });
    const [klient] = vy.personer;
    const [earlier] = await test.client.intyg.list({ aktId: akter.vuxen });
    if (klient === undefined || earlier === undefined) throw new Error('nothing to write about');
    const innehall = { ...earlier.innehall, iakttagelser: `Hämtar barnet vid\n${NEEDLES.skola.toUpperCase()}.` };
    const sent = test.client.intyg.sign({ aktId: akter.vuxen, handelse: journey().now(), innehall });
    await expect(sent).rejects.toMatchObject({ kod: 'RULE', faltfel: [{ falt: 'innehall.iakttagelser' }] });
  });

  it('closes the akt, binds it, and refuses to change it afterwards', async () => {
    const bound = await closeAndBind(journey(), akter.vuxen);
    expect(bound.filnamn).toBe('akt-G-001-2026-11-23-0900.pdf');
    expect(bound.sidor).toBeGreaterThan(3);
    const note = test.client.anteckning.sign({
      aktId: akter.vuxen,
      handelse: journey().now(),
      innehall: { text: 'Sent.' },
    });
    await expect(note).rejects.toMatchObject({ kod: 'RULE' });
  });

  it('gives everything back after a lock', async () => {
    test = await restart(test);
    await expect(test.client.akt.list({})).rejects.toMatchObject({ kod: 'LOCKED' });
    const { senastHar } = await unlock(test);
    expect(senastHar).toBe('2026-11-23T08:00:00.000Z');
    const { anteckningar } = await test.client.anteckning.list({ aktId: akter.vuxen });
    expect(anteckningar[0]?.innehall.text).toContain(NEEDLES.fritext);
  });

  it('answers a wrong passphrase with one sentence and tells the log when somebody unlocks', async () => {
    test = await restart(test);
    const wrong = test.client.valv.unlock({ inloggningsnamn: 'nagon', losenfras: 'fel' });
    await expect(wrong).rejects.toBeInstanceOf(AppError);
    await expect(wrong).rejects.toMatchObject({ kod: 'FORBIDDEN' });
    test.host.clock += 120_000;
    await unlock(test);
  });

  it('leaves nothing readable on disk', () => {
    const files = readdirSync(temp.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const bytes = readFileSync(path.join(file.parentPath, file.name)).toString('latin1');
      for (const needle of Object.values(NEEDLES)) {
        expect(bytes.includes(Buffer.from(needle, 'utf8').toString('latin1'))).toBe(false);
      }
    }
  });
});
