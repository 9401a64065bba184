import { powerMonitor } from 'electron';
import type { LockReason } from '../../shared/api/events.ts';
import { IDLE_CHECK_MS, IDLE_LIMIT_MS, type IdleWatch } from '../shell-common/idle-watch.ts';

/**
 * What the desktop tells: the screen was locked, the machine goes to sleep or down, nobody is there.
 * @param watch the watch of the present window, or null while there is none
 * @returns stops looking at the clock
 */
export function watchDesktop(lock: (reason: LockReason) => void, watch: () => IdleWatch | null): () => void {
  powerMonitor.on('lock-screen', () => lock('skarmlas'));
  powerMonitor.on('suspend', () => lock('vilolage'));
  powerMonitor.on('shutdown', () => lock('avslut'));
  const timer = setInterval(() => {
    const present = watch();
    const reason = present === null ? null : idleReason(present, desktopIdleSeconds());
    if (reason !== null) lock(reason);
  }, IDLE_CHECK_MS);
  return () => clearInterval(timer);
}

/**
 * @param watch of a window that may not have been used yet: then there is nothing to lock
 * @param idleSeconds since the last input anywhere on this desktop; null when the desktop does not tell, and only input
 *   in our own window counts
 */
export function idleReason(watch: IdleWatch, idleSeconds: number | null): LockReason | null {
  if (idleSeconds === null || !watch.used()) return watch.check();
  if (idleSeconds * 1000 >= IDLE_LIMIT_MS) return 'overksam';
  const reason = watch.check();
  watch.input();
  return reason;
}

/** Wayland keeps input in other windows from us: Chromium's figure is of no use there. */
function desktopIdleSeconds(): number | null {
  const { WAYLAND_DISPLAY: wayland } = process.env;
  return wayland === undefined || wayland === '' ? powerMonitor.getSystemIdleTime() : null;
}
