import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoverySecret, recoveryWords } from '../../electron/vault/recovery.ts';
import { AppError } from '../../shared/api/errors.ts';
import { SVENSKA_ORD } from '../../shared/lib/ordlista-svensk.ts';

function faultOf(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('no AppError was thrown');
}

describe('the recovery sheet', () => {
  it('gives back every secret from its 24 words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (secret) => {
        const words = recoveryWords(secret);
        expect(words).toHaveLength(24);
        expect(recoverySecret(words)).toEqual(secret);
      }),
      { numRuns: 50 },
    );
  });

  it('encodes as BIP-39 does: all-zero bits are the first word 23 times and then the checksum', () => {
    const words = recoveryWords(new Uint8Array(32));
    // In the English list the 24th word of the all-zero vector is "art", number 102 counted from 0.
    expect(words).toEqual([...Array(23).fill(SVENSKA_ORD[0]), SVENSKA_ORD[102]]);
  });

  it('reads words typed in capitals, over several lines, with extra spaces and decomposed letters', () => {
    const secret = Uint8Array.from(randomBytes(32));
    const typed = recoveryWords(secret).join('  \n\t').toUpperCase().normalize('NFD');
    expect(recoverySecret(`  ${typed} `)).toEqual(secret);
  });

  it('has words with å, ä and ö in its list, so that the former test means something', () => {
    expect(SVENSKA_ORD.some((word) => word.normalize('NFD') !== word)).toBe(true);
  });

  it('names the number of a word that is not in the list, and never the word', () => {
    const words = recoveryWords(Uint8Array.from(randomBytes(32)));
    const fault = faultOf(() => recoverySecret(words.map((word, i) => (i === 16 ? 'xyzzyord' : word))));
    expect(fault.kod).toBe('VALIDATION');
    expect(fault.faltfel[0]?.falt).toBe('ord.17');
    expect(fault.mening).toContain('17');
    expect(JSON.stringify(fault.faltfel) + fault.mening).not.toContain('xyzzyord');
  });

  it('detects listed words in the wrong place in at least 99 of 100 cases', () => {
    let detected = 0;
    for (let i = 0; i < 400; i++) {
      const words = recoveryWords(Uint8Array.from(randomBytes(32)));
      const at = i % 24;
      const wrong = SVENSKA_ORD[(SVENSKA_ORD.indexOf(words[at] ?? '') + 1 + (i % 2000)) % 2048] ?? '';
      words[at] = wrong;
      try {
        recoverySecret(words);
      } catch {
        detected++;
      }
    }
    // 8 bits of checksum: 1 in 256 passes by chance.
    expect(detected).toBeGreaterThanOrEqual(388);
  });

  it.each([0, 23, 25])('refuses %i words', (count) => {
    const words = Array.from({ length: count }, () => SVENSKA_ORD[0] ?? '');
    expect(faultOf(() => recoverySecret(words)).kod).toBe('VALIDATION');
  });
});
