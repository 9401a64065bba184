import { expect, type Locator, test } from '@playwright/test';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { openStep } from '../support/walk/akt.ts';
import { createHand, fill, type Hand, press } from '../support/walk/hand.ts';
import { openAkt } from '../support/walk/palette.ts';
import { createVault } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let hand: Hand;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  await createVault(hand);
  const journey = { client: bridgeClient(program), now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  await openAkter(journey);
  await openAkt(hand, 'G-001');
});
test.afterAll(() => program.end());

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (box === null) throw new Error('not drawn');
  return box;
}

test('the status line covers nothing of the page, and is gone when the next form is refused', async () => {
  const page = program.page();
  await openStep(hand, 4);
  await fill(hand, /^Vad som är gjort/, 'Mötet är planerat.');
  await press(hand, 'Signera');
  const said = page.getByText('Steget är markerat.');
  await said.waitFor();
  const [line, scroller] = [await boxOf(page.locator('.ui-status')), await boxOf(page.locator('.app-scroll'))];
  expect(scroller.y + scroller.height).toBeLessThanOrEqual(line.y);
  await openStep(hand, 10);
  await press(hand, 'Signera');
  await page.getByText('Något saknas eller behöver rättas').waitFor();
  await expect(said).toHaveCount(0, { timeout: 500 });
});
