/**
 * Binds the big akt as one PDF, as the product does it, in a process of its own, and says what it took as one line of
 * JSON:  node pdf-child.ts MAPP AKT-ID
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import { startCore, unlock } from '../support/core.ts';

const [folder = '', aktId = ''] = process.argv.slice(2);
const test = await startCore(folder);
await unlock(test);
const jobbId = 'd'.repeat(32) as JobbId;
resetPeak();
const started = performance.now();
const made = await test.client.dokument.create({ aktId: aktId as AktId, mall: 'akt', postId: null, jobbId });
const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  `${JSON.stringify({ seconds, megabytes: peakMegabytes(), sidor: made.sidor, byte: made.byte })}\n`,
);
await test.core.close('knapp');

/** Linux counts the peak anew when told so; elsewhere the peak is that of the whole process, Argon2id included. */
function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Then the figure is only larger.
  }
}

function peakMegabytes(): number {
  try {
    const [, kib = ''] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kib !== '') return Number(kib) / 1024;
  } catch {
    // No /proc: ask the process itself.
  }
  return process.resourceUsage().maxRSS / 1024;
}
