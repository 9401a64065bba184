import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import { addToDatum, datumOf, tidpunktFrom, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { axeFindings } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { NEEDLES } from '../support/journey.ts';
import { createHand, type Hand, pick, press, see, seeHeading, shortcut, write } from '../support/walk/hand.ts';
import { registerCalm } from '../support/walk/incoming.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault, unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

const MINUTE = 60_000;
let passed = 0;
let program: Program;
let hand: Hand;
let passphrase = '';
let kod = '';
test.beforeAll(async () => {
  program = await startProgram({
    clock: { now: () => Date.now() + passed, monotonic: () => performance.now() + passed },
  });
  hand = createHand(program.page);
  passphrase = await createVault(hand);
  kod = await registerCalm(hand, NEEDLES.fritext);
});
test.afterAll(() => program.end());

function note(): Locator {
  return program
    .page()
    .getByRole('dialog', { name: 'Ny anteckning' })
    .getByRole('textbox', { name: /^Anteckning/ });
}

test('F8 covers everything at once; only F8 and Esc bring it back, and Ctrl+L locks under it', async () => {
  const page = program.page();
  await openAkt(hand, kod);
  await openNote();
  await write(hand, 'Hon ringde');
  await page.keyboard.press('F8');
  const cover = page.getByText('Skärmen är dold. Tryck på F8 eller Esc.');
  await expect(cover).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain(kod);
  await expect(note()).toBeHidden();
  await page.keyboard.type('någon annans ord');
  await page.keyboard.press('Enter');
  await page.mouse.click(640, 360);
  await expect(cover).toBeVisible();
  await page.keyboard.press('F8');
  await expect(cover).toBeHidden();
  await expect(note()).toBeFocused();
  await expect(note()).toHaveValue('Hon ringde');
  await page.keyboard.press('F8');
  await expect(cover).toBeVisible();
  const fresh = program.shell.restarted();
  await page.keyboard.press('Control+l');
  await fresh;
  await unlock(hand, passphrase);
  await expect(note()).toHaveValue('Hon ringde');
  await shortcut(hand, 'Escape');
});

test('V13 the time until the lock is chosen in the settings', async () => {
  await runCommand(hand, 'Inställningar');
  await pick(hand, 'Lås efter', '12 minuter');
  await see(hand, 'Valvet låser sig efter 12 minuter utan att någon rör det.');
});

test('V13 an open dialogue with typed text holds nothing open: it counts down above it, then locks, and the text is there', async () => {
  await openAkt(hand, kod);
  await openNote();
  await note().selectText();
  await write(hand, 'Hon ringde igen');
  await waitForQuiet();
  passed += 12 * MINUTE - 20_000;
  await expect(program.page().getByText(/^Låser om 1\d s\.$/)).toBeVisible();
  await program.page().mouse.move(300, 300);
  await expect(program.page().getByText(/^Låser om/)).toHaveCount(0);
  await waitForQuiet();
  const fresh = program.shell.restarted();
  passed += 12 * MINUTE;
  await fresh;
  await unlock(hand, passphrase);
  await expect(note()).toHaveValue('Hon ringde igen');
  await shortcut(hand, 'Escape');
});

test('V13 a search box with the cursor in it holds nothing open', async () => {
  await shortcut(hand, 'Control+k');
  await program.page().keyboard.type('insats');
  await waitForQuiet();
  const fresh = program.shell.restarted();
  passed += 12 * MINUTE;
  await fresh;
  await unlock(hand, passphrase);
});

test('V14 a core that is killed while somebody types costs at most the last two seconds', async () => {
  await openAkt(hand, kod);
  await openNote();
  await note().selectText();
  const typed: { readonly text: string; readonly at: number }[] = [];
  let text = '';
  const started = performance.now();
  for (let word = 100; performance.now() - started < 7000; word += 1) {
    text += `${word} `;
    await program.page().keyboard.type(`${word} `);
    typed.push({ text, at: performance.now() });
  }
  const fresh = program.shell.restarted();
  const killed = performance.now();
  process.kill(program.shell.corePid() as number, 'SIGKILL');
  await fresh;
  await unlock(hand, passphrase);
  await openAkt(hand, kod);
  await openNote();
  await expect(note()).toHaveValue(/^100 /);
  const kept = await note().inputValue();
  // Two seconds, and what a save may take on a busy machine.
  const owed = typed.findLast(({ at }) => at <= killed - 2500)?.text ?? '';
  expect(owed.length).toBeGreaterThan(50);
  expect(kept.startsWith(owed)).toBe(true);
  expect(text.startsWith(kept)).toBe(true);
  await shortcut(hand, 'Escape');
});

test('V13 a document that the lock cut short is made after unlocking, and opens by keyboard', async () => {
  const client = bridgeClient(program);
  const [rad] = await client.akt.list({});
  const aktId = rad?.aktId as AktId;
  const begun = untilJobRuns();
  void client.dokument.create({ aktId, mall: 'akt', postId: null, jobbId: 'a'.repeat(32) as JobbId }).catch(() => {});
  await begun;
  const fresh = program.shell.restarted();
  await program.shell.lock('skarmlas');
  await fresh;
  await unlock(hand, passphrase);
  await see(hand, `Klart: Hela akten, ${kod}`);
  // It came over nothing.
  await expect(program.page().getByRole('dialog')).toHaveCount(0);
  expect(await axeFindings(program.page())).toEqual([]);
  await press(hand, 'Visa dokumentet');
  await expect(program.page().getByRole('dialog')).toContainText('Sida 1 av');
  await shortcut(hand, 'Escape');
  await expect(program.page().getByText(/^Klart: Hela akten/)).toHaveCount(0);
});

test('E13 what is copied in a field stays in the window, and nothing else on the screen can be copied', async () => {
  const page = program.page();
  const onDesktop = async () => {
    await page.context().grantPermissions(['clipboard-read']);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await openAkt(hand, kod);
  await openNote();
  await note().fill('Hon gömde nyckeln');
  await note().selectText();
  await page.keyboard.press('Control+x');
  await expect(note()).toHaveValue('');
  expect(await onDesktop()).toBe('Skyddsakt: texten kan bara klistras in i programmet.');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  await expect(note()).toHaveValue('Hon gömde nyckelnHon gömde nyckeln');
  await shortcut(hand, 'Escape');
  await page.getByRole('heading', { level: 1, name: kod }).selectText();
  await page.keyboard.press('Control+c');
  await see(hand, 'Text på skärmen kan inte kopieras. Det du själv skriver kan kopieras inom programmet.');
  expect(await onDesktop()).not.toContain(kod);
  await press(hand, 'Kopiera aktkod');
  await see(hand, /^Kopierat\. Försvinner ur urklipp/);
  expect(await onDesktop()).toBe(kod);
});

test('the lock screen says that something is overdue and when the next is, and names nobody', async () => {
  const idag = datumOf(tidpunktFromMillis(Date.now()));
  await incomingWithChild(addToDatum(idag, { days: -3 }));
  await incomingWithChild(addToDatum(idag, { days: -1 }));
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  await expect(program.page().getByText('Något är försenat i valvet')).toBeVisible();
  await expect(program.page().getByText('Nästa klocka 23.59')).toBeVisible();
  const shown = await program.page().locator('body').innerText();
  for (const needle of [kod, 'A-20', ...Object.values(NEEDLES)]) expect(shown).not.toContain(needle);
  await unlock(hand, passphrase);
});

test('V13 a backup that the lock cut short goes on at a button', async () => {
  const client = bridgeClient(program);
  // Enough of them that the kill comes before the end.
  for (let n = 0; n < 25; n += 1) await incomingWithChild(datumOf(tidpunktFromMillis(Date.now())));
  const begun = untilJobRuns();
  void client.sakerhetskopia.create({ mapp: program.savedDir, jobbId: 'b'.repeat(32) as JobbId }).catch(() => {});
  await begun;
  const fresh = program.shell.restarted();
  process.kill(program.shell.corePid() as number, 'SIGKILL');
  await fresh;
  await unlock(hand, passphrase);
  await see(hand, 'Säkerhetskopian blev inte klar innan valvet låstes.');
  expect(await axeFindings(program.page())).toEqual([]);
  await press(hand, 'Fortsätt säkerhetskopian');
  await seeHeading(hand, 'Säkerhetskopia');
  await see(hand, 'Säkerhetskopian är tagen och kontrollerad.');
  expect(await axeFindings(program.page())).toEqual([]);
  const made = readdirSync(program.savedDir).filter((name) => name.startsWith('skyddsakt-kopia-'));
  expect(made).toHaveLength(1);
  expect(existsSync(path.join(program.savedDir, made[0] ?? '', 'innehall.json'))).toBe(true);
});

async function openNote(): Promise<void> {
  await shortcut(hand, 'Control+j');
  await expect(note()).toBeFocused();
}

/** A report about an adult with a child: the child's assessment is owed the day after. */
async function incomingWithChild(dag: ReturnType<typeof datumOf>): Promise<AktId> {
  const client = bridgeClient(program);
  const { aktId } = await client.aktualisering.create({ inkom: tidpunktFrom(dag, '10:00'), rad: NEEDLES.fritext });
  await client.person.create({ aktId, uppgifter: { roll: 'klient', namn: NEEDLES.namn } });
  await client.person.create({ aktId, uppgifter: { roll: 'barn', namn: NEEDLES.barn } });
  return aktId;
}

/** The window reports input every other second at most; the last report must not come after the clock is moved. */
function waitForQuiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2500));
}

/** Resolves when a job of this window says for the first time how far it is. */
function untilJobRuns(): Promise<void> {
  return program.page().evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { skyddsakt } = window as unknown as { skyddsakt: { on(fn: (event: { name: string }) => void): void } };
        skyddsakt.on(({ name }) => {
          if (name === 'job.progressed') resolve();
        });
      }),
  );
}
