import { createHash } from 'node:crypto';
import { SVENSKA_ORD } from '../../../shared/lib/ordlista-svensk.ts';
import { ANKARALFABET, ANKARTECKEN } from '../../../shared/modules/logg/ankarkod.ts';
import type { Loggankare, Provning } from '../../../shared/modules/logg/schema.ts';
import type { LoggContext } from '../context.ts';
import { findForraAnkare, findHash } from './repo.ts';

const BITS_PER_SIGN = 5;
const BITS_PER_WORD = 11;
const WORDS = 8;

/** The newest head of the log, as it goes on paper. */
export async function readAnkare(ctx: LoggContext): Promise<Loggankare> {
  const { seq, hash } = await ctx.loggHead();
  const kod = kodOf(hash);
  return {
    valv: ctx.vaultId.slice(0, 8),
    tidpunkt: ctx.now(),
    seq,
    kod,
    ord: kontrollord(ctx.vaultId, seq, kod),
    forra: await findForraAnkare(ctx),
  };
}

/**
 * Compares what a paper says with the row that it is about.
 * @param whole the last number up to which the chain has been recomputed: a row after a fault proves nothing
 */
export async function compareAnkare(
  ctx: LoggContext,
  { seq, kod }: { readonly seq: number; readonly kod: string },
  whole: number,
): Promise<Provning['ankare']> {
  const ord = kontrollord(ctx.vaultId, seq, kod);
  if (seq > (await ctx.loggHead()).seq) return { utfall: 'kortare', ord };
  const hash = seq <= whole ? await findHash(ctx, seq) : null;
  return { utfall: hash !== null && kodOf(hash) === kod ? 'lika' : 'olika', ord };
}

/** The first 130 bits of a head in 26 signs: nobody finds another log with the same ones. */
export function kodOf(hash: string): string {
  return cut(Buffer.from(hash, 'hex'), BITS_PER_SIGN, ANKARTECKEN, (bits) => ANKARALFABET[bits] ?? '');
}

/** Words that change altogether when one sign of code or number does: what was typed is what stands on the paper. */
export function kontrollord(vaultId: string, seq: number, kod: string): string[] {
  const digest = createHash('sha256').update(`skyddsakt loggankare\n${vaultId}\n${seq}\n${kod}`).digest();
  return cut(digest, BITS_PER_WORD, WORDS, (bits) => `${SVENSKA_ORD[bits] ?? ''} `)
    .trim()
    .split(' ');
}

function cut(bytes: Uint8Array, size: number, count: number, signOf: (bits: number) => string): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: count }, (_, n) => signOf(Number.parseInt(bits.slice(n * size, (n + 1) * size), 2))).join(
    '',
  );
}
