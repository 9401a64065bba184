import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { Diagnosrad } from '../../shared/modules/diagnostik/api.ts';

const MOST_BYTES = 1024 * 1024;
const MOST_SHOWN = 200;
const SAFE = /^[A-Za-z0-9_.:-]{0,64}$/;

/** Appends a line; the file is turned over at 1 MiB. A failure to write is silent: it must not hide the first fault. */
export async function writeDiagnos(file: string, diagnos: Diagnosrad): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > MOST_BYTES) await rename(file, `${file}.1`);
    const { tid, kod, referens, version, anrop, ms, art } = diagnos;
    const line = {
      tid,
      kod,
      referens,
      version,
      anrop: SAFE.test(anrop) ? anrop : '?',
      ms,
      art: SAFE.test(art) ? art : '?',
    };
    await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  } catch {
    // Nothing to be done: a full disk shows itself at the next save.
  }
}

/** The newest lines, oldest first; a line that somebody has changed by hand is left out. */
export async function readDiagnoser(file: string): Promise<Diagnosrad[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(-MOST_SHOWN)
    .flatMap((line) => {
      try {
        return [Diagnosrad.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
}

/** What kind of error it was, without its message: class name and system code. */
export function artOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : '';
  return `${error.name}${code}`;
}
