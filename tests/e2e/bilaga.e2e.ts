import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator } from 'playwright-core';
import { onePagePdf, smallJpeg } from '../support/bilagor.ts';
import { axeFindings, overflowAtDoubleZoom } from '../support/e2e-checks.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { closeDialog } from '../support/walk/documents.ts';
import { createHand, fill, type Hand, press, see, shortcut, tabTo } from '../support/walk/hand.ts';
import { registerCalm } from '../support/walk/incoming.ts';
import { openAkt } from '../support/walk/palette.ts';
import { createVault } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

const NEEDLE = 'Polisen noterade adressen';

let program: Program;
let hand: Hand;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  await createVault(hand);
  const kod = await registerCalm(hand, 'Ett samtal om oro');
  await openAkt(hand, kod);
});
test.afterAll(() => program.end());

const side = () => program.page().getByRole('complementary');
const dialog = (name: string) => program.page().getByRole('dialog', { name, exact: true });

/** Writes a file outside the vault and begins to add it. @returns the dialogue */
async function begin(namn: string, bytes: Uint8Array, beskrivning: string): Promise<Locator> {
  const file = path.join(program.savedDir, namn);
  writeFileSync(file, bytes);
  await press(hand, 'Lägg till bilaga', { within: side() });
  const ny = dialog('Ny bilaga');
  await ny.waitFor();
  await fill(hand, 'Vad är det?', beskrivning, { within: ny });
  await fill(hand, 'Fil', file, { within: ny });
  await shortcut(hand, 'Enter');
  return ny;
}

async function inspect(name: string): Promise<void> {
  expect.soft(await axeFindings(program.page()), `axe: ${name}`).toEqual([]);
  expect.soft(await overflowAtDoubleZoom(program.page()), `200 %: ${name}`).toEqual([]);
}

test('a PDF is added, and opens in the program, by keyboard', async () => {
  const ny = await begin('anmalan.pdf', onePagePdf(NEEDLE, 400_000), 'Polisanmälan');
  await see(hand, 'Bilagan är tillagd');
  await see(hand, /Filen ligger kvar där du hämtade den/);
  await inspect('tillagd');
  await press(hand, 'Öppna bilagan', { within: ny });
  const visa = dialog('Bilaga 1');
  await visa.getByRole('list', { name: 'Sidor i dokumentet Bilaga 1' }).waitFor({ timeout: 30_000 });
  await visa.locator('canvas').first().waitFor({ timeout: 30_000 });
  await expect(visa.getByText(NEEDLE)).toBeAttached();
  await inspect('pdf');
  await closeDialog(hand, visa);
});

test('a page with a picture that cannot be decoded says so', async () => {
  const ny = await begin('skannad.pdf', onePagePdf('Sida', 0, true), 'Skannat intyg');
  await press(hand, 'Öppna bilagan', { within: ny });
  const visa = dialog('Bilaga 2');
  await visa.getByText(/En bild på sida 1 kan inte visas här/).waitFor({ timeout: 30_000 });
  await inspect('ofullstandig');
  await closeDialog(hand, visa);
});

test('a picture that says where it was taken is added with a warning, and shown', async () => {
  const ny = await begin('dorr.jpg', smallJpeg({ gps: true }), 'Foto av dörren');
  await see(hand, 'Bilden innehåller platsuppgifter');
  await inspect('platsuppgifter');
  await press(hand, 'Öppna bilagan', { within: ny });
  const visa = dialog('Bilaga 3');
  const bild = visa.getByRole('img', { name: 'Bild i bilaga 3' });
  await bild.waitFor();
  await expect.poll(() => bild.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(8);
  await expect(visa.getByText('Bilden innehåller platsuppgifter')).toBeVisible();
  await press(hand, 'Full storlek', { within: visa });
  await inspect('bild');
  await closeDialog(hand, visa);
});

test('a file that is not what its name says is refused at its field', async () => {
  const ny = await begin('intyg.pdf', smallJpeg({ gps: false }), 'Läkarintyg');
  await expect(ny.getByText(/Filens namn stämmer inte med innehållet/).first()).toBeVisible();
  await expect(ny.getByRole('textbox', { name: /^Fil/ })).toHaveAttribute('aria-invalid', 'true');
  await inspect('nekad');
  await closeDialog(hand, ny);
});

test('one that came to the wrong akt is struck with a reason, and stays to be read', async () => {
  await tabTo(hand, 'link', '3. Foto av dörren', { within: side() });
  await shortcut(hand, 'Enter');
  await press(hand, 'Stryk', { within: dialog('Bilaga 3') });
  const stryk = dialog('Stryk bilaga 3');
  await fill(hand, 'Varför stryks den?', 'Hör till en annan akt.', { within: stryk });
  await inspect('stryk');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Bilagan är struken.');
  await stryk.waitFor({ state: 'detached' });
  await expect(side().getByText('Struken', { exact: true })).toBeVisible();
  await inspect('listan');
  await tabTo(hand, 'link', '3. Foto av dörren', { within: side() });
  await shortcut(hand, 'Enter');
  const visa = dialog('Bilaga 3');
  await visa.getByRole('img', { name: 'Bild i bilaga 3' }).waitFor();
  await expect(visa.getByText('Hör till en annan akt.')).toBeVisible();
  await expect(visa.getByRole('button', { name: 'Stryk' })).toHaveCount(0);
  await closeDialog(hand, visa);
});

test('nothing of them is readable outside the file that was there before', async () => {
  const { hits } = await scanForNeedles([program.vaultDir, program.tempDir], [NEEDLE, 'anmalan.pdf', 'dorr.jpg']);
  expect(hits).toEqual([]);
  expect(program.faults).toEqual([]);
});
