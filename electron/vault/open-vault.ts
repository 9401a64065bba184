import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readIfExists, syncFolder, writeAtomic } from '../store/atomic-file.ts';
import { asFileKey, createFileKey, FILE_KEY_BYTES, type FileKey } from '../store/key.ts';
import { calibrateKdf, type Kdf } from './argon2.ts';
import { toBase64 } from './encoding.ts';
import { refusal, sealedFileDamaged, vaultClosed } from './fault.ts';
import { type Anchor, type Header, ROLL_IDN, type RollId, signHeader } from './header.ts';
import { writeHeaderCopies } from './header-file.ts';
import { defaultHolders, findHolder } from './holders.ts';
import { createKeyPair } from './hpke.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';
import { checkPassphrase } from './passphrase.ts';
import { aktPath, registerPath, sidecarPath } from './paths.ts';
import { equalBytes, hkdf, type Random } from './primitives.ts';
import { getRoll, openRole } from './roll.ts';
import {
  createSidecar,
  encodeSidecar,
  type Holder,
  type HolderSecret,
  MOST_SIDECAR_BYTES,
  openSidecar,
  parseSidecar,
  type Sidecar,
} from './sidecar.ts';
import { changeSlotPassphrase, openSlotSecret, passphraseKey, type Root, type SlotKeys } from './slot.ts';

/** Keys and paths of an akt that is about to be created. */
export interface AktFiles {
  readonly generation: number;
  readonly fileKey: FileKey;
  /** Goes into the akt's own file: opens its deposits. */
  readonly aktSecret: Uint8Array;
  /** Goes into the register, so that others can deposit. */
  readonly aktPublicKey: Uint8Array;
  /** Absolute path of the SQLCipher file. */
  readonly file: string;
  /** Writes the sidecar, synced. Call it when the akt's file is synced and before the register names the akt. */
  writeSidecar(): Promise<void>;
}

/** An unlocked vault. Everything but the fields throws AppError LOCKED after `close`. */
export interface OpenVault {
  readonly vaultId: string;
  /** Identity of the person's slot; never reused. */
  readonly slotId: string;
  readonly folder: string;
  /** True when one header copy was damaged or behind at unlocking and has been written anew. */
  readonly wasRepaired: boolean;
  /** The authenticated header as last written. Its `generation` only grows: a smaller one than before is rollback. */
  header(): Header;
  /** Key of the register file of a generation, the current one unless told otherwise. */
  registerKey(generation?: number): FileKey;
  /** Authenticates the list of what a backup of this vault holds. */
  manifestKey(): Uint8Array;
  /** Absolute path of the register file of a generation, the current one unless told otherwise. */
  registerFile(generation?: number): string;
  /** Remembers counters and heads in a new header generation. For each clean lock. */
  saveAnchor(anchor: Anchor): Promise<void>;
  /** Names another register generation: the switch of a re-key. */
  saveRegister(register: { generation: number; schemaMin: number }): Promise<void>;
  /** Names another public key for `vantande`; the secret must lie in the register already. */
  setVantande(publicKey: Uint8Array): Promise<void>;
  /** Secret key of a role; null when this person does not hold it. */
  roleSecret(role: RollId): Promise<Uint8Array | null>;
  /** Who holds a new akt unless told otherwise: this person, the chef role and the paper. */
  defaultHolders(): Holder[];
  /** A slot as a holder of akt keys; null when there is no such slot. */
  findHolder(slotId: string): Holder | null;
  /** Fresh keys for a new akt; writes nothing yet. Creates the folder `akter` if it is missing. */
  createAktFiles(aktId: string, holders?: readonly Holder[]): Promise<AktFiles>;
  /**
   * The key of one generation of an akt; null when it is sealed to nothing that this person holds.
   * @throws AppError STORAGE when the sidecar is missing, damaged or about another akt
   */
  openAktKey(aktId: string, generation: number): Promise<FileKey | null>;
  /** Writes the sidecar of one generation for these holders, synced. For re-key and for other assignments. */
  writeSidecar(
    akt: { aktId: string; generation: number; fileKey: FileKey; publicKey: Uint8Array },
    holders: readonly Holder[],
  ): Promise<void>;
  /** The sidecar as it lies on disk. Believed only when `openAktKey` has answered with a key. */
  readSidecar(aktId: string, generation: number): Promise<Sidecar>;
  /** What this person alone keeps; null when there is none, or none that the slot's present key opens. */
  readOwn(): Promise<Uint8Array | null>;
  /**
   * Replaces what this person alone keeps, synced. One call at a time.
   * @throws RangeError above 1 MiB
   */
  writeOwn(plaintext: Uint8Array): Promise<void>;
  /**
   * Puts the slot under another passphrase. Copies of the old header still open with the old one.
   * @param kdf only for tests; else calibrated on this machine and never below what the slot had
   * @throws AppError FORBIDDEN when `old` is wrong, VALIDATION when `next` is weak
   */
  changePassphrase(old: string, next: string, kdf?: Kdf): Promise<void>;
  /** Overwrites the keys and refuses everything from now on. Only the end of the process is certain. */
  close(): void;
}

