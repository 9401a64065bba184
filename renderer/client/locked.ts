let listener: () => void = () => {};

/** Sets who is told when a call meets a locked vault: the session. */
export function onLocked(fn: () => void): void {
  listener = fn;
}

/** Says that a call met a locked vault. */
export function sayLocked(): void {
  listener();
}
