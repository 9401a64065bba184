/** The parts of a keyboard event that a shortcut is made of. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A key press as a shortcut is written: `Ctrl+Shift+A`, `Alt+1`, `F8`, `?`. Command on a Mac counts as Ctrl. With Ctrl or
 * Alt the key is taken from its place on the keyboard where the layout would make another sign of it.
 */
export function shortcutOf(press: KeyPress): string {
  const isChord = press.ctrlKey || press.metaKey || press.altKey;
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && (isChord || press.key.length > 1) ? 'Shift' : '',
    keyName(press, isChord),
  ];
  return parts.filter((part) => part !== '').join('+');
}

function keyName(press: KeyPress, isChord: boolean): string {
  const fromPlace = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1];
  if (isChord && fromPlace !== undefined) return fromPlace;
  return press.key.length === 1 ? press.key.toUpperCase() : press.key;
}
