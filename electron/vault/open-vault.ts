import { randomBytes } from 'node:crypto';
import type { FileKey } from '../store/key.ts';
import { type AktFiles, createAktFiles, openAktKey, readSidecar, reseal, saveSidecar } from './akt-keys.ts';
import { toBase64 } from './encoding.ts';
import type { Anchor, Header, RollId } from './header.ts';
import { defaultHolders, findHolder, paperHolders, roleHolder } from './holders.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';
import { registerPath } from './paths.ts';
import { createPeople, type People, registerKeyOf } from './people.ts';
import { hkdf, type Random } from './primitives.ts';
import { getRoll, openRole, openRoleHistory, type RoleSecret } from './roll.ts';
import type { Holder, Sidecar } from './sidecar.ts';
import type { SlotKeys } from './slot.ts';
import { keysOf, updateHeader, type VaultState } from './vault-state.ts';

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
  /** The secrets of a role, newest first, with those that something may still be sealed to; none without the role. */
  roleSecrets(role: RollId): Promise<RoleSecret[]>;
  /** Who holds a new akt unless told otherwise: this person, the chef role and the paper. */
  defaultHolders(): Holder[];
  /** A role as a holder of akt keys, by its present key pair. */
  roleHolder(role: RollId): Holder;
  /** The paper, which holds every akt. */
  paperHolders(): Holder[];
  /** A slot as a holder of akt keys; null when there is no such slot. */
  findHolder(slotId: string): Holder | null;
  /** Fresh keys for a new akt; writes nothing yet. Creates the folder `akter` if it is missing. */
  createAktFiles(aktId: string, holders?: readonly Holder[]): Promise<AktFiles>;
  /**
   * The key of one generation of an akt; null when it is sealed to nothing that this person holds.
   * @throws AppError STORAGE when the sidecar is missing, damaged or about another akt
   */
  openAktKey(aktId: string, generation: number): Promise<FileKey | null>;
  /** Writes the sidecar of one generation for these holders, synced. For a new key. */
  writeSidecar(
    akt: { aktId: string; generation: number; fileKey: FileKey; publicKey: Uint8Array },
    holders: readonly Holder[],
  ): Promise<void>;
  /**
   * Brings the sidecar of an akt that keeps its key to these holders, synced. For other assignments.
   * @throws AppError STORAGE when the sidecar was not written by somebody with that key
   */
  reseal(akt: { aktId: string; generation: number; fileKey: FileKey }, holders: readonly Holder[]): Promise<void>;
  /** The sidecar as it lies on disk. Believed only when `openAktKey` has answered with a key. */
  readSidecar(aktId: string, generation: number): Promise<Sidecar>;
  /** What this person alone keeps; null when there is none, or none that the slot's present key opens. */
  readOwn(): Promise<Uint8Array | null>;
  /**
   * Replaces what this person alone keeps, synced. One call at a time.
   * @throws RangeError above 1 MiB
   */
  writeOwn(plaintext: Uint8Array): Promise<void>;
  /** Who may open the vault, and with which roles. */
  readonly people: People;
  /** Overwrites the keys and refuses everything from now on. Only the end of the process is certain. */
  close(): void;
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
  const state: VaultState = { header, keys, queue: Promise.resolve(), folder, random: input.random ?? randomBytes };
  return {
    vaultId: header.vaultId,
    slotId: keys.slotId,
    folder,
    wasRepaired: input.wasRepaired,
    header: () => (keysOf(state), state.header),
    registerKey: (generation = state.header.register.generation) =>
      registerKeyOf(header.vaultId, keysOf(state).vrk, generation),
    manifestKey: () => hkdf(keysOf(state).vrk, Buffer.from(header.vaultId, 'hex'), 'manifest'),
    registerFile: (generation = state.header.register.generation) => registerPath(folder, generation).file,
    saveAnchor: (anchor) => updateHeader(state, async (old) => ({ ...old, anchor: { ...old.anchor, ...anchor } })),
    saveRegister: (register) =>
      updateHeader(state, async (old) => ({ ...old, register: { ...old.register, ...register } })),
    setVantande: (publicKey) => updateHeader(state, async (old) => ({ ...old, vantande: toBase64(publicKey) })),
    roleSecret: async (role) => openRole(header.vaultId, getRoll(state.header, role), keysOf(state)),
    roleSecrets: async (role) => openRoleHistory(header.vaultId, getRoll(state.header, role), keysOf(state)),
    defaultHolders: () => defaultHolders(state.header, keysOf(state).slotId),
    roleHolder: (role) => roleHolder(state.header, role),
    paperHolders: () => paperHolders(state.header),
    findHolder: (slotId) => findHolder(state.header, slotId),
    createAktFiles: (aktId, holders) => createAktFiles(state, aktId, holders),
    openAktKey: (aktId, generation) => openAktKey(state, aktId, generation),
    writeSidecar: (akt, holders) => saveSidecar(state, akt, holders),
    reseal: (akt, holders) => reseal(state, akt, holders),
    readSidecar: (aktId, generation) => readSidecar(state, aktId, generation),
    readOwn: async () => readOwnFile(folder, state.header, keysOf(state)),
    writeOwn: async (plaintext) => writeOwnFile(folder, state.header, keysOf(state).slotId, plaintext),
    people: createPeople(state),
    close: () => close(state),
  };
}

function close(state: VaultState): void {
  state.keys?.secretKey.fill(0);
  state.keys?.vrk.fill(0);
  state.keys = null;
}
