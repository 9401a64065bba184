const FOCUSABLE = 'input:not([type=hidden]):not([tabindex="-1"]), textarea, button, [tabindex="0"]';

/**
 * Puts the focus in the field with this dotted path, or in the nearest field that encloses it (`barn.0` for `barn.0.namn`).
 * Returns false when the page shows no such field.
 */
export function focusField(path: string): boolean {
  for (let name = path; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    const target = field?.querySelector<HTMLElement>(FOCUSABLE);
    if (target) {
      target.scrollIntoView({ block: 'center' });
      target.focus();
      return true;
    }
  }
  return false;
}

/** Puts the cursor in a line of the text area with this path, with the line selected. Lines count from 1. */
export function focusLine(path: string, line: number): void {
  if (!focusField(path) || !(document.activeElement instanceof HTMLTextAreaElement)) return;
  const area = document.activeElement;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
  // The browser scrolls to a selection when the field takes the focus.
  area.blur();
  area.focus();
}
