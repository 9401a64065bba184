import { expect, test } from '@playwright/test';
import type { AktId, AnvandareId, JobbId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { axeFindings, overflowAtDoubleZoom, tracesOf } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, NEEDLES, openAkter } from '../support/journey.ts';
import { closeDialog } from '../support/walk/documents.ts';
import { choose, createHand, fill, type Hand, pick, press, see, seeHeading, shortcut } from '../support/walk/hand.ts';
import { openAkt, runCommand } from '../support/walk/palette.ts';
import { chooseOwnPhrase, inviteColleague, openColleague, takeOver } from '../support/walk/people.ts';
import { createVault, SAM, unlock, type Worker } from '../support/walk/vault.ts';

test.describe.configure({ mode: 'serial' });

const VERA: Worker = { login: 'vera.test', name: 'Vera Test' };
const OLA: Worker = { login: 'ola.fiktivsson', name: 'Ola Fiktivsson' };
const NEW_PHRASE = 'nio plogar vänder jorden under 31 sömniga gatlyktor igen';

let program: Program;
let hand: Hand;
let kod: string;
const phrases = new Map<Worker, string>();

test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  phrases.set(SAM, await createVault(hand));
  const journey = { client: bridgeClient(program), now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  const { vuxen } = await openAkter(journey);
  kod = await kodOf(vuxen);
});
test.afterAll(() => program.end());

async function kodOf(aktId: AktId): Promise<string> {
  const rader = await bridgeClient(program).akt.list({});
  return rader.find((rad) => rad.aktId === aktId)?.kod ?? '';
}

async function inspect(name: string): Promise<void> {
  const page = program.page();
  await expect(page.getByText(/^Hämtar .*…$/)).toHaveCount(0);
  expect.soft(await axeFindings(page), `axe: ${name}`).toEqual([]);
  expect.soft(await overflowAtDoubleZoom(page), `200 %: ${name}`).toEqual([]);
  expect.soft(await tracesOf(page), `traces: ${name}`).toEqual([]);
}

/** One gets up and locks, the other sits down. */
async function sitDown(worker: Worker): Promise<void> {
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await unlock(hand, phrases.get(worker) ?? '', worker);
}

const dialog = () => program.page().getByRole('dialog');

async function openTilldelning(): Promise<void> {
  await openAkt(hand, kod);
  await runCommand(hand, 'Ändra vem som får öppna akten');
  await dialog().getByRole('button', { name: 'Tilldela', exact: true }).waitFor();
}

test('a day with three people on one workstation: each opens what is theirs and no more', async () => {
  await runCommand(hand, 'Personal');
  await seeHeading(hand, 'Personal');
  await inspect('personal');
  phrases.set(VERA, await inviteColleague(hand, VERA, []));
  await inspect('inbjuden');
  phrases.set(OLA, await inviteColleague(hand, OLA, ['Samordnare', 'Chef']));

  await sitDown(VERA);
  await runCommand(hand, `Öppna ${kod}`, kod);
  await see(hand, `Du är inte tilldelad ${kod}. Den som kan tilldela dig är ${SAM.name}.`);
  await shortcut(hand, 'Alt+2');
  await seeHeading(hand, 'Akter');
  await expect(program.page().getByRole('row', { name: kod })).toContainText('Du är inte tilldelad');
  await inspect('akter utan tilldelning');

  await sitDown(SAM);
  await openTilldelning();
  await inspect('vem får öppna akten');
  await press(hand, 'Tilldela', { within: dialog() });
  await dialog().getByRole('form').waitFor();
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Välj en medarbetare.');
  await inspect('tilldela, ofullständigt');
  await pick(hand, 'Medarbetare', VERA.name);
  await choose(hand, 'Känner personen någon som akten handlar om?', 'Nej');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Signerat i akten.');
  await expect(dialog().getByRole('listitem').filter({ hasText: VERA.name })).toContainText('Medhandläggare');
  await shortcut(hand, 'Escape');

  await sitDown(VERA);
  await openAkt(hand, kod);
  await see(hand, NEEDLES.namn);

  await sitDown(OLA);
  await openAkt(hand, kod);
  await see(hand, NEEDLES.namn);
  await openTilldelning();
  await press(hand, 'Spärra', { within: dialog() });
  await pick(hand, 'Medarbetare', VERA.name);
  await fill(hand, 'Varför?', 'Släkt med klienten.');
  await inspect('spärra');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Signerat i akten.');
  await expect(dialog().getByRole('button', { name: `Häv spärren för ${VERA.name}` })).toBeVisible();

  await sitDown(VERA);
  await shortcut(hand, 'Alt+2');
  await seeHeading(hand, 'Akter');
  await program.page().getByRole('row').nth(1).waitFor();
  await expect(program.page().getByRole('row', { name: kod })).toHaveCount(0);

  await sitDown(SAM);
  await openTilldelning();
  await press(hand, `Häv spärren för ${VERA.name}`);
  await fill(hand, 'Varför?', 'Fel person.');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Signerat i akten.');
  await press(hand, 'Tilldela', { within: dialog() });
  await pick(hand, 'Medarbetare', VERA.name);
  await choose(hand, 'Uppdrag', 'Ansvarig');
  await choose(hand, 'Känner personen någon som akten handlar om?', 'Ja');
  await fill(hand, 'Vilken relation, och varför är den inte jäv?', 'Grannar tills för tio år sedan.');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Signerat i akten.');
  await expect(dialog().getByRole('button', { name: 'Tilldela' })).toBeVisible();
  await closeDialog(hand, dialog());
  expect(program.faults).toEqual([]);
});

