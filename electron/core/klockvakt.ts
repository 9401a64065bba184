import { millisOf, type Tidpunkt } from '../../shared/lib/tid.ts';

/** Clocks that are kept in step over a network move by less than this. */
const TOLERATED_MS = 30_000;

/** Compares the wall clock with one that nobody can set. */
export interface Klockvakt {
  /** By how many milliseconds the wall clock has gone back since the last reading, or 0. */
  back(wall: Tidpunkt, monoton: number): number;
  /** From now on this reading is the last one. */
  pass(wall: Tidpunkt, monoton: number): void;
}

/** @param last when the newest row of the log says it was; null when there is none */
export function createKlockvakt(last: Tidpunkt | null): Klockvakt {
  let before: { readonly wall: number; readonly monoton: number | null } | null =
    last === null ? null : { wall: millisOf(last), monoton: null };
  return {
    back(wall, monoton) {
      if (before === null) return 0;
      // The clock of another process does not go on from that of this one: time has passed, nobody knows how much.
      const passed = before.monoton === null ? 0 : monoton - before.monoton;
      const missing = before.wall + passed - millisOf(wall);
      return missing > TOLERATED_MS ? missing : 0;
    },
    pass(wall, monoton) {
      before = { wall: millisOf(wall), monoton };
    },
  };
}
