import type { Locator } from 'playwright-core';
import { type Hand, tabToLocator } from './hand.ts';

/** The form with this name, in whatever akt is open. */
export function formOf(hand: Hand, name: string | RegExp): Locator {
  return hand.page().getByRole('form', { name, exact: typeof name === 'string' });
}

/** Goes to one of the twelve steps of the open akt with the arrows of the step list. */
export async function openStep(hand: Hand, number: number): Promise<void> {
  const page = hand.page();
  const steps = page.getByRole('toolbar', { name: 'De tolv stegen' }).getByRole('button');
  const wanted = steps.nth(number - 1);
  await tabToLocator(hand, steps, 'the list of steps');
  for (let tried = 0; tried <= 24; tried += 1) {
    const at = await steps.evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
    if (at === number - 1) break;
    await page.keyboard.press(at < number - 1 ? 'ArrowDown' : 'ArrowUp');
  }
  hand.count += 1;
  await page.keyboard.press('Enter');
  await page
    .locator('h2')
    .filter({ hasText: new RegExp(`^${number} `) })
    .waitFor();
  if ((await wanted.getAttribute('aria-current')) !== 'step') throw new Error(`step ${number} did not open`);
}

/** The code of the akt that is open; waits until it fits. */
export async function seeAkt(hand: Hand, fits: RegExp): Promise<string> {
  const heading = hand.page().getByRole('heading', { level: 1, name: fits });
  await heading.waitFor({ timeout: 15_000 });
  return (await heading.innerText()).trim();
}
