import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { NEEDLES } from '../support/journey.ts';
import { type NeedleReport, scanForNeedles } from '../support/needle-scan.ts';
import { metadataOf, probePdfa, textOf } from '../support/pdfa.ts';
import { barnNummer, klientNummer } from '../support/people.ts';
import { createHand, type Hand, shortcut } from '../support/walk/hand.ts';
import { prepareCatalogue, type Walked, walkLine } from '../support/walk/line.ts';
import { openAkt } from '../support/walk/palette.ts';
import { createVault, unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });
const digits = (nummer: string) => nummer.replaceAll(/\D/g, '');
/** Everything planted in the walk that may stand nowhere in clear. */
const SECRET = [
  ...Object.values(NEEDLES),
  ...[klientNummer, barnNummer].flatMap((nummer) => [nummer, digits(nummer), digits(nummer).slice(2)]),
];

let program: Program;
let hand: Hand;
let passphrase = '';
let walked: Walked;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
});
test.afterAll(() => program.end());

/** All that the program writes, but for the folder of what was let out on purpose. The profile lies in the temp folder. */
function scan(needles: readonly string[] = SECRET): Promise<NeedleReport> {
  const places = [program.vaultDir, program.tempDir, program.diagnosticsFile];
  return scanForNeedles(places.filter(existsSync), needles);
}

test('the line from the phone call to the bound akt goes by keyboard alone', async () => {
  await createVault(hand).then((phrase) => {
    passphrase = phrase;
  });
  await prepareCatalogue(bridgeClient(program));
  await countPointers();
  walked = await walkLine(hand, async ({ said }) => test.step(said, async () => {}));
  expect(await pointersUsed()).toBe(0);
  expect(program.faults).toEqual([]);
  expect(program.shell.blocked).toEqual([]);
});

test('the papers are PDF/A, say what the akt says, and name nobody in metadata or file name', async () => {
  const files = readdirSync(program.savedDir).toSorted();
  expect(files.map((name) => name.replace(/\d{4}-\d\d-\d\d(-\d{4})?/, 'DAG'))).toEqual([
    `akt-${walked.adult}-DAG.pdf`,
    `inlaga-${walked.adult}-DAG.pdf`,
    `intyg-${walked.adult}-DAG.pdf`,
  ]);
  for (const name of files) {
    const bytes = readFileSync(path.join(program.savedDir, name));
    expect(probePdfa(bytes).faults, name).toEqual([]);
    const metadata = metadataOf(bytes);
    expect(
      SECRET.filter((secret) => metadata.includes(secret)),
      name,
    ).toEqual([]);
  }
  const [akt = '', , intyg = ''] = files.map((name) => textOf(readFileSync(path.join(program.savedDir, name))));
  expect(akt).toContain(NEEDLES.namn);
  expect(akt).toContain('Hög risk för fortsatt allvarligt våld.');
  expect(intyg).toContain('Upprepade hot om att döda.');
  for (const secret of [NEEDLES.arbetsplats, NEEDLES.telefon, NEEDLES.skola]) expect(intyg).not.toContain(secret);
});

test('nothing of the case is readable on disk while the vault is open', async () => {
  expect(program.shell.profile().startsWith(program.tempDir)).toBe(true);
  const report = await scan();
  expect(report.hits).toEqual([]);
  expect(report.files).toBeGreaterThan(10);
  const own = await scan(['SQLite format', 'app.invalid']);
  expect(own.hits.length, 'the scan finds what is there').toBeGreaterThan(0);
});

test('a lock takes everything away, and what was signed is there after unlocking', async () => {
  const fresh = program.shell.restarted();
  const before = program.shell.profile();
  await shortcut(hand, 'Control+l');
  await fresh;
  expect((await scan()).hits).toEqual([]);
  expect(program.shell.profile()).not.toBe(before);
  await unlock(hand, passphrase);
  await openAkt(hand, walked.adult);
  await expect(
    program
      .page()
      .getByText(/^Avslutad /)
      .first(),
  ).toBeVisible();
  expect(program.faults).toEqual([]);
});

test('nothing of the case is readable on disk when the program has ended', async () => {
  await program.stop();
  const report = await scan();
  expect(report.hits).toEqual([]);
  expect(report.files).toBeGreaterThan(5);
  expect(readdirSync(program.tempDir)).toEqual([]);
});

/** From here on every press of a mouse, finger or pen in this window is counted. */
async function countPointers(): Promise<void> {
  await program.page().evaluate(() => {
    const counted = document.documentElement;
    counted.dataset.pekare = '0';
    window.addEventListener(
      'pointerdown',
      () => {
        counted.dataset.pekare = String(Number(counted.dataset.pekare) + 1);
      },
      { capture: true },
    );
  });
}

function pointersUsed(): Promise<number> {
  return program.page().evaluate(() => Number(document.documentElement.dataset.pekare));
}
