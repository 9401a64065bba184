import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import { listFolder, readIfExists, writeAtomic } from '../store/atomic-file.ts';
import { fromBase64 } from './encoding.ts';
import { recoveryRefusal } from './fault.ts';
import { type Header, loginHint, type Slot, signHeader } from './header.ts';
import { readHeaderCopies, writeHeaderCopies } from './header-file.ts';
import { createKeyPair, type KeyPair } from './hpke.ts';
import { createOpenVault, type OpenVault } from './open-vault.ts';
import { parseSidecarName } from './paths.ts';
import type { Random } from './primitives.ts';
import { recoverySecret } from './recovery.ts';
import { giveRole, openRole } from './roll.ts';
import { encodeSidecar, MOST_SIDECAR_BYTES, openSidecar, parseSidecar, sealToHolder } from './sidecar.ts';
import { createRecoverySlot, createUserSlot, openSlot, type Root, recoveryKey, type SlotKeys } from './slot.ts';
import { type Credentials, checkCredentials, chooseKdf, createRecoveryWords, hex128 } from './vault.ts';

export interface Recovered {
  readonly vault: OpenVault;
  /** The words that count from now on. Those on the used sheet open only old copies of the header. */
  readonly recoveryWords: string[];
  /** Akter whose key file could not be carried over because it is damaged; restore those from a backup. */
  readonly unreadable: readonly string[];
}

interface Opened {
  readonly header: Header;
  readonly paper: Slot;
  readonly keys: SlotKeys;
}

/**
 * Opens a vault with the recovery sheet and gives a person a new passphrase: somebody with that login keeps identity,
 * roles and akter; a new login gets a new slot and all roles, and through the chef role every akt that is not kept from
 * the chef. Forces a new recovery secret. The recovery *key pair* stays, because every akt is sealed to it.
 *
 * Order: sidecars first, header last. A crash between changes nothing for others, and doing it again completes it.
 * @param input `newWords`: from `createRecoveryWords`, already typed back; new ones when absent
 * @throws AppError VALIDATION for mistyped words (see `recoverySecret`) or a weak passphrase; FORBIDDEN when the words
 * belong to another vault or have been replaced
 */
export async function recoverVault(
  folder: string,
  words: string | readonly string[],
  input: Credentials & { readonly newWords?: readonly string[] },
): Promise<Recovered> {
  const random = input.random ?? randomBytes;
  const secret = recoverySecret(words);
  checkCredentials(input);
  const recoveryWords = input.newWords ? [...input.newWords] : createRecoveryWords(random);
  const newSecret = recoverySecret(recoveryWords);
  const opened = await openWithPaper(folder, secret);
  const { header, paper, keys } = opened;
  const root: Root = { vaultId: header.vaultId, vrk: keys.vrk, vrkGeneration: header.vrkGeneration };
  const existing = findUser(header, input.login);
  const pair = await createKeyPair(random);
  const userSlot = await newUserSlot(root, header, existing?.id ?? hex128(random), pair, input);
  const paperPair = { secretKey: keys.secretKey, publicKey: fromBase64(paper.publicKey) };
  const paperSlot = await createRecoverySlot({ root, id: paper.id, secret: newSecret, pair: paperPair, random });
  const unreadable = existing === null ? [] : await resealAkter(folder, opened, userSlot);
  const others = header.slots.filter((slot) => slot.id !== userSlot.id && slot.id !== paper.id);
  const next = signHeader(
    {
      ...header,
      generation: header.generation + 1,
      slots: [...others, userSlot, paperSlot],
      roles: await giveAllRoles(opened, userSlot),
    },
    keys.vrk,
  );
  await writeHeaderCopies(folder, next);
  secret.fill(0);
  newSecret.fill(0);
  keys.secretKey.fill(0);
  const own: SlotKeys = { slotId: userSlot.id, secretKey: pair.secretKey, vrk: keys.vrk };
  const vault = createOpenVault({ folder, header: next, keys: own, wasRepaired: false, random });
  return { vault, recoveryWords, unreadable };
}

/**
 * Whether the words open this vault, before anybody writes down new ones. Nothing is changed.
 * @throws AppError as `recoverVault` for words that are mistyped or belong to another vault
 */
export async function checkRecoveryWords(folder: string, words: string | readonly string[]): Promise<void> {
  const secret = recoverySecret(words);
  const { keys } = await openWithPaper(folder, secret);
  secret.fill(0);
  keys.secretKey.fill(0);
  keys.vrk.fill(0);
}

async function openWithPaper(folder: string, secret: Uint8Array): Promise<Opened> {
  const { candidates } = await readHeaderCopies(folder);
  for (const header of candidates) {
    for (const paper of header.slots.filter((slot) => slot.kind === 'recovery')) {
      const keys = await openSlot(header, paper, recoveryKey(secret, paper.salt));
      if (keys !== null) return { header, paper, keys };
    }
  }
  throw recoveryRefusal();
}

function findUser(header: Header, login: string): Slot | null {
  const hint = loginHint(header.hintSalt, login);
  return header.slots.find((slot) => slot.kind === 'user' && slot.hint === hint) ?? null;
}

async function newUserSlot(root: Root, header: Header, id: string, pair: KeyPair, input: Credentials): Promise<Slot> {
  const random: Random = input.random ?? randomBytes;
  const { login, passphrase } = input;
  const kdf = await chooseKdf(input);
  return createUserSlot({ root, id, hintSalt: header.hintSalt, login, passphrase, kdf, pair, random });
}

async function giveAllRoles(opened: Opened, slot: Slot): Promise<Header['roles']> {
  const { header, keys } = opened;
  const holder = { slotId: slot.id, publicKey: fromBase64(slot.publicKey) };
  const roles: Header['roles'] = [];
  for (const roll of header.roles) {
    const secret = await openRole(header.vaultId, roll, keys);
    roles.push(secret === null ? roll : await giveRole(header.vaultId, roll, secret, holder));
    secret?.fill(0);
  }
  return roles;
}

/** Seals the akter of a replaced slot to its new key pair. @returns ids of akter whose sidecar could not be used */
async function resealAkter(folder: string, opened: Opened, slot: Slot): Promise<string[]> {
  const { header, keys, paper } = opened;
  const unreadable: string[] = [];
  const akter = path.join(folder, 'akter');
  const paperSecret = { kind: 'recovery', id: paper.id, generation: 1, secretKey: keys.secretKey } as const;
  const holder = { kind: 'user', id: slot.id, generation: 1, publicKey: fromBase64(slot.publicKey) } as const;
  for (const name of await listFolder(akter)) {
    const place = parseSidecarName(name);
    if (place === null) continue;
    try {
      const bytes = await readIfExists(path.join(akter, name), MOST_SIDECAR_BYTES);
      const sidecar = parseSidecar(bytes instanceof Uint8Array ? bytes : new Uint8Array(), {
        vaultId: header.vaultId,
        ...place,
      });
      if (!sidecar.holders.some((other) => other.kind === 'user' && other.id === slot.id)) continue;
      const key = await openSidecar(sidecar, [paperSecret]);
      if (key === null) unreadable.push(place.aktId);
      else await writeAtomic(path.join(akter, name), encodeSidecar(await sealToHolder(sidecar, key, holder)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unreadable.push(place.aktId);
    }
  }
  return unreadable;
}
