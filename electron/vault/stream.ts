import { encryptUnder, unwrap } from './primitives.ts';

// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance,
// CRYPTO 2015) over AES-256-GCM. Each segment is encrypted under nonce = prefix || counter || last, so that a segment
// opens at its own place and nowhere else, and only the true last one opens as the last.

/** Plaintext of every segment but the last. */
export const SEGMENT_BYTES = 64 * 1024;
/** What each segment's tag adds. */
export const SEGMENT_OVERHEAD = 16;
/** The part of the nonce that is the same in a whole file, in bytes: 12 less a counter of 4 and the mark of the last. */
export const PREFIX_BYTES = 7;
const NONCE_BYTES = 12;
const COUNTER_AT = PREFIX_BYTES;
const LAST_AT = NONCE_BYTES - 1;

/** What one file is encrypted with. A key belongs to one file and is never used for another. */
export interface StreamKey {
  readonly key: Uint8Array;
  /** `PREFIX_BYTES` random bytes. */
  readonly prefix: Uint8Array;
  /** Authenticated with every segment. */
  readonly aad: Uint8Array;
}

/** Where in the stream a segment stands. */
export interface SegmentPlace {
  /** From 0. */
  readonly index: number;
  readonly isLast: boolean;
}

/** How many segments a plaintext of that many bytes makes; an empty one makes one. */
export function countSegments(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / SEGMENT_BYTES));
}

/** Encrypts one segment. @throws RangeError when it is too long, or short without being the last */
export function sealSegment(stream: StreamKey, place: SegmentPlace, plaintext: Uint8Array): Uint8Array {
  const fits = place.isLast ? plaintext.length <= SEGMENT_BYTES : plaintext.length === SEGMENT_BYTES;
  if (!fits) throw new RangeError('a segment of another length than it must have');
  return encryptUnder(nonceOf(stream, place), stream.key, stream.aad, plaintext);
}

/** @returns null when it is not that segment of that stream */
export function openSegment(stream: StreamKey, place: SegmentPlace, ciphertext: Uint8Array): Uint8Array | null {
  return unwrap(stream.key, stream.aad, { nonce: nonceOf(stream, place), ct: ciphertext });
}

function nonceOf({ prefix }: StreamKey, { index, isLast }: SegmentPlace): Uint8Array {
  if (prefix.length !== PREFIX_BYTES) throw new RangeError('a prefix of another length than it must have');
  const nonce = new Uint8Array(NONCE_BYTES);
  nonce.set(prefix);
  // Throws beyond 32 bits, where the counter would begin anew.
  Buffer.from(nonce.buffer).writeUInt32BE(index, COUNTER_AT);
  nonce[LAST_AT] = isLast ? 1 : 0;
  return nonce;
}
