/**
 * What works on an open vault is most of the program (its SQL, its rules, the calendar of holidays), and the lock screen
 * waits for none of it: it is read while the lock screen is looked at, or at the latest by the call that needs it.
 */
export const loadExecute = () => import('./execute.ts');
export const loadSession = () => import('./open-session.ts');
export const loadLasminne = () => import('./lasminne.ts');
export const loadAldreTillstand = () => import('./sakerhetskopia/aldre-tillstand.ts');

/** Time for the window to draw what the first answer showed it. */
const DRAWN_MS = 300;

/** Reads it soon after the window has its first answer. */
export function createReadAhead() {
  let timer: NodeJS.Timeout | undefined;
  return {
    /** To be called at each answer; only the first counts. */
    begin(): void {
      // What fails here fails again, and is told, where it is needed.
      timer ??= setTimeout(() => void Promise.allSettled([loadSession(), loadExecute()]), DRAWN_MS).unref();
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
