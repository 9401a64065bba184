import { array, boolean, record, sample, subarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AktId, AnvandareId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { Roll } from '../../shared/modules/personal/schema.ts';
import { createOpenVault, startCore, type TestCore } from '../support/core.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { invite, type Kollega, OLA, SAM, switchTo, VERA } from '../support/kollegor.ts';
import { createTempDir } from '../support/temp.ts';

const IDA: Kollega = {
  inloggningsnamn: 'ida.test',
  losenfras: 'fyra uttrar bygger farkoster av 63 blå kartonger',
  namn: 'Ida Test',
};

interface Someone {
  readonly who: Kollega;
  readonly roller: readonly Roll[];
}
const STAFF: readonly Someone[] = [
  { who: VERA, roller: ['handlaggare'] },
  { who: OLA, roller: ['chef', 'granskare'] },
  { who: IDA, roller: ['granskare'] },
];

/** What is decided about one akt; the figures are places in `STAFF`. */
interface Beslutat {
  readonly tilldelade: readonly number[];
  readonly sparrade: readonly number[];
  readonly chef: boolean;
}
const SCENARIOS = 5;
const SEED = 20261124;

interface Akt {
  readonly aktId: AktId;
  readonly slag: string;
}

/** The model: a key by assignment, by the chef's key or by intake, and the block list above all of them. */
function opens({ roller }: Someone, nr: number, akt: Akt, { tilldelade, sparrade, chef }: Beslutat): boolean {
  if (sparrade.includes(nr)) return false;
  const byIntake =
    akt.slag === 'aktualisering' && roller.some((roll) => roll === 'samordnare' || roll === 'handlaggare');
  return tilldelade.includes(nr) || (chef && roller.includes('chef')) || byIntake;
}

const writes = ({ roller }: Someone) => roller.some((roll) => ['samordnare', 'handlaggare', 'chef'].includes(roll));

/** How the core answers: `ok`, or the code of its refusal. */
const kodOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { readonly kod: string }) => error.kod,
  );

describe('C01: the gate of the real core agrees with the model', () => {
  const temp = createTempDir();
  let test: TestCore;
  let akter: readonly Akt[];
  const ids: AnvandareId[] = [];

  beforeAll(async () => {
    test = await startCore(temp.folder);
    await createOpenVault(test);
    const journey = { client: test.client, now: () => tidpunktFromMillis(test.host.clock) };
    await fillKatalog(journey);
    await openAkter(journey);
    await openAkter(journey);
    await test.client.aktualisering.create({ inkom: journey.now(), rad: 'Ett samtal.' });
    akter = await test.client.akt.list({});
    for (const { who, roller } of STAFF) ids.push(await invite(test, who, roller));
  });
  afterAll(async () => {
    await test.core.close('avslut');
    temp.remove();
  });

  /** Signs whatever differs from how it is. Whoever is blocked is not assigned. */
  async function decide({ aktId }: Akt, { tilldelade, sparrade, chef }: Beslutat): Promise<void> {
    const { tilldelning } = test.client;
    const lage = await tilldelning.list({ aktId });
    for (const [nr, anvandareId] of ids.entries()) {
      const isSparrad = lage.sparrade.some((one) => one.anvandareId === anvandareId);
      const isTilldelad = lage.tilldelade.some((one) => one.anvandareId === anvandareId);
      if (isSparrad && !sparrade.includes(nr)) await tilldelning.unblock({ aktId, anvandareId, skal: 'x' });
      if (isTilldelad && !tilldelade.includes(nr)) await tilldelning.remove({ aktId, anvandareId, skal: 'x' });
      if (!isSparrad && sparrade.includes(nr)) await tilldelning.block({ aktId, anvandareId, skal: 'x' });
      if (!isTilldelad && tilldelade.includes(nr) && !sparrade.includes(nr)) {
        const jav = { relation: 'ingen', beskrivning: '' } as const;
        await tilldelning.assign({ aktId, anvandareId, uppdrag: 'medhandlaggare', jav });
      }
    }
    if (lage.chefHarNyckel !== chef) await tilldelning.setChef({ aktId, harNyckel: chef, skal: 'x' });
  }

  /** Reads are open to every role, writes to those who work with cases; neither without the key. */
  async function answersIn({ aktId }: Akt): Promise<{ reads: string[]; writes: string[] }> {
    const { client } = test;
    const handelse = tidpunktFromMillis(test.host.clock);
    const jav = { relation: 'ingen', beskrivning: '' } as const;
    const nobody = 'd'.repeat(32) as AnvandareId;
    return {
      reads: [
        await kodOf(client.akt.get({ aktId })),
        await kodOf(client.tilldelning.list({ aktId })),
        await kodOf(client.beslut.list({ aktId })),
      ],
      writes: [
        await kodOf(client.anteckning.sign({ aktId, handelse, innehall: { text: 'En rad.' } })),
        await kodOf(client.utkast.save({ aktId, nyckel: 'prov', innehall: '{}' })),
        await kodOf(client.tilldelning.assign({ aktId, anvandareId: nobody, uppdrag: 'medhandlaggare', jav })),
      ],
    };
  }

  const arbitrary = array(
    record({ tilldelade: subarray([0, 1, 2]), sparrade: subarray([0, 1, 2], { maxLength: 1 }), chef: boolean() }),
    { minLength: 7, maxLength: 7 },
  );

  it.each(sample(arbitrary, { seed: SEED, numRuns: SCENARIOS }).map((beslut, nr) => ({ nr, beslut })))(
    'for every colleague, akt and call of scenario $nr',
    async ({ beslut }) => {
      expect(akter.length).toBe(beslut.length);
      for (const [at, akt] of akter.entries()) await decide(akt, beslut[at] as Beslutat);
      let [opened, refused] = [0, 0];
      for (const [nr, someone] of STAFF.entries()) {
        test = await switchTo(test, someone.who);
        const rader = new Map((await test.client.akt.list({})).map((rad) => [rad.aktId, rad]));
        for (const [at, akt] of akter.entries()) {
          const decided = beslut[at] as Beslutat;
          const isOpen = opens(someone, nr, akt, decided);
          const where = `${someone.who.namn}, ${akt.slag} ${at}, ${JSON.stringify(decided)}`;
          expect(rader.has(akt.aktId), where).toBe(!decided.sparrade.includes(nr));
          expect(rader.get(akt.aktId)?.harNyckel ?? false, where).toBe(isOpen);
          const answers = await answersIn(akt);
          for (const kod of answers.reads) expect(kod === 'FORBIDDEN', where).toBe(!isOpen);
          for (const kod of answers.writes) expect(kod === 'FORBIDDEN', where).toBe(!isOpen || !writes(someone));
          if (isOpen) opened += 1;
          else refused += 1;
        }
      }
      expect(Math.min(opened, refused)).toBeGreaterThan(2);
      test = await switchTo(test, SAM);
    },
  );
});
