import { formOf, openStep, seeAkt } from './akt.ts';
import { choose, fill, type Hand, pick, press, seeHeading, shortcut, suggest, tabTo, write } from './hand.ts';

/** A person as somebody tells of them on the phone. */
export interface Told {
  readonly role: 'Klient' | 'Barn' | 'Vårdnadshavare' | 'Utövare' | 'Annan person';
  readonly name: string;
  readonly number?: string;
  readonly sex?: 'Kvinna' | 'Man';
}

/** Registers what came in, by the shortest way, and waits for its akt. @returns its code */
export async function registerAcute(hand: Hand, line: string): Promise<string> {
  await shortcut(hand, 'Control+Shift+A');
  await seeHeading(hand, 'Ny aktualisering');
  await tabTo(hand, 'textbox', 'Vad har kommit in?');
  await write(hand, line);
  await shortcut(hand, 'Control+Enter');
  return seeAkt(hand, /^A-\d{4}-\d{4}$/);
}

/** The same from the button of Min dag, when nothing is acute. @returns its code */
export async function registerCalm(hand: Hand, line: string): Promise<string> {
  await press(hand, 'Ny aktualisering');
  await seeHeading(hand, 'Ny aktualisering');
  await tabTo(hand, 'textbox', 'Vad har kommit in?');
  await write(hand, line);
  await shortcut(hand, 'Control+Enter');
  return seeAkt(hand, /^A-\d{4}-\d{4}$/);
}

/** Adds a person where the list of persons shows. */
export async function addPerson(hand: Hand, told: Told): Promise<void> {
  await press(hand, 'Lägg till person');
  const form = formOf(hand, 'Lägg till person');
  await form.waitFor();
  const within = { within: form };
  const role = form.getByRole('radio', { name: told.role, exact: true });
  if (!(await role.isChecked())) await choose(hand, 'Roll i ärendet', told.role, within);
  await fill(hand, 'Namn', told.name, within);
  if (told.number !== undefined) await fill(hand, 'Personnummer eller samordningsnummer', told.number, within);
  if (told.sex !== undefined) await choose(hand, 'Kön', told.sex, within);
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** Answers the short questions: yes to some of them, no to the rest. */
export async function answerShortQuestions(hand: Hand, yes: readonly RegExp[]): Promise<void> {
  const form = formOf(hand, 'Korta frågor');
  const start = hand.page().getByRole('button', { name: 'Ställ frågorna', exact: true });
  await form.or(start).first().waitFor();
  if (await start.isVisible()) await press(hand, 'Ställ frågorna');
  await form.waitFor();
  const answered = new Set<string>();
  // An answer can bring up a further question: so one at a time, until none is left.
  for (;;) {
    const open = (await form.getByRole('radiogroup').all()).map(
      async (group) => (await group.getAttribute('data-field')) ?? '',
    );
    const next = (await Promise.all(open)).find((field) => field.startsWith('svar.svar.') && !answered.has(field));
    if (next === undefined) break;
    answered.add(next);
    const group = form.locator(`[data-field="${next}"]`);
    const name = (await group.locator('.ui-label').first().innerText()).trim();
    await choose(hand, name, yes.some((one) => one.test(name)) ? 'Ja' : 'Nej', { within: form });
  }
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** Judges the kind of case: facts, then the person's own decision with a reason. */
export async function judgeKind(
  hand: Hand,
  facts: readonly (readonly [string, string])[],
  reason: string,
): Promise<void> {
  const form = formOf(hand, 'Ärendetyp');
  await form.waitFor();
  const within = { within: form };
  for (const [question, answer] of facts) await choose(hand, question, answer, within);
  await choose(hand, 'Är det ett skyddsärende?', 'Ja', within);
  await choose(hand, 'Är det akut?', 'Ja', within);
  await fill(hand, 'Skäl', reason, within);
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** What a decision to open an utredning says; `place` is sought as somebody types it. */
export interface Opening {
  readonly why: string;
  readonly decidedBy: string;
  readonly immediate: { readonly place: string; readonly why: string } | null;
}

/** Opens the utredning, with the immediate placement in the same form, and waits for the adult's akt. @returns its code */
export async function openInvestigation(hand: Hand, opening: Opening): Promise<string> {
  await openStep(hand, 3);
  const form = formOf(hand, 'Inled utredning');
  await form.waitFor();
  const within = { within: form };
  await fill(hand, 'Motivering', opening.why, within);
  await fill(hand, 'Beslutsfattare', opening.decidedBy, within);
  if (opening.immediate !== null) {
    await tabTo(hand, 'checkbox', /^Omedelbart beslut om placering/, within);
    hand.count += 1;
    await hand.page().keyboard.press('Space');
    await suggest(hand, 'Plats', opening.immediate.place, within);
    await fill(hand, 'Motivering till det omedelbara beslutet', opening.immediate.why, within);
  }
  await shortcut(hand, 'Control+Enter');
  return seeAkt(hand, /^G-\d{3}$/);
}

/** Adds a protected datum to the person whose card has this title. */
export async function addProtected(hand: Hand, card: string, kind: string, value: string): Promise<void> {
  const within = { within: hand.page().getByRole('group', { name: card, exact: true }) };
  const lid = await tabTo(hand, 'button', /^Skyddade uppgifter/, within);
  if ((await lid.getAttribute('aria-expanded')) !== 'true') await press(hand, /^Skyddade uppgifter/, within);
  await press(hand, 'Lägg till skyddad uppgift', within);
  const form = formOf(hand, 'Lägg till skyddad uppgift');
  await form.waitFor();
  await pick(hand, 'Slag av uppgift', kind, { within: form });
  await fill(hand, 'Uppgift', value, { within: form });
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
}
