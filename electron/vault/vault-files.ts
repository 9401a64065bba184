import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFolder } from '../store/atomic-file.ts';

const DATABASE = /\.(akt|db)$/;
const REGISTER = /^register\.[1-9][0-9]{0,14}\.db$/;

/**
 * The files that a vault consists of, by their names inside its folder. What is not here is no part of a copy: the lock,
 * the count of failed tries, what a crash left, and whatever somebody else has put into the folder.
 */
const KINDS: readonly RegExp[] = [
  /^valv\.[ab]$/,
  REGISTER,
  /^akter\/[0-9a-f]{32}\.[1-9][0-9]{0,14}\.(akt|akt-journal|nycklar)$/,
  /^akter\/[0-9a-f]{32}\.jour$/,
  /^akter\/[0-9a-f]{32}\.in\/[1-9][0-9]{0,14}$/,
  /^bilagor\/[0-9a-f]{32}$/,
  /^utkast\/[0-9a-f]{32}$/,
  /^logg\/[0-9]{4}-[0-9]{2}(\.[1-9][0-9]{0,14})?\.db$/,
];
export const HEADERS: readonly string[] = ['valv.a', 'valv.b'];
const FOLDERS = ['akter', 'bilagor', 'logg', 'utkast'];

/** Whether a name with `/` between its parts is that of a vault's file: then it leads nowhere but into the vault. */
export function isVaultFile(name: string): boolean {
  return KINDS.some((kind) => kind.test(name));
}

export function isDatabase(name: string): boolean {
  return DATABASE.test(name);
}

export function isRegister(name: string): boolean {
  return REGISTER.test(name);
}

/** Neither register nor header, which belong together and come last when a vault is copied. */
export function isOrdinaryFile(name: string): boolean {
  return isVaultFile(name) && !isRegister(name) && !HEADERS.includes(name);
}

/** The files of a vault by name, sorted. */
export async function listVaultFiles(folder: string): Promise<string[]> {
  const names = await listFolder(folder);
  for (const name of FOLDERS) {
    for (const inner of await listFolder(path.join(folder, name))) {
      names.push(`${name}/${inner}`);
      if (!inner.endsWith('.in')) continue;
      const inbox = await listFolder(path.join(folder, name, inner));
      names.push(...inbox.map((n) => `${name}/${inner}/${n}`));
    }
  }
  return names.filter(isVaultFile).toSorted();
}

/** Where a file of that name lies. */
export function fileIn(folder: string, name: string): string {
  return path.join(folder, ...name.split('/'));
}

/** Bytes that files take; those that have gone in the meantime count as none. */
export async function sizeOf(folder: string, names: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const name of names) {
    bytes += await stat(fileIn(folder, name)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}