interface State {
  header: Header;
  keys: SlotKeys | null;
  queue: Promise<void>;
  readonly folder: string;
  readonly random: Random;
}

/** Makes the facade over an authenticated header and the keys that opened it. The keys belong to it from now on. */
export function createOpenVault(input: {
  readonly folder: string;
  readonly header: Header;
  readonly keys: SlotKeys;
  readonly wasRepaired: boolean;
  readonly random?: Random;
}): OpenVault {
  const { folder, header, keys } = input;
  const state: State = { header, keys, queue: Promise.resolve(), folder, random: input.random ?? randomBytes };
  return {
    vaultId: header.vaultId,
    slotId: keys.slotId,
    folder,
    wasRepaired: input.wasRepaired,
    header: () => (keysOf(state), state.header),
    registerKey: (generation = state.header.register.generation) => registerKey(state, generation),
    manifestKey: () => hkdf(keysOf(state).vrk, Buffer.from(header.vaultId, 'hex'), 'manifest'),
    registerFile: (generation = state.header.register.generation) => registerPath(folder, generation).file,
    saveAnchor: (anchor) => update(state, async (old) => ({ ...old, anchor: { ...old.anchor, ...anchor } })),
    saveRegister: (register) => update(state, async (old) => ({ ...old, register: { ...old.register, ...register } })),
    setVantande: (publicKey) => update(state, async (old) => ({ ...old, vantande: toBase64(publicKey) })),
    roleSecret: async (role) => openRole(header.vaultId, getRoll(state.header, role), keysOf(state)),
    defaultHolders: () => defaultHolders(state.header, keysOf(state).slotId),
    findHolder: (slotId) => findHolder(state.header, slotId),
    createAktFiles: (aktId, holders) => createAktFiles(state, aktId, holders),
    openAktKey: (aktId, generation) => openAktKey(state, aktId, generation),
    writeSidecar: (akt, holders) => saveSidecar(state, akt, holders),
    readSidecar: (aktId, generation) => readSidecar(state, aktId, generation),
    readOwn: async () => readOwnFile(folder, state.header, keysOf(state)),
    writeOwn: async (plaintext) => writeOwnFile(folder, state.header, keysOf(state).slotId, plaintext),
    changePassphrase: (old, next, kdf) => changePassphrase(state, old, next, kdf),
    close: () => close(state),
  };
}

function keysOf(state: State): SlotKeys {
  if (state.keys === null) throw vaultClosed();
  return state.keys;
}

/** Changes the header one writer at a time; what is written is a new, signed generation in both copies. */
function update(state: State, change: (header: Header) => Promise<Header>): Promise<void> {
  const turn = state.queue.then(async () => {
    const changed = await change(state.header);
    const next = signHeader({ ...changed, generation: state.header.generation + 1 }, keysOf(state).vrk);
    await writeHeaderCopies(state.folder, next);
    state.header = next;
  });
  state.queue = turn.catch(() => undefined);
  return turn;
}

function registerKey(state: State, generation: number): FileKey {
  const salt = Buffer.from(state.header.vaultId, 'hex');
  return asFileKey(hkdf(keysOf(state).vrk, salt, `register/${generation}`, FILE_KEY_BYTES));
}

