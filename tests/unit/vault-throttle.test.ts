import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitMillis } from '../../electron/vault/throttle.ts';

describe('the pause between attempts', () => {
  it('is 0, 1, 2, 4, 8, 16, 32 and then 60 seconds', () => {
    const pauses = Array.from({ length: 12 }, (_, failures) => waitMillis({ failures, last: 1000 }, 1000) / 1000);
    expect(pauses).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
  });

  it('shrinks as time goes', () => {
    expect(waitMillis({ failures: 4, last: 1000 }, 4000)).toBe(5000);
    expect(waitMillis({ failures: 4, last: 1000 }, 9000)).toBe(0);
  });

  it('is never longer than a minute, whatever the clock or the file says', () => {
    const any = fc.maxSafeNat();
    fc.assert(
      fc.property(any, any, any, (failures, last, now) => {
        const wait = waitMillis({ failures, last }, now);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});
