import { derivePassphraseKey, isAllowedKdf, type Kdf } from './argon2.ts';
import { canonicalBytes, fromBase64, toBase64 } from './encoding.ts';
import { type Header, isAuthentic, loginHint, type Slot, type SlotMetadata, vrkCommitment } from './header.ts';
import { KEY_BYTES, type KeyPair, openSealed, type SealInfo, sealTo } from './hpke.ts';
import { equalBytes, hkdf, type Random, unwrap, wrap } from './primitives.ts';
import { rootBefore } from './transition.ts';

/** The root key of a vault with what binds it. */
export interface Root {
  readonly vaultId: string;
  readonly vrk: Uint8Array;
  readonly vrkGeneration: number;
}

/** What a slot gives to whoever opens it. */
export interface SlotKeys {
  readonly slotId: string;
  /** The slot's X25519 secret: opens role secrets and akt keys sealed to the slot. */
  readonly secretKey: Uint8Array;
  readonly vrk: Uint8Array;
}

/** A slot for a login and a passphrase. Runs Argon2id once. */
export async function createUserSlot(input: {
  readonly root: Root;
  readonly id: string;
  readonly hintSalt: string;
  readonly login: string;
  readonly passphrase: string;
  readonly kdf: Kdf;
  readonly pair: KeyPair;
  readonly random: Random;
}): Promise<Slot> {
  const { root, id, kdf, pair, random } = input;
  const salt = Uint8Array.from(random(16));
  const kek = await derivePassphraseKey(input.passphrase, salt, kdf);
  const metadata: SlotMetadata = {
    id,
    kind: 'user',
    hint: loginHint(input.hintSalt, input.login),
    kdf: { m: kdf.m, t: kdf.t, p: kdf.p },
    salt: toBase64(salt),
    publicKey: toBase64(pair.publicKey),
    pinned: root.vrkGeneration,
  };
  return closeSlot(root, metadata, kek, pair.secretKey, random);
}

/** The slot that the paper opens. `secret` is the 256 bits behind its words. */
export async function createRecoverySlot(input: {
  readonly root: Root;
  readonly id: string;
  readonly secret: Uint8Array;
  readonly pair: KeyPair;
  readonly random: Random;
}): Promise<Slot> {
  const { root, id, pair, random } = input;
  const salt = Uint8Array.from(random(16));
  const metadata: SlotMetadata = {
    id,
    kind: 'recovery',
    hint: null,
    kdf: null,
    salt: toBase64(salt),
    publicKey: toBase64(pair.publicKey),
    pinned: root.vrkGeneration,
  };
  return closeSlot(root, metadata, recoveryKey(input.secret, metadata.salt), pair.secretKey, random);
}

/** The same slot under another passphrase: key pair, identity and everything sealed to it stay. */
export async function changeSlotPassphrase(
  root: Root,
  slot: Slot,
  secretKey: Uint8Array,
  input: { readonly passphrase: string; readonly kdf: Kdf; readonly random: Random },
): Promise<Slot> {
  const salt = Uint8Array.from(input.random(16));
  const kek = await derivePassphraseKey(input.passphrase, salt, input.kdf);
  const { m, t, p } = input.kdf;
  const metadata = { ...metadataOf(slot), kdf: { m, t, p }, salt: toBase64(salt), pinned: root.vrkGeneration };
  return closeSlot(root, metadata, kek, secretKey, input.random);
}

/** The key of the recovery slot. The words carry 256 bits already, so nothing is stretched. */
export function recoveryKey(secret: Uint8Array, salt: string): Uint8Array {
  return hkdf(secret, fromBase64(salt), 'recovery-slot');
}

/**
 * The key of a user slot.
 * @returns null when the header asks for a cost below the floor or above the ceiling, which we never wrote
 */
