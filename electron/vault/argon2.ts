import { totalmem } from 'node:os';
import { hashRaw } from '@node-rs/argon2';

/** Cost of Argon2id: `m` KiB of memory, `t` passes, `p` lanes. */
export interface Kdf {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

const MIB = 1024;
/** security.md 2.3: where a new slot starts before calibration raises it. */
export const KDF_DEFAULT: Kdf = { m: 256 * MIB, t: 3, p: 4 };
/** Below this a header has been tampered with, or is not ours: refused. */
export const KDF_FLOOR: Kdf = { m: 64 * MIB, t: 3, p: 1 };
/** Above this a hostile header would stop the machine: refused. */
export const KDF_CEILING: Kdf = { m: 1024 * MIB, t: 10, p: 8 };

const ARGON2ID = 2;
const TARGET_MILLIS = 1000;
const MOST_MILLIS = 1500;
/** A vault must open also on a workstation that is busy with other things. */
const SHARE_OF_MEMORY = 8;

/** True when a cost lies between floor and ceiling. `floor` may be raised above the built-in one, never lowered. */
export function isAllowedKdf(kdf: Kdf, floor: Kdf = KDF_FLOOR): boolean {
  return (['m', 't', 'p'] as const).every(
    (part) =>
      Number.isInteger(kdf[part]) &&
      kdf[part] >= Math.max(KDF_FLOOR[part], floor[part]) &&
      kdf[part] <= KDF_CEILING[part],
  );
}

/** What is hashed: NFKC in UTF-8, so that å typed composed and decomposed is one phrase. */
export function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}

/**
 * The 32-byte key of a slot. Runs beside the event loop.
 * @throws RangeError when the cost lies outside floor and ceiling
 */
export async function derivePassphraseKey(passphrase: string, salt: Uint8Array, kdf: Kdf): Promise<Uint8Array> {
  if (!isAllowedKdf(kdf)) throw new RangeError('Argon2id cost outside floor and ceiling');
  const bytes = passphraseBytes(passphrase);
  try {
    return Uint8Array.from(
      await hashRaw(bytes, {
        algorithm: ARGON2ID,
        memoryCost: kdf.m,
        timeCost: kdf.t,
        parallelism: kdf.p,
        outputLen: 32,
        salt,
      }),
    );
  } finally {
    bytes.fill(0);
  }
}

/** True when twice the memory would still be quick enough, small enough for the machine and below the ceiling. */
export function shouldDouble(kdf: Kdf, millis: number, machineKib: number): boolean {
  const doubled = kdf.m * 2;
  const fits = doubled <= KDF_CEILING.m && doubled <= machineKib / SHARE_OF_MEMORY;
  return fits && millis < TARGET_MILLIS && millis * 2 <= MOST_MILLIS;
}

/** The cost for a new slot on this machine: the default, its memory doubled while one run stays under 1.5 s. */
export async function calibrateKdf(): Promise<Kdf> {
  const salt = new Uint8Array(16);
  let kdf = KDF_DEFAULT;
  for (;;) {
    const start = performance.now();
    await derivePassphraseKey('kalibrering', salt, kdf);
    if (!shouldDouble(kdf, performance.now() - start, totalmem() / 1024)) return kdf;
    kdf = { ...kdf, m: kdf.m * 2 };
  }
}
