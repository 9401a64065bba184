import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { removeDurably, syncFolder, writeAtomicWith } from '../store/atomic-file.ts';
import type { CopyOptions, FileDigest } from '../store/copy-file.ts';
import { canonicalBytes } from './encoding.ts';
import { newerProgramNeeded, sealedFileDamaged } from './fault.ts';
import { bilagaPath } from './paths.ts';
import type { Random } from './primitives.ts';
import {
  countSegments,
  openSegment,
  PREFIX_BYTES,
  SEGMENT_BYTES,
  SEGMENT_OVERHEAD,
  type StreamKey,
  sealSegment,
} from './stream.ts';

const MAGIC = new TextEncoder().encode('SKYDDSAKT-BILAGA');
const FORMAT = 1;
const FORMAT_AT = MAGIC.length;
const READER_AT = FORMAT_AT + 1;
const PREFIX_AT = READER_AT + 1;
const HEADER_BYTES = PREFIX_AT + PREFIX_BYTES;
const KEY_BYTES = 32;

/** Which attachment: where it lies, and what its bytes are bound to. */
export interface BilagaPlace {
  readonly folder: string;
  readonly vaultId: string;
  readonly id: string;
}

/** What its akt keeps of it, without which it opens for nobody. */
export interface Bilaganyckel {
  readonly key: Uint8Array;
  /** Bytes of the plaintext: what is cut off shows before anything is read. */
  readonly byte: number;
}

/** A key of its own for a new attachment. */
export function createBilaganyckel(random: Random = randomBytes): Uint8Array {
  return Uint8Array.from(random(KEY_BYTES));
}

/**
 * Encrypts what `source` gives into the file of an attachment, synced. It has its name when it is whole and not before,
 * and no byte of it is ever on the disk in the clear.
 * @param options told of each piece; `signal` stops between two
 * @returns length and SHA-256 of the plaintext
 */
export async function writeBilaga(
  place: BilagaPlace,
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
  { signal, onBytes }: CopyOptions = {},
): Promise<FileDigest> {
  const { file } = bilagaPath(place.folder, place.id);
  const made = await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(place.folder);
  const header = createHeader(randomBytes);
  const stream = streamOf(place, key, header);
  const hash = createHash('sha256');
  let byte = 0;
  await writeAtomicWith(file, async (handle) => {
    await handle.writeFile(header);
    let index = 0;
    let waiting: Uint8Array = new Uint8Array(0);
    for await (const piece of source) {
      signal?.throwIfAborted();
      hash.update(piece);
      byte += piece.length;
      waiting = Buffer.concat([waiting, piece]);
      // A segment is written when it is known that another follows.
      for (; waiting.length > SEGMENT_BYTES; index += 1) {
        await handle.writeFile(sealSegment(stream, { index, isLast: false }, waiting.subarray(0, SEGMENT_BYTES)));
        waiting = waiting.subarray(SEGMENT_BYTES);
      }
      onBytes?.(piece.length);
    }
    signal?.throwIfAborted();
    await handle.writeFile(sealSegment(stream, { index, isLast: true }, waiting));
  });
  return { byte, sha256: hash.digest('hex') };
}

/**
 * Reads segments of an attachment.
 * @param first from 0
 * @returns their plaintext; empty behind the last
 * @throws AppError STORAGE when the file is missing, cut off, another one, changed in any place that is read, or for a
 * newer program
 */
export async function readBilaga(
  place: BilagaPlace,
  bilaga: Bilaganyckel,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<Uint8Array> {
  return withSegments(place, bilaga, async (segment) => {
    const parts: Uint8Array[] = [];
    const end = Math.min(countSegments(bilaga.byte), first + count);
    for (let index = first; index < end; index += 1) parts.push(await segment(index));
    return Buffer.concat(parts);
  });
}

/** Reads a whole attachment. @returns length and SHA-256 of the plaintext @throws as `readBilaga` */
export async function hashBilaga(
  place: BilagaPlace,
  bilaga: Bilaganyckel,
  { signal, onBytes }: CopyOptions = {},
): Promise<FileDigest> {
  return withSegments(place, bilaga, async (segment) => {
    const hash = createHash('sha256');
    const all = countSegments(bilaga.byte);
    let byte = 0;
    for (let index = 0; index < all; index += 1) {
      signal?.throwIfAborted();
      const part = await segment(index);
      hash.update(part);
      byte += part.length;
      onBytes?.(part.length);
    }
    return { byte, sha256: hash.digest('hex') };
  });
}

/** Takes the file of an attachment away, so that it stays away. */
export function removeBilaga({ folder, id }: Pick<BilagaPlace, 'folder' | 'id'>): Promise<void> {
  return removeDurably(bilagaPath(folder, id).file);
}

function createHeader(random: Random): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC);
  header[FORMAT_AT] = FORMAT;
  header[READER_AT] = FORMAT;
  header.set(random(PREFIX_BYTES), PREFIX_AT);
  return header;
}

/** Every segment is bound to the whole header, to the vault and to its own name in it. */
function streamOf({ folder, vaultId, id }: BilagaPlace, key: Uint8Array, header: Uint8Array): StreamKey {
  const { name } = bilagaPath(folder, id);
  const aad = Buffer.concat([header, canonicalBytes({ file: name, vault: vaultId })]);
  return { key, prefix: header.slice(PREFIX_AT), aad };
}

/** Opens the file and lets `work` read its segments, each of which is authenticated at its own place. */
async function withSegments<T>(
  place: BilagaPlace,
  { key, byte }: Bilaganyckel,
  work: (segment: (index: number) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  const handle = await open(bilagaPath(place.folder, place.id).file, 'r').catch(() => {
    throw sealedFileDamaged();
  });
  try {
    const header = await readExactly(handle, 0, HEADER_BYTES);
    if (!Buffer.from(header.subarray(0, FORMAT_AT)).equals(MAGIC)) throw sealedFileDamaged();
    if ((header[READER_AT] ?? 0) > FORMAT) throw newerProgramNeeded();
    const all = countSegments(byte);
    const { size } = await handle.stat();
    if (size !== HEADER_BYTES + byte + all * SEGMENT_OVERHEAD) throw sealedFileDamaged();
    const stream = streamOf(place, key, header);
    return await work(async (index) => {
      const isLast = index === all - 1;
      const start = HEADER_BYTES + index * (SEGMENT_BYTES + SEGMENT_OVERHEAD);
      const length = (isLast ? byte - index * SEGMENT_BYTES : SEGMENT_BYTES) + SEGMENT_OVERHEAD;
      const plaintext = openSegment(stream, { index, isLast }, await readExactly(handle, start, length));
      if (plaintext === null) throw sealedFileDamaged();
      return plaintext;
    });
  } finally {
    await handle.close();
  }
}

async function readExactly(handle: FileHandle, start: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, start);
  if (bytesRead !== length) throw sealedFileDamaged();
  return bytes;
}
