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
