import { type Hand, shortcut } from './hand.ts';

/** Ctrl+K: finds a command, a page or an akt by its name and runs it. An akt is found by its code. */
export async function runCommand(hand: Hand, label: string, typed = label): Promise<void> {
  const page = hand.page();
  await shortcut(hand, 'Control+k');
  const palette = page.getByRole('dialog', { name: 'Sök eller gör' });
  // The field has the cursor at once; whoever types waits to see it.
  await palette.locator('input:focus').waitFor({ timeout: 5_000 });
  await page.keyboard.type(typed);
  const wanted = palette.getByRole('menuitem', { name: label, exact: true });
  await wanted.first().waitFor({ timeout: 15_000 });
  const isChosen = (): Promise<boolean> =>
    wanted.evaluateAll((all) => all.some((one) => one.hasAttribute('data-focused') || one === document.activeElement));
  for (let tried = 0; tried <= 20 && !(await isChosen()); tried += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached', timeout: 15_000 });
}

/** Opens an akt by its code. */
export async function openAkt(hand: Hand, code: string): Promise<void> {
  await runCommand(hand, `Öppna ${code}`, code);
  await hand.page().getByRole('heading', { level: 1, name: code, exact: true }).waitFor();
}
