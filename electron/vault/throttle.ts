import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/api/errors.ts';
import { readIfExists, removeDurably, writeAtomic } from '../store/atomic-file.ts';
import { Counter, canonicalBytes, parseCanonical } from './encoding.ts';

const FILE = 'forsok';
const MOST_BYTES = 1024;
const MOST_SECONDS = 60;

const ForsokSchema = z.looseObject({ format: z.literal(1), failures: Counter, last: Counter });

/** Failed attempts since the last success, and when the last one was made (ms since 1970). */
export interface Attempts {
  readonly failures: number;
  readonly last: number;
}

const NONE: Attempts = { failures: 0, last: 0 };

/**
 * Milliseconds to wait before the next attempt: 0, 1, 2, 4 … 60 s after 0, 1, 2, 3 … failures. A clock that was set
 * back never makes the wait longer than its step. Only slows a person at the keyboard; guessing on a copy of the files
 * is what Argon2id is for. Nothing is ever wiped and nobody locked out.
 */
export function waitMillis(attempts: Attempts, now: number): number {
  if (attempts.failures <= 0) return 0;
  const step = Math.min(MOST_SECONDS, 2 ** Math.min(attempts.failures - 1, 10)) * 1000;
  const since = now - attempts.last;
  return since < 0 ? step : Math.max(0, step - since);
}

/** What the file in the vault folder says; nothing when it is missing or unreadable. */
export async function readAttempts(folder: string): Promise<Attempts> {
  const bytes = await readIfExists(path.join(folder, FILE), MOST_BYTES);
  if (bytes === null || bytes === 'too-large') return NONE;
  const parsed = ForsokSchema.safeParse(parseCanonical(bytes));
  return parsed.success ? { failures: parsed.data.failures, last: parsed.data.last } : NONE;
}

/**
 * Makes one attempt to unlock. It is counted as failed before it begins, so that ending the process does not undo it,
 * and the count is cleared when it succeeds. An attempt that ends in anything but FORBIDDEN does not count.
 * @param now ms since 1970
 * @throws AppError RULE when it is too early; otherwise what `attempt` throws
 */
export async function guardAttempt<T>(folder: string, now: number, attempt: () => Promise<T>): Promise<T> {
  const before = await readAttempts(folder);
  if (waitMillis(before, now) > 0) {
    throw new AppError('RULE', 'Vänta en stund innan du försöker igen. Högst en minut.');
  }
  await saveAttempts(folder, { failures: before.failures + 1, last: now });
  try {
    const result = await attempt();
    await removeDurably(path.join(folder, FILE));
    return result;
  } catch (error) {
    if (!(error instanceof AppError && error.kod === 'FORBIDDEN')) await saveAttempts(folder, before);
    throw error;
  }
}

async function saveAttempts(folder: string, attempts: Attempts): Promise<void> {
  const file = path.join(folder, FILE);
  if (attempts.failures === 0) await removeDurably(file);
  else await writeAtomic(file, canonicalBytes({ format: 1, failures: attempts.failures, last: attempts.last }));
}
