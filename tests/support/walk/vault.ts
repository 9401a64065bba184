import { fill, type Hand, press, see, seeHeading, shortcut, tabTo, write } from './hand.ts';

/** Who works in the vault of a walk. */
export interface Worker {
  readonly login: string;
  readonly name: string;
}

export const SAM: Worker = { login: 'sam.ordnare', name: 'Sam Provander' };

/** First start: takes the proposed passphrase, writes down the 24 words and types both back. @returns the passphrase */
export async function createVault(hand: Hand, worker: Worker = SAM): Promise<string> {
  return (await createVaultWithSheet(hand, worker)).passphrase;
}

/** As `createVault`, for whoever needs the words of the sheet later. */
export async function createVaultWithSheet(
  hand: Hand,
  worker: Worker = SAM,
): Promise<{ readonly passphrase: string; readonly words: readonly string[] }> {
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
  await typeSheetBack(hand, words);
  await seeHeading(hand, 'Min dag');
  return { passphrase, words };
}

/** Says that the sheet is written down, and types its words from the paper. */
export async function typeSheetBack(hand: Hand, words: readonly string[]): Promise<void> {
  await press(hand, 'Jag har skrivit av dem');
  await seeHeading(hand, 'Skriv in orden från pappret');
  await typeWords(hand, words);
  await press(hand, 'Bekräfta');
}

/** Space goes on to the next field, as a person writes a row of words. */
export async function typeWords(hand: Hand, words: readonly string[]): Promise<void> {
  await tabTo(hand, 'textbox', 'Ord 1');
  await write(hand, words.join(' '));
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
