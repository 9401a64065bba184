/**
 * Walks the whole line without a display, by keyboard, in a vault of its own, and leaves pictures and papers.
 *
 *   node tests/e2e/tour.ts DIR
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { openStep } from '../support/walk/akt.ts';
import { closeDialog, previewPost, saveAsFile } from '../support/walk/documents.ts';
import { createHand, type Hand, seeHeading, shortcut } from '../support/walk/hand.ts';
import { prepareCatalogue, type Stop, walkLine } from '../support/walk/line.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault, unlock } from '../support/walk/vault.ts';

const USAGE = 64;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function tour(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const program = await startProgram({ savedDir: folder });
  const hand = createHand(program.page);
  let number = 0;
  const stop = async ({ name, said, show }: Stop): Promise<void> => {
    number += 1;
    await settle(hand, show);
    await program.page().screenshot({ path: path.join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
    say(said);
  };
  try {
    await walk(program, hand, stop);
    if (program.faults.length > 0) throw new Error(program.faults.join('\n'));
    if (program.shell.blocked.length > 0) throw new Error(`utom räckhåll: ${program.shell.blocked.join(', ')}`);
  } finally {
    await program.end();
  }
}

async function walk(program: Program, hand: Hand, stop: (at: Stop) => Promise<void>): Promise<void> {
  await seeHeading(hand, 'Skapa valv');
  await stop({ name: 'skapa-valv', said: 'Programmet är öppnat i en tom mapp och frågar vem som ska använda valvet.' });
  const passphrase = await createVault(hand);
  await stop({
    name: 'min-dag-tom',
    said: 'Valvet är skapat: lösenfras vald, återställningsbladet inskrivet ord för ord.',
  });
  await prepareCatalogue(bridgeClient(program));
  await runCommand(hand, 'Katalog');
  await seeHeading(hand, 'Katalog');
  await stop({ name: 'katalog', said: 'Katalogen har tjugo påhittade platser och insatser.' });
  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
  const { adult, child } = await walkLine(hand, stop);
  await stop({ name: 'min-dag', said: 'Min dag visar vad som är kvar att göra, bara med koder.' });
  await savePapers(hand, adult, child, stop);
  await runCommand(hand, 'Akter');
  await seeHeading(hand, 'Akter');
  await stop({ name: 'akter', said: 'Listan över akter visar inga namn.' });
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  await stop({ name: 'last', said: 'Valvet är låst: kärnan är avslutad och fönstret är nytt.' });
  await unlock(hand, passphrase);
  await openAkt(hand, adult);
  await stop({ name: 'upplast', said: `Valvet är upplåst igen och ${adult} är som den lämnades.` });
}

/** The papers that the walk itself does not save: the decision, and the assessment of the child. */
async function savePapers(hand: Hand, adult: string, child: string, stop: (at: Stop) => Promise<void>): Promise<void> {
  await openAkt(hand, adult);
  await openStep(hand, 9);
  const beslut = await previewPost(hand, /^Skapa dokument av beslutet/, 'Beslut');
  await stop({ name: 'beslut-pdf', said: 'Beslutet visas så som det blir på papper.' });
  await saveAsFile(hand, beslut, 'Klienten');
  await closeDialog(hand, beslut);
  await openAkt(hand, child);
  await openStep(hand, 5);
  const bedomning = await previewPost(hand, /^Skapa dokument av bedömningen/, 'Skyddsbedömning');
  await saveAsFile(hand, bedomning, 'Barnets akt');
  say('Skyddsbedömningen av barnet är sparad som PDF.');
  await closeDialog(hand, bedomning);
}

/** Brings into sight what the picture is to show, and waits until it has been painted. */
async function settle(hand: Hand, show: string | undefined): Promise<void> {
  const page = hand.page();
  if (show === undefined) await page.evaluate(() => document.querySelector('.app-scroll')?.scrollTo(0, 0));
  else {
    const heading = page.getByRole('heading', { name: show, exact: true }).first();
    await heading.evaluate((one) => {
      one.scrollIntoView({ block: 'start' });
      one.closest('.app-scroll')?.scrollBy(0, -24);
    });
  }
  await page.waitForTimeout(150);
}

function listFiles(folder: string): void {
  say('');
  for (const name of readdirSync(folder).toSorted())
    say(
      `${String(Math.ceil(statSync(path.join(folder, name)).size / 1024)).padStart(6)} kB  ${path.join(folder, name)}`,
    );
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Bruk: node tests/e2e/tour.ts MAPP\n');
  process.exitCode = USAGE;
} else {
  try {
    await tour(path.resolve(folder));
    listFiles(path.resolve(folder));
  } catch (error) {
    process.stderr.write(
      `Rundturen stannade. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
