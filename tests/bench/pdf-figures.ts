import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AktId } from '../../shared/lib/id.ts';
import { type Figure, figureOf } from './figures.ts';

const CHILD = fileURLToPath(new URL('./pdf-child.ts', import.meta.url));
const RUNS = 3;
/** What counts as about five hundred pages. */
const FEWEST = 480;
const MOST = 640;

/** `pdf.500.s` and `pdf.500.mb`: the akt read, broken into pages, drawn twice (inlaga and bound akt) and stored. */
export async function measurePdf(folder: string, aktId: AktId): Promise<Figure[]> {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, folder, aktId]);
    const made = JSON.parse(stdout) as { seconds: number; megabytes: number; sidor: number };
    if (made.sidor < FEWEST || made.sidor > MOST) throw new Error(`${made.sidor} pages are not about five hundred`);
    seconds.push(made.seconds);
    megabytes.push(made.megabytes);
  }
  return [figureOf('pdf.500.s', seconds), figureOf('pdf.500.mb', megabytes)];
}
