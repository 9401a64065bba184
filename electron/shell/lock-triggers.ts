import { powerMonitor } from 'electron';
import type { LockReason } from '../../shared/api/events.ts';
import { lockWhenIdle, type Watched } from '../shell-common/idle-watch.ts';

/** Seconds of stillness that `getSystemIdleState` wants to be told; we only ask it whether the screen is locked. */
const ANY_THRESHOLD = 60;
/** How often the desktop is asked whether its screen is locked. */
const STATE_CHECK_MS = 5000;

/**
 * What the desktop tells: the screen was locked, somebody else took over, the machine goes to sleep or down, nobody is
 * there.
 * @param present what belongs to the present window, or null while there is none
 * @returns stops looking at the clock
 */
export function watchDesktop(lock: (reason: LockReason) => void, present: () => Watched | null): () => void {
  powerMonitor.on('lock-screen', () => lock('skarmlas'));
  powerMonitor.on('user-did-resign-active', () => lock('anvandarbyte'));
  powerMonitor.on('suspend', () => lock('vilolage'));
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    // The system then waits until we have closed the files and gone.
    event?.preventDefault();
    lock('avslut');
  });
  const stopIdle = lockWhenIdle({ present, lock, desktopIdle: desktopIdleSeconds });
  // Where no event tells of a locked screen (Linux, another user's session on Windows), the state still may.
  const timer = setInterval(() => {
    const isLocked = powerMonitor.getSystemIdleState(ANY_THRESHOLD) === 'locked';
    if (isLocked && present()?.idle.used() === true) lock('skarmlas');
  }, STATE_CHECK_MS);
  return () => {
    stopIdle();
    clearInterval(timer);
  };
}

/** Wayland keeps input in other windows from us: Chromium's figure is of no use there. */
function desktopIdleSeconds(): number | null {
  const { WAYLAND_DISPLAY: wayland } = process.env;
  return wayland === undefined || wayland === '' ? powerMonitor.getSystemIdleTime() : null;
}
