/**
 * The core's clock. A fixed start is for tests only: `2026-11-22T08:00:00.000Z@1763798400000` reads "it was that
 * instant when the machine's clock showed those milliseconds", so that a core process started later runs on from there.
 * @param fixed the text, or undefined for the machine's own clock
 * @param machine milliseconds since 1970 as the machine has it
 * @throws RangeError when the text does not follow the form
 */
export function clockFrom(fixed: string | undefined, machine: () => number): () => number {
  if (fixed === undefined || fixed === '') return machine;
  const [instant = '', since] = fixed.split('@');
  const start = Date.parse(instant);
  const shown = since === undefined ? machine() : Number(since);
  if (!Number.isFinite(start) || !Number.isFinite(shown)) throw new RangeError('SKYDDSAKT_KLOCKA is not an instant');
  return () => start + (machine() - shown);
}
