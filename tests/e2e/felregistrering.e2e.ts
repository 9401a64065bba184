import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/e2e-checks.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { formOf, openStep } from '../support/walk/akt.ts';
import { createHand, fill, pick, press, see, shortcut } from '../support/walk/hand.ts';
import { registerCalm } from '../support/walk/incoming.ts';
import { createVault } from '../support/walk/vault.ts';

const LINE = 'Samma samtal en gång till.';

let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(() => program.end());

test('a wrongly registered report is struck with a reason and stays there to be read', async () => {
  const hand = createHand(program.page);
  await createVault(hand);
  const kod = await registerCalm(hand, LINE);
  await openStep(hand, 3);
  await press(hand, 'Avsluta ärendet');
  const form = formOf(hand, 'Avslut');
  await form.waitFor();
  await pick(hand, 'Orsak', /^Felregistrerad/, { within: form });
  await expect(form.getByText('Rensning av pappersakten')).toHaveCount(0);
  await fill(hand, 'Sammanfattning', 'Registrerad två gånger.', { within: form });
  await shortcut(hand, 'Control+Enter');
  const page = program.page();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
  await press(hand, 'Signera', { within: page.getByRole('alertdialog').or(page.getByRole('dialog')) });
  await see(hand, 'Akten är avslutad.');

  await openStep(hand, 1);
  await see(hand, /Struken .*Registrerad två gånger\./);
  await expect(page.locator('del').filter({ hasText: LINE })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: kod })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(program.faults).toEqual([]);
});
