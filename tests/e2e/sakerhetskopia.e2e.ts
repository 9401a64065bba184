import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/e2e-checks.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { NEEDLES } from '../support/journey.ts';
import { destroyHeaders } from '../support/kopia.ts';
import { scanForNeedles } from '../support/needle-scan.ts';
import { createHand, fill, type Hand, press, see, seeHeading, shortcut } from '../support/walk/hand.ts';
import { registerCalm } from '../support/walk/incoming.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault, SAM, unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let hand: Hand;
let passphrase = '';
let kod = '';
let kopia = '';
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  passphrase = await createVault(hand);
  kod = await registerCalm(hand, NEEDLES.fritext);
});
test.afterAll(() => program.end());

test('Min dag asks for a backup until one is taken, by keyboard', async () => {
  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
  const page = program.page();
  await expect(page.getByText('Ingen säkerhetskopia är tagen än.', { exact: false })).toBeVisible();
  await press(hand, 'Ta säkerhetskopia');
  await seeHeading(hand, 'Säkerhetskopia');
  expect(await axeFindings(page)).toEqual([]);
  await fill(hand, 'Mapp', 'x');
  await shortcut(hand, 'Backspace');
  await shortcut(hand, 'Enter');
  await expect(page.getByRole('textbox', { name: /^Mapp/ })).toHaveAttribute('aria-invalid', 'true');
  await fill(hand, 'Mapp', program.savedDir);
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Säkerhetskopian är tagen och kontrollerad.');
  await expect(page.getByText('1 av 1 akter är öppnade i kopian och hela.', { exact: false })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const [made = ''] = readdirSync(program.savedDir);
  kopia = path.join(program.savedDir, made);
  expect(existsSync(path.join(kopia, 'innehall.json'))).toBe(true);
  expect((await scanForNeedles([kopia], [NEEDLES.fritext, SAM.name, SAM.login])).hits).toEqual([]);
  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
  await expect(page.getByRole('button', { name: 'Ta säkerhetskopia' })).toHaveCount(0);
});

test('a vault whose header is destroyed is restored from the backup and opens again', async () => {
  // What comes after the backup is what will be missing.
  const second = await registerCalm(hand, 'Ett samtal efter kopian');
  const fresh = program.shell.restarted();
  await program.shell.lock('skarmlas');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  destroyHeaders(program.vaultDir);
  await program.page().reload();
  await seeHeading(hand, 'Lås upp');
  await see(hand, 'Valvet är skadat.');
  expect(await axeFindings(program.page())).toEqual([]);
  await press(hand, 'Återställ från säkerhetskopia');
  await seeHeading(hand, 'Återställ från säkerhetskopia');
  await fill(hand, 'Mapp', program.savedDir);
  await shortcut(hand, 'Enter');
  const page = program.page();
  await expect(page.getByText('Mappen innehåller ingen hel säkerhetskopia.', { exact: false }).first()).toBeVisible();
  await fill(hand, 'Mapp', kopia);
  await shortcut(hand, 'Enter');
  await expect(page.getByRole('button', { name: 'Återställ', exact: true })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await shortcut(hand, 'Enter');
  await see(hand, /De gamla filerna ligger i undermappen undanlagt-1/);
  await press(hand, 'Gå till Lås upp');
  await seeHeading(hand, 'Lås upp');
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await fill(hand, 'Lösenfras', passphrase);
  await shortcut(hand, 'Enter');
  await seeHeading(hand, 'Säkerhetskopia');
  await see(hand, /^Det här är en säkerhetskopia från \S+ \d+ \S+ \d{4}, \d\d\.\d\d\.$/);
  await see(hand, /[1-9]\d* händelser i loggen saknas\./);
  expect(await axeFindings(page)).toEqual([]);
  await press(hand, 'Jag har läst, öppna valvet');
  await seeHeading(hand, 'Min dag');
  await expect(page.getByText(second)).toHaveCount(0);
  await openAkt(hand, kod);
  expect(readdirSync(program.vaultDir)).toContain('undanlagt-1');
  expect(program.faults).toEqual([]);
});

test('the next time nothing is said of it', async () => {
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await unlock(hand, passphrase);
  // Back where one was at the lock.
  await hand.page().getByRole('heading', { level: 1, name: kod, exact: true }).waitFor();
});
