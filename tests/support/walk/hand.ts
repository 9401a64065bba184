import type { Locator, Page } from 'playwright-core';

/** A person's hand on the keyboard: everything is done by keys, and what a person would count is counted. */
export interface Hand {
  page(): Page;
  /** Shortcuts pressed, fields filled, choices made and buttons pressed so far; Tab and arrows are the way there. */
  count: number;
}

export type Role = 'button' | 'textbox' | 'radio' | 'checkbox' | 'combobox' | 'tab' | 'link' | 'spinbutton' | 'row';
/** Where to look; the whole page when absent. */
export interface Within {
  readonly within?: Locator | undefined;
}

/** So many Tabs at most: what lies further away than this is not reachable in practice. */
const TAB_LIMIT = 160;
const READY_MS = 15_000;

/** A hand on the keyboard of a program whose window a lock may replace. */
export function createHand(page: () => Page): Hand {
  return { page, count: 0 };
}

/**
 * Presses Tab until the focus is on the element with this role and name.
 * @throws Error that lists where the focus went instead
 */
export async function tabTo(hand: Hand, role: Role, name: string | RegExp, { within }: Within = {}): Promise<Locator> {
  const wanted = (within ?? hand.page().locator('body')).getByRole(role, { name: named(name) });
  return tabToLocator(hand, wanted, `${role} "${name}"`);
}

