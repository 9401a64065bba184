import { z } from 'zod';
import { asFileKey, FILE_KEY_BYTES, type FileKey } from '../store/key.ts';
import { base64Bytes, canonicalBytes, fromBase64, Generation, Hex128, parseCanonical, toBase64 } from './encoding.ts';
import { newerProgramNeeded, sealedFileDamaged } from './fault.ts';
import { ROLL_IDN } from './header.ts';
import { KEY_BYTES, openSealed, SEAL_OVERHEAD, type SealInfo, sealTo } from './hpke.ts';
import { equalBytes, hkdf, hmacSha256 } from './primitives.ts';

export const SIDECAR_MAGIC = 'SKYDDSAKT-NYCKLAR';
const FORMAT = 1;
export const MOST_SIDECAR_BYTES = 256 * 1024;

const HolderSchema = z.looseObject({
  kind: z.enum(['user', 'role', 'recovery']),
  /** A slot's id, or the role's name. */
  id: z.union([Hex128, z.enum(ROLL_IDN)]),
  /** Generation of the holder's key pair. */
  generation: Generation,
  sealed: base64Bytes(FILE_KEY_BYTES + SEAL_OVERHEAD),
});

const UnsignedSidecarSchema = z.looseObject({
  magic: z.literal(SIDECAR_MAGIC),
  format: Generation,
  minReader: Generation,
  vaultId: Hex128,
  aktId: Hex128,
  generation: Generation,
  /** The akt's own public key: deposits are sealed to it. */
  publicKey: base64Bytes(KEY_BYTES),
  holders: z.array(HolderSchema).min(1).max(256),
});

const SidecarSchema = UnsignedSidecarSchema.extend({ mac: base64Bytes(32) });

/** `<id>.<gen>.nycklar`: who holds the key of one generation of one akt. */
export type Sidecar = z.infer<typeof SidecarSchema>;
type UnsignedSidecar = z.infer<typeof UnsignedSidecarSchema>;

/** Somebody who is to hold an akt's key; need not be present. */
export interface Holder {
  readonly kind: 'user' | 'role' | 'recovery';
  readonly id: string;
  readonly generation: number;
  readonly publicKey: Uint8Array;
}

/** A holder's way in: the secret that belongs to one entry. */
export interface HolderSecret extends Omit<Holder, 'publicKey'> {
  readonly secretKey: Uint8Array;
}

/** Which akt a sidecar must be about. */
export interface AktPlace {
  readonly vaultId: string;
  readonly aktId: string;
  readonly generation: number;
}

/** Seals an akt's key to its holders and authenticates the list under the akt's key. */
export async function createSidecar(
  place: AktPlace,
  key: FileKey,
  publicKey: Uint8Array,
  holders: readonly Holder[],
): Promise<Sidecar> {
  const entries: Sidecar['holders'] = [];
  for (const holder of holders) entries.push(await sealEntry(place, key, holder));
  const { vaultId, aktId, generation } = place;
  const body = { magic: SIDECAR_MAGIC, format: FORMAT, minReader: FORMAT, vaultId, aktId, generation } as const;
  const unsigned = { ...body, publicKey: toBase64(publicKey), holders: entries };
  return signSidecar(unsigned, key);
}

/** The sidecar with one holder's entry made anew, or added. */
export async function sealToHolder(sidecar: Sidecar, key: FileKey, holder: Holder): Promise<Sidecar> {
  const entry = await sealEntry(sidecar, key, holder);
  const others = sidecar.holders.filter((other) => other.kind !== holder.kind || other.id !== holder.id);
  return signSidecar({ ...sidecar, holders: [...others, entry] }, key);
}

/**
 * The sidecar for exactly these holders, under the same key: entries that are there stay as they are, and what is missing
 * is sealed. Each sealing costs a key agreement.
 * @throws AppError STORAGE when the sidecar's MAC does not hold under the key
 */
