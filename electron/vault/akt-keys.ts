import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readIfExists, syncFolder, writeAtomic } from '../store/atomic-file.ts';
import { createFileKey, type FileKey } from '../store/key.ts';
import { sealedFileDamaged } from './fault.ts';
import { ROLL_IDN } from './header.ts';
import { defaultHolders } from './holders.ts';
import { createKeyPair } from './hpke.ts';
import { aktPath, sidecarPath } from './paths.ts';
import { getRoll, openRoleHistory } from './roll.ts';
import {
  createSidecar,
  encodeSidecar,
  type Holder,
  type HolderSecret,
  MOST_SIDECAR_BYTES,
  openSidecar,
  parseSidecar,
  type Sidecar,
  sealToHolders,
} from './sidecar.ts';
import { keysOf, type VaultState } from './vault-state.ts';

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

export async function createAktFiles(state: VaultState, aktId: string, holders?: readonly Holder[]): Promise<AktFiles> {
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

export async function saveSidecar(
  state: VaultState,
  akt: { aktId: string; generation: number; fileKey: FileKey; publicKey: Uint8Array },
  holders: readonly Holder[],
): Promise<void> {
  keysOf(state);
  const { aktId, generation } = akt;
  const place = { vaultId: state.header.vaultId, aktId, generation };
  const sidecar = await createSidecar(place, akt.fileKey, akt.publicKey, holders);
  await writeAtomic(sidecarPath(state.folder, aktId, generation).file, encodeSidecar(sidecar));
}

/** Brings the sidecar of an akt that keeps its key to these holders; writes nothing when it is so already. */
export async function reseal(
  state: VaultState,
  akt: { aktId: string; generation: number; fileKey: FileKey },
  holders: readonly Holder[],
): Promise<void> {
  const { aktId, generation, fileKey } = akt;
  const sidecar = await readSidecar(state, aktId, generation);
  const next = await sealToHolders(sidecar, fileKey, holders);
  if (next.mac === sidecar.mac) return;
  await writeAtomic(sidecarPath(state.folder, aktId, generation).file, encodeSidecar(next));
}

export async function readSidecar(state: VaultState, aktId: string, generation: number): Promise<Sidecar> {
  const bytes = await readIfExists(sidecarPath(state.folder, aktId, generation).file, MOST_SIDECAR_BYTES);
  if (bytes === null || bytes === 'too-large') throw sealedFileDamaged();
  return parseSidecar(bytes, { vaultId: state.header.vaultId, aktId, generation });
}

export async function openAktKey(state: VaultState, aktId: string, generation: number): Promise<FileKey | null> {
  const { slotId, secretKey } = keysOf(state);
  const sidecar = await readSidecar(state, aktId, generation);
  const own: HolderSecret = { kind: 'user', id: slotId, generation: 1, secretKey };
  const isOwn = sidecar.holders.some((holder) => holder.kind === 'user' && holder.id === slotId);
  // Roles are only opened when needed: each costs a key agreement.
  return openSidecar(sidecar, isOwn ? [own] : await roleSecrets(state));
}

async function roleSecrets(state: VaultState): Promise<HolderSecret[]> {
  const secrets: HolderSecret[] = [];
  for (const role of ROLL_IDN) {
    const held = await openRoleHistory(state.header.vaultId, getRoll(state.header, role), keysOf(state));
    secrets.push(...held.map((secret) => ({ kind: 'role' as const, id: role, ...secret })));
  }
  return secrets;
}
