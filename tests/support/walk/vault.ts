import { fill, type Hand, press, see, seeHeading, shortcut, tabTo, write } from './hand.ts';

/** Who works in the vault of a walk. */
export interface Worker {
  readonly login: string;
  readonly name: string;
}

export const SAM: Worker = { login: 'sam.ordnare', name: 'Sam Provander' };

/** First start: takes the proposed passphrase, writes down the 24 words and types both back. @returns the passphrase */
export async function createVault(hand: Hand, worker: Worker = SAM): Promise<string> {
  await seeHeading(hand, 'Skapa valv');
  await fill(hand, 'Inloggningsnamn', worker.login);
  await fill(hand, 'Ditt namn', worker.name);
  await fill(hand, 'Din titel', 'samordnare');
  await fill(hand, 'Kommun', 'Granvågs kommun');
  await fill(hand, 'Nämnd', 'Socialnämnden i Granvåg');
  await press(hand, 'Fortsätt');
  const passphrase = await readProposal(hand);
  await fill(hand, 'Skriv den föreslagna lösenfrasen', passphrase);
  await press(hand, 'Visa återställningsbladet');
  const words = await readSheet(hand);
  await press(hand, 'Jag har skrivit av dem');
  await seeHeading(hand, 'Skriv in orden från pappret');
  await tabTo(hand, 'textbox', 'Ord 1');
  // Space goes on to the next field, as a person writes a row of words.
  await write(hand, words.join(' '));
  await press(hand, 'Bekräfta');
  await seeHeading(hand, 'Min dag');
  return passphrase;
}

/** Opens the vault from the lock screen. */
export async function unlock(hand: Hand, passphrase: string, worker: Worker = SAM): Promise<void> {
  await seeHeading(hand, 'Lås upp');
  await fill(hand, 'Inloggningsnamn', worker.login);
  await fill(hand, 'Lösenfras', passphrase);
  await shortcut(hand, 'Enter');
  await see(hand, /Du arbetade här senast|Här finns inga tidigare besök/);
}

/** The phrase that the program offers, read from the screen. */
export async function readProposal(hand: Hand): Promise<string> {
  const proposal = hand.page().getByRole('figure', { name: 'Föreslagen lösenfras' }).getByRole('paragraph');
  return (await proposal.innerText()).trim();
}

/** The words of the recovery sheet, read from the screen. */
export async function readSheet(hand: Hand): Promise<string[]> {
  const words = hand.page().getByRole('list', { name: 'Återställningsord' }).getByRole('listitem');
  await words.first().waitFor();
  return words.allInnerTexts();
}