export async function sealToHolders(sidecar: Sidecar, key: FileKey, holders: readonly Holder[]): Promise<Sidecar> {
  if (!equalBytes(sidecarMac(sidecar, key), fromBase64(sidecar.mac))) throw sealedFileDamaged();
  const entries: Sidecar['holders'] = [];
  for (const holder of holders) {
    const { kind, id, generation } = holder;
    const there = sidecar.holders.find(
      (other) => other.kind === kind && other.id === id && other.generation === generation,
    );
    entries.push(there ?? (await sealEntry(sidecar, key, holder)));
  }
  return signSidecar({ ...sidecar, holders: entries }, key);
}

async function sealEntry(place: AktPlace, key: FileKey, holder: Holder): Promise<Sidecar['holders'][number]> {
  const sealed = await sealTo(holder.publicKey, holderInfo(place, holder), key);
  const id = HolderSchema.shape.id.parse(holder.id);
  return { kind: holder.kind, id, generation: holder.generation, sealed: toBase64(sealed) };
}

export function encodeSidecar(sidecar: Sidecar): Uint8Array {
  return canonicalBytes(sidecar);
}

/**
 * Reads a sidecar; what it says is believed only after `openSidecar`.
 * @throws AppError STORAGE when damaged, about another akt or generation, or for a newer program only
 */
export function parseSidecar(bytes: Uint8Array, place: AktPlace): Sidecar {
  if (bytes.length > MOST_SIDECAR_BYTES) throw sealedFileDamaged();
  const value = parseCanonical(bytes);
  const start = z.looseObject({ magic: z.literal(SIDECAR_MAGIC), minReader: Generation }).safeParse(value);
  if (!start.success) throw sealedFileDamaged();
  if (start.data.minReader > FORMAT) throw newerProgramNeeded();
  const parsed = SidecarSchema.safeParse(value);
  if (!parsed.success) throw sealedFileDamaged();
  const { vaultId, aktId, generation } = parsed.data;
  if (vaultId !== place.vaultId || aktId !== place.aktId || generation !== place.generation) throw sealedFileDamaged();
  return parsed.data;
}

/**
 * The akt's key by the first of somebody's secrets that the sidecar names.
 * @returns null when it names none of them
 * @throws AppError STORAGE when an entry is there but does not open, or the sidecar's MAC does not hold
 */
export async function openSidecar(sidecar: Sidecar, secrets: readonly HolderSecret[]): Promise<FileKey | null> {
  let isNamed = false;
  for (const secret of secrets) {
    const entry = sidecar.holders.find(
      (holder) => holder.kind === secret.kind && holder.id === secret.id && holder.generation === secret.generation,
    );
    if (entry === undefined) continue;
    isNamed = true;
    const key = await openSealed(secret.secretKey, holderInfo(sidecar, secret), fromBase64(entry.sealed));
    if (key?.length !== FILE_KEY_BYTES) continue;
    if (!equalBytes(sidecarMac(sidecar, asFileKey(key)), fromBase64(sidecar.mac))) throw sealedFileDamaged();
    return asFileKey(key);
  }
  if (isNamed) throw sealedFileDamaged();
  return null;
}

function signSidecar(sidecar: UnsignedSidecar, key: FileKey): Sidecar {
  return { ...sidecar, mac: toBase64(sidecarMac(sidecar, key)) };
}

function sidecarMac(sidecar: UnsignedSidecar, key: FileKey): Uint8Array {
  const { mac: _, ...rest } = sidecar;
  return hmacSha256(hkdf(key, Buffer.from(sidecar.vaultId, 'hex'), 'sidecar'), canonicalBytes(rest));
}

function holderInfo(place: AktPlace, holder: Omit<Holder, 'publicKey'>): SealInfo {
  return {
    vault: place.vaultId,
    file: `akter/${place.aktId}.nycklar`,
    generation: place.generation,
    holder: `${holder.kind}:${holder.id}:${holder.generation}`,
  };
}
