import { expect, test } from '@playwright/test';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { NEEDLES } from '../support/journey.ts';
import { formOf, openStep } from '../support/walk/akt.ts';
import { createHand, fill, type Hand, press, seeHeading, shortcut, tabTo, write } from '../support/walk/hand.ts';
import { registerCalm } from '../support/walk/incoming.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault, SAM, unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let hand: Hand;
let passphrase = '';
let kod = '';
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  passphrase = await createVault(hand);
  kod = await registerCalm(hand, NEEDLES.fritext);
});
test.afterAll(() => program.end());

test('what is being written survives a lock in the middle of a word', async () => {
  await shortcut(hand, 'Control+j');
  const note = () =>
    program
      .page()
      .getByRole('dialog', { name: 'Ny anteckning' })
      .getByRole('textbox', { name: /^Anteckning/ });
  await expect(note()).toBeFocused();
  await write(hand, 'Hon ringde igen och sade att han står utanför por');
  const fresh = program.shell.restarted();
  await program.page().keyboard.press('Control+l');
  await fresh;
  await unlock(hand, passphrase);
  await expect(note()).toBeFocused();
  await expect(note()).toHaveValue('Hon ringde igen och sade att han står utanför por');
  await program.page().keyboard.type('ten');
  await expect(note()).toHaveValue('Hon ringde igen och sade att han står utanför porten');
  await shortcut(hand, 'Escape');
});

test('what somebody begins to do at once after unlocking is not covered by the dialogue that the lock interrupted', async () => {
  await openAkt(hand, kod);
  await shortcut(hand, 'Control+j');
  const note = () => program.page().getByRole('dialog', { name: 'Ny anteckning' });
  await fill(hand, /^Anteckning/, 'Hon vill att vi ringer', { within: note() });
  await lockByKey();
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await fill(hand, 'Lösenfras', passphrase);
  await program.page().evaluate(pressWhenOpen);
  await shortcut(hand, 'Enter');
  const page = program.page();
  const palette = page.getByRole('dialog', { name: 'Sök eller gör' });
  await expect(palette).toBeVisible();
  await expect(page.locator('h1').filter({ hasText: kod })).toBeAttached();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await shortcut(hand, 'Escape');
  await shortcut(hand, 'Control+j');
  await expect(note().getByRole('textbox', { name: /^Anteckning/ })).toHaveValue('Hon vill att vi ringer');
  await shortcut(hand, 'Escape');
});

