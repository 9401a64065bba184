import { expect, type Locator, test } from '@playwright/test';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { overflowAtDoubleZoom } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { openStep } from '../support/walk/akt.ts';
import { createHand, fill, type Hand, press } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
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

const steps = () => program.page().getByRole('navigation', { name: 'De tolv stegen' });
const side = () => program.page().getByRole('complementary', { name: 'Om akten' });

test('at 1280 x 720 an akt shows steps, form and tasks side by side, without a scroll', async () => {
  const heading = program.page().locator('#akt-steg');
  const [left, middle, right] = [await boxOf(steps()), await boxOf(heading), await boxOf(side())];
  expect(left.x + left.width).toBeLessThanOrEqual(middle.x);
  expect(middle.x + middle.width).toBeLessThanOrEqual(right.x);
  await expect(side().getByRole('heading').first()).toHaveText('Uppgifter');
  await expect(side().getByRole('listitem').first()).toBeInViewport({ ratio: 1 });
});

test('the steps and the tasks stay in sight however far down the form goes', async () => {
  await openStep(hand, 5);
  await program.page().getByRole('button', { name: 'Signera' }).last().scrollIntoViewIfNeeded();
  await expect(steps().getByRole('button').first()).toBeInViewport({ ratio: 1 });
  await expect(side().getByRole('heading').first()).toBeInViewport({ ratio: 1 });
  const head = await boxOf(program.page().locator('.ui-page-head'));
  expect((await boxOf(steps().getByRole('button').first())).y).toBeGreaterThanOrEqual(head.y + head.height);
});

test('a list of steps taller than the window scrolls to the chosen one, and the window itself never scrolls', async () => {
  const page = program.page();
  await page.setViewportSize({ width: 1280, height: 480 });
  await openStep(hand, 12);
  await expect(steps().locator('[aria-current]')).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('the status line covers nothing of the page, and is gone when the next form is refused', async () => {
  const page = program.page();
  await openStep(hand, 8);
  await fill(hand, /^Vad som är gjort/, 'Insatsen har börjat.');
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

test('the page scrolls by keys, and the measure of 200 % sees what is too wide in it', async () => {
  const page = program.page();
  await openAkt(hand, 'G-002');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.locator('.app-scroll').evaluate((one) => one.scrollTop)).toBeGreaterThan(100);
  expect(await overflowAtDoubleZoom(page)).toEqual([]);
  await page.locator('.app-main').evaluate((main) => {
    const planted = document.createElement('img');
    planted.width = 1400;
    main.append(planted);
  });
  expect((await overflowAtDoubleZoom(page)).join()).toContain('IMG');
});

test('a number can be typed after the palette has spoken, and the page stands', async () => {
  const page = program.page();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await runCommand(hand, 'Katalog');
  await page.getByRole('button', { name: 'Ny plats' }).click();
  const field = page.getByRole('textbox', { name: 'Högst antal personer' });
  await field.fill('4');
  await field.press('ArrowUp');
  await field.press('Tab');
  await expect(field).toHaveValue('5');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
});
