import path from 'node:path';
import { Generation, Hex128 } from './encoding.ts';

/** A file of a vault: where it lies, and the name by which sealed values are bound to it. */
export interface VaultPath {
  readonly file: string;
  /** Path inside the vault folder with `/` on every system. */
  readonly name: string;
}

export function registerPath(folder: string, generation: number): VaultPath {
  return inside(folder, `register.${Generation.parse(generation)}.db`);
}

export function aktPath(folder: string, aktId: string, generation: number): VaultPath {
  return inside(folder, `akter/${Hex128.parse(aktId)}.${Generation.parse(generation)}.akt`);
}

export function sidecarPath(folder: string, aktId: string, generation: number): VaultPath {
  return inside(folder, `akter/${Hex128.parse(aktId)}.${Generation.parse(generation)}.nycklar`);
}

export function depositFolder(folder: string, aktId: string): VaultPath {
  return inside(folder, `akter/${Hex128.parse(aktId)}.in`);
}

export function depositPath(folder: string, aktId: string, n: number): VaultPath {
  return inside(folder, `akter/${Hex128.parse(aktId)}.in/${Generation.parse(n)}`);
}

export function jourPath(folder: string, aktId: string): VaultPath {
  return inside(folder, `akter/${Hex128.parse(aktId)}.jour`);
}

export function bilagaPath(folder: string, bilagaId: string): VaultPath {
  return inside(folder, `bilagor/${Hex128.parse(bilagaId)}`);
}

export function ownPath(folder: string, slotId: string): VaultPath {
  return inside(folder, `utkast/${Hex128.parse(slotId)}`);
}

const SIDECAR = /^([0-9a-f]{32})\.([1-9][0-9]{0,14})\.nycklar$/;
const AKT = /^([0-9a-f]{32})\.([1-9][0-9]{0,14})\.akt$/;

export interface AktName {
  readonly aktId: string;
  readonly generation: number;
}

/** Akt and generation of a sidecar's file name; null for any other name. */
export function parseSidecarName(name: string): AktName | null {
  return parseName(SIDECAR, name);
}

/** Akt and generation of an akt's file name; null for any other name. */
export function parseAktName(name: string): AktName | null {
  return parseName(AKT, name);
}

function parseName(pattern: RegExp, name: string): AktName | null {
  const match = pattern.exec(name);
  return match?.[1] && match[2] ? { aktId: match[1], generation: Number(match[2]) } : null;
}

function inside(folder: string, name: string): VaultPath {
  return { file: path.join(folder, ...name.split('/')), name };
}
