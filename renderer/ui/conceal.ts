type Listener = () => void;
const listeners = new Set<Listener>();

/** Masks every protected value that is shown just now: the screen is blanked, the vault locks. */
export function concealAll(): void {
  for (const listener of listeners) listener();
}

/** Called back at `concealAll`; returns the way to stop listening. */
export function onConceal(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
