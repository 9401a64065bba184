/**
 * Runs every suite, goes on after failures, and ends with `N passed, N failed, N skipped` over all of them.
 *
 *   node tests/run-all.ts [--lista] [suite ...]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  add,
  type Counts,
  countCheck,
  countPlaywright,
  countVitest,
  type Failure,
  failuresInPlaywright,
  failuresInVitest,
  formatCounts,
  judged,
  NOTHING,
  ONE_FAILED,
} from './support/test-report.ts';

type Suite = { readonly name: string; readonly minutes: number } & (
  | { readonly kind: 'check'; readonly command: readonly string[] }
  | { readonly kind: 'vitest'; readonly filter: string }
  | { readonly kind: 'playwright'; readonly config: string }
);

const NODE = process.execPath;

/** Every suite, cheapest first. `minutes` is the limit after which a suite is killed and has failed. */
const SUITES: readonly Suite[] = [
  { name: 'bygge', kind: 'check', minutes: 5, command: [NODE, 'electron/build/bundle.ts'] },
  { name: 'typer-shared', kind: 'check', minutes: 3, command: ['tsc', '-p', 'shared'] },
  { name: 'typer-electron', kind: 'check', minutes: 3, command: ['tsc', '-p', 'electron'] },
  { name: 'typer-renderer', kind: 'check', minutes: 3, command: ['tsc', '-p', 'renderer'] },
  { name: 'typer-tests', kind: 'check', minutes: 3, command: ['tsc', '-p', 'tests'] },
  { name: 'oxlint', kind: 'check', minutes: 3, command: ['oxlint', '--deny-warnings'] },
  { name: 'biome', kind: 'check', minutes: 3, command: ['biome', 'check'] },
  { name: 'huset', kind: 'vitest', minutes: 3, filter: 'tests/house.test.ts' },
  { name: 'enhet', kind: 'vitest', minutes: 5, filter: 'tests/unit/' },
  { name: 'integration', kind: 'vitest', minutes: 15, filter: 'tests/integration/' },
  { name: 'golden', kind: 'vitest', minutes: 5, filter: 'tests/golden/' },
  { name: 'krasch', kind: 'check', minutes: 10, command: [NODE, 'tests/crash/crash.ts', '50'] },
  { name: 'e2e', kind: 'playwright', minutes: 25, config: 'tests/e2e/playwright.config.ts' },
  { name: 'e2e-electron', kind: 'playwright', minutes: 10, config: 'tests/e2e/electron/playwright.config.ts' },
  { name: 'utan-nat', kind: 'check', minutes: 10, command: [NODE, 'tests/isolation/nonet.ts'] },
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

function commandOf(suite: Suite, reportFile: string): readonly string[] {
  if (suite.kind === 'check') return suite.command;
  if (suite.kind === 'playwright') return ['playwright', 'test', '-c', suite.config, '--reporter=list,json'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return ['vitest', 'run', '-c', 'tests/vitest.config.ts', suite.filter, ...reporters];
}

/** Streams a command's output and keeps it. Its whole process group is killed at the limit. */
async function run(command: readonly string[], minutes: number, reportFile: string): Promise<Ended> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
      CI: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    },
  });
  const output: Buffer[] = [];
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.on('data', (chunk: Buffer) => {
      to.write(chunk);
      if (from === child.stdout) output.push(chunk);
    });
  }
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      process.stdout.write(`Avbröts efter ${minutes} minuter\n`);
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, minutes * 60_000);
    const end = (exitCode: number | null) => {
      clearTimeout(limit);
      resolve({ exitCode, output: Buffer.concat(output).toString('utf8') });
    };
    child.on('error', (error) => {
      process.stdout.write(`Kunde inte startas: ${error.message}\n`);
      end(null);
    });
    child.on('close', (code) => end(code));
  });
}

/** null when a runner ended before it had written its report. */
function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

interface Outcome {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
}

function outcomeOf(suite: Suite, ended: Ended, reportFile: string): Outcome {
  if (suite.kind === 'check') return { counts: countCheck(ended.exitCode, ended.output), failures: [] };
  const report = readReport(reportFile);
  if (report === null) return { counts: ONE_FAILED, failures: [] };
  if (suite.kind === 'vitest') {
    const vitest = report as Parameters<typeof countVitest>[0];
    return { counts: countVitest(vitest), failures: failuresInVitest(vitest) };
  }
  const playwright = report as Parameters<typeof countPlaywright>[0] & Parameters<typeof failuresInPlaywright>[0];
  return { counts: countPlaywright(playwright), failures: failuresInPlaywright(playwright) };
}

async function runSuite(suite: Suite, folder: string): Promise<Outcome & { readonly line: string }> {
  process.stdout.write(`\n=== ${suite.name} ===\n`);
  const started = performance.now();
  const reportFile = join(folder, `${suite.name}.json`);
  const ended = await run(commandOf(suite, reportFile), suite.minutes, reportFile);
  const outcome = outcomeOf(suite, ended, reportFile);
  const { counts, fault } = judged(outcome.counts, ended.exitCode);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = counts.failed > 0 ? 'FEL' : 'ok ';
  return {
    counts,
    failures: outcome.failures,
    line: `${mark} ${suite.name.padEnd(16)} ${formatCounts(counts)} (${seconds} s)${fault ? `: ${fault}` : ''}`,
  };
}

async function runAll(suites: readonly Suite[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'skyddsakt-prov-'));
  const lines: string[] = [];
  const failed: string[] = [];
  let total = NOTHING;
  try {
    for (const suite of suites) {
      const { counts, failures, line } = await runSuite(suite, folder);
      process.stdout.write(`${line}\n`);
      lines.push(line);
      failed.push(...failures.map(({ name, said }) => `FEL ${suite.name}: ${name}\n${said}\n`));
      total = add(total, counts);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${[...failed, ...lines].join('\n')}\n\n`);
  return total;
}

const words = process.argv.slice(2);
const unknown = words.filter((word) => word !== '--lista' && !SUITES.some((suite) => suite.name === word));
if (unknown.length > 0 || words.includes('--lista')) {
  if (unknown.length > 0) process.stderr.write(`Okänd svit: ${unknown.join(', ')}. Sviterna är:\n`);
  process.stdout.write(`${SUITES.map((suite) => suite.name).join('\n')}\n`);
  process.exitCode = unknown.length > 0 ? 64 : 0;
} else {
  const total = await runAll(SUITES.filter((suite) => words.length === 0 || words.includes(suite.name)));
  process.stdout.write(`${formatCounts(total)}\n`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
