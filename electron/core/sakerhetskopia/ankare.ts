import path from 'node:path';
import { z } from 'zod';
import { readIfExists, writeAtomic } from '../../store/atomic-file.ts';
import { Counter, canonicalBytes, Generation, Hex128, parseCanonical } from '../../vault/encoding.ts';

/** How far a vault had come when this computer last had it open. Lies outside the vault; numbers only, no names. */
const Ankare = z.object({
  format: z.literal(1),
  vaultId: Hex128,
  /** Of the header. */
  generation: Generation,
  /** Of the register. */
  raknare: Counter,
  loggSeq: Counter,
  loggHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Ankare = Omit<z.infer<typeof Ankare>, 'format'>;

const MOST_BYTES = 4096;

/** The file beside the diagnostics file. */
export function ankarFilOf(diagnostikFil: string): string {
  return path.join(
    path.dirname(diagnostikFil),
    path.basename(diagnostikFil).replace(/diagnostik\.jsonl$/, 'ankare.json'),
  );
}

/** What is known of a vault; null when nothing is, or when the file cannot be read. */
export async function readAnkare(file: string, vaultId: string): Promise<Ankare | null> {
  const bytes = await readIfExists(file, MOST_BYTES).catch(() => null);
  if (bytes === null || bytes === 'too-large') return null;
  const parsed = Ankare.safeParse(parseCanonical(bytes));
  return parsed.success && parsed.data.vaultId === vaultId ? parsed.data : null;
}

/** A failure to write is silent: whoever may not write there has no copy, and everything else works. */
export async function writeAnkare(file: string, ankare: Ankare): Promise<void> {
  await writeAtomic(file, canonicalBytes({ format: 1, ...ankare })).catch(() => {});
}
