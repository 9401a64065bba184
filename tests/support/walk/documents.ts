import type { Locator } from 'playwright-core';
import { formOf, openStep } from './akt.ts';
import { choose, fill, type Hand, press, shortcut, tabTo, tick } from './hand.ts';

/** What stands in a certificate for Skatteverket. */
export interface Certificate {
  readonly facts: readonly (readonly [string, string])[];
  readonly signedBy: string;
}

/** Opens the form of the certificate and writes all of it, unsigned. */
export async function writeCertificate(hand: Hand, certificate: Certificate): Promise<Locator> {
  await openStep(hand, 11);
  await press(hand, 'Skriv intyg');
  const form = formOf(hand, 'Nytt intyg');
  await form.waitFor();
  const within = { within: form };
  await choose(hand, 'Skydd som intyget gäller', 'Sekretessmarkering', within);
  for (const [label, text] of certificate.facts) await fill(hand, label, text, within);
  await fill(hand, 'Dag för samtycket eller för Skatteverkets begäran', 'idag', within);
  await fill(hand, 'Undertecknare', certificate.signedBy, within);
  return form;
}

/** Makes the whole akt as a PDF from the column beside the form, and waits until its pages are drawn. */
export async function previewAkt(hand: Hand): Promise<Locator> {
  await press(hand, 'Skapa akten som PDF', { within: hand.page().getByRole('complementary') });
  return seePages(hand, 'Hela akten');
}

/** Makes the document of a signed post by the button at its card. */
export async function previewPost(hand: Hand, button: string | RegExp, title: string): Promise<Locator> {
  await press(hand, button);
  return seePages(hand, title);
}

/** Saves the document that shows as a file in the folder that the program proposes. */
export async function saveAsFile(hand: Hand, preview: Locator, receiver: string): Promise<void> {
  await press(hand, 'Spara som fil', { within: preview });
  const form = formOf(hand, 'Spara som fil');
  await form.waitFor();
  await fill(hand, 'Mottagare', receiver, { within: form });
  // The whole akt goes to the archive by one pair of hands, and to anybody else by two.
  if ((await form.getByRole('checkbox', { name: 'Filen går till arkivet' }).count()) > 0)
    await tick(hand, 'Filen går till arkivet', { within: form });
  await shortcut(hand, 'Control+Enter');
  await preview
    .getByText(/^(Dokumentet är sparat som fil|Akten och inlagan är sparade som filer)$/)
    .waitFor({ timeout: 15_000 });
}

/** Closes the dialogue that lies on top. */
export async function closeDialog(hand: Hand, dialog: Locator): Promise<void> {
  await tabTo(hand, 'button', 'Stäng', { within: dialog });
  await shortcut(hand, 'Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** The preview of a document, when its first page has been drawn. */
async function seePages(hand: Hand, title: string): Promise<Locator> {
  const preview = hand.page().getByRole('dialog', { name: title, exact: true });
  await preview.getByRole('list', { name: `Sidor i dokumentet ${title}` }).waitFor({ timeout: 30_000 });
  await preview.locator('canvas').first().waitFor({ timeout: 30_000 });
  return preview;
}
