import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { listFolder, syncFolder } from '../store/atomic-file.ts';
import { calibrateKdf, derivePassphraseKey, isAllowedKdf, KDF_FLOOR, type Kdf } from './argon2.ts';
import { fromBase64, toBase64 } from './encoding.ts';
import { folderNotEmpty, refusal } from './fault.ts';
import {
  HEADER_FORMAT,
  HEADER_MAGIC,
  type Header,
  loginHint,
  type Slot,
  signHeader,
  type UnsignedHeader,
} from './header.ts';
import { hasHeader, readHeaderCopies, writeHeaderCopies } from './header-file.ts';
import { createKeyPair } from './hpke.ts';
import { createOpenVault, type OpenVault } from './open-vault.ts';
import { checkPassphrase } from './passphrase.ts';
import type { Random } from './primitives.ts';
import { RECOVERY_SECRET_BYTES, recoverySecret, recoveryWords } from './recovery.ts';
import { createRoles } from './roll.ts';
import {
  createRecoverySlot,
  createUserSlot,
  openSlot,
  passphraseKey,
  type Root,
  repinSlot,
  type SlotKeys,
} from './slot.ts';
import { neededTransitions } from './transition.ts';

const UNBORN = /^(valv\.[ab]|akter|register\.1\.db\.ny(-journal)?)$/;
/** What may lie in a folder before there is a vault: the lock, and what a restoring has moved aside. */
const BESIDE = /^(las|las-journal|undanlagt-[1-9][0-9]*)$/;
const MOST_LOGIN = 100;

export interface Credentials {
  /** Any name that the person will remember; case does not matter. Never stored. */
  readonly login: string;
  readonly passphrase: string;
  /** Argon2id cost instead of the one calibrated on this machine; never below the floor. */
  readonly kdf?: Kdf;
  readonly random?: Random;
}

/**
 * What a folder holds, without any key: `none` (absent or empty), `unborn` (a creation that was cut off before its
 * register had a name: nothing has ever been written in it), `vault`, `damaged` (restore it; never create a new vault
 * over it) or `occupied` (files that are not a vault's).
 */
export async function inspectVault(folder: string): Promise<'none' | 'unborn' | 'vault' | 'damaged' | 'occupied'> {
  if (await hasHeader(folder)) {
    if (await isUnborn(folder)) return 'unborn';
    try {
      await readHeaderCopies(folder);
      return 'vault';
    } catch {
      return 'damaged';
    }
  }
  const names = await namesIn(folder);
  if (names.length === 0) return 'none';
  return names.some((name) => name === 'akter' || /^register\.\d+\.db$/.test(name)) ? 'damaged' : 'occupied';
}

