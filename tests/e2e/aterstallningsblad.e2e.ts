import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/e2e-checks.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { NEEDLES } from '../support/journey.ts';
import { createTempDir } from '../support/temp.ts';
import { openStep } from '../support/walk/akt.ts';
import { createHand, fill, type Hand, press, see, seeHeading, shortcut } from '../support/walk/hand.ts';
import { registerCalm } from '../support/walk/incoming.ts';
import { openAkt } from '../support/walk/palette.ts';
import { chooseOwnPhrase } from '../support/walk/people.ts';
import { createVaultWithSheet, readSheet, SAM, typeSheetBack, typeWords, unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

const NEW_PHRASE = 'nio plogar vänder jorden under 31 sömniga gatlyktor igen';

const other = createTempDir();
let program: Program;
let hand: Hand;
let oldPassphrase = '';
let oldWords: readonly string[] = [];
let kod = '';

test.beforeAll(async () => {
  const first = await startProgram();
  try {
    hand = createHand(first.page);
    ({ passphrase: oldPassphrase, words: oldWords } = await createVaultWithSheet(hand));
    kod = await registerCalm(hand, NEEDLES.fritext);
    await first.stop();
    // Another computer gets the vault's folder, and nothing of what the first one kept beside it.
    cpSync(first.vaultDir, path.join(other.folder, 'valv'), { recursive: true });
  } finally {
    await first.end();
  }
  program = await startProgram({ vaultDir: path.join(other.folder, 'valv') });
  hand = createHand(program.page);
});
test.afterAll(async () => {
  await program.end();
  other.remove();
});

test('the recovery sheet opens the vault on a computer that has never seen it, and is replaced by a new one', async () => {
  await seeHeading(hand, 'Lås upp');
  await press(hand, 'Använd återställningsblad');
  await seeHeading(hand, 'Använd återställningsblad');
  await typeWords(hand, oldWords);
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await chooseOwnPhrase(hand, NEW_PHRASE);
  expect(await axeFindings(program.page())).toEqual([]);
  await press(hand, 'Visa det nya bladet');
  const words = await readSheet(hand);
  expect(words).toHaveLength(24);
  expect(words).not.toEqual(oldWords);
  await typeSheetBack(hand, words);
  await seeHeading(hand, 'Min dag');
  await openAkt(hand, kod);
  await openStep(hand, 1);
  await see(hand, NEEDLES.fritext);
  expect(program.faults).toEqual([]);
});

test('after that the former passphrase and the former sheet open nothing', async () => {
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await fill(hand, 'Lösenfras', oldPassphrase);
  await shortcut(hand, 'Enter');
  await see(hand, /Det gick inte att låsa upp/);
  await press(hand, 'Använd återställningsblad');
  await typeWords(hand, oldWords);
  await fill(hand, 'Inloggningsnamn', SAM.login);
  await chooseOwnPhrase(hand, 'tio äpplen rullar långsamt nedför 44 branta trappor');
  await press(hand, 'Visa det nya bladet');
  await see(hand, /hör inte till/);
  await press(hand, 'Tillbaka till Lås upp');
  await unlock(hand, NEW_PHRASE);
});
