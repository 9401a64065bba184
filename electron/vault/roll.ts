import { fromBase64, toBase64 } from './encoding.ts';
import { type Header, ROLL_IDN, type Roll, type RollId } from './header.ts';
import { createKeyPair, openSealed, type SealInfo, sealTo } from './hpke.ts';
import type { Random } from './primitives.ts';

/** A slot that is given a role. */
export interface RollHolder {
  readonly slotId: string;
  readonly publicKey: Uint8Array;
}

/** New key pairs for all roles, each secret sealed to every holder. */
export async function createRoles(vaultId: string, holders: readonly RollHolder[], random: Random): Promise<Roll[]> {
  const roles: Roll[] = [];
  for (const role of ROLL_IDN) roles.push(await newRolePair(vaultId, role, 1, holders, random));
  return roles;
}

/** A role with a new key pair, whose secret only the given holders get. */
export async function newRolePair(
  vaultId: string,
  role: RollId,
  generation: number,
  holders: readonly RollHolder[],
  random: Random,
): Promise<Roll> {
  const pair = await createKeyPair(random);
  let roll: Roll = { role, generation, publicKey: toBase64(pair.publicKey), holders: [] };
  for (const holder of holders) roll = await giveRole(vaultId, roll, pair.secretKey, holder);
  pair.secretKey.fill(0);
  return roll;
}

/** The role with one holder more; a holder with the same slot is replaced. */
export async function giveRole(vaultId: string, roll: Roll, secret: Uint8Array, holder: RollHolder): Promise<Roll> {
  const sealed = await sealTo(holder.publicKey, rollInfo(vaultId, roll, holder.slotId), secret);
  const others = roll.holders.filter((other) => other.slotId !== holder.slotId);
  return { ...roll, holders: [...others, { slotId: holder.slotId, sealed: toBase64(sealed) }] };
}

/** The role as the header holds it. */
export function getRoll(header: Header, role: RollId): Roll {
  const roll = header.roles.find((candidate) => candidate.role === role);
  if (roll === undefined) throw new RangeError('a header has every role');
  return roll;
}

/** The secret of a role; null when the slot does not hold it. */
export async function openRole(
  vaultId: string,
  roll: Roll,
  keys: { readonly slotId: string; readonly secretKey: Uint8Array },
): Promise<Uint8Array | null> {
  const mine = roll.holders.find((holder) => holder.slotId === keys.slotId);
  if (mine === undefined) return null;
  return openSealed(keys.secretKey, rollInfo(vaultId, roll, keys.slotId), fromBase64(mine.sealed));
}

/** One of the secrets that a role has had. */
export interface RoleSecret {
  readonly generation: number;
  readonly secretKey: Uint8Array;
}

/** The secret of a role and those before it that something may still be sealed to; none for a slot without the role. */
export async function openRoleHistory(
  vaultId: string,
  roll: Roll,
  keys: { readonly slotId: string; readonly secretKey: Uint8Array },
): Promise<RoleSecret[]> {
  const newest = await openRole(vaultId, roll, keys);
  if (newest === null) return [];
  const secrets: RoleSecret[] = [{ generation: roll.generation, secretKey: newest }];
  for (const step of (roll.older ?? []).toSorted((a, b) => b.generation - a.generation)) {
    const after = secrets.at(-1);
    if (after === undefined || step.generation !== after.generation - 1) break;
    const info = olderInfo(vaultId, roll.role, step.generation);
    const secretKey = await openSealed(after.secretKey, info, fromBase64(step.sealed));
    if (secretKey === null) break;
    secrets.push({ generation: step.generation, secretKey });
  }
  return secrets;
}

/**
 * The role with a new pair for those who stay, because nobody forgets a secret. They also get the way back to `secret`,
 * which whoever is shut out has and they need until everything is sealed anew.
 */
export async function renewRole(
  vaultId: string,
  roll: Roll,
  secret: Uint8Array,
  remaining: readonly RollHolder[],
  random: Random,
): Promise<Roll> {
  const renewed = await newRolePair(vaultId, roll.role, roll.generation + 1, remaining, random);
  const info = olderInfo(vaultId, roll.role, roll.generation);
  const sealed = toBase64(await sealTo(fromBase64(renewed.publicKey), info, secret));
  return { ...renewed, older: [...(roll.older ?? []), { generation: roll.generation, sealed }] };
}

function olderInfo(vaultId: string, role: RollId, generation: number): SealInfo {
  return { vault: vaultId, file: `valv/roll/${role}/tidigare`, generation, holder: `role:${role}:${generation + 1}` };
}

function rollInfo(vaultId: string, roll: Roll, slotId: string): SealInfo {
  return { vault: vaultId, file: `valv/roll/${roll.role}`, generation: roll.generation, holder: slotId };
}
