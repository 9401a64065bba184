import { showStatus } from '../ui/status.ts';

/**
 * Every program on the machine can read the clipboard, and Windows may keep its history and send it on. So what is cut
 * or copied in a field stays in this window, which the lock destroys, and the desktop's clipboard gets only a mark in its
 * place: pasting here turns the mark back into the text. Nothing but fields can be copied; the few texts that are needed
 * elsewhere have a button of their own.
 */
const MARK = 'Skyddsakt: texten kan bara klistras in i programmet.';
const ONLY_FIELDS = 'Text på skärmen kan inte kopieras. Det du själv skriver kan kopieras inom programmet.';

let held = '';

/** Watches the whole window; returns the way to stop. */
export function guardClipboard(): () => void {
  const watched = { copy: onCopy, cut: onCopy, paste: onPaste, dragstart: refuse } as const;
  for (const [kind, fn] of Object.entries(watched)) document.addEventListener(kind, fn as EventListener, true);
  return () => {
    for (const [kind, fn] of Object.entries(watched)) document.removeEventListener(kind, fn as EventListener, true);
  };
}

function onCopy(event: ClipboardEvent): void {
  refuse(event);
  const field = event.target;
  if (!isField(field)) {
    showStatus(ONLY_FIELDS, 'info');
    return;
  }
  const text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  if (text === '' || field.type === 'password') return;
  held = text;
  event.clipboardData?.setData('text/plain', MARK);
  if (event.type === 'cut') document.execCommand('delete');
}

function onPaste(event: ClipboardEvent): void {
  if (event.clipboardData?.getData('text/plain') !== MARK) return;
  refuse(event);
  // As if it was typed, so that the field's form and its undo know of it.
  if (held !== '') document.execCommand('insertText', false, held);
}

/** Text that is dragged out of the window would leave it just as well. */
function refuse(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
