/** How often a broken core process is started anew before the shell gives up. */
export const RESTARTS_PER_MINUTE = 3;
const MINUTE_MS = 60_000;

/**
 * Counts restarts that nobody asked for.
 * @param monotonic milliseconds of a clock that only runs forward
 * @returns whether one more is within the budget (which it then uses up)
 */
export function createRestartBudget(monotonic: () => number): () => boolean {
  let spent: number[] = [];
  return () => {
    const now = monotonic();
    spent = spent.filter((at) => now - at < MINUTE_MS);
    if (spent.length >= RESTARTS_PER_MINUTE) return false;
    spent.push(now);
    return true;
  };
}