export async function passphraseKey(header: Header, slot: Slot, passphrase: string): Promise<Uint8Array | null> {
  if (slot.kdf === null || !isAllowedKdf(slot.kdf, header.kdfFloor)) return null;
  return derivePassphraseKey(passphrase, fromBase64(slot.salt), slot.kdf);
}

/**
 * Opens a slot with its key and believes nothing until the header's MAC holds.
 * @returns null on a wrong key and on every kind of change to slot or header
 */
export async function openSlot(header: Header, slot: Slot, kek: Uint8Array): Promise<SlotKeys | null> {
  const secretKey = openSlotSecret(header.vaultId, slot, kek);
  if (secretKey === null || slot.pinned > header.vrkGeneration) return null;
  const info = vrkInfo(header.vaultId, header.vrkGeneration, slot.id);
  const vrk = await openSealed(secretKey.key, info, fromBase64(slot.vrkSealed));
  if (vrk === null) return null;
  // Anybody can seal to a public key. Without the commitment, a whole header made over another root key would open.
  const pinned = rootBefore(header, vrk, slot.pinned);
  if (pinned === null || !equalBytes(vrkCommitment(header.vaultId, pinned), secretKey.commitment)) return null;
  return isAuthentic(header, vrk) ? { slotId: slot.id, secretKey: secretKey.key, vrk } : null;
}

/** The same slot with the present root key pinned. Costs no Argon2id: `kek` has just opened it, and is used up. */
export function repinSlot(
  root: Root,
  slot: Slot,
  kek: Uint8Array,
  secretKey: Uint8Array,
  random: Random,
): Promise<Slot> {
  return closeSlot(root, { ...metadataOf(slot), pinned: root.vrkGeneration }, kek, secretKey, random);
}

/** The root key sealed to whoever opens a slot. */
export function sealRoot(root: Root, slot: Pick<Slot, 'id' | 'publicKey'>): Promise<Uint8Array> {
  return sealTo(fromBase64(slot.publicKey), vrkInfo(root.vaultId, root.vrkGeneration, slot.id), root.vrk);
}

/** @returns null when `kek` is not the slot's key or the slot's metadata have changed */
export function openSlotSecret(
  vaultId: string,
  slot: Slot,
  kek: Uint8Array,
): { key: Uint8Array; commitment: Uint8Array } | null {
  const wrapped = { nonce: fromBase64(slot.secretWrap.nonce), ct: fromBase64(slot.secretWrap.ct) };
  const plain = unwrap(kek, slotAad(vaultId, metadataOf(slot)), wrapped);
  return plain === null ? null : { key: plain.slice(0, KEY_BYTES), commitment: plain.slice(KEY_BYTES) };
}

async function closeSlot(
  root: Root,
  metadata: SlotMetadata,
  kek: Uint8Array,
  secretKey: Uint8Array,
  random: Random,
): Promise<Slot> {
  const plain = Uint8Array.from([...secretKey, ...vrkCommitment(root.vaultId, root.vrk)]);
  const { nonce, ct } = wrap(kek, slotAad(root.vaultId, metadata), plain, random);
  const vrkSealed = await sealRoot(root, metadata);
  plain.fill(0);
  kek.fill(0);
  return { ...metadata, secretWrap: { nonce: toBase64(nonce), ct: toBase64(ct) }, vrkSealed: toBase64(vrkSealed) };
}

/** Everything in a slot but its two ciphertexts, fields of later formats included. */
function metadataOf(slot: Slot): SlotMetadata {
  const { secretWrap: _wrap, vrkSealed: _sealed, ...rest } = slot;
  return rest as SlotMetadata;
}

function slotAad(vaultId: string, metadata: SlotMetadata): Uint8Array {
  return canonicalBytes({ format: 'skyddsakt/1/slot', slot: metadata, vaultId });
}

function vrkInfo(vaultId: string, vrkGeneration: number, slotId: string): SealInfo {
  return { vault: vaultId, file: 'valv/vrk', generation: vrkGeneration, holder: slotId };
}
