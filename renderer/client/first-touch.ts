/**
 * Calls `act` once, at the next key or press of the pointer, before anything else is done with it: somebody has begun
 * to do something, and what the program would do by itself is no longer wanted.
 */
export function atFirstTouch(act: () => void): void {
  const events = ['keydown', 'pointerdown'];
  const onTouch = () => {
    for (const name of events) window.removeEventListener(name, onTouch, { capture: true });
    act();
  };
  for (const name of events) window.addEventListener(name, onTouch, { capture: true });
}
