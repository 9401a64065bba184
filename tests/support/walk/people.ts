import { choose, fill, type Hand, press, seeHeading, shortcut, tabTo, tabToLocator, tick } from './hand.ts';
import { runCommand } from './palette.ts';
import { readProposal, type Worker } from './vault.ts';

/** Invites a colleague and hands the keyboard over. @returns the passphrase that the newcomer took */
export async function inviteColleague(hand: Hand, worker: Worker, roles: readonly string[]): Promise<string> {
  await runCommand(hand, 'Personal');
  await seeHeading(hand, 'Personal');
  await press(hand, 'Bjud in');
  await seeHeading(hand, 'Bjud in en medarbetare');
  await fill(hand, 'Namn', worker.name);
  await fill(hand, 'Inloggningsnamn', worker.login);
  for (const role of roles) await tick(hand, role);
  await press(hand, 'Fortsätt');
  await takeOver(hand, worker);
  const passphrase = await readProposal(hand);
  await fill(hand, 'Skriv den föreslagna lösenfrasen', passphrase);
  await press(hand, 'Bli medarbetare');
  await seeHeading(hand, `${worker.name} kan öppna valvet`);
  return passphrase;
}

/** The keyboard is somebody else's from here on. */
export async function takeOver(hand: Hand, { name }: Worker): Promise<void> {
  await seeHeading(hand, 'Lämna över tangentbordet');
  await press(hand, `Jag är ${name}`);
  await seeHeading(hand, 'Välj din lösenfras');
}

/** Types a phrase of one's own instead of the one that is offered. */
export async function chooseOwnPhrase(hand: Hand, passphrase: string): Promise<void> {
  await choose(hand, 'Vilken lösenfras vill du ha?', 'En egen');
  await fill(hand, 'Egen lösenfras', passphrase);
  await fill(hand, 'Skriv lösenfrasen en gång till', passphrase);
}

/** Opens somebody's page from the list of staff. */
export async function openColleague(hand: Hand, { name }: Worker): Promise<void> {
  await runCommand(hand, 'Personal');
  await seeHeading(hand, 'Personal');
  const page = hand.page();
  await tabTo(hand, 'row', /./);
  const wanted = page.getByRole('row', { name });
  const hasFocus = () => wanted.evaluate((one) => one === document.activeElement);
  for (let tried = 0; tried < 40 && !(await hasFocus()); tried += 1) await page.keyboard.press('ArrowDown');
  await shortcut(hand, 'Enter');
  await tabToLocator(hand, page.getByRole('button', { name: 'Till personal' }), 'the page of a colleague');
  await seeHeading(hand, name);
}
