import { expect, test } from '@playwright/test';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { createOpenVault, PASSPHRASE, startCore } from '../support/core.ts';
import { axeFindings, overflowAtDoubleZoom, tracesOf } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, openAkter } from '../support/journey.ts';
import { nekadeUpplasningar, withKollega } from '../support/logg-varld.ts';
import { createTempDir } from '../support/temp.ts';
import { createHand, fill, type Hand, press, see, seeHeading } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { unlock } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
let hand: Hand;
const temp = createTempDir();

test.beforeAll(async () => {
  const created = await startCore(temp.folder);
  created.host.clock = Date.now() - 60_000;
  await createOpenVault(created);
  const journey = { client: created.client, now: () => tidpunktFromMillis(created.host.clock) };
  await fillKatalog(journey);
  const { vuxen } = await openAkter(journey);
  const open = await withKollega(created, [
    ...nekadeUpplasningar(created.host.clock - 600_000),
    { handling: 'akt.oppnad', objekt: vuxen, fas: 'forsok', resultat: null },
    { handling: 'akt.oppnad', objekt: vuxen, resultat: 'ok' },
  ]);
  await open.core.close('knapp');
  program = await startProgram({ vaultDir: open.valvMapp });
  hand = createHand(program.page);
  await unlock(hand, PASSPHRASE);
});
test.afterAll(async () => {
  await program?.end();
  temp.remove();
});

async function inspect(name: string): Promise<void> {
  const page = program.page();
  await expect(page.getByText(/^Hämtar .*…$/)).toHaveCount(0);
  expect.soft(await axeFindings(page), `axe: ${name}`).toEqual([]);
  expect.soft(await overflowAtDoubleZoom(page), `200 %: ${name}`).toEqual([]);
  expect.soft(await tracesOf(page), `traces: ${name}`).toEqual([]);
}

test('a review: what to look at, whose it is, and an outcome that stays', async () => {
  await runCommand(hand, 'Logg');
  await seeHeading(hand, 'Logg');
  await see(hand, 'Inte tilldelad akten');
  await inspect('granskning');
  const page = program.page();
  await expect(page.getByText('Din egen. Någon annan granskar den.').first()).toBeVisible();
  await press(hand, /^Frågat personen: Inte tilldelad akten/);
  await see(hand, 'Granskningen är sparad och loggad.');
  await expect(page.getByRole('button', { name: /^Frågat personen: Inte tilldelad akten/ })).toHaveCount(0);
  const { flaggor } = await bridgeClient(program).logg.granskning({ manad: new Date().toISOString().slice(0, 7) });
  expect(flaggor.find(({ flagga }) => flagga === 'ej-tilldelad')?.granskning?.utfall).toBe('fragat');
});

test('the rows of the log, in words', async () => {
  await program.page().getByRole('tab', { name: 'Händelser' }).click();
  await expect(
    program
      .page()
      .getByRole('row', { name: /Någon försökte låsa upp och nekades/ })
      .first(),
  ).toBeVisible();
  await inspect('händelser');
});

test('the chain, the paper, and the paper typed back', async () => {
  await runCommand(hand, 'Kontrollera loggen');
  await inspect('kontroll');
  await press(hand, 'Kontrollera loggen');
  await see(hand, 'Loggen är hel');
  await press(hand, 'Skriv ut loggankare');
  const page = program.page();
  const kod = await page.locator('.logg-kod').innerText();
  const seq = await page.locator('.ui-keyvalue-pair', { hasText: 'Nummer' }).first().locator('dd').innerText();
  await fill(hand, 'Nummer', seq);
  await fill(hand, 'Kod', 'för kort');
  await press(hand, 'Jämför');
  await see(hand, /Koden har 26 tecken/);
  await fill(hand, 'Kod', kod.toLowerCase());
  await press(hand, 'Jämför');
  await see(hand, 'Ingen har ändrat det som hände före bladet.');
  await inspect('jämförelse');
});

test('who has opened an akt', async () => {
  const [rad] = await bridgeClient(program).akt.list({});
  await openAkt(hand, rad?.kod ?? '');
  await press(hand, 'Visa vem som har öppnat akten');
  const dialog = program.page().getByRole('dialog', { name: 'Vem har öppnat akten' });
  await expect(dialog.getByRole('row', { name: /Öppnade akten/ }).first()).toBeVisible();
  await inspect('vem har öppnat akten');
  expect(program.faults).toEqual([]);
});
