import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;

/**
 * The key of one database file: 32 random or derived key bytes followed by the 16 bytes that SQLCipher uses as salt.
 * Never a passphrase; SQLCipher's own key stretching is skipped because the bytes are already uniform.
 */
export type FileKey = Uint8Array & { readonly [brand]: 'FileKey' };

export const FILE_KEY_BYTES = 48;

/**
 * Marks bytes as a file key.
 * @throws RangeError when they are not exactly 48 bytes
 */
export function asFileKey(bytes: Uint8Array): FileKey {
  if (bytes.length !== FILE_KEY_BYTES) throw new RangeError('a file key has 48 bytes');
  return bytes as FileKey;
}

/** A new key for a new file. `random` returns that many bytes; the system's generator unless told otherwise. */
export function createFileKey(random: (bytes: number) => Uint8Array = randomBytes): FileKey {
  return asFileKey(Uint8Array.from(random(FILE_KEY_BYTES)));
}

/**
 * SQLCipher's raw form of a key: `x'<96 hex digits>'`. The only place that builds it. The string cannot be erased
 * from memory, so it is built at opening and never kept.
 */
export function rawKeyLiteral(key: FileKey): string {
  return `x'${Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex')}'`;
}
