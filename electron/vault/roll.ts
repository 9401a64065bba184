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

function rollInfo(vaultId: string, roll: Roll, slotId: string): SealInfo {
  return { vault: vaultId, file: `valv/roll/${roll.role}`, generation: roll.generation, holder: slotId };
}
