import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Patch {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface BuildTarget {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

/** Compiler and linker switches added to those of the package. Part of the key. */
export const HARDENING = {
  CFLAGS: '-fstack-protector-strong -D_FORTIFY_SOURCE=2',
  CXXFLAGS: '-fstack-protector-strong -D_FORTIFY_SOURCE=2',
  LDFLAGS: '-Wl,-z,relro,-z,now,-z,noexecstack',
} as const;

const SOURCE_FOLDERS = ['src', 'deps'];
const SOURCE_FILES = ['binding.gyp', 'package.json'];
const DEBIAN_TRIPLES: Readonly<Record<string, string>> = {
  x64: 'x86_64-linux-gnu',
  arm64: 'aarch64-linux-gnu',
};

/**
 * What is changed in the copied sources before they are built.
 *
 * On Linux the addon would otherwise take its cryptography from whichever OpenSSL the host executable exports
 * (Node's own, or BoringSSL inside Electron) instead of the one it was linked with. A static libcrypto whose symbols
 * are hidden ends that. macOS uses CommonCrypto and needs no patch.
 */
export function patchesFor(target: BuildTarget, libcrypto: string | null): readonly Patch[] {
  if (target.platform !== 'linux' || libcrypto === null) return [];
  return [
    {
      file: 'deps/sqlite3.gyp',
      find: "'-lcrypto'",
      replace: `'${libcrypto}','-Wl,--exclude-libs,libcrypto.a','-Wl,-Bsymbolic'`,
    },
  ];
}

/** Applies one patch to a text. @throws Error when the text does not hold the sought place exactly once. */
export function applyPatch(text: string, patch: Patch): string {
  const parts = text.split(patch.find);
  if (parts.length !== 2) {
    throw new Error(`Rättningen av ${patch.file} passar inte: ${parts.length - 1} träffar på ${patch.find}.`);
  }
  return parts.join(patch.replace);
}

/** The static libcrypto of this system, or null when none is installed. */
export function findLibcrypto(target: BuildTarget): string | null {
  if (target.platform !== 'linux') return null;
  const triple = DEBIAN_TRIPLES[target.arch];
  const folders = [...(triple ? [`/usr/lib/${triple}`] : []), '/usr/lib64', '/usr/lib', '/usr/local/lib'];
  return folders.map((folder) => join(folder, 'libcrypto.a')).find((file) => existsSync(file)) ?? null;
}

/** Hash of everything a build depends on except libcrypto: 16 hex characters. */
export function sourceKey(packageFolder: string, target: BuildTarget): string {
  const hash = createHash('sha256');
  // The path of libcrypto is left out on purpose: its content is the other half of the key.
  hash.update(JSON.stringify([target, patchesFor(target, 'libcrypto.a'), HARDENING, musl(target)]));
  for (const file of sourceFiles(packageFolder)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(packageFolder, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Hash of the linked libcrypto, 16 hex characters; `system` where the operating system brings the cryptography. */
export function cryptoKey(libcrypto: string | null): string {
  if (libcrypto === null) return 'system';
  return createHash('sha256').update(readFileSync(libcrypto)).digest('hex').slice(0, 16);
}

/**
 * The cached build to use, out of the names found in a cache folder, or null.
 * With a libcrypto on the machine only the exact pair fits, so that an OpenSSL update leads to a new build; without
 * one any build of the same sources does, so that a machine with a cache needs no compiler.
 */
export function chooseBuild(names: readonly string[], source: string, crypto: string | null): string | null {
  if (crypto !== null) return names.find((name) => name === `${source}-${crypto}`) ?? null;
  return (
    names.filter((name) => /^[0-9a-f]{16}-[0-9a-f]{16}$/.test(name) && name.startsWith(`${source}-`)).toSorted()[0] ??
    null
  );
}

function musl(target: BuildTarget): boolean {
  return (
    target.platform === 'linux' && existsSync(`/lib/ld-musl-${target.arch === 'arm64' ? 'aarch64' : 'x86_64'}.so.1`)
  );
}

function sourceFiles(packageFolder: string): readonly string[] {
  const inFolders = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(packageFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(packageFolder.length + 1)),
  );
  return [...SOURCE_FILES, ...inFolders].toSorted();
}
