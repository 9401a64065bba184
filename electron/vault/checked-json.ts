import { canonicalJson, parseCanonical } from './encoding.ts';
import { sha256 } from './primitives.ts';

const CHECKSUM_LINE = 66;

/**
 * A line of canonical JSON, and a line with its SHA-256 in hex. The checksum tells accidents (a bad sector, half a write)
 * from the truth before any key is known; attacks are the business of a MAC inside.
 */
export function encodeChecked(value: unknown): Uint8Array {
  const body = canonicalJson(value);
  const checksum = Buffer.from(sha256(new TextEncoder().encode(body))).toString('hex');
  return new TextEncoder().encode(`${body}\n${checksum}\n`);
}

/** What `encodeChecked` wrote; null when anything of it is not as it was written. */
export function parseChecked(bytes: Uint8Array): unknown {
  if (bytes.length <= CHECKSUM_LINE) return null;
  const body = bytes.subarray(0, bytes.length - CHECKSUM_LINE);
  const tail = Buffer.from(bytes.subarray(bytes.length - CHECKSUM_LINE)).toString('latin1');
  return tail === `\n${Buffer.from(sha256(body)).toString('hex')}\n` ? parseCanonical(body) : null;
}
