import { datumOf, daysBetween, type Tidpunkt } from '../../lib/tid.ts';

/** A backup that is older than this many days is overdue. */
export const KOPIA_GRANS_DAGAR = 7;

/**
 * Whether somebody should take a backup now. A vault without akter has nothing to lose yet.
 * @param senaste when the last one was taken; null when there is none
 */
export function isKopiaForsenad(senaste: Tidpunkt | null, antalAkter: number, now: Tidpunkt): boolean {
  if (antalAkter === 0) return false;
  return senaste === null || daysBetween(datumOf(senaste), datumOf(now)) > KOPIA_GRANS_DAGAR;
}
