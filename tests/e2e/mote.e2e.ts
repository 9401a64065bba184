import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  datumOf,
  formatTidpunkt,
  klockslagOf,
  millisOf,
  type Tidpunkt,
  tidpunktFromMillis,
} from '../../shared/lib/tid.ts';
import { axeFindings, overflowAtDoubleZoom } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, NEEDLES, openAkter } from '../support/journey.ts';
import { VERA } from '../support/kollegor.ts';
import { textOf } from '../support/pdfa.ts';
import { formOf, openStep } from '../support/walk/akt.ts';
import { closeDialog, previewPost, saveAsFile } from '../support/walk/documents.ts';
import { choose, createHand, fill, type Hand, press, see, seeHeading, shortcut, tick } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault, unlock } from '../support/walk/vault.ts';

const HOUR = 3_600_000;

let program: Program;
let hand: Hand;
let passphrase: string;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  passphrase = await createVault(hand);
  const client = bridgeClient(program);
  const journey = { client, now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  await openAkter(journey);
  await client.personal.invite({ ...VERA, titel: '', roller: ['handlaggare'], ny: false });
});
test.afterAll(() => program.end());

test('a meeting from plan to check-out: the sheet names nobody, and a late check-out is seen also while locked', async () => {
  const page = program.page();
  // Long ago enough that the check-out which the program proposes has passed.
  const borjar = tidpunktFromMillis(Math.floor((Date.now() - 3 * HOUR) / 60_000) * 60_000);
  const utcheckning = tidpunktFromMillis(millisOf(borjar) + 1.5 * HOUR);
  await openAkt(hand, 'G-001');
  await openStep(hand, 4);
  await press(hand, 'Planera möte');
  const form = formOf(hand, 'Mötesplan');
  await form.waitFor();
  await writePlan(borjar);
  await see(hand, /Bara en medarbetare är vald/);
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflowAtDoubleZoom(page)).toEqual([]);
  await tick(hand, new RegExp(VERA.namn), { within: form });
  await expect(page.getByText(/Bara en medarbetare är vald/)).toHaveCount(0);
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Mötesplanen är signerad. Skriv ut mötesbladet.');
  await see(hand, `Utcheckning försenad sedan ${formatTidpunkt(utcheckning)}`);
  expect(await axeFindings(page)).toEqual([]);

  const preview = await previewPost(hand, /^Skapa mötesblad för mötet/, 'Mötesblad');
  await saveAsFile(hand, preview, 'Chefen');
  await closeDialog(hand, preview);
  const [blad = ''] = readdirSync(program.savedDir);
  expect(blad).toMatch(/^motesblad-G-001-/);
  const text = textOf(readFileSync(path.join(program.savedDir, blad)));
  for (const said of ['G-001', 'Enhetschefen', VERA.namn, klockslag(utcheckning), '112', 'Frågor under mötet'])
    expect(text).toContain(said);
  for (const needle of Object.values(NEEDLES)) expect(text).not.toContain(needle);
  expect(text.split('\f').filter((side) => side.trim() !== '')).toHaveLength(2);

  await press(hand, /^Checka in till mötet/);
  await write('Checka in', { 'Mötet började': borjar });
  await see(hand, 'Mötet är incheckat. Glöm inte att checka ut.');

  await runCommand(hand, 'Min dag');
  await see(hand, /^Utcheckning försenad: mötet i G-001/);
  expect(await axeFindings(program.page())).toEqual([]);

  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  await see(hand, /^Utcheckning från ett möte är försenad sedan/);
  await see(hand, 'Titta på mötesbladet vem som ska ringa.');
  const shown = await program.page().locator('body').innerText();
  expect(shown).toContain(klockslag(utcheckning));
  for (const needle of ['G-0', VERA.namn, 'Enhetschefen', ...Object.values(NEEDLES)])
    expect(shown).not.toContain(needle);
  expect(await axeFindings(program.page())).toEqual([]);

  await unlock(hand, passphrase);
  await runCommand(hand, 'Min dag');
  await press(hand, 'Öppna G-001', { within: program.page().getByRole('alert') });
  await press(hand, /^Checka ut från mötet/);
  await write('Checka ut', {});
  await see(hand, 'Mötet är utcheckat.');
  await see(hand, 'Alla är i säkerhet');
  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
  await expect(program.page().getByText(/Utcheckning försenad/)).toHaveCount(0);
  expect(program.faults).toEqual([]);
});

async function writePlan(borjar: Tidpunkt): Promise<void> {
  const form = formOf(hand, 'Mötesplan');
  const within = { within: form };
  await fillTid('Mötet börjar', borjar, form);
  await fill(hand, 'Vem ni möter', 'Klienten', within);
  await choose(hand, 'Var ni ses', 'Säker lokal på annan plats', within);
  await fill(hand, 'Vilken lokal', NEEDLES.skola, within);
  await choose(hand, 'Behövs tolk?', 'Telefontolk', within);
  await tick(hand, 'Tolken arbetar från en annan del av landet', within);
  await fill(hand, 'Säker resväg', NEEDLES.fritext, within);
  await fill(hand, 'Vem ringer om ni inte har checkat ut?', 'Enhetschefen', within);
}

/** The form of what became of the meeting, signed with the given times; this minute stands there otherwise. */
async function write(title: string, tider: Readonly<Record<string, Tidpunkt>>): Promise<void> {
  const form = formOf(hand, new RegExp(`^${title}: Möte`));
  await form.waitFor();
  for (const [label, tid] of Object.entries(tider)) await fillTid(label, tid, form);
  await press(hand, 'Signera', { within: form });
  await form.waitFor({ state: 'detached' });
}

async function fillTid(label: string, tid: Tidpunkt, form: ReturnType<typeof formOf>): Promise<void> {
  const within = { within: form.getByRole('group', { name: new RegExp(`^${label}`) }) };
  await fill(hand, 'Dag', datumOf(tid), within);
  await fill(hand, 'Klockslag', klockslag(tid), within);
}

function klockslag(tid: Tidpunkt): string {
  return klockslagOf(tid).replace(':', '.');
}
