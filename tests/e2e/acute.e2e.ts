import { expect, test } from '@playwright/test';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, NEEDLES } from '../support/journey.ts';
import { createHand } from '../support/walk/hand.ts';
import { addPerson, judgeKind, openInvestigation, registerAcute } from '../support/walk/incoming.ts';
import { createVault } from '../support/walk/vault.ts';

const LIMIT = 25;

let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(() => program.end());

test('a phone call becomes a signed immediate decision with placement in fewer than 25 interactions', async () => {
  const hand = createHand(program.page);
  await createVault(hand);
  await fillKatalog({ client: bridgeClient(program), now: () => tidpunktFromMillis(Date.now()) });
  hand.count = 0;

  await registerAcute(hand, 'Ringer från en granne, hotad till livet i natt. Ett barn med.');
  await addPerson(hand, { role: 'Klient', name: NEEDLES.namn });
  await addPerson(hand, { role: 'Barn', name: NEEDLES.barn });
  await judgeKind(hand, [], 'Hot mot livet i natt, ingen trygg plats.');
  await openInvestigation(hand, {
    why: 'Uppgifter om hot mot livet i nära relation.',
    decidedBy: 'Sam Provander, samordnare',
    immediate: { place: 'SB-01', why: 'Det finns ingen trygg plats i natt.' },
  });

  process.stdout.write(`Från samtal till signerat beslut om placering: ${hand.count} åtgärder\n`);
  test.info().annotations.push({ type: 'åtgärder', description: String(hand.count) });
  expect(hand.count).toBeLessThan(LIMIT);
  const client = bridgeClient(program);
  const [akt] = (await client.akt.list({})).filter(({ roll }) => roll === 'vuxen');
  const beslut = akt === undefined ? [] : await client.beslut.list({ aktId: akt.aktId });
  expect(beslut.map(({ innehall }) => innehall.platsKod)).toContain('SB-01');
});
