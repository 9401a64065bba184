import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Felkod } from '../../shared/api/errors.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';

/** The only fields that ever reach the diagnostics file. There is none that free text could get into. */
export interface Diagnos {
  readonly tid: Tidpunkt;
  readonly kod: Felkod;
  readonly referens: string;
  readonly version: string;
  /** A call of the contract, never what was sent with it. */
  readonly anrop: string;
  readonly ms: number;
  /** Class of the error and the code that the system gave it, such as `ENOSPC`. */
  readonly art: string;
}

const MOST_BYTES = 1024 * 1024;
const SAFE = /^[A-Za-z0-9_.:-]{0,64}$/;

/** Appends a line; the file is turned over at 1 MiB. A failure to write is silent: it must not hide the first fault. */
export async function writeDiagnos(file: string, diagnos: Diagnos): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > MOST_BYTES) await rename(file, `${file}.1`);
    const { tid, kod, referens, version, anrop, ms, art } = diagnos;
    const line = { tid, kod, referens, version, anrop: SAFE.test(anrop) ? anrop : '?', ms, art: SAFE.test(art) ? art : '?' };
    await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  } catch {
    // Nothing to be done: a full disk shows itself at the next save.
  }
}

/** What kind of error it was, without its message: class name and system code. */
export function artOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : '';
  return `${error.name}${code}`;
}
