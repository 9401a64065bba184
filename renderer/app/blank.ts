import { concealAll } from '../ui/conceal.ts';

const TEXT = 'Skärmen är dold. Tryck på F8 eller Esc.';

/** What had the focus when the screen was blanked; null while it shows. */
let focusBefore: Element | null = null;

/** Whether the screen is blanked. */
export function isBlank(): boolean {
  return document.documentElement.hasAttribute('data-blank');
}

/**
 * F8: covers everything before the next picture is painted, and takes it from the accessibility tree and the focus
 * order (base.css). Works without React, so also while a page is broken. F8 or Esc
 * brings the screen back; the vault stays open, and the idle lock goes on counting.
 */
export function blank(): void {
  if (isBlank()) return;
  concealAll();
  const cover = coverElement();
  focusBefore = document.activeElement;
  document.documentElement.setAttribute('data-blank', '');
  cover.focus();
}

/** Takes the cover away and puts the focus back where it was. */
export function unblank(): void {
  document.documentElement.removeAttribute('data-blank');
  if (focusBefore instanceof HTMLElement) focusBefore.focus();
  focusBefore = null;
}

function coverElement(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.ui-blank');
  if (existing !== null) return existing;
  const cover = document.createElement('div');
  cover.className = 'ui-blank';
  cover.tabIndex = -1;
  cover.setAttribute('role', 'alert');
  // A modal window of React Aria makes everything beside it inert; the cover must stand above that too.
  cover.setAttribute('data-react-aria-top-layer', 'true');
  cover.textContent = TEXT;
  document.body.append(cover);
  return cover;
}
