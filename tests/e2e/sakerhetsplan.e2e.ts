import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { axeFindings, overflowAtDoubleZoom } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, NEEDLES, openAkter } from '../support/journey.ts';
import { textOf } from '../support/pdfa.ts';
import { formOf, openStep } from '../support/walk/akt.ts';
import { closeDialog, previewPost, saveAsFile } from '../support/walk/documents.ts';
import { choose, createHand, fill, type Hand, press, see, seeHeading, shortcut, tick } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { createVault } from '../support/walk/vault.ts';

const KODORD = 'lingonris';

let program: Program;
let hand: Hand;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  await createVault(hand);
  const journey = { client: bridgeClient(program), now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  await openAkter(journey);
});
test.afterAll(() => program.end());

/** What has been saved as a file, by the beginning of its name. */
function savedText(begins: string): string {
  const name = readdirSync(program.savedDir).find((one) => one.startsWith(begins));
  if (name === undefined) throw new Error('no such file was saved');
  return textOf(readFileSync(path.join(program.savedDir, name)));
}

async function look(name: string): Promise<void> {
  const page = program.page();
  expect.soft(await axeFindings(page), `axe: ${name}`).toEqual([]);
  expect.soft(await overflowAtDoubleZoom(page), `200 %: ${name}`).toEqual([]);
}

test('the people around the client are a list, a picture and a warning, and have no names while names are hidden', async () => {
  const page = program.page();
  await openAkt(hand, 'G-001');
  await openStep(hand, 5);
  await press(hand, 'Skriv nätverket');
  const form = formOf(hand, 'Nätverk omkring klienten');
  await form.waitFor();
  const first = { within: form.getByRole('group', { name: 'Person 1' }) };
  await fill(hand, 'Vem', 'Moa', first);
  await fill(hand, 'Relation', 'Syster', first);
  await choose(hand, 'Är personen ett stöd eller ett hot?', 'Stöd', first);
  await press(hand, 'Lägg till person', { within: form });
  const second = { within: form.getByRole('group', { name: 'Person 2' }) };
  await fill(hand, 'Vem', 'Svärmodern', second);
  await choose(hand, 'Är personen ett stöd eller ett hot?', 'Hot', second);
  await choose(hand, 'Vet personen var klienten är?', 'Ja', second);
  await look('the form of the network');
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
  await see(hand, /Svärmodern: vet var klienten är/);
  await expect(page.getByRole('img', { name: /2 personer, 1 stöd, 1 hot/ })).toBeVisible();
  await look('the network');
  await shortcut(hand, 'F9');
  await expect(page.getByText('Moa')).toHaveCount(0);
  await see(hand, /Person 1, syster/);
  await shortcut(hand, 'F9');
});

test('a client who wants to wait gets a plan, a day on which somebody comes back, and a paper that says nothing', async () => {
  const page = program.page();
  await openAkt(hand, 'G-001');
  await openStep(hand, 5);
  const bedomning = formOf(hand, /^Bedömning av /);
  await bedomning.waitFor();
  const within = { within: bedomning };
  await choose(hand, 'Behövs omedelbart skydd?', 'Ja', within);
  await fill(hand, 'Slutsats', 'Hög risk. Hon vill vänta.', within);
  await fill(hand, 'Åtgärder', 'Säkerhetsplan i dag, ny kontakt om tre dagar.', within);
  await press(hand, 'Samtalsguide', within);
  await press(hand, 'Våldet', within);
  await see(hand, /Vilken gång var du som mest rädd/);
  await press(hand, 'Lägg till våld', within);
  await fill(hand, 'Första gången', 'I våras', within);
  await fill(hand, 'Med klientens egna ord', 'Jag trodde att jag skulle dö.', within);
  await press(hand, 'Lägg till information', within);
  await fill(hand, 'Vad som sades', 'Telefonen lämnas utanför.', within);
  await look('the form of the assessment');
  await press(hand, 'Dölj samtalsguide', within);
  await tick(hand, 'Behöver skydd men vill vänta', within);
  await shortcut(hand, 'Control+Enter');
  await bedomning.waitFor({ state: 'detached' });
  await see(hand, /Säkerhetsplan saknas/);

  await press(hand, 'Gör säkerhetsplan');
  const form = formOf(hand, 'Ny säkerhetsplan');
  await form.waitFor();
  const inForm = { within: form };
  await choose(hand, 'Hur ser klienten på skydd just nu?', 'Vill vänta', inForm);
  await fill(hand, 'Varför?', 'Barnet har prov på torsdag.', inForm);
  await fill(hand, 'Säkra platser', 'Trapphuset bredvid.', inForm);
  await fill(hand, 'I kväll och i natt', 'Sover hos sin syster.', inForm);
  await press(hand, 'Lägg till kontakt', inForm);
  await fill(hand, 'Vem', 'Systern', inForm);
  await fill(hand, 'Vad personen kan göra', 'Hämtar barnen', inForm);
  await choose(hand, 'Vem får ringa?', 'Klienten och vi får ringa', inForm);
  await fill(hand, 'Kodord', KODORD, inForm);
  await tick(hand, 'Personer att kontakta', inForm);
  await look('the form of the plan');
  await shortcut(hand, 'Control+Enter');
  // What is missing is said at its field, and nothing is lost.
  await see(hand, /Välj när planen ska följas upp/);
  await fill(hand, 'Planen följs upp', '+2', inForm);
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
  await expect(page.getByText(KODORD)).toHaveCount(0);
  await look('the signed plan');

  const plan = await previewPost(hand, /^Skapa dokument av planen från/, 'Säkerhetsplan');
  await saveAsFile(hand, plan, 'Klienten');
  await closeDialog(hand, plan);
  const paper = await previewPost(hand, 'Papper till klienten', 'Papper till klienten');
  await saveAsFile(hand, paper, 'Klienten');
  await closeDialog(hand, paper);
  const full = savedText('sakerhetsplan-G-001');
  expect(full).toContain('Sover hos sin syster.');
  expect(full).not.toContain(KODORD);
  const lista = savedText('lista-');
  expect(lista).toContain('Systern');
  for (const word of [KODORD, 'G-001', 'Sover hos', 'SEKRETESS', NEEDLES.namn]) expect(lista).not.toContain(word);

  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
  await see(hand, /Följ upp säkerhetsplanen/);
  expect(program.faults).toEqual([]);
});
