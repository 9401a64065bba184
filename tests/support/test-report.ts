import { stripVTControlCharacters } from 'node:util';

/** How many tests of a suite passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Exit code with which a check says that this system does not permit it. */
export const SKIPPED_EXIT = 77;

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that ends `./test`, and that a check may end with to be counted by more than one. */
export function formatCounts(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}

/** A check without a report of its own: one test, by its exit code, unless its last line is a line of counts. */
export function countCheck(exitCode: number | null, output: string): Counts {
  const lastLine = output.trimEnd().split('\n').at(-1) ?? '';
  const match = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(lastLine.trim());
  if (match) return { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3]) };
  if (exitCode === 0) return { ...NOTHING, passed: 1 };
  return exitCode === SKIPPED_EXIT ? { ...NOTHING, skipped: 1 } : ONE_FAILED;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message?: string | undefined;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages?: readonly string[] | null | undefined;
  }[];
}

/** A test that failed, and the beginning of what it said. */
export interface Failure {
  readonly name: string;
  readonly said: string;
}

const SAID_LINES = 6;

function beginning(said: string): string {
  return stripVTControlCharacters(said).trim().split('\n').slice(0, SAID_LINES).join('\n');
}

/** Vitest's JSON report. A file that could not be loaded holds no tests, and counts as one that failed. */
export function countVitest(report: VitestReport): Counts {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What failed in Vitest's JSON report, to be named at the end of a long run. */
export function failuresInVitest(report: VitestReport): Failure[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [{ name, said: beginning(message ?? '') }];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ name: test.fullName, said: beginning(test.failureMessages?.[0] ?? '') }));
  });
}

interface PlaywrightReport {
  readonly suites?: readonly PlaywrightSuite[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors?: readonly { readonly message?: string }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Playwright's JSON report. A test that passed only when run again has failed; so has a file that did not load. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped };
}

/** What failed in Playwright's JSON report, to be named at the end of a long run. */
export function failuresInPlaywright({ suites = [], errors = [] }: PlaywrightReport): Failure[] {
  const unloadable = errors.map(({ message }) => ({ name: 'inläsningen', said: beginning(message ?? '') }));
  return [...unloadable, ...suites.flatMap(failuresInSuite)];
}

function failuresInSuite({ suites = [], specs = [] }: PlaywrightSuite): Failure[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const said = results.find(({ error }) => error !== undefined)?.error?.message ?? '';
        return { name: title, said: beginning(said) };
      }),
  );
  return [...own, ...suites.flatMap(failuresInSuite)];
}

/**
 * The counts that stand after a suite has ended: one that says nothing failed and yet ended badly has failed, and so
 * has one that ran no test at all.
 */
export function judged(
  counts: Counts,
  exitCode: number | null,
): { readonly counts: Counts; readonly fault: string | null } {
  if (counts.failed > 0) return { counts, fault: null };
  if (exitCode !== 0 && exitCode !== SKIPPED_EXIT) {
    return { counts: add(counts, ONE_FAILED), fault: `avslutades med ${exitCode ?? 'en signal'} fast inget prov föll` };
  }
  if (counts.passed + counts.skipped === 0) return { counts: ONE_FAILED, fault: 'inga prov kördes' };
  return { counts, fault: null };
}
