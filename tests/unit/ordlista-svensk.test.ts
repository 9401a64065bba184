import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SVENSKA_ORD } from '../../shared/lib/ordlista-svensk.ts';

/** Recovery sheets on paper depend on this: if the test turns red, restore the list, never the fingerprint. */
const FINGERPRINT = 'd9218a7440ed92a9b61b89fe4e07c56a646106adb4d165da5784e8d646349a38';

const BOJNINGAR = ['n', 'en', 't', 'et', 'r', 'ar', 'er', 'or', 'na', 's', 'de', 'te'] as const;

function withoutRings(ord: string): string {
  return ord.replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o');
}

describe('the Swedish word list', () => {
  it('holds exactly 2048 different words', () => {
    expect(SVENSKA_ORD).toHaveLength(2048);
    expect(new Set(SVENSKA_ORD).size).toBe(2048);
  });

  it('has the fingerprint that existing recovery sheets were made with', () => {
    const hash = createHash('sha256').update(SVENSKA_ORD.join(' '), 'utf8').digest('hex');
    expect(hash).toBe(FINGERPRINT);
  });

  it('has only words of 3 to 8 lower-case Swedish letters in composed form', () => {
    const odd = SVENSKA_ORD.filter((ord) => !/^[a-zåäö]{3,8}$/.test(ord) || ord.normalize('NFC') !== ord);
    expect(odd).toEqual([]);
  });

  it('is sorted with plain string comparison', () => {
    const unsorted = SVENSKA_ORD.filter((ord, i) => i > 0 && !((SVENSKA_ORD[i - 1] ?? '') < ord));
    expect(unsorted).toEqual([]);
  });

  it('has no two words that differ only in the rings and dots of å, ä and ö', () => {
    expect(new Set(SVENSKA_ORD.map(withoutRings)).size).toBe(2048);
  });

  it('has no word that is another word with an inflection added', () => {
    const all = new Set(SVENSKA_ORD);
    const pairs = SVENSKA_ORD.flatMap((ord) =>
      BOJNINGAR.filter((andelse) => all.has(ord + andelse)).map((andelse) => `${ord}/${ord}${andelse}`),
    );
    expect(pairs).toEqual([]);
  });

  it('cannot be changed by the code that uses it', () => {
    expect(Object.isFrozen(SVENSKA_ORD)).toBe(true);
  });
});
