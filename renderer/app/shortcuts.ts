import { useEffect } from 'react';
import { listCommands } from '../client/commands.ts';
import { blank, isBlank, unblank } from './blank.ts';
import { shortcutOf } from './keys.ts';

/** Keys that are only the beginning of a combination. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);
const LOCK = 'Ctrl+L';

/** Listens to the whole window for every shortcut that a command on offer names, and for F8 and Ctrl+Enter. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (isBlank()) {
    stop(event);
    if (!event.repeat) whileBlank(event);
    return;
  }
  if (event.isComposing || MODIFIERS.has(event.key)) return;
  const shortcut = shortcutOf(event);
  const act = actOf(shortcut, event.target);
  if (act === null) return;
  stop(event);
  if (!event.repeat) act();
}

/** Nothing that is pressed reaches what lies under the cover; locking must work all the same. */
function whileBlank(event: KeyboardEvent): void {
  const shortcut = shortcutOf(event);
  if (shortcut === 'F8' || shortcut === 'Escape') unblank();
  else if (shortcut === LOCK) findCommand(LOCK)?.run();
}

function findCommand(shortcut: string) {
  return listCommands().find((command) => command.shortcut === shortcut);
}

function actOf(shortcut: string, target: EventTarget | null): (() => void) | null {
  if (shortcut === 'F8') return blank;
  if (shortcut === 'Ctrl+Enter') return pressPrimary;
  // A sign without Ctrl or Alt belongs to the text that is being written.
  if (shortcut.length === 1 && isEditable(target)) return null;
  const command = findCommand(shortcut);
  return command === undefined ? null : () => command.run();
}

/** Presses the primary button of the open dialogue, else of the form with the focus, else of the page. */
function pressPrimary(): void {
  const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
  const scope = dialogs[dialogs.length - 1] ?? document.activeElement?.closest('form');
  const button =
    findPrimary(scope ?? null) ?? (dialogs.length === 0 ? findPrimary(document.querySelector('main')) : null);
  button?.click();
}

function findPrimary(scope: Element | null): HTMLButtonElement | null {
  return scope?.querySelector<HTMLButtonElement>('button[data-primary]:not([disabled])') ?? null;
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
