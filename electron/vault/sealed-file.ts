import { z } from 'zod';
import { base64Between, canonicalBytes, fromBase64, Generation, Hex128, parseCanonical, toBase64 } from './encoding.ts';
import { newerProgramNeeded, sealedFileDamaged } from './fault.ts';
import { openSealed, SEAL_OVERHEAD, type SealInfo, sealTo } from './hpke.ts';

const MAGIC = 'SKYDDSAKT-FORSEGLAD';
const FORMAT = 1;
export const MOST_SEALED_BYTES = 1024 * 1024;
export const MOST_SEALED_FILE_BYTES = 2 * 1024 * 1024;

const SealedFileSchema = z.looseObject({
  magic: z.literal(MAGIC),
  format: Generation,
  minReader: Generation,
  vaultId: Hex128,
  /** Path inside the vault folder; a file moved elsewhere does not open. */
  file: z.string().max(200),
  /** Generation of the key pair that it is sealed to. */
  generation: Generation,
  holder: z.string().max(64),
  sealed: base64Between(SEAL_OVERHEAD, MOST_SEALED_BYTES + SEAL_OVERHEAD),
});

/**
 * One file with one sealed content, for a holder who need not be present.
 * @throws RangeError above 1 MiB
 */
export async function encodeSealedFile(
  info: SealInfo,
  publicKey: Uint8Array,
  plaintext: Uint8Array,
): Promise<Uint8Array> {
  if (plaintext.length > MOST_SEALED_BYTES) throw new RangeError('sealed content above 1 MiB');
  const sealed = toBase64(await sealTo(publicKey, info, plaintext));
  const { vault, file, generation, holder } = info;
  const head = { magic: MAGIC, format: FORMAT, minReader: FORMAT };
  return canonicalBytes({ ...head, vaultId: vault, file, generation, holder, sealed });
}

/**
 * Opens such a file. `place` says what it must be; its own claims are only compared.
 * @throws AppError STORAGE when damaged, moved, sealed to another key or for a newer program only
 */
export async function openSealedFile(
  bytes: Uint8Array,
  place: Omit<SealInfo, 'generation'>,
  secretKey: Uint8Array,
): Promise<Uint8Array> {
  const plaintext = await tryOpenSealedFile(bytes, place, secretKey);
  if (plaintext === null) throw sealedFileDamaged();
  return plaintext;
}

/**
 * As `openSealedFile`, for what may have been sealed to a key that is gone.
 * @returns null when damaged, moved or sealed to another key
 * @throws AppError STORAGE when it is for a newer program only
 */
export async function tryOpenSealedFile(
  bytes: Uint8Array,
  place: Omit<SealInfo, 'generation'>,
  secretKey: Uint8Array,
): Promise<Uint8Array | null> {
  if (bytes.length > MOST_SEALED_FILE_BYTES) return null;
  const value = parseCanonical(bytes);
  const start = z.looseObject({ magic: z.literal(MAGIC), minReader: Generation }).safeParse(value);
  if (start.success && start.data.minReader > FORMAT) throw newerProgramNeeded();
  const parsed = SealedFileSchema.safeParse(value);
  if (!parsed.success) return null;
  const { generation, sealed } = parsed.data;
  return openSealed(secretKey, { ...place, generation }, fromBase64(sealed));
}

/** The generation of the key pair that a sealed file says it is sealed to; null for something else. */
export function sealedGeneration(bytes: Uint8Array): number | null {
  const parsed = SealedFileSchema.safeParse(parseCanonical(bytes));
  return parsed.success ? parsed.data.generation : null;
}
