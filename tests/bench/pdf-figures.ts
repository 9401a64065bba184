import type { AktId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { LOGIN, PASSPHRASE } from '../support/core.ts';
import { START } from '../support/host.ts';
import { startBuiltCore } from './built-core.ts';
import { type Figure, figureOf } from './figures.ts';

const RUNS = 3;
/** What counts as about five hundred pages. */
const FEWEST = 480;
const MOST = 520;

/**
 * `pdf.500.s` and `pdf.500.mb`: the akt read, broken into pages, drawn twice (inlaga and bound akt) and stored, by the
 * built core in a process of its own.
 */
export async function measurePdf(folder: string, aktId: AktId): Promise<Figure[]> {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const core = await startBuiltCore(folder, tidpunktFromMillis(START));
    try {
      await core.call('valv.unlock', { inloggningsnamn: LOGIN, losenfras: PASSPHRASE });
      core.resetPeak();
      const started = performance.now();
      const made = await core.call('dokument.create', { aktId, mall: 'akt', postId: null, jobbId: 'd'.repeat(32) });
      seconds.push((performance.now() - started) / 1000);
      megabytes.push(core.peakMegabytes());
      const { sidor } = made as { sidor: number };
      if (sidor < FEWEST || sidor > MOST) throw new Error(`${sidor} pages are not about five hundred`);
    } finally {
      await core.end();
    }
  }
  return [figureOf('pdf.500.s', seconds), figureOf('pdf.500.mb', megabytes)];
}
