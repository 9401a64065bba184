import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { createDemo } from '../../electron/demo/create-demo.ts';
import { loadDemoData } from '../../electron/demo/demo-data.ts';
import { resolveReferences } from '../../electron/demo/references.ts';
import { createClient } from '../../renderer/client/client.ts';
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import { addToDatum, datumOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { AktRad } from '../../shared/modules/akt/schema.ts';
import { PLATSTYPER } from '../../shared/modules/insats/schema.ts';
import { createTestHost, START } from '../support/host.ts';
import { createTempDir } from '../support/temp.ts';

/** Office hours: what the demo dates to this morning has already happened. */
const MORNING = START + 3_600_000;

async function openDemo(folder: string, now: number) {
  const valvMapp = path.join(folder, 'valv');
  const access = await createDemo(valvMapp, now);
  const host = createTestHost(path.join(folder, 'sparat'));
  host.clock = now + 60_000;
  const core = await createCore({ valvMapp, diagnostikFil: path.join(folder, 'diagnostik.jsonl') }, host);
  const client = createClient<SkyddsaktApi>({ call: core.call, on: () => () => {} });
  const opened = await client.valv.unlock(access);
  return { core, client, opened, access };
}

describe('the demo', () => {
  let demo: Awaited<ReturnType<typeof openDemo>>;
  let akter: AktRad[];
  const temp = createTempDir();
  const today = datumOf(tidpunktFromMillis(MORNING));

  beforeAll(async () => {
    demo = await openDemo(temp.folder, MORNING);
    akter = await demo.client.akt.list({});
  });
  afterAll(async () => {
    await demo.core.close('avslut');
    temp.remove();
  });

  const openOnes = (slag: AktRad['slag']) => akter.filter((rad) => rad.slag === slag && rad.avslutad === null);
  async function personakt(where: (rad: AktRad) => boolean) {
    const [found, ...others] = openOnes('personakt').filter(where);
    if (found === undefined || others.length > 0) throw new Error('not exactly one akt like that');
    return demo.client.akt.get({ aktId: found.aktId });
  }

  it('opens with the passphrase that it tells, which no other demo has', async () => {
    expect(demo.opened.anvandare.namn).toBe('Sam Provander');
    expect(demo.access.losenfras.split(' ')).toHaveLength(7);
    expect(existsSync(`${path.join(temp.folder, 'valv')}.diagnostik.jsonl`)).toBe(false);
  });

  it('holds four cases in six personakter and aktualiseringar with gapless numbers', () => {
    const koder = akter.map(({ kod }) => kod).toSorted();
    expect(koder).toEqual([
      'A-2026-0001',
      'A-2026-0002',
      'A-2026-0003',
      'A-2026-0004',
      'G-001',
      'G-002',
      'G-003',
      'G-004',
      'G-005',
    ]);
    expect(akter.every(({ avstamd }) => avstamd)).toBe(true);
  });

  it('holds twenty places of many kinds, counted today', async () => {
    const platser = await demo.client.insats.list({});
    expect(platser).toHaveLength(20);
    expect(new Set(platser.map(({ typ }) => typ)).size).toBeGreaterThan(PLATSTYPER.length / 2);
    expect(platser.filter(({ lediga }) => lediga !== null).every(({ lediga }) => lediga?.datum === today)).toBe(true);
  });

  it('shows a fresh report about a child that nobody has judged yet', async () => {
    const [rad] = openOnes('aktualisering');
    expect(openOnes('aktualisering')).toHaveLength(1);
    expect(rad).toMatchObject({ steg: 'arendetyp', skyddsarende: 'obedomt', akut: false });
    const { personer, uppgifter, tidslinje } = await demo.client.akt.get({ aktId: rad?.aktId ?? '' });
    expect(personer.map(({ roll }) => roll)).toEqual(['barn', 'klient']);
    expect(tidslinje).toEqual([]);
    expect(uppgifter[0]).toMatchObject({ steg: 'arendetyp', forfaller: addToDatum(today, { days: 1 }) });
    expect((await demo.client.arbetslista.get({})).inkomna.map(({ kod }) => kod)).toEqual([rad?.kod]);
  });

  it('shows an acute household of three with an immediate decision', async () => {
    const household = openOnes('personakt').filter(({ familj }) => familj === 'F-001');
    expect(household.map(({ roll }) => roll).toSorted()).toEqual(['barn', 'barn', 'vuxen']);
    expect(household.every(({ akut }) => akut)).toBe(true);
    const { rad, steg, familj } = await personakt(({ familj: of, roll }) => of === 'F-001' && roll === 'vuxen');
    expect(familj).toHaveLength(2);
    expect(steg.find(({ lage }) => lage === 'now')?.id).toBe('skyddsbedomning');
    const beslut = await demo.client.beslut.list({ aktId: rad.aktId });
    expect(beslut.map(({ innehall }) => innehall.slag)).toEqual(['inleda-utredning', 'omedelbar-placering']);
  });

  it('shows a case midway: assessed and matched, an offer that waits, and something overdue', async () => {
    const { rad, steg, uppgifter } = await personakt(({ akut, familj }) => akut && familj === null);
    expect(steg.filter(({ lage }) => lage === 'done').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['skyddsbedomning', 'vidare-efter']),
    );
    const [offer] = await demo.client.erbjudande.list({ aktId: rad.aktId });
    expect(offer?.svar).toBeNull();
    expect(uppgifter.some(({ forfaller }) => forfaller < today)).toBe(true);
    expect((await demo.client.arbetslista.get({})).forsenat.map(({ kod }) => kod)).toContain(rad.kod);
  });

  it('shows a case near its end: certified for Skatteverket, every step but the last behind it', async () => {
    const { rad, steg } = await personakt(({ steg: at }) => at === 'avslut');
    expect(await demo.client.intyg.list({ aktId: rad.aktId })).toHaveLength(1);
    expect(steg.filter(({ lage }) => lage !== 'done' && lage !== 'not-needed')).toMatchObject([
      { id: 'avslut', lage: 'now' },
    ]);
    expect((await demo.client.anteckning.list({ aktId: rad.aktId })).anteckningar.length).toBeGreaterThan(2);
  });

  it('uses only invented people', async () => {
    for (const { aktId } of akter) {
      for (const { namn } of await demo.client.person.list({ aktId })) {
        expect(namn).toMatch(/(Provander|Fiktivsson|-Test)$/);
      }
    }
  });

  it.each([
    ['at night', '2027-01-01T01:30:00.000Z'],
    ['when the summer time has just ended', '2027-10-31T09:00:00.000Z'],
  ])('can be made on any day and hour: %s', async (_, moment) => {
    const other = createTempDir();
    try {
      const made = await openDemo(other.folder, Date.parse(moment));
      expect(await made.client.akt.list({})).toHaveLength(9);
      await made.core.close('avslut');
    } finally {
      other.remove();
    }
  });

  it('refuses a folder that holds something else', async () => {
    await expect(createDemo(path.join(temp.folder, 'sparat', '..'), MORNING)).rejects.toThrow('valv.create');
  });
});

