import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { axeFindings, overflowAtDoubleZoom } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { openStep } from '../support/walk/akt.ts';
import { createHand, fill, type Hand, press, see, seeHeading, shortcut, tabTo, tick } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let hand: Hand;
let vuxen: AktId;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  await createVault(hand);
  const journey = { client: bridgeClient(program), now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  vuxen = (await openAkter(journey)).vuxen;
});
test.afterAll(() => program.end());

async function inspect(name: string): Promise<void> {
  const folder = process.env['SKYDDSAKT_BILDER'];
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await program.page().screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  }
  expect.soft(await axeFindings(program.page()), `axe: ${name}`).toEqual([]);
  expect.soft(await overflowAtDoubleZoom(program.page()), `200 %: ${name}`).toEqual([]);
}

/** Chooses a file at the button, as the system's dialog would give it. */
async function chooseFile(namn: string, text: string): Promise<void> {
  const file = path.join(program.savedDir, namn);
  writeFileSync(file, text);
  const chooser = program.page().waitForEvent('filechooser');
  await press(hand, 'Välj fil');
  await (await chooser).setFiles(file);
}

/** Follows the link of a fault to its line. */
async function goToLine(rad: string): Promise<void> {
  await tabTo(hand, 'link', rad);
  await shortcut(hand, 'Enter');
}

const beside = () => program.page().getByRole('complementary', { name: 'Rutin' });

test('somebody writes the text and checklist of a step, and both stand at the step', async () => {
  await runCommand(hand, 'Rutiner');
  await seeHeading(hand, 'Rutiner');
  await see(hand, /Kommunen har inga egna rutiner än/);
  await inspect('rutiner, tomt');
  await tabTo(hand, 'row', /Steg 1\. /);
  for (let nr = 1; nr < 4; nr += 1) await shortcut(hand, 'ArrowDown');
  await shortcut(hand, 'Enter');
  await seeHeading(hand, 'Steg 4. Planering, akut eller inte');
  await fill(hand, 'Kommunens text', 'Ring receptionen innan du bokar.');
  await fill(hand, 'Checklista', 'Boka rum utan fönster mot gatan');
  await shortcut(hand, 'Enter');
  await program.page().keyboard.type('Säg till chefen vilken tid');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Vad som är ändrat och varför: Skriv vad som är ändrat och varför.');
  await fill(hand, 'Vad som är ändrat och varför', 'Beslutat på enhetens möte.');
  await inspect('rutin, ett steg');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Version 1 är sparad.');
  await inspect('rutiner, en version');

  await openAkt(hand, 'G-001');
  await openStep(hand, 4);
  if ((await beside().getByText('Ring receptionen').count()) === 0) await press(hand, 'Rutin');
  await expect(beside().getByText('Ring receptionen innan du bokar.')).toBeVisible();
  await expect(beside().getByText(/Kommunens rutin, version 1 från/)).toBeVisible();
  await inspect('akt, egen rutin');
});

test('the checklist is ticked and signed, and says who did it and when', async () => {
  const lista = program.page().getByRole('form', { name: 'Checklista' });
  await tick(hand, 'Boka rum utan fönster mot gatan', { within: lista });
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Checklistan är signerad.');
  await expect(lista.getByText(/Sam Provander, /)).toHaveCount(1);
  await inspect('akt, checklista');
});

test('a file with faults is read in not at all, each fault at its line; put right, it is shown and then decided', async () => {
  const page = program.page();
  // Done while the first version applies.
  await bridgeClient(program).steg.mark({
    aktId: vuxen,
    markering: { steg: 'planering', lage: 'klar', skal: 'Mötet är planerat.' },
  });
  await runCommand(hand, 'Läs in rutiner');
  await seeHeading(hand, 'Läs in rutiner');
  await press(hand, 'Granska');
  await expect(page.getByText('Välj en fil, eller klistra in texten.')).toBeVisible();
  await chooseFile('rutiner.docx', 'PK\u0003\u0004');
  await see(hand, /Spara det som vanlig text/);
  await chooseFile(
    'rutiner.txt',
    [
      'Skyddsakt rutiner 1',
      '',
      '# Steg 4',
      'Boka alltid två rum.',
      '',
      '# Steg 13',
      '',
      '# Steg 5',
      '- [x] Klart',
    ].join('\r\n'),
  );
  await press(hand, 'Granska');
  const fel = page.getByText('Filen har 2 fel');
  await expect(fel).toBeVisible();
  await expect(page.getByText('Det finns inget steg 13. Stegen är 1 till 12.', { exact: false })).toBeVisible();
  await inspect('läs in, två fel');
  await goToLine('Rad 6');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('# Steg 13');
  await page.keyboard.type('# Steg 12');
  await expect(fel).toBeHidden();
  await shortcut(hand, 'Control+Enter');
  await expect(page.getByText('Filen har ett fel')).toBeVisible();
  await goToLine('Rad 9');
  await page.keyboard.type('- [ ] Ring klienten före mötet');
  await shortcut(hand, 'Control+Enter');
  await seeHeading(hand, '2 steg ändras');
  await fill(hand, 'Vad som är ändrat och varför', 'Två rum, efter en tillbudsrapport.');
  await inspect('läs in, vad som ändras');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Version 2 är sparad.');
});

test('the step that was done keeps the version of its day, with the present one beside it', async () => {
  await openAkt(hand, 'G-001');
  await openStep(hand, 4);
  await expect(beside().getByText('Ring receptionen innan du bokar.')).toBeVisible();
  await expect(beside().getByText(/Så löd rutinen när steget blev klart/)).toBeVisible();
  await expect(beside().getByText('Boka alltid två rum.')).toBeHidden();
  await press(hand, 'Visa rutinen som gäller nu', { within: beside() });
  await expect(beside().getByText('Boka alltid två rum.')).toBeVisible();
  await inspect('akt, då och nu');
});

test('law is read in from a file the same way, and saved as one', async () => {
  const page = program.page();
  await runCommand(hand, 'Lagrum');
  await seeHeading(hand, 'Lagrum');
  await press(hand, 'Läs in fil');
  await seeHeading(hand, 'Läs in lagrum');
  const rad = [
    'Lag: socialtjänstlagen (2025:400)',
    'Paragraf: 11 kap. 9 §',
    'Innebär: Rätt till bistånd.',
    'Gäller från: 2026-02-30',
    'Gäller till: tills vidare',
    'Märke: kontrollerad',
    'Källa: Kommunjuristen.',
  ];
  await chooseFile('lagrum.txt', ['Skyddsakt lagrum 1', '# Lagrum sol.bistand', ...rad].join('\n'));
  await press(hand, 'Granska');
  await goToLine('Rad 6');
  await inspect('lagrum, ett fel');
  await page.keyboard.type('Gäller från: 2025-07-01');
  await shortcut(hand, 'Control+Enter');
  await seeHeading(hand, 'Ett lagrum ändras');
  await inspect('lagrum, vad som ändras');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Ett lagrum är inläst.');
  await press(hand, 'Spara som fil');
  await fill(hand, 'Mapp', program.savedDir);
  await inspect('lagrum, spara som fil');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Filen är sparad.');
});
