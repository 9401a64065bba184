/**
 * Proves that the program needs and uses no network: the whole tour in an empty network namespace, then once more
 * under strace, and each of the two methods once with a request put in, which it must notice.
 *
 *   node tests/isolation/nonet.ts      last line: N passed, N failed, N skipped
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { countStarts, findInternetSockets, TRACED } from '../support/sockets.ts';
import { add, type Counts, formatCounts, NOTHING, ONE_FAILED } from '../support/test-report.ts';

const TOUR = fileURLToPath(new URL('../e2e/tour.ts', import.meta.url));
/** An address set aside for documentation: nobody answers there. */
const REQUEST =
  'import net from "node:net"; net.connect(443, "192.0.2.1").on("error", (error) => process.stderr.write(`${error.code}\\n`)).unref()';
const EMPTY_NET = process.getuid?.() === 0 ? ['unshare', '-n'] : ['unshare', '-rn'];
const LIMIT_MS = 8 * 60_000;

interface Ended {
  readonly ok: boolean;
  readonly error: string;
}

function run(command: readonly string[], env: NodeJS.ProcessEnv = process.env): Ended {
  const [program = '', ...words] = command;
  const ended = spawnSync(program, words, { env, encoding: 'utf8', timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024 });
  return { ok: ended.status === 0, error: `${ended.stdout ?? ''}${ended.stderr ?? ''}${ended.error?.message ?? ''}` };
}

function isPermitted(command: readonly string[]): boolean {
  return run([...command, 'true']).ok;
}

type Outcome = 'passed' | 'skipped' | { readonly fault: string };

function tourWithoutNetwork(folder: string): Outcome {
  const ended = run([...EMPTY_NET, process.execPath, TOUR, join(folder, 'tomt-nat')]);
  return ended.ok ? 'passed' : { fault: ended.error.slice(-4000) };
}

function emptyNetRefusesRequests(): Outcome {
  const ended = run([...EMPTY_NET, process.execPath, '--input-type=module', '-e', REQUEST.replace('.unref()', '')]);
  return ended.error.includes('ENETUNREACH') ? 'passed' : { fault: `nätverksrummet är inte tomt: ${ended.error}` };
}

/** strace of one command: the trace, or the fault. */
function traced(
  folder: string,
  name: string,
  command: readonly string[],
): { readonly trace: string } | { readonly fault: string } {
  const log = join(folder, `${name}.strace`);
  const ended = run([
    'strace',
    '-f',
    '-yy',
    '-qq',
    '-e',
    `trace=${TRACED}`,
    '-e',
    'signal=none',
    '-o',
    log,
    ...command,
  ]);
  if (!ended.ok) return { fault: ended.error.slice(-4000) };
  const trace = readFileSync(log, 'utf8');
  return countStarts(trace, 'node') > 0 ? { trace } : { fault: 'spårningen såg inte programmet' };
}

function tourOpensNoInternetSocket(folder: string): Outcome {
  const result = traced(folder, 'tur', [process.execPath, TOUR, join(folder, 'sparad')]);
  if ('fault' in result) return result;
  const findings = findInternetSockets(result.trace);
  return findings.length === 0
    ? 'passed'
    : { fault: findings.map(({ program, call }) => `${program}: ${call}`).join('\n') };
}

function tracingSeesAnInjectedRequest(folder: string): Outcome {
  const inject = `--import=data:text/javascript,${encodeURIComponent(REQUEST)}`;
  const result = traced(folder, 'insmugglad', [process.execPath, inject, '-e', 'setTimeout(() => {}, 100)']);
  if ('fault' in result) return result;
  const seen = findInternetSockets(result.trace).some(
    ({ program, call }) => program === 'node' && call.startsWith('connect('),
  );
  return seen ? 'passed' : { fault: 'en insmugglad begäran syntes inte' };
}

function report(name: string, outcome: Outcome): Counts {
  if (typeof outcome === 'string') {
    process.stdout.write(`${outcome === 'passed' ? 'ok ' : 'hoppas över'} ${name}\n`);
    return { ...NOTHING, [outcome]: 1 };
  }
  process.stdout.write(`FEL ${name}\n${outcome.fault}\n`);
  return ONE_FAILED;
}

const folder = mkdtempSync(join(tmpdir(), 'skyddsakt-nat-'));
try {
  const namespaces = isPermitted(EMPTY_NET);
  const tracing = isPermitted(['strace', '-qq', '-o', join(folder, 'prov')]);
  const checks: readonly (readonly [string, boolean, () => Outcome])[] = [
    ['ett tomt nätverksrum släpper inte ut någon begäran', namespaces, emptyNetRefusesRequests],
    ['hela rundturen går i ett tomt nätverksrum', namespaces, () => tourWithoutNetwork(folder)],
    ['spårningen ser en insmugglad begäran', tracing, () => tracingSeesAnInjectedRequest(folder)],
    ['rundturen öppnar ingen internetsockel', tracing, () => tourOpensNoInternetSocket(folder)],
  ];
  let total = NOTHING;
  for (const [name, permitted, check] of checks) total = add(total, report(name, permitted ? check() : 'skipped'));
  process.stdout.write(`${formatCounts(total)}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