describe('the references of the demo’s data', () => {
  const now = tidpunktFromMillis(START);
  const answers = new Map<string, unknown>([['akt', { personer: [{ id: 'p1' }] }]]);

  it('become the moment, a day before it, and parts of earlier answers', () => {
    const input = { tid: '$nu', dag: ['$idag', '$idag-30'], id: '$akt.personer.0.id', text: 'Kostar 5 $', tal: 3 };
    expect(resolveReferences(input, now, answers)).toEqual({
      tid: '2026-11-23T08:00:00.000Z',
      dag: ['2026-11-23', '2026-10-24'],
      id: 'p1',
      text: 'Kostar 5 $',
      tal: 3,
    });
  });

  it('are refused when they lead nowhere', () => {
    for (const text of ['$akt.personer.1.id', '$okand.id', '$idag+1', '$akt.__proto__.x', '$']) {
      expect(() => resolveReferences(text, now, answers), text).toThrow('leads nowhere');
    }
  });

  it('stand in cases that are told in the order of time', async () => {
    const { arenden } = await loadDemoData();
    expect(arenden.map(({ id }) => id)).toEqual(['snart-klart', 'halvvags', 'akut', 'nytt']);
    for (const { handelser } of arenden) {
      const order = handelser.map(({ dagar, kl }) => `${String(999 - dagar)} ${kl}`);
      expect(order).toEqual(order.toSorted());
    }
  });
});