/** Empties a folder in which a creation was cut off. @throws AppError CONFLICT for anything else */
export async function clearUnborn(folder: string): Promise<void> {
  if (!(await isUnborn(folder))) throw folderNotEmpty();
  for (const name of await namesIn(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
  await syncFolder(folder);
}

/** Only what `createVault` writes and a register without its name: no register, no akt, no log, no draft. */
async function isUnborn(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  const isEmpty = (await listFolder(path.join(folder, 'akter'))).length === 0;
  return isEmpty && names.includes('valv.a') && names.every((name) => UNBORN.test(name));
}

/** 24 words for a recovery sheet, to be typed back before `createVault` or `recoverVault` makes them count. */
export function createRecoveryWords(random: Random = randomBytes): string[] {
  return recoveryWords(Uint8Array.from(random(RECOVERY_SECRET_BYTES)));
}

/**
 * Creates a vault: one person with all three roles, and the recovery slot.
 * @param folder absent, or empty but for the lock file
 * @param input `recoveryWords`: from `createRecoveryWords`, already typed back; new ones when absent
 * @returns the open vault; the words of the paper; and the secret that opens `vantande`, which belongs in the register
 * @throws AppError CONFLICT when the folder holds anything, VALIDATION for a weak passphrase or an empty login
 */
export async function createVault(
  folder: string,
  input: Credentials & { readonly nowIso: Tidpunkt; readonly recoveryWords?: readonly string[] },
): Promise<{ vault: OpenVault; recoveryWords: string[]; vantandeSecret: Uint8Array }> {
  const random = input.random ?? randomBytes;
  checkCredentials(input);
  if ((await namesIn(folder)).length > 0) throw folderNotEmpty();
  const words = input.recoveryWords ? [...input.recoveryWords] : createRecoveryWords(random);
  const secret = recoverySecret(words);
  const root: Root = { vaultId: hex128(random), vrk: Uint8Array.from(random(32)), vrkGeneration: 1 };
  const [user, paper, vantande] = [
    await createKeyPair(random),
    await createKeyPair(random),
    await createKeyPair(random),
  ];
  const hintSalt = toBase64(random(16));
  const id = hex128(random);
  const { login, passphrase } = input;
  const kdf = await chooseKdf(input);
  const userSlot = await createUserSlot({ root, id, hintSalt, login, passphrase, kdf, pair: user, random });
  const paperSlot = await createRecoverySlot({ root, id: hex128(random), secret, pair: paper, random });
  const holders = [userSlot, paperSlot].map((slot) => ({ slotId: slot.id, publicKey: fromBase64(slot.publicKey) }));
  const header = signHeader(
    {
      ...emptyHeader(root, input.nowIso, hintSalt),
      slots: [userSlot, paperSlot],
      roles: await createRoles(root.vaultId, holders, random),
      vantande: toBase64(vantande.publicKey),
    },
    root.vrk,
  );
  await mkdir(path.join(folder, 'akter'), { recursive: true, mode: 0o700 });
  await writeHeaderCopies(folder, header);
  await syncFolder(path.dirname(path.resolve(folder)));
  secret.fill(0);
  paper.secretKey.fill(0);
  const keys: SlotKeys = { slotId: id, secretKey: user.secretKey, vrk: root.vrk };
  const vault = createOpenVault({ folder, header, keys, wasRepaired: false, random });
  return { vault, recoveryWords: words, vantandeSecret: vantande.secretKey };
}

/**
 * Opens a vault for a login and a passphrase. An unknown login costs the same Argon2id work as a wrong phrase. A
 * damaged or lagging header copy is written anew once the MAC has been verified.
 * @throws AppError FORBIDDEN, with one and the same sentence, for a wrong phrase, an unknown login and every kind of
 * tampering; STORAGE when both header copies are damaged or need a newer program; NOT_FOUND without a header
 */
export async function unlockVault(folder: string, login: string, passphrase: string): Promise<OpenVault> {
  const { candidates, needsRepair } = await readHeaderCopies(folder);
  for (const candidate of candidates) {
    const opened = await tryUser(candidate, login, passphrase);
    if (opened === null) continue;
    const { header, keys } = opened;
    if (needsRepair || header !== candidate) await writeHeaderCopies(folder, header);
    return createOpenVault({ folder, header, keys, wasRepaired: needsRepair });
  }
  throw refusal();
}

/** @returns the keys, and the header as it shall be from now on: with the slot pinned to the present root key */
async function tryUser(
  header: Header,
  login: string,
  passphrase: string,
): Promise<{ header: Header; keys: SlotKeys } | null> {
  const hint = loginHint(header.hintSalt, login);
  const slot = header.slots.find((candidate) => candidate.kind === 'user' && candidate.hint === hint);
  if (slot === undefined) {
    const kdf = header.slots.find((candidate) => candidate.kdf !== null)?.kdf;
    const cost = kdf && isAllowedKdf(kdf, header.kdfFloor) ? kdf : KDF_FLOOR;
    await derivePassphraseKey(passphrase, fromBase64(header.hintSalt), cost);
    return null;
  }
  const kek = await passphraseKey(header, slot, passphrase);
  if (kek === null) return null;
  const keys = await openSlot(header, slot, kek);
  const isLate = keys !== null && slot.pinned !== header.vrkGeneration;
  const next = isLate ? await repinned(header, slot, kek, keys) : header;
  kek.fill(0);
  return keys === null ? null : { header: next, keys };
}

async function repinned(header: Header, slot: Slot, kek: Uint8Array, keys: SlotKeys): Promise<Header> {
  const root: Root = { vaultId: header.vaultId, vrk: keys.vrk, vrkGeneration: header.vrkGeneration };
  const pinned = await repinSlot(root, slot, kek, keys.secretKey, randomBytes);
  const slots = header.slots.map((other) => (other.id === slot.id ? pinned : other));
  const next = { ...header, generation: header.generation + 1, slots };
  return signHeader({ ...next, transitions: neededTransitions(next) }, keys.vrk);
}

/** The cost for a new slot: the caller's, or the one calibrated on this machine. */
export async function chooseKdf(input: Credentials): Promise<Kdf> {
  const kdf = input.kdf ?? (await calibrateKdf());
  if (!isAllowedKdf(kdf)) throw new RangeError('Argon2id cost outside floor and ceiling');
  return kdf;
}

/** @throws AppError VALIDATION at `inloggningsnamn` or `losenfras` */
export function checkCredentials(input: Credentials): void {
  const length = input.login.trim().length;
  if (length === 0 || length > MOST_LOGIN) {
    const mening = 'Skriv ett inloggningsnamn, högst 100 tecken.';
    throw new AppError('VALIDATION', mening, [{ falt: 'inloggningsnamn', mening }]);
  }
  checkPassphrase(input.passphrase, [input.login]);
}

/** A new identity: 128 random bits in hex. */
export function hex128(random: Random): string {
  return Buffer.from(random(16)).toString('hex');
}

function emptyHeader(root: Root, createdAt: Tidpunkt, hintSalt: string): UnsignedHeader {
  return {
    magic: HEADER_MAGIC,
    format: HEADER_FORMAT,
    minReader: HEADER_FORMAT,
    vaultId: root.vaultId,
    generation: 1,
    createdAt,
    hintSalt,
    kdfFloor: { ...KDF_FLOOR },
    vrkGeneration: root.vrkGeneration,
    slots: [],
    roles: [],
    vantande: '',
    register: { generation: 1, schemaMin: 0 },
    anchor: { registerCounter: 0, registerHead: '', logSeq: 0, logHead: '' },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return (await listFolder(folder)).filter((name) => !BESIDE.test(name));
}