/** In the page: presses Ctrl+K as soon as the program is open and answers to it, before the akt can have come. */
function pressWhenOpen(): void {
  const pressUntilAnswered = () => {
    if (document.querySelector('[role=dialog]') !== null) return;
    for (const key of ['Control', 'k'])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
    requestAnimationFrame(pressUntilAnswered);
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector('nav[aria-label="Avsnitt"]') === null) return;
    observer.disconnect();
    pressUntilAnswered();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

test('a lock returns to the same step and field, at the same place in the text, and Min dag is one key away', async () => {
  await openAkt(hand, kod);
  await openStep(hand, 2);
  await openStep(hand, 1);
  const field = () => formOf(hand, 'Det som kom in').getByLabel('Bakgrund');
  await fill(hand, 'Bakgrund', 'Paret separerade', { within: formOf(hand, 'Det som kom in') });
  await program.page().keyboard.press('ArrowLeft');
  // The button takes the focus from the field before the vault locks.
  const fresh = program.shell.restarted();
  await program.page().getByRole('button', { name: /^Lås/ }).click();
  await fresh;
  await unlock(hand, passphrase);
  await expect(field()).toBeFocused();
  await program.page().keyboard.type('x');
  await expect(field()).toHaveValue('Paret separeradxe');
  await seeHeading(hand, /^1 Ärendet kommer in/);
  await shortcut(hand, 'Alt+1');
  await seeHeading(hand, 'Min dag');
  await lockByKey();
  await unlock(hand, passphrase);
  await seeHeading(hand, 'Min dag');
});

test('a wrong passphrase is told in one sentence at its field, and the name stays', async () => {
  await lockByKey();
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await fill(hand, 'Lösenfras', 'inte den rätta frasen alls');
  await shortcut(hand, 'Enter');
  const page = program.page();
  const field = page.getByLabel('Lösenfras', { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true', { timeout: 15_000 });
  await expect(
    page.getByText('Det gick inte att låsa upp. Kontrollera inloggningsnamnet och lösenfrasen.').first(),
  ).toBeVisible();
  await expect(page.getByLabel('Inloggningsnamn')).toHaveValue(SAM.login);
  await expect(page.getByRole('button', { name: 'Lås upp' })).toBeEnabled({ timeout: 15_000 });
  await unlock(hand, passphrase);
});

test('two versions of the same record stand side by side, and a person chooses', async () => {
  await openAkt(hand, kod);
  await openStep(hand, 1);
  const form = formOf(hand, 'Det som kom in');
  await fill(hand, 'Bakgrund', 'Min text om bakgrunden', { within: form });
  await saveBehind('Den andras text om bakgrunden');
  await shortcut(hand, 'Control+Enter');
  const page = program.page();
  await expect(page.getByText('Någon annan har sparat under tiden')).toBeVisible();
  await expect(page.getByText('Min text om bakgrunden')).toBeVisible();
  await expect(page.getByText('Den andras text om bakgrunden')).toBeVisible();
  await press(hand, 'Behåll min text');
  await expect(form.getByLabel('Bakgrund')).toHaveValue('Min text om bakgrunden');
  await tabTo(hand, 'button', 'Spara', { within: form });
  await shortcut(hand, 'Control+Enter');
  await expect.poll(async () => (await saved()).bakgrund).toBe('Min text om bakgrunden');
});

test('a refusal shows at its field and keeps everything that was typed', async () => {
  await runCommand(hand, 'Registrera ny aktualisering');
  await seeHeading(hand, 'Ny aktualisering');
  await fill(hand, 'Dag', '2031-01-01');
  await fill(hand, 'Vad har kommit in?', 'En rad som inte får gå förlorad');
  await shortcut(hand, 'Control+Enter');
  const page = program.page();
  await expect(page.getByLabel('Dag')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Vad har kommit in?')).toHaveValue('En rad som inte får gå förlorad');
  await expect(page.getByLabel('Dag')).toHaveValue('2031-01-01');
  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
});

test('a core that dies leaves the lock screen, and what was signed opens again', async () => {
  const fresh = program.shell.restarted();
  process.kill(program.shell.corePid() as number, 'SIGKILL');
  await fresh;
  await unlock(hand, passphrase);
  await openAkt(hand, kod);
});

test('a call to a locked core is answered with the lock screen', async () => {
  const page = program.page();
  const fresh = program.shell.restarted();
  await program.shell.lock('skarmlas');
  await fresh;
  const reply = await bridgeClient(program)
    .akt.list({})
    .catch((error: { kod?: string }) => error.kod);
  expect(reply).toBe('LOCKED');
  expect(page.isClosed()).toBe(true);
  await seeHeading(hand, 'Lås upp');
});

async function lockByKey(): Promise<void> {
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
}

async function saved() {
  const client = bridgeClient(program);
  const rad = (await client.akt.list({})).find((one) => one.kod === kod);
  if (rad === undefined) throw new Error('the akt of this test is gone');
  return client.aktualisering.get({ aktId: rad.aktId });
}

/** The other pair of hands: saves the same record while the form is open. */
async function saveBehind(bakgrund: string): Promise<void> {
  const client = bridgeClient(program);
  const rad = (await client.akt.list({})).find((one) => one.kod === kod);
  if (rad === undefined) throw new Error('the akt of this test is gone');
  const { rev, ...uppgifter } = await client.aktualisering.get({ aktId: rad.aktId });
  await client.aktualisering.save({ aktId: rad.aktId, rev, uppgifter: { ...uppgifter, bakgrund } });
}
