import { z } from 'zod';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { encodeChecked, parseChecked } from './checked-json.ts';
import {
  base64Between,
  base64Bytes,
  Counter,
  canonicalBytes,
  canonicalJson,
  fromBase64,
  Generation,
  Hex128,
  toBase64,
} from './encoding.ts';
import { newerProgramNeeded } from './fault.ts';
import { KEY_BYTES, SEAL_OVERHEAD } from './hpke.ts';
import { equalBytes, hkdf, hmacSha256 } from './primitives.ts';

export const HEADER_MAGIC = 'SKYDDSAKT-VALV';
/** What this program writes as long as the root key has never been renewed. */
export const HEADER_FORMAT = 1;
/** What it writes afterwards, and the newest that it reads: format 1 knows no transitions. */
export const ROTATED_FORMAT = 2;
export const MOST_HEADER_BYTES = 64 * 1024;

export const ROLL_IDN = ['jour', 'intake', 'chef'] as const;
export type RollId = (typeof ROLL_IDN)[number];

// Objects are loose: a later format with the same `minReader` may add fields, and they must survive our rewriting.
const KdfSchema = z.looseObject({ m: Counter, t: Counter, p: Counter });
const PublicKey = base64Bytes(KEY_BYTES);

const SlotMetadataSchema = z.looseObject({
  id: Hex128,
  kind: z.enum(['user', 'recovery']),
  /** First 8 bytes of HMAC(hintSalt, login); null in the recovery slot. */
  hint: base64Bytes(8).nullable(),
  /** Argon2id cost; null in the recovery slot, whose secret needs no stretching. */
  kdf: KdfSchema.nullable(),
  salt: base64Bytes(16),
  publicKey: PublicKey,
  /** `vrkGeneration` whose commitment lies in the wrap. */
  pinned: Generation,
});

const SlotSchema = SlotMetadataSchema.extend({
  /** AES-256-GCM under the slot's key: the slot's secret key (32 bytes), then the commitment to the VRK (32 bytes). */
  secretWrap: z.looseObject({ nonce: base64Bytes(12), ct: base64Bytes(2 * KEY_BYTES + 16) }),
  vrkSealed: base64Bytes(KEY_BYTES + SEAL_OVERHEAD),
});

const RollSchema = z.looseObject({
  role: z.enum(ROLL_IDN),
  generation: Generation,
  publicKey: PublicKey,
  holders: z.array(z.looseObject({ slotId: Hex128, sealed: base64Bytes(KEY_BYTES + SEAL_OVERHEAD) })).max(128),
  /** Earlier secrets, each sealed to the pair that came after it, while something is still sealed to them. */
  older: z.array(z.looseObject({ generation: Generation, sealed: base64Bytes(KEY_BYTES + SEAL_OVERHEAD) })).optional(),
});

const TransitionSchema = z.looseObject({
  /** The older `vrkGeneration`. */
  from: Generation,
  commitment: base64Bytes(KEY_BYTES),
  proof: base64Bytes(32),
  previous: z.looseObject({ nonce: base64Bytes(12), ct: base64Bytes(KEY_BYTES + 16) }),
});

const AnchorSchema = z.looseObject({
  registerCounter: Counter,
  registerHead: base64Between(0, 64),
  logSeq: Counter,
  logHead: base64Between(0, 64),
});

const UnsignedHeaderSchema = z.looseObject({
  magic: z.literal(HEADER_MAGIC),
  format: Generation,
  minReader: Generation,
  vaultId: Hex128,
  /** Raised by every write of the header. */
  generation: Generation,
  createdAt: Tidpunkt,
  hintSalt: base64Bytes(16),
  kdfFloor: KdfSchema,
  /** Raised when the vault root key is renewed. */
  vrkGeneration: Generation,
  /** To the present root key from each older one that some slot still pins; see transition.ts. */
  transitions: z.array(TransitionSchema).max(64).optional(),
  slots: z.array(SlotSchema).min(1).max(64),
  roles: z.array(RollSchema).length(ROLL_IDN.length),
  /** Public key that `vantande` is sealed to. */
  vantande: PublicKey,
  register: z.looseObject({ generation: Generation, schemaMin: Counter }),
  anchor: AnchorSchema,
});

const HeaderSchema = UnsignedHeaderSchema.extend({ mac: base64Bytes(32) });

/** The header as it lies on disk. Byte fields are base64url, identities hex. Holds no name of anybody. */
export type Header = z.infer<typeof HeaderSchema>;
export type UnsignedHeader = z.infer<typeof UnsignedHeaderSchema>;
export type Slot = z.infer<typeof SlotSchema>;
/** What of a slot is authenticated together with its wrapped secret. */
export type SlotMetadata = z.infer<typeof SlotMetadataSchema>;
export type Roll = z.infer<typeof RollSchema>;
export type Transition = z.infer<typeof TransitionSchema>;

/**
 * What the header remembers of register and log from the last clean lock. Heads are base64url of at most 64 bytes,
 * empty before the first write.
 */
export type Anchor = { registerCounter: number; registerHead: string; logSeq: number; logHead: string };

/** The hint of a login name: finds the slot for whoever knows the name, lists nobody. */
export function loginHint(hintSalt: string, login: string): string {
  const name = login.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  return toBase64(hmacSha256(fromBase64(hintSalt), new TextEncoder().encode(name)).subarray(0, 8));
}

/** The commitment to a VRK that a slot pins, so that nobody can seal another root key to the slot's public key. */
export function vrkCommitment(vaultId: string, vrk: Uint8Array): Uint8Array {
  return hkdf(vrk, Buffer.from(vaultId, 'hex'), 'vrk-commitment');
}

function headerMac(header: UnsignedHeader, vrk: Uint8Array): Uint8Array {
  const { mac: _, ...rest } = header;
  const key = hkdf(vrk, Buffer.from(header.vaultId, 'hex'), 'hdr-mac');
  return hmacSha256(key, canonicalBytes(rest));
}

/** A header as it shall be written: authenticated under the VRK. An older `mac` is replaced. */
export function signHeader(header: UnsignedHeader, vrk: Uint8Array): Header {
  return { ...header, mac: toBase64(headerMac(header, vrk)) };
}

/** True when nothing in the header has changed since somebody with the VRK wrote it. */
export function isAuthentic(header: Header, vrk: Uint8Array): boolean {
  return equalBytes(headerMac(header, vrk), fromBase64(header.mac));
}

/**
 * The bytes of one copy: see `encodeChecked`.
 * @throws RangeError above 64 KiB
 */
export function encodeHeader(header: Header): Uint8Array {
  const bytes = encodeChecked(header);
  if (bytes.length > MOST_HEADER_BYTES) throw new RangeError('header above 64 KiB');
  return bytes;
}

/**
 * Reads one copy. Nothing is believed before length, checksum, canonical form and schema agree.
 * @returns null when the copy is damaged
 * @throws AppError STORAGE when the copy is whole but only a newer program may read it
 */
export function parseHeader(bytes: Uint8Array): Header | null {
  if (bytes.length > MOST_HEADER_BYTES) return null;
  const value = parseChecked(bytes);
  const start = z.looseObject({ magic: z.literal(HEADER_MAGIC), minReader: Generation }).safeParse(value);
  if (!start.success) return null;
  if (start.data.minReader > ROTATED_FORMAT) throw newerProgramNeeded();
  const parsed = HeaderSchema.safeParse(value);
  // Whatever the schema dropped could not be authenticated any more.
  if (!parsed.success || canonicalJson(parsed.data) !== canonicalJson(value)) return null;
  return parsed.data;
}
