import { z } from 'zod';

/** Bytes as unpadded base64url, the form that every vault file uses. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** The bytes of a string that `base64Bytes` or `sealedText` has accepted. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64url'));
}

function isCanonicalBase64(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

/** Schema of exactly `length` bytes in base64url; a second spelling of the same bytes is refused. */
export function base64Bytes(length: number) {
  return z
    .string()
    .max(Math.ceil((length * 4) / 3))
    .refine((text) => isCanonicalBase64(text) && fromBase64(text).length === length);
}

/** Schema of between `min` and `max` bytes in base64url. */
export function base64Between(min: number, max: number) {
  return z
    .string()
    .max(Math.ceil((max * 4) / 3))
    .refine((text) => isCanonicalBase64(text) && fromBase64(text).length >= min && fromBase64(text).length <= max);
}

/** 128 random bits in hex: identity of a vault, a slot or an akt. */
export const Hex128 = z.string().regex(/^[0-9a-f]{32}$/);
/** A counter that starts at 1. */
export const Generation = z.int().min(1);
/** A counter that starts at 0. */
export const Counter = z.int().min(0);

/**
 * JSON with sorted keys and no spaces, so that equal values are equal bytes and can be authenticated.
 * @throws TypeError on a value that JSON cannot carry exactly
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
  }
  throw new TypeError('not a value of canonical JSON');
}

/** As `canonicalJson`, in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

/**
 * Reads canonical JSON.
 * @returns null for anything that `canonicalJson` would not have written: bad UTF-8, doubled keys, spaces, fractions
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}
