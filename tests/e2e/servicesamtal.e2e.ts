import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { formOf, openStep, seeAkt } from '../support/walk/akt.ts';
import { choose, createHand, fill, see, shortcut } from '../support/walk/hand.ts';
import { addPerson, registerCalm } from '../support/walk/incoming.ts';
import { createVault } from '../support/walk/vault.ts';

let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(() => program.end());

test('a servicesamtal that must become a case: it is signed, the case is opened, and the note is in it', async () => {
  const hand = createHand(program.page);
  await createVault(hand);
  await registerCalm(hand, 'Ringer och undrar över kontaktförbud.');
  await addPerson(hand, { role: 'Klient', name: 'Moa Test' });
  await openStep(hand, 3);
  const form = formOf(hand, 'Hur ärendet går vidare');
  await form.waitFor();
  const within = { within: form };
  await choose(hand, 'Ärendet går vidare med', 'Servicesamtal', within);
  await choose(hand, 'Bad någon om hjälp i samtalet?', 'Nej', within);
  await expect(form.getByText('Servicesamtal räcker inte')).toHaveCount(0);
  await choose(hand, 'Bad någon om hjälp i samtalet?', 'Ja', within);
  await expect(form.getByText('Servicesamtal räcker inte')).toBeVisible();
  await fill(hand, 'Kort sammanfattning av bedömningen', 'Hon vill inte gå hem i kväll.', within);
  await fill(hand, 'Skäl', 'Hon ville först bara ha råd.', within);
  expect(await axeFindings(program.page())).toEqual([]);
  await shortcut(hand, 'Control+Enter');
  await see(hand, /Samtalet är signerat\. Inled utredning/);

  const opening = formOf(hand, 'Inled utredning');
  await expect(opening.getByLabel(/^Motivering/)).toHaveValue(/^Ett servicesamtal hölls .*ansökan\.$/);
  await fill(hand, 'Beslutsfattare', 'Sam Provander, samordnare', { within: opening });
  await shortcut(hand, 'Control+Enter');
  await seeAkt(hand, /^G-\d{3}$/);
  await openStep(hand, 9);
  await see(hand, /Hon vill inte gå hem i kväll\./);
  expect((await bridgeClient(program).akt.list({})).filter(({ slag }) => slag === 'personakt')).toHaveLength(1);
  expect(program.faults).toEqual([]);
});
