import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOpenVault, LOGIN, PASSPHRASE, restart, startCore, type TestCore, unlock } from '../support/core.ts';
import { tempDir } from '../support/temp.ts';

const NEW = {
  inloggningsnamn: LOGIN,
  namn: 'Sam Provander',
  titel: 'samordnare',
  kommun: 'Granvågs kommun',
  namnd: 'Socialnämnden i Granvåg',
  losenfras: PASSPHRASE,
};

/** A core that ends with the test. */
async function start(folder = tempDir()): Promise<TestCore> {
  const test = await startCore(folder);
  onTestFinished(() => test.core.close('avslut'));
  return test;
}

describe('making a vault', () => {
  it('writes nothing but the lock before the words have been typed back, and says which are wrong', async () => {
    const test = await start();
    expect(await test.client.valv.status({})).toMatchObject({ lage: 'saknas', anvandare: null, vantaSekunder: 0 });
    const { ord } = await test.client.valv.create(NEW);
    expect(ord).toHaveLength(24);
    expect((await test.client.valv.status({})).lage).toBe('vantar-pa-aterstallningsblad');
    const typed = ord.with(3, 'fel').with(20, `${ord[20]}x`).with(7, `  ${ord[7]?.toUpperCase()} `);
    await expect(test.client.valv.confirmAterstallningsblad({ ord: typed })).rejects.toMatchObject({
      kod: 'RULE',
      faltfel: [
        { falt: 'ord.3', mening: 'Ord 4 stämmer inte.' },
        { falt: 'ord.20', mening: 'Ord 21 stämmer inte.' },
      ],
    });
    expect(readdirSync(test.valvMapp).filter((name) => !name.startsWith('las'))).toEqual([]);
    await expect(test.client.akt.list({})).rejects.toMatchObject({ kod: 'LOCKED' });
    await test.client.valv.confirmAterstallningsblad({ ord });
    expect((await test.client.valv.status({})).anvandare).toMatchObject({
      namn: 'Sam Provander',
      inloggningsnamn: LOGIN,
    });
    expect(await test.client.installning.get({})).toMatchObject({ kommun: 'Granvågs kommun', rev: 1 });
  });

  it('starts over where a creation was cut off before its register had a name, and never where it had', async () => {
    const folder = tempDir();
    const test = await start(folder);
    await createOpenVault(test);
    await test.core.close('avslut');
    const registered = readdirSync(test.valvMapp);
    expect(registered).toContain('register.1.db');
    for (const name of ['register.1.db', 'logg', 'forsok', 'vantande']) {
      rmSync(path.join(test.valvMapp, name), { recursive: true, force: true });
    }
    writeFileSync(path.join(test.valvMapp, 'register.1.db.ny'), 'half');
    const again = await start(folder);
    expect((await again.client.valv.status({})).lage).toBe('saknas');
    await createOpenVault(again);
    expect(await again.client.akt.list({})).toEqual([]);
  });

  it('prints the sheet for the words that wait, and never keeps it', async () => {
    const test = await start();
    await expect(test.client.valv.printAterstallningsblad({})).rejects.toMatchObject({ kod: 'RULE' });
    await test.client.valv.create(NEW);
    expect(await test.client.valv.printAterstallningsblad({})).toEqual({ utfall: 'skickad' });
    expect(Buffer.from(test.host.printed[0] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(readdirSync(test.folder, { recursive: true }).filter((name) => String(name).endsWith('.pdf'))).toEqual([]);
  });

  it('gives other words each time, and only the last ones count', async () => {
    const test = await start();
    const { ord: first } = await test.client.valv.create(NEW);
    const { ord: second } = await test.client.valv.create(NEW);
    expect(first).not.toEqual(second);
    await expect(test.client.valv.confirmAterstallningsblad({ ord: first })).rejects.toMatchObject({ kod: 'RULE' });
    await test.client.valv.confirmAterstallningsblad({ ord: second });
  });

  it('forgets the words with the process: whoever closes before typing them back starts again', async () => {
    const test = await start();
    const { ord } = await test.client.valv.create(NEW);
    const next = await restart(test);
    onTestFinished(() => next.core.close('avslut'));
    await expect(next.client.valv.confirmAterstallningsblad({ ord })).rejects.toMatchObject({ kod: 'RULE' });
    expect((await next.client.valv.status({})).lage).toBe('saknas');
  });

  it.each(['sommar2026', 'Granvågs kommun', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'sam.ordnare sam.ordnare sam.ordnare'])(
    'refuses the weak phrase %j at its field',
    async (losenfras) => {
      const test = await start();
      await expect(test.client.valv.create({ ...NEW, losenfras })).rejects.toMatchObject({
        kod: 'VALIDATION',
        faltfel: [{ falt: 'losenfras' }],
      });
      expect((await test.client.valv.bedomLosenfras({ losenfras })).duger).toBe(false);
      expect((await test.client.valv.status({})).lage).toBe('saknas');
    },
  );

  it('offers phrases that it takes, never the same twice', async () => {
    const test = await start();
    const offers = await Promise.all(Array.from({ length: 20 }, () => test.client.valv.foreslaLosenfras({})));
    expect(new Set(offers.map(({ losenfras }) => losenfras)).size).toBe(20);
    for (const { losenfras } of offers) {
      expect(losenfras.split(' ')).toHaveLength(7);
      expect((await test.client.valv.bedomLosenfras({ losenfras })).duger).toBe(true);
    }
  });

  it('never writes over a vault, whole or damaged, nor into a folder with other files', async () => {
    const test = await start();
    await createOpenVault(test);
    await expect(test.client.valv.create(NEW)).rejects.toMatchObject({ kod: 'CONFLICT' });
    const next = await restart(test);
    onTestFinished(() => next.core.close('avslut'));
    const before = readFileSync(path.join(next.valvMapp, 'valv.a')).toString('hex');
    await expect(next.client.valv.create(NEW)).rejects.toMatchObject({
      kod: 'CONFLICT',
      mening: expect.stringContaining('redan ett valv'),
    });
    expect(readFileSync(path.join(next.valvMapp, 'valv.a')).toString('hex')).toBe(before);
    for (const name of ['valv.a', 'valv.b']) rmSync(path.join(next.valvMapp, name));
    await expect(next.client.valv.create(NEW)).rejects.toMatchObject({ kod: 'CONFLICT' });
    expect(existsSync(path.join(next.valvMapp, 'valv.a'))).toBe(false);

    const folder = tempDir();
    mkdirSync(path.join(folder, 'valv'));
    writeFileSync(path.join(folder, 'valv', 'semesterbild.jpg'), 'x');
    const other = await start(folder);
    await expect(other.client.valv.create(NEW)).rejects.toMatchObject({
      kod: 'CONFLICT',
      mening: expect.stringContaining('andra filer'),
    });
  });

  it('is made once when the words are sent twice at the same time', async () => {
    const test = await start();
    const { ord } = await test.client.valv.create(NEW);
    const sent = await Promise.allSettled([
      test.client.valv.confirmAterstallningsblad({ ord }),
      test.client.valv.confirmAterstallningsblad({ ord }),
    ]);
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const next = await restart(test);
    onTestFinished(() => next.core.close('avslut'));
    await unlock(next);
  });
});

describe('two programs on one vault', () => {
  it('tells the second one within three seconds, in every call, and leaves the first at work', async () => {
    const one = await start();
    await createOpenVault(one);
    const started = performance.now();
    const two = await start(one.folder);
    const taken = { kod: 'STORAGE', mening: expect.stringContaining('redan öppet') };
    await expect(two.client.valv.status({})).rejects.toMatchObject(taken);
    expect(performance.now() - started).toBeLessThan(3000);
    await expect(unlock(two)).rejects.toMatchObject(taken);
    await expect(two.client.valv.create(NEW)).rejects.toMatchObject(taken);
    await one.client.aktualisering.create({ inkom: '2026-11-23T07:00:00.000Z' as never, rad: 'Ett samtal.' });
    await two.core.close('avslut');
    await one.core.close('avslut');
    const three = await start(one.folder);
    await unlock(three);
    expect(await three.client.akt.list({})).toHaveLength(1);
  });
});
