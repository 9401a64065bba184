import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

// Only primitives that Electron's BoringSSL also has (security.md 2.2): AES-256-GCM, SHA-256, HMAC and HKDF over it.

/** Gives that many unpredictable bytes. */
export type Random = (bytes: number) => Uint8Array;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
}

export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array {
  return Uint8Array.from(createHmac('sha256', key).update(data).digest());
}

/** HKDF-SHA256. `label` separates what is derived from one secret: no two purposes share a label. */
export function hkdf(secret: Uint8Array, salt: Uint8Array, label: string, bytes = 32): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, `skyddsakt/1/${label}`, bytes));
}

/** Comparison that takes the same time wherever the difference lies. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What AES-256-GCM leaves: the nonce, and the ciphertext with its 16-byte tag last. */
export interface Wrapped {
  readonly nonce: Uint8Array;
  readonly ct: Uint8Array;
}

/** Encrypts under a fresh random nonce; `aad` is authenticated with it. */
export function wrap(key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array, random: Random): Wrapped {
  const nonce = Uint8Array.from(random(NONCE_BYTES));
  return { nonce, ct: encryptUnder(nonce, key, aad, plaintext) };
}

/**
 * As `wrap`, under a nonce that the caller answers for: the same one never twice with one key.
 * @returns the ciphertext with its 16-byte tag last
 */
export function encryptUnder(nonce: Uint8Array, key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  return Uint8Array.from(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
}

/** @returns null when key, nonce, `aad` or ciphertext is not what was wrapped */
export function unwrap(key: Uint8Array, aad: Uint8Array, wrapped: Wrapped): Uint8Array | null {
  const { nonce, ct } = wrapped;
  if (nonce.length !== NONCE_BYTES || ct.length < TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(ct.subarray(ct.length - TAG_BYTES));
  try {
    return Uint8Array.from(Buffer.concat([decipher.update(ct.subarray(0, ct.length - TAG_BYTES)), decipher.final()]));
  } catch {
    return null;
  }
}
