import path from 'node:path';
import { readIfExists, writeAtomic } from '../store/atomic-file.ts';
import { headerDamaged, vaultMissing } from './fault.ts';
import { encodeHeader, type Header, MOST_HEADER_BYTES, parseHeader } from './header.ts';

const COPIES = ['valv.a', 'valv.b'] as const;

/** What the two copies of a header say. */
export interface HeaderCopies {
  /**
   * The headers to try, best first: the newest generation. Two entries only when both copies are whole and of the same
   * generation but differ, which no crash of ours leaves behind; then the one whose MAC holds is the truth.
   */
  readonly candidates: readonly [Header, ...Header[]];
  /** True when the copies are not byte-equal and should be once a MAC has been verified. */
  readonly needsRepair: boolean;
}

interface Copy {
  readonly bytes: Uint8Array;
  readonly header: Header;
}

/** True when a folder holds at least one header copy, whole or damaged. */
export async function hasHeader(folder: string): Promise<boolean> {
  const copies = await Promise.all(COPIES.map((name) => readIfExists(path.join(folder, name), MOST_HEADER_BYTES)));
  return copies.some((copy) => copy !== null);
}

/**
 * Reads both copies. Writes nothing: repairing before a MAC has been verified would let a forged copy overwrite the
 * good one.
 * @throws AppError NOT_FOUND when there is no header at all; STORAGE when neither copy can be used
 */
export async function readHeaderCopies(folder: string): Promise<HeaderCopies> {
  const raw = await Promise.all(COPIES.map((name) => readIfExists(path.join(folder, name), MOST_HEADER_BYTES)));
  if (raw.every((bytes) => bytes === null)) throw vaultMissing();
  const whole = raw.map(wholeCopy).filter((copy) => copy !== null);
  const [first, second] = whole.toSorted((a, b) => b.header.generation - a.header.generation);
  if (first === undefined) throw headerDamaged();
  if (second === undefined) return { candidates: [first.header], needsRepair: true };
  const equal = Buffer.compare(first.bytes, second.bytes) === 0;
  const rivals = !equal && first.header.generation === second.header.generation;
  return { candidates: rivals ? [first.header, second.header] : [first.header], needsRepair: !equal };
}

function wholeCopy(bytes: Uint8Array | 'too-large' | null): Copy | null {
  if (bytes === null || bytes === 'too-large') return null;
  const header = parseHeader(bytes);
  return header === null ? null : { bytes, header };
}

/**
 * Writes a header to both copies, one after the other, the worse one first: a crash between leaves a whole old or a
 * whole new one, and afterwards damage to either loses nothing.
 */
export async function writeHeaderCopies(folder: string, header: Header): Promise<void> {
  const bytes = encodeHeader(header);
  const ages = await Promise.all(COPIES.map((name) => generationOf(path.join(folder, name))));
  const order = (ages[0] ?? 0) <= (ages[1] ?? 0) ? COPIES : COPIES.toReversed();
  for (const name of order) await writeAtomic(path.join(folder, name), bytes);
}

async function generationOf(file: string): Promise<number> {
  try {
    return wholeCopy(await readIfExists(file, MOST_HEADER_BYTES))?.header.generation ?? 0;
  } catch {
    return 0;
  }
}