/** The same for an element that is told in another way than by role and name. Shift+Tab when it lies behind. */
export async function tabToLocator(hand: Hand, wanted: Locator, what: string): Promise<Locator> {
  await wanted.first().waitFor({ state: 'attached', timeout: READY_MS });
  const page = hand.page();
  let elements = await wanted.elementHandles();
  const seen: string[] = [];
  for (let pressed = 0; pressed <= TAB_LIMIT; pressed += 1) {
    const { place, focused } = await page.evaluate(lookAtFocus, elements);
    if (place === 'here') return wanted;
    if (place === 'gone') {
      elements = await wanted.elementHandles();
      continue;
    }
    seen.push(focused);
    await page.keyboard.press(place === 'behind' ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never came to ${what}; it went: ${[...new Set(seen)].join(' | ')}`);
}

/** Presses one key or chord. */
export async function shortcut(hand: Hand, keys: string): Promise<void> {
  hand.count += 1;
  await hand.page().keyboard.press(keys);
}

/** Goes to a field and writes in it; what stood there is replaced. */
export async function fill(hand: Hand, label: string | RegExp, text: string, { within }: Within = {}): Promise<void> {
  const page = hand.page();
  const field = (within ?? page.locator('body')).getByLabel(named(label)).and(page.locator('input, textarea'));
  await tabToLocator(hand, field, `field "${label}"`);
  await write(hand, text);
}

/** Writes where the focus is; what stood there is replaced. */
export async function write(hand: Hand, text: string): Promise<void> {
  hand.count += 1;
  await hand.page().keyboard.press('Control+a');
  await hand.page().keyboard.type(text);
}

/** Goes to a button and presses it. */
export async function press(hand: Hand, name: string | RegExp, within: Within = {}): Promise<void> {
  await tabTo(hand, 'button', name, within);
  hand.count += 1;
  await hand.page().keyboard.press('Enter');
}

/** Goes to a group of radio buttons and chooses one with the arrows. */
export async function choose(
  hand: Hand,
  group: string | RegExp,
  option: string | RegExp,
  { within }: Within = {},
): Promise<void> {
  const page = hand.page();
  const box = (within ?? page.locator('body')).getByRole('radiogroup', { name: named(group) });
  const wanted = box.getByRole('radio', { name: named(option) });
  await tabToLocator(hand, box.getByRole('radio'), `radiogroup "${group}"`);
  const options = await box.getByRole('radio').count();
  for (let tried = 0; tried <= options && !(await hasFocus(wanted)); tried += 1) await page.keyboard.press('ArrowDown');
  if (!(await wanted.isChecked())) await page.keyboard.press('Space');
  if (!(await wanted.isChecked())) throw new Error(`the arrows never chose "${option}" in "${group}"`);
  hand.count += 1;
}

/** Goes to a box and ticks it. */
export async function tick(hand: Hand, name: string | RegExp, within: Within = {}): Promise<void> {
  const box = await tabTo(hand, 'checkbox', name, within);
  // What the program proposes is ticked already.
  if (await box.first().isChecked()) return;
  hand.count += 1;
  await hand.page().keyboard.press('Space');
  if (!(await box.first().isChecked())) throw new Error(`Space did not tick "${name}"`);
}

/** Opens a drop-down list and chooses one of it. The button of a list is named by its value and its label. */
export async function pick(hand: Hand, label: string, option: string | RegExp, { within }: Within = {}): Promise<void> {
  const page = hand.page();
  const button = (within ?? page.locator('body')).getByRole('button', {
    name: new RegExp(`${escape(label)}( \\(krävs\\))?$`),
  });
  await tabToLocator(hand, button, `list "${label}"`);
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox');
  await list.waitFor();
  const wanted = list.getByRole('option', { name: named(option) });
  const options = await list.getByRole('option').count();
  for (let tried = 0; tried <= options && !(await hasFocus(wanted)); tried += 1) await page.keyboard.press('ArrowDown');
  if (!(await hasFocus(wanted))) throw new Error(`the arrows never came to "${option}" in "${label}"`);
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
  hand.count += 1;
}

/** Goes to a field with suggestions, writes, and takes the first suggestion that is left. */
export async function suggest(hand: Hand, label: string | RegExp, text: string, within: Within = {}): Promise<void> {
  await tabTo(hand, 'combobox', label, within);
  await hand.page().keyboard.press('Control+a');
  await hand.page().keyboard.type(text);
  const first = hand.page().getByRole('listbox').getByRole('option').first();
  await first.waitFor();
  await hand.page().keyboard.press('ArrowDown');
  await hand.page().keyboard.press('Enter');
  await first.waitFor({ state: 'detached' });
  hand.count += 1;
}

/** Goes to a row of tabs and opens one of them with the arrows. */
export async function openTab(hand: Hand, row: string | RegExp, name: string | RegExp): Promise<void> {
  const list = hand.page().getByRole('tablist', { name: row });
  const wanted = list.getByRole('tab', { name });
  await tabToLocator(hand, list.getByRole('tab'), `tabs "${row}"`);
  const tabs = await list.getByRole('tab').count();
  for (let tried = 0; tried <= tabs && !(await hasFocus(wanted)); tried += 1)
    await hand.page().keyboard.press('ArrowRight');
  hand.count += 1;
  await hand.page().getByRole('tabpanel', { name }).waitFor();
}

/** Waits until a text shows; the line at the lower edge counts. */
export async function see(hand: Hand, text: string | RegExp): Promise<void> {
  await hand.page().getByText(text).first().waitFor({ timeout: READY_MS });
}

/** Waits until the page with this heading is shown. */
export async function seeHeading(hand: Hand, name: string | RegExp): Promise<void> {
  await hand.page().getByRole('heading', { name }).first().waitFor({ timeout: READY_MS });
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
}

/** In the page: where the wanted elements lie as seen from the focus, and what has the focus, as near as can be told. */
function lookAtFocus(wanted: readonly Node[]): { place: 'here' | 'ahead' | 'behind' | 'gone'; focused: string } {
  const focus = document.activeElement;
  const [first] = wanted;
  if (first === undefined || !first.isConnected) return { place: 'gone', focused: '' };
  if (focus === null || focus === document.body) return { place: 'ahead', focused: '(page)' };
  const label = focus.getAttribute('aria-label') ?? (focus as HTMLInputElement).labels?.[0]?.textContent;
  const focused = `${focus.getAttribute('role') ?? focus.tagName} ${(label ?? focus.textContent ?? '').trim().slice(0, 40)}`;
  if (wanted.includes(focus)) return { place: 'here', focused };
  const isBehind = (focus.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { place: isBehind ? 'behind' : 'ahead', focused };
}

/** A label as a person reads it: whole, with or without the word that says that the field is required. */
function named(label: string | RegExp): RegExp {
  return typeof label === 'string' ? new RegExp(`^${escape(label)}( \\(krävs\\))?$`) : label;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