test('what a new colleague has signed is looked at by another, and the mark may then go', async () => {
  await openAkt(hand, kod);
  await see(hand, 'Ska granskas: signerat av ny medarbetare');
  await inspect('akt som ska granskas');
  await press(hand, 'Jag har tittat');
  await dialog().getByRole('form').waitFor();
  await expect(dialog().getByRole('listitem').first()).toContainText(OLA.name);
  await fill(hand, 'Kommentar', 'Läst.');
  await inspect('jag har tittat');
  await shortcut(hand, 'Control+Enter');
  await see(hand, 'Det är signerat att du har tittat.');
  await expect(program.page().getByText('Ska granskas: signerat av ny medarbetare')).toHaveCount(0);
  await openColleague(hand, OLA);
  await see(hand, 'Inget väntar på granskning i de akter som du kan öppna.');
  await inspect('inget att granska');
  expect(program.faults).toEqual([]);
});

test('a forgotten passphrase: the person types a new one here, and the akter are open again', async () => {
  await openColleague(hand, VERA);
  await inspect('medarbetare');
  await press(hand, 'Ge en ny lösenfras');
  await seeHeading(hand, 'Lämna över tangentbordet');
  await inspect('lämna över tangentbordet');
  await takeOver(hand, VERA);
  await inspect('välj din lösenfras');
  await chooseOwnPhrase(hand, NEW_PHRASE);
  await press(hand, 'Byt till den nya lösenfrasen');
  await seeHeading(hand, `${VERA.name} har en ny lösenfras`);
  await see(hand, 'Personens akter är öppna för henne eller honom igen.');
  phrases.set(VERA, NEW_PHRASE);
  await sitDown(VERA);
  await openAkt(hand, kod);
  await see(hand, NEEDLES.namn);
});

test('one’s own passphrase takes the present one', async () => {
  await runCommand(hand, 'Byt lösenfras');
  await seeHeading(hand, 'Byt lösenfras');
  await inspect('byt lösenfras');
  await fill(hand, 'Nuvarande lösenfras', 'fel fras');
  await chooseOwnPhrase(hand, 'tio äpplen rullar långsamt nedför 44 branta trappor');
  await press(hand, 'Byt lösenfras');
  await see(hand, 'Den nuvarande lösenfrasen stämmer inte.');
  await fill(hand, 'Nuvarande lösenfras', NEW_PHRASE);
  await press(hand, 'Byt lösenfras');
  await see(hand, 'Lösenfrasen är bytt.');
  phrases.set(VERA, 'tio äpplen rullar långsamt nedför 44 branta trappor');
  await sitDown(VERA);
});

test('a colleague leaves: somebody takes over, the program locks by itself, and that person is out', async () => {
  await sitDown(OLA);
  await openColleague(hand, VERA);
  await press(hand, 'Avsluta personen');
  await seeHeading(hand, `Avsluta ${VERA.name}`);
  await press(hand, 'Avsluta och byt nycklar');
  await see(hand, 'Välj vem som tar över.');
  await inspect('avsluta');
  await pick(hand, 'Vem tar över akterna?', OLA.name);
  const fresh = program.shell.restarted();
  await press(hand, 'Avsluta och byt nycklar');
  await fresh;
  await seeHeading(hand, 'Lås upp');
  await see(hand, 'Valvet har fått nya nycklar');
  await inspect('lås upp efter nya nycklar');
  await fill(hand, 'Inloggningsnamn', VERA.login);
  await fill(hand, 'Lösenfras', phrases.get(VERA) ?? '');
  await shortcut(hand, 'Enter');
  await see(hand, 'Det gick inte att låsa upp.');
  // A wrong phrase costs a moment's wait before the next.
  await expect(program.page().getByRole('button', { name: 'Lås upp' })).toBeEnabled();
  await unlock(hand, phrases.get(SAM) ?? '');
  await openAkt(hand, kod);
  await see(hand, NEEDLES.namn);
  await openTilldelning();
  await expect(dialog().getByRole('listitem').filter({ hasText: OLA.name })).toContainText('Ansvarig');
  await shortcut(hand, 'Escape');
  await runCommand(hand, 'Personal');
  await expect(program.page().getByRole('row', { name: VERA.name })).toContainText('Slutade');
  expect(program.faults).toEqual([]);
});

test('a leaving that was interrupted says so until somebody continues it', async () => {
  const client = bridgeClient(program);
  const personal = await client.personal.list({});
  const idOf = (worker: Worker) => personal.find(({ namn }) => namn === worker.name)?.id as AnvandareId;
  const jobbId = 'e'.repeat(32) as JobbId;
  await client.jobb.cancel({ jobbId });
  const stopped = client.personal.avsluta({ jobbId, anvandareId: idOf(OLA), eftertradare: idOf(SAM) });
  await expect(stopped).rejects.toMatchObject({ kod: 'CANCELLED' });
  await runCommand(hand, 'Min dag');
  await runCommand(hand, 'Personal');
  await see(hand, `Avslutet av ${OLA.name} är inte färdigt`);
  await inspect('personal med ett avbrutet avslut');
  await press(hand, 'Fortsätt avsluta');
  await seeHeading(hand, OLA.name);
  await press(hand, 'Fortsätt avsluta');
  await seeHeading(hand, `Fortsätt avsluta ${OLA.name}`);
  await inspect('fortsätt avsluta');
  const fresh = program.shell.restarted();
  await press(hand, 'Fortsätt byta nycklar');
  await fresh;
  await unlock(hand, phrases.get(SAM) ?? '');
  await openAkt(hand, kod);
  await see(hand, NEEDLES.namn);
});
