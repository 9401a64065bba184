import type { Kdf } from './argon2.ts';
import { fromBase64, toBase64 } from './encoding.ts';
import { type Header, loginHint, ROTATED_FORMAT, type RollId, type Slot } from './header.ts';
import { createKeyPair } from './hpke.ts';
import type { Random } from './primitives.ts';
import { getRoll, giveRole, openRole, type RollHolder, renewRole } from './roll.ts';
import { createUserSlot, openSlot, passphraseKey, type Root, type SlotKeys, sealRoot } from './slot.ts';
import { renewTransitions } from './transition.ts';

/** Who is to get a slot of their own, at this keyboard. */
export interface NewSlot {
  readonly id: string;
  readonly login: string;
  readonly passphrase: string;
  readonly kdf: Kdf;
  readonly random: Random;
}

/** What of the vault's keys a change to its people needs. */
export interface RootKeys extends SlotKeys {
  readonly vrkGeneration: number;
}

/** True when somebody has that login already; case does not matter. */
export function isLoginTaken(header: Header, login: string): boolean {
  const hint = loginHint(header.hintSalt, login);
  return header.slots.some((slot) => slot.kind === 'user' && slot.hint === hint);
}

/** The header with a slot for one person more, who holds no role and no akt yet. Runs Argon2id once. */
export async function withSlot(header: Header, keys: SlotKeys, input: NewSlot): Promise<Header> {
  const root: Root = { vaultId: header.vaultId, vrk: keys.vrk, vrkGeneration: header.vrkGeneration };
  const pair = await createKeyPair(input.random);
  const slot = await createUserSlot({ ...input, root, hintSalt: header.hintSalt, pair });
  pair.secretKey.fill(0);
  return { ...header, slots: [...header.slots, slot] };
}

/** The header without a slot whose passphrase is forgotten. Nothing else is renewed: nobody is shut out. */
export function withoutSlot(header: Header, slotId: string): Header {
  return {
    ...header,
    slots: header.slots.filter(({ id }) => id !== slotId),
    roles: header.roles.map((roll) => ({ ...roll, holders: roll.holders.filter((one) => one.slotId !== slotId) })),
  };
}

/**
 * The header with a role given to a slot.
 * @returns null when whoever gives does not hold the role
 */
export async function withRole(header: Header, keys: SlotKeys, role: RollId, slotId: string): Promise<Header | null> {
  const roll = getRoll(header, role);
  const slot = header.slots.find(({ id }) => id === slotId);
  const secret = await openRole(header.vaultId, roll, keys);
  if (secret === null || slot === undefined) return null;
  const given = await giveRole(header.vaultId, roll, secret, holderOf(slot));
  secret.fill(0);
  return { ...header, roles: header.roles.map((other) => (other.role === role ? given : other)) };
}

/**
 * The header with a role taken from a slot: those who stay get a new pair. What was sealed to the old one must be sealed
 * anew; until then they also open the old one.
 * @returns null when whoever takes it does not hold the role, and so could not give the others the way back
 */
export async function withoutRole(
  header: Header,
  keys: SlotKeys,
  role: RollId,
  slotId: string,
  random: Random,
): Promise<Header | null> {
  const roll = getRoll(header, role);
  if (!roll.holders.some((one) => one.slotId === slotId)) return header;
  const secret = await openRole(header.vaultId, roll, keys);
  if (secret === null) return null;
  const remaining = roll.holders
    .filter((one) => one.slotId !== slotId)
    .map((one) => header.slots.find(({ id }) => id === one.slotId))
    .filter((slot) => slot !== undefined)
    .map(holderOf);
  const renewed = await renewRole(header.vaultId, roll, secret, remaining, random);
  secret.fill(0);
  return { ...header, roles: header.roles.map((other) => (other.role === role ? renewed : other)) };
}

/** The header without the way back to earlier secrets of roles: nothing is sealed to them any more. */
export function withoutOlderRoles(header: Header): Header {
  return { ...header, roles: header.roles.map(({ older: _older, ...roll }) => roll) };
}

/** Who of the header a login and a passphrase belong to; null when they open no slot. Runs Argon2id once. */
export async function findSlotOf(header: Header, login: string, passphrase: string): Promise<string | null> {
  const hint = loginHint(header.hintSalt, login);
  const slot = header.slots.find((candidate) => candidate.kind === 'user' && candidate.hint === hint);
  const kek = slot === undefined ? null : await passphraseKey(header, slot, passphrase);
  if (slot === undefined || kek === null) return null;
  const keys = await openSlot(header, slot, kek);
  kek.fill(0);
  keys?.secretKey.fill(0);
  keys?.vrk.fill(0);
  return keys === null ? null : slot.id;
}

/**
 * The header after somebody has left: their slot is gone, the root key and the roles they held are new, and the register
 * has its next generation. To be signed with the new root key.
 * @returns null when the leaver holds a role that whoever removes them does not
 */
export async function withNewRoot(
  header: Header,
  keys: SlotKeys,
  input: { readonly leaver: string; readonly vrk: Uint8Array; readonly vantande: Uint8Array; readonly random: Random },
): Promise<Header | null> {
  const { leaver, vrk, random } = input;
  const from = header.vrkGeneration;
  let next: Header | null = header;
  for (const { role } of header.roles) next = next && (await withoutRole(next, keys, role, leaver, random));
  if (next === null) return null;
  next = withoutSlot(next, leaver);
  const root: Root = { vaultId: header.vaultId, vrk, vrkGeneration: from + 1 };
  const slots: Slot[] = [];
  for (const slot of next.slots) slots.push({ ...slot, vrkSealed: toBase64(await sealRoot(root, slot)) });
  return {
    ...next,
    format: ROTATED_FORMAT,
    minReader: ROTATED_FORMAT,
    slots,
    vrkGeneration: from + 1,
    transitions: renewTransitions(next, keys.vrk, vrk, random),
    vantande: toBase64(input.vantande),
    register: { ...header.register, generation: header.register.generation + 1 },
  };
}

function holderOf(slot: Slot): RollHolder {
  return { slotId: slot.id, publicKey: fromBase64(slot.publicKey) };
}
