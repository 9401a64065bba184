import { datumOf, tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import { formOf, openStep } from './akt.ts';
import { choose, fill, type Hand, openTab, pick, press, shortcut, tabTo, tick } from './hand.ts';

/** What somebody writes in a skyddsbedömning. */
export interface Assessment {
  readonly facts?: readonly (readonly [string, string])[];
  readonly flags?: readonly RegExp[];
  readonly needsProtection: 'Ja' | 'Nej';
  readonly conclusion: string;
}

/** Assesses a child at once, in the aktualisering's step 2. `who` is what the akt calls the child. */
export async function assessChildAtOnce(hand: Hand, who: string, assessment: Assessment): Promise<void> {
  await press(hand, `Bedöm ${who}`);
  await writeAssessment(hand, who, assessment);
}

/** Writes and signs the assessment of the person whose akt is open. */
export async function assess(hand: Hand, who: string, assessment: Assessment): Promise<void> {
  await openStep(hand, 5);
  await writeAssessment(hand, who, assessment);
}

async function writeAssessment(hand: Hand, who: string, assessment: Assessment): Promise<void> {
  const form = formOf(hand, `Bedömning av ${who}`);
  await form.waitFor();
  const within = { within: form };
  for (const [label, text] of assessment.facts ?? []) await fill(hand, label, text, within);
  for (const flag of assessment.flags ?? []) await tick(hand, flag, within);
  await choose(hand, 'Behövs omedelbart skydd?', assessment.needsProtection, within);
  await fill(hand, 'Slutsats', assessment.conclusion, within);
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** Matches the household's needs as they were filled in, and shows a group. @returns the codes of its places */
export async function matchNeeds(hand: Hand, group: RegExp): Promise<string[]> {
  await openStep(hand, 7);
  const form = formOf(hand, 'Hushållets behov');
  await form.waitFor();
  await tabTo(hand, 'button', 'Matcha', { within: form });
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
  await openTab(hand, 'Grupper', group);
  const headings = await hand.page().getByRole('tabpanel').getByRole('heading', { level: 4 }).allInnerTexts();
  return headings.map((heading) => heading.split(' ')[0] ?? '');
}

/** Offers a place of the group that shows, and notes that the client took it. */
export async function offerAndAccept(hand: Hand, code: string, told: string): Promise<void> {
  await press(hand, `Erbjud ${code}`);
  const dialog = hand.page().getByRole('dialog', { name: `Erbjud ${code}` });
  await dialog.getByRole('form').waitFor();
  await fill(hand, 'Så lades erbjudandet fram', told, { within: dialog });
  await shortcut(hand, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await press(hand, `Anteckna svar på ${code}`);
  const answer = formOf(hand, `Svar på ${code}`);
  await choose(hand, 'Svar', 'Tackade ja', { within: answer });
  await shortcut(hand, 'Control+Enter');
  await answer.waitFor({ state: 'detached' });
}

/** Writes and signs the decision about the place that the client accepted. */
export async function decide(hand: Hand, why: string, law: RegExp, decidedBy: string): Promise<void> {
  const today = datumOf(tidpunktFromMillis(Date.now()));
  await openStep(hand, 9);
  const form = formOf(hand, 'Nytt beslut');
  const start = hand.page().getByRole('button', { name: 'Skriv beslut', exact: true });
  await form.or(start).first().waitFor();
  if (await start.isVisible()) await press(hand, 'Skriv beslut');
  await form.waitFor();
  const within = { within: form };
  await fill(hand, 'Motivering', why, within);
  await tick(hand, law, within);
  await fill(hand, 'Gäller från', today, within);
  await fill(hand, 'Beslutsfattare', decidedBy, within);
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** Ctrl+J: writes and signs a note, whatever step shows. */
export async function writeNote(hand: Hand, text: string): Promise<void> {
  await shortcut(hand, 'Control+j');
  const dialog = hand.page().getByRole('dialog', { name: 'Ny anteckning' });
  await fill(hand, 'Anteckning', text, { within: dialog });
  await shortcut(hand, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** Corrects the newest note of the journal by a new one. */
export async function correctNote(hand: Hand, text: string): Promise<void> {
  await openStep(hand, 9);
  await press(hand, /^Rätta anteckningen från/);
  const dialog = hand.page().getByRole('dialog', { name: 'Rätta anteckning' });
  await fill(hand, 'Anteckning', text, { within: dialog });
  await shortcut(hand, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** Marks a step without a form of its own as done. */
export async function markStep(hand: Hand, number: number, why: string): Promise<void> {
  await openStep(hand, number);
  const form = formOf(hand, 'Markera steget');
  const lid = hand.page().getByRole('button', { name: /^Markera (steget för hand|om)$/ });
  await form.or(lid).first().waitFor();
  if (await lid.isVisible()) await press(hand, /^Markera (steget för hand|om)$/);
  await fill(hand, 'Vad som är gjort, eller varför steget inte behövs', why, { within: form });
  await shortcut(hand, 'Control+Enter');
  await hand.page().getByText('Steget är markerat.').first().waitFor();
}

/** Ends the akt: reason, summary, every point of the cleaning, and the question whether one is sure. */
export async function closeAkt(hand: Hand, reason: string, summary: string): Promise<void> {
  await openStep(hand, 12);
  const form = formOf(hand, 'Avslut');
  await form.waitFor();
  const within = { within: form };
  await pick(hand, 'Orsak', reason, within);
  await fill(hand, 'Sammanfattning', summary, within);
  await fill(hand, 'Kvarstående risk', 'Utövaren är fri, men vet inte var klienten är.', within);
  for (const group of await form.getByRole('radiogroup').all()) {
    const point = (await group.locator('.ui-label').first().innerText()).trim();
    await choose(hand, point, 'Ja', within);
  }
  await shortcut(hand, 'Control+Enter');
  const dialog = hand.page().getByRole('alertdialog', { name: 'Signera avslutet' });
  await dialog.waitFor();
  await press(hand, 'Signera', { within: dialog });
  await form.waitFor({ state: 'detached' });
}
