import { z } from 'zod';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { encodeChecked, parseChecked } from './checked-json.ts';
import { base64Bytes, Counter, canonicalBytes, fromBase64, Generation, Hex128, toBase64 } from './encoding.ts';
import { newerProgramNeeded } from './fault.ts';
import { equalBytes, hmacSha256 } from './primitives.ts';
import { isVaultFile } from './vault-files.ts';

/** The list of what a backup holds, written last: a folder without it is no backup. */
export const MANIFEST_FILE = 'innehall.json';
export const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

const MAGIC = 'SKYDDSAKT-KOPIA';
const FORMAT = 1;
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const FilSchema = z.strictObject({ namn: z.string().max(200).refine(isVaultFile), byte: Counter, sha256: Sha256 });

const UnsignedManifestSchema = z.looseObject({
  magic: z.literal(MAGIC),
  format: Generation,
  minReader: Generation,
  vaultId: Hex128,
  tagen: Tidpunkt,
  /** Of the program that took it. */
  version: z.string().max(40),
  akter: Counter,
  register: z.looseObject({ raknare: Counter, huvud: Sha256 }),
  logg: z.looseObject({ seq: Counter, hash: Sha256 }),
  /** Sorted by name, each once. */
  filer: z
    .array(FilSchema)
    .refine((filer) => filer.every((fil, at) => at === 0 || fil.namn > (filer[at - 1]?.namn ?? ''))),
});
const ManifestSchema = UnsignedManifestSchema.extend({ mac: base64Bytes(32) });

export type Manifest = z.infer<typeof ManifestSchema>;
export type ManifestFil = z.infer<typeof FilSchema>;
/** What a list says, before it is signed. */
export type ManifestContent = Pick<Manifest, 'vaultId' | 'tagen' | 'version' | 'akter' | 'register' | 'logg' | 'filer'>;

/** @param key see `OpenVault.manifestKey` */
export function signManifest(content: ManifestContent, key: Uint8Array): Manifest {
  const body = { ...content, magic: MAGIC, format: FORMAT, minReader: FORMAT } as const;
  return { ...body, mac: toBase64(hmacSha256(key, canonicalBytes(body))) };
}

/** True when nothing of the list has changed since somebody with the root key of the vault wrote it. */
export function isAuthenticManifest(manifest: Manifest, key: Uint8Array): boolean {
  const { mac, ...body } = manifest;
  return equalBytes(hmacSha256(key, canonicalBytes(body)), fromBase64(mac));
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeChecked(manifest);
}

/**
 * Reads a list; every name in it leads into the vault's folder and nowhere else.
 * @returns null when it is damaged
 * @throws AppError STORAGE when only a newer program may read it
 */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  const value = parseChecked(bytes);
  const start = z.looseObject({ magic: z.literal(MAGIC), minReader: Generation }).safeParse(value);
  if (!start.success) return null;
  if (start.data.minReader > FORMAT) throw newerProgramNeeded();
  const parsed = ManifestSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
