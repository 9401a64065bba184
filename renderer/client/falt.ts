import type { Falt } from './atervandplats.ts';
import { atFirstTouch } from './first-touch.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement;

const FIELDS = 'input:not([type=hidden]), textarea, button';
/** How long a form may take to come: the akt opens, then the draft is fetched. */
const WAIT_MS = 10_000;

// A press on Lås moves the focus there before the vault locks; the field that had it before is what counts.
let latest: Field | null = null;

function follow({ target }: FocusEvent): void {
  if (!isField(target) || !target.matches(FIELDS)) return;
  if (target.closest('main form, [role=dialog] form') !== null) latest = target;
}

/** Follows the focus among the fields of the page and its dialogues. Returns the way to stop. */
export function followFocus(): () => void {
  document.addEventListener('focusin', follow);
  return () => document.removeEventListener('focusin', follow);
}

/** The field that was used last, as it can be found again; null when it is gone. */
export function currentFalt(): Falt | null {
  if (latest === null || !latest.isConnected) return null;
  const form = latest.closest('form');
  const namn = nameOf(latest);
  const same = fieldsIn(form).filter((field) => nameOf(field) === namn);
  return { form: form?.ariaLabel ?? null, namn, nr: Math.max(same.indexOf(latest), 0), markor: cursorOf(latest) };
}

/** Puts the focus in the field as soon as it is there, unless somebody has begun to do something else. */
export function focusFalt(falt: Falt): void {
  const until = performance.now() + WAIT_MS;
  let isOff = false;
  atFirstTouch(() => {
    isOff = true;
  });
  const look = () => {
    if (isOff || performance.now() > until) return;
    const field = find(falt);
    if (field === undefined) {
      setTimeout(look, 50);
      return;
    }
    field.focus();
    field.scrollIntoView({ block: 'center' });
    if (falt.markor !== null && isText(field)) field.setSelectionRange(falt.markor, falt.markor);
  };
  look();
}

function find({ form: label, namn, nr }: Falt): Field | undefined {
  const forms = [...document.querySelectorAll('form')].filter((form) => form.ariaLabel === label);
  return (label === null ? fieldsIn(null) : forms.flatMap(fieldsIn)).filter((field) => nameOf(field) === namn)[nr];
}

function fieldsIn(form: Element | null): Field[] {
  return [...(form ?? document).querySelectorAll<Field>(FIELDS)];
}

/** What the field is called on the screen: ids and the names of radio groups are new in every window. */
function nameOf(field: Field): string {
  return field.labels?.[0]?.textContent ?? field.ariaLabel ?? field.textContent;
}

function isField(target: EventTarget | null): target is Field {
  return [HTMLInputElement, HTMLTextAreaElement, HTMLButtonElement].some((kind) => target instanceof kind);
}

function isText(field: Field): field is HTMLTextAreaElement | HTMLInputElement {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
}

function cursorOf(field: Field): number | null {
  return isText(field) ? field.selectionStart : null;
}
