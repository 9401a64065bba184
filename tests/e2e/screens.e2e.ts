import { expect, test } from '@playwright/test';
import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { axeFindings, overflowAtDoubleZoom, tracesOf } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { type Akter, fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { openStep } from '../support/walk/akt.ts';
import { closeDialog, previewAkt } from '../support/walk/documents.ts';
import { createHand, fill, type Hand, press, seeHeading, shortcut, tabTo, write } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { readProposal, readSheet, SAM, unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });
/** Every name, number and word of the case that a list or a title may never show. */
const SECRET = [...Object.values(NEEDLES), 'Fiktivsson', 'Provander'];

let program: Program;
let hand: Hand;
let akter: Akter & { readonly ny: AktId };
let passphrase = '';
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
});
test.afterAll(() => program.end());

function range(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Everything that holds for every screen. All screens are looked at, whatever the first one says. */
async function inspect(name: string): Promise<void> {
  const page = program.page();
  await expect(page.getByText(/^Hämtar .*…$/)).toHaveCount(0);
  expect.soft(await axeFindings(page), `axe: ${name}`).toEqual([]);
  expect.soft(await overflowAtDoubleZoom(page), `200 %: ${name}`).toEqual([]);
  expect.soft(await tracesOf(page), `traces: ${name}`).toEqual([]);
}

async function expectCodesOnly(name: string): Promise<void> {
  const shown = await program.page().locator('body').innerText();
  const own = shown.replaceAll(SAM.name, '');
  expect
    .soft(
      SECRET.filter((secret) => own.includes(secret)),
      `names: ${name}`,
    )
    .toEqual([]);
}

test('axe sees a planted fault, and the measure of 200 % sees something too wide', async () => {
  const page = program.page();
  await page.evaluate(() => {
    const planted = document.createElement('img');
    planted.id = 'planterad';
    planted.width = 1400;
    document.body.append(planted);
    document.title = 'Någon';
  });
  expect((await axeFindings(page)).join()).toContain('image-alt');
  expect(await overflowAtDoubleZoom(page)).not.toEqual([]);
  expect(await tracesOf(page)).toEqual(['title: Någon']);
  await page.evaluate(() => {
    document.getElementById('planterad')?.remove();
    document.title = 'Skyddsakt';
  });
});

test('creating a vault is sound from the first screen to the last', async () => {
  await seeHeading(hand, 'Skapa valv');
  await inspect('skapa valv');
  await press(hand, 'Fortsätt');
  await inspect('skapa valv med fel');
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await fill(hand, 'Ditt namn', SAM.name);
  await fill(hand, 'Kommun', 'Granvågs kommun');
  await fill(hand, 'Nämnd', 'Socialnämnden i Granvåg');
  await press(hand, 'Fortsätt');
  passphrase = await readProposal(hand);
  await inspect('lösenfras');
  await fill(hand, 'Skriv den föreslagna lösenfrasen', passphrase);
  await press(hand, 'Visa återställningsbladet');
  const words = await readSheet(hand);
  await inspect('återställningsblad');
  await press(hand, 'Jag har skrivit av dem');
  await inspect('återställningsblad, skriv in');
  await tabTo(hand, 'textbox', 'Ord 1');
  await write(hand, words.join(' '));
  await press(hand, 'Bekräfta');
  await seeHeading(hand, 'Min dag');
  await inspect('min dag, tom');
  await shortcut(hand, 'Alt+2');
  await seeHeading(hand, 'Akter');
  await inspect('akter, tom');
  await runCommand(hand, 'Katalog');
  await seeHeading(hand, 'Katalog');
  await inspect('katalog, tom');
});

test('the screens outside an akt are sound and show codes only', async () => {
  const journey = { client: bridgeClient(program), now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  const opened = await openAkter(journey);
  await workAkt(journey, opened.vuxen);
  const { aktId: ny } = await journey.client.aktualisering.create({
    inkom: journey.now(),
    rad: NEEDLES.fritext,
    akut: false,
  });
  await journey.client.person.create({ aktId: ny, uppgifter: { roll: 'barn', namn: NEEDLES.barn } });
  akter = { ...opened, ny };
  for (const [command, heading] of [
    ['Min dag', 'Min dag'],
    ['Akter', 'Akter'],
    ['Katalog', 'Katalog'],
    ['Lägg till plats i katalogen', 'Ny plats'],
    ['Handbok', /./],
    ['Inställningar', 'Inställningar'],
    ['Ta säkerhetskopia', 'Säkerhetskopia'],
    ['Lagrum', 'Lagrum'],
    ['Registrera ny aktualisering', 'Ny aktualisering'],
  ] as const) {
    await runCommand(hand, command);
    await seeHeading(hand, heading);
    await inspect(command);
    await expectCodesOnly(command);
  }
});

test('tables open what their row stands for', async () => {
  for (const [command, row] of [
    ['Katalog', 'SB-01'],
    ['Akter', 'G-001'],
  ] as const) {
    await runCommand(hand, command);
    await tabTo(hand, 'row', /./);
    const wanted = program.page().getByRole('row', { name: row });
    for (let tried = 0; tried < 40; tried += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) break;
      await program.page().keyboard.press('ArrowDown');
    }
    await shortcut(hand, 'Enter');
    await seeHeading(hand, new RegExp(row));
    await inspect(`${command}: ${row}`);
  }
});

test('palette, help and the blanked screen are sound', async () => {
  await runCommand(hand, 'Min dag');
  await shortcut(hand, 'Control+k');
  await program.page().getByRole('dialog').waitFor();
  await program.page().keyboard.type('G-0');
  await program.page().getByRole('menuitem', { name: 'Öppna G-001' }).waitFor();
  await inspect('palett');
  await expectCodesOnly('palett');
  await shortcut(hand, 'Escape');
  await shortcut(hand, '?');
  await program.page().getByRole('dialog').waitFor();
  await inspect('kortkommandon');
  await shortcut(hand, 'Escape');
  await shortcut(hand, 'F8');
  await expect(program.page().getByRole('alert')).toHaveText('Skärmen är dold. Tryck på F8 eller Esc.');
  await inspect('dold skärm');
  await shortcut(hand, 'Escape');
  await expect(program.page().getByRole('heading', { name: 'Min dag' })).toBeVisible();
});

/** Steps that show the same in every akt are looked at in one. */
const STEPS = { ny: [1, 2, 3, 9, 12], aktualisering: [1, 2, 3, 9], vuxen: range(12), barn: [1, 5] } as const;

for (const which of ['ny', 'aktualisering', 'vuxen', 'barn'] as const) {
  test(`the steps of an akt are sound: ${which}`, async () => {
    const rader = await bridgeClient(program).akt.list({});
    const kod = rader.find(({ aktId }) => aktId === akter[which])?.kod ?? '';
    await openAkt(hand, kod);
    for (const step of STEPS[which]) {
      await openStep(hand, step);
      await inspect(`${which}, steg ${step}`);
    }
    await shortcut(hand, 'F9');
    await expect(program.page().getByRole('heading', { level: 1 })).toHaveText(kod);
    const header = await program.page().locator('.ui-page-head').innerText();
    expect
      .soft(
        SECRET.filter((secret) => header.includes(secret)),
        `names after F9: ${which}`,
      )
      .toEqual([]);
    await shortcut(hand, 'F9');
  });
}

test('the forms and dialogues that open in an akt are sound', async () => {
  const rader = await bridgeClient(program).akt.list({});
  const page = program.page();
  const kod = (which: keyof typeof STEPS) => rader.find(({ aktId }) => aktId === akter[which])?.kod ?? '';
  await openAkt(hand, kod('ny'));
  await openStep(hand, 1);
  await press(hand, 'Lägg till person');
  await press(hand, /^Skyddade uppgifter/);
  await press(hand, 'Lägg till skyddad uppgift');
  await inspect('ny person och ny skyddad uppgift');
  await openStep(hand, 2);
  await press(hand, /^Bedöm Ture/);
  await inspect('omedelbar skyddsbedömning');
  await openAkt(hand, kod('vuxen'));
  for (const [step, button, name] of [
    [5, 'Gör ny bedömning', 'skyddsbedömning'],
    [7, 'Matcha om', 'behov'],
    [9, 'Skriv beslut', 'beslut'],
    [11, 'Skriv intyg', 'intyg'],
  ] as const) {
    await openStep(hand, step);
    await press(hand, button);
    await inspect(`formulär: ${name}`);
    await shortcut(hand, 'Control+Enter');
    await inspect(`formulär, ofullständigt: ${name}`);
  }
  for (const [step, button] of [
    [9, 'Ny anteckning'],
    [7, 'Erbjud utan matchning'],
    [9, /^Skapa dokument$/],
  ] as const) {
    await openStep(hand, step);
    await press(hand, button);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('form').waitFor();
    await inspect(`dialog: ${button}`);
    await closeDialog(hand, dialog);
  }
  const preview = await previewAkt(hand);
  await inspect('dokumentet');
  for (const way of ['Skriv ut', 'Spara som fil'] as const) {
    await press(hand, way, { within: preview });
    const door = page.getByRole('dialog', { name: way });
    await door.getByRole('form').waitFor();
    await inspect(way);
    await closeDialog(hand, door);
  }
  await closeDialog(hand, preview);
  expect(program.faults).toEqual([]);
});

test('the lock screen and the way in by the recovery sheet are sound', async () => {
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  await inspect('lås upp');
  await expectCodesOnly('lås upp');
  await press(hand, 'Använd återställningsblad');
  await seeHeading(hand, 'Använd återställningsblad');
  await inspect('använd återställningsblad');
  await press(hand, 'Tillbaka till Lås upp');
  await unlock(hand, passphrase);
});
