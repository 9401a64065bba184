import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { canonicalBytes } from './encoding.ts';
import type { Random } from './primitives.ts';

/** RFC 9180 base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const ENC_BYTES = 32;
/** What sealing adds: the encapsulated key and the tag. */
export const SEAL_OVERHEAD = ENC_BYTES + 16;
export const KEY_BYTES = 32;

/** An X25519 pair, raw. */
export interface KeyPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/**
 * What a sealed value is bound to: it opens nowhere else. `file` is the path inside the vault folder, or a name inside
 * the header; `generation` that of the key or file; `holder` who may open it.
 */
export interface SealInfo {
  readonly vault: string;
  readonly file: string;
  readonly generation: number;
  readonly holder: string;
}

/** A new key pair (RFC 9180 DeriveKeyPair over fresh random bytes). */
export async function createKeyPair(random: Random): Promise<KeyPair> {
  const pair = await suite.kem.deriveKeyPair(buffer(random(KEY_BYTES)));
  return {
    secretKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
  };
}

/**
 * Seals for the owner of a public key. Says nothing about who sealed: anybody can.
 * @returns encapsulated key (32 bytes) followed by the ciphertext
 */
export async function sealTo(publicKey: Uint8Array, info: SealInfo, plaintext: Uint8Array): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(buffer(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: buffer(infoBytes(info)) }, buffer(plaintext));
  const sealed = new Uint8Array(ENC_BYTES + ct.byteLength);
  sealed.set(new Uint8Array(enc), 0);
  sealed.set(new Uint8Array(ct), ENC_BYTES);
  return sealed;
}

/** @returns null when the key is not the one sealed to, the place is another, or a byte has changed */
export async function openSealed(
  secretKey: Uint8Array,
  info: SealInfo,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  if (sealed.length < SEAL_OVERHEAD) return null;
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(buffer(secretKey));
    const enc = buffer(sealed.subarray(0, ENC_BYTES));
    const ct = buffer(sealed.subarray(ENC_BYTES));
    return new Uint8Array(await suite.open({ recipientKey, enc, info: buffer(infoBytes(info)) }, ct));
  } catch {
    return null;
  }
}

function infoBytes(info: SealInfo): Uint8Array {
  const { vault, file, generation, holder } = info;
  return canonicalBytes({ file, format: 'skyddsakt/1', generation, holder, vault });
}

/** The library reads the whole underlying buffer, so a view must be cut out first. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
