/**
 * What works on an open vault is most of the program (its SQL, its rules, the calendar of holidays), and the lock screen
 * waits for none of it: it is read while the lock screen is looked at, or at the latest by the call that needs it.
 */
export const loadExecute = () => import('./execute.ts');
export const loadSession = () => import('./open-session.ts');

/** Time for the window to draw what the first answer showed it. */
const DRAWN_MS = 300;
let reading = false;

/** Reads it soon. To be called when the window has its first answer; later calls do nothing. */
export function readAhead(): void {
  if (reading) return;
  reading = true;
  // What fails here fails again, and is told, where it is needed.
  setTimeout(() => void Promise.allSettled([loadSession(), loadExecute()]), DRAWN_MS).unref();
}
