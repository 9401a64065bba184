/**
 * Kills a working core again and again and looks at what is left:
 *
 *   node tests/crash/crash.ts [N]        N cycles, 50 when nothing else is said
 *
 * Each cycle: a core of its own process works in a vault and says what was answered; it is killed at some moment; the
 * folder is copied as it lies there, and the copy and the vault itself are unlocked and examined. Ends with
 * `N passed, N failed, N skipped`, one for each cycle. The folder of a cycle that failed is kept and named.
 */
import { randomInt } from 'node:crypto';
import process from 'node:process';
import { createTempDir } from '../support/temp.ts';
import { formatCounts } from '../support/test-report.ts';
import { buildWorker } from './build-worker.ts';
import { createLane, type Utfall } from './lane.ts';
import { prepareTemplate } from './template.ts';

const LANES = 2;
const USAGE = 64;

async function main(cycles: number): Promise<number> {
  const seed = randomInt(2 ** 31);
  process.stdout.write(`Frö ${seed}\n`);
  const temp = createTempDir();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();
  const template = await prepareTemplate(temp.folder);
  const worker = await buildWorker();
  let next = 0;
  const report = ({ cycle, moment, faults, answered, ms }: Utfall) => {
    counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
    const mark = faults.length === 0 ? 'ok ' : 'FEL';
    process.stdout.write(`${mark} ${cycle} ${moment}: ${answered} besvarade, ${Math.round(ms)} ms\n`);
    for (const fault of faults) process.stdout.write(`      ${fault}\n`);
  };
  await Promise.all(
    Array.from({ length: Math.min(LANES, cycles) }, async (_, index) => {
      const lane = createLane({ folder: temp.folder, template, worker, name: index });
      while (next < cycles) report(await lane.cycle((next += 1), seed));
      lane.end();
    }),
  );
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  if (counts.failed === 0) temp.remove();
  else process.stdout.write(`Det som föll ligger kvar i ${temp.folder}\n`);
  process.stdout.write(`${formatCounts(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}

const wanted = process.argv[2] ?? '50';
if (/^[1-9]\d{0,5}$/.test(wanted)) process.exitCode = await main(Number(wanted));
else {
  process.stderr.write('Bruk: npm run crash -- N\n');
  process.exitCode = USAGE;
}