async function createAktFiles(state: State, aktId: string, holders?: readonly Holder[]): Promise<AktFiles> {
  const generation = 1;
  const chosen = holders ?? defaultHolders(state.header, keysOf(state).slotId);
  const file = aktPath(state.folder, aktId, generation).file;
  const made = await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(state.folder);
  const pair = await createKeyPair(state.random);
  const fileKey = createFileKey(state.random);
  return {
    generation,
    fileKey,
    aktSecret: pair.secretKey,
    aktPublicKey: pair.publicKey,
    file,
    writeSidecar: () => saveSidecar(state, { aktId, generation, fileKey, publicKey: pair.publicKey }, chosen),
  };
}

async function saveSidecar(
  state: State,
  akt: { aktId: string; generation: number; fileKey: FileKey; publicKey: Uint8Array },
  holders: readonly Holder[],
): Promise<void> {
  keysOf(state);
  const { aktId, generation } = akt;
  const place = { vaultId: state.header.vaultId, aktId, generation };
  const sidecar = await createSidecar(place, akt.fileKey, akt.publicKey, holders);
  await writeAtomic(sidecarPath(state.folder, aktId, generation).file, encodeSidecar(sidecar));
}

async function readSidecar(state: State, aktId: string, generation: number): Promise<Sidecar> {
  const bytes = await readIfExists(sidecarPath(state.folder, aktId, generation).file, MOST_SIDECAR_BYTES);
  if (bytes === null || bytes === 'too-large') throw sealedFileDamaged();
  return parseSidecar(bytes, { vaultId: state.header.vaultId, aktId, generation });
}

async function openAktKey(state: State, aktId: string, generation: number): Promise<FileKey | null> {
  const { slotId, secretKey } = keysOf(state);
  const sidecar = await readSidecar(state, aktId, generation);
  const own: HolderSecret = { kind: 'user', id: slotId, generation: 1, secretKey };
  const isOwn = sidecar.holders.some((holder) => holder.kind === 'user' && holder.id === slotId);
  // Roles are only opened when needed: each costs a key agreement.
  return openSidecar(sidecar, isOwn ? [own] : await roleSecrets(state));
}

async function roleSecrets(state: State): Promise<HolderSecret[]> {
  const secrets: HolderSecret[] = [];
  for (const role of ROLL_IDN) {
    const roll = getRoll(state.header, role);
    const secretKey = await openRole(state.header.vaultId, roll, keysOf(state));
    if (secretKey !== null) secrets.push({ kind: 'role', id: role, generation: roll.generation, secretKey });
  }
  return secrets;
}

async function changePassphrase(state: State, old: string, next: string, kdf?: Kdf): Promise<void> {
  const { slotId, secretKey, vrk } = keysOf(state);
  checkPassphrase(next);
  const chosen = kdf ?? (await calibrateKdf());
  await update(state, async (header) => {
    const slot = header.slots.find((candidate) => candidate.id === slotId);
    const kek = slot === undefined ? null : await passphraseKey(header, slot, old);
    const opened = slot === undefined || kek === null ? null : openSlotSecret(header.vaultId, slot, kek);
    if (slot === undefined || opened === null || !equalBytes(opened.key, secretKey)) throw refusal();
    const root: Root = { vaultId: header.vaultId, vrk, vrkGeneration: header.vrkGeneration };
    const cost = kdf ?? higher(chosen, slot.kdf ?? chosen);
    const input = { passphrase: next, kdf: cost, random: state.random };
    const changed = await changeSlotPassphrase(root, slot, secretKey, input);
    return { ...header, slots: header.slots.map((other) => (other.id === slotId ? changed : other)) };
  });
}

function higher(a: Kdf, b: Kdf): Kdf {
  return { m: Math.max(a.m, b.m), t: Math.max(a.t, b.t), p: Math.max(a.p, b.p) };
}

function close(state: State): void {
  state.keys?.secretKey.fill(0);
  state.keys?.vrk.fill(0);
  state.keys = null;
}
