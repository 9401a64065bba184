import { describe, expect, test } from 'vitest';
import {
  add,
  countCheck,
  countPlaywright,
  countVitest,
  failuresInPlaywright,
  failuresInVitest,
  formatCounts,
  judged,
} from '../support/test-report.ts';

describe('a check', () => {
  test('is one test, by its exit code', () => {
    expect(countCheck(0, 'whatever')).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck(1, '')).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countCheck(null, '')).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countCheck(77, '')).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });

  test('may count for itself in its last line', () => {
    expect(countCheck(1, 'x\n49 passed, 1 failed, 0 skipped\n')).toEqual({ passed: 49, failed: 1, skipped: 0 });
    expect(countCheck(0, '9 passed, 0 failed, 0 skipped\nmore')).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });
});

describe("Vitest's report", () => {
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };

  test('counts todo as skipped', () => {
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('counts a file that could not be loaded as failed', () => {
    const good = { status: 'passed', fullName: 'den håller' };
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'går inte att läsa', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          good,
          { status: 'failed', fullName: 'den faller', failureMessages: ['\u001b[31m1 är inte 2'] },
        ],
      },
      { name: 'c.test.ts', status: 'passed', assertionResults: [good] },
    ];
    expect(countVitest({ ...report, testResults }).failed).toBe(2);
    expect(failuresInVitest({ ...report, testResults })).toEqual([
      { name: 'a.test.ts', said: 'går inte att läsa' },
      { name: 'den faller', said: '1 är inte 2' },
    ]);
  });
});

test("Playwright's report counts a flaky test and a file that did not load as failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4, skipped: 3 });
});

test("Playwright's report names what failed, however deep it lies", () => {
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
  const failed = { status: 'unexpected', results: [{ error: { message: 'syns inte' } }] };
  const specs = [
    { title: 'den faller', tests: [failed] },
    { title: 'den håller', tests: [{ status: 'expected', results: [{}] }] },
  ];
  const report = { stats, errors: [{ message: 'en fil lästes inte' }], suites: [{ suites: [{ specs }] }] };
  expect(failuresInPlaywright(report)).toEqual([
    { name: 'inläsningen', said: 'en fil lästes inte' },
    { name: 'den faller', said: 'syns inte' },
  ]);
});

describe('the judgement', () => {
  test('fails a suite that ran nothing', () => {
    expect(judged({ passed: 0, failed: 0, skipped: 0 }, 0)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      fault: 'inga prov kördes',
    });
  });

  test('fails a suite that ended badly though no test failed', () => {
    expect(judged({ passed: 7, failed: 0, skipped: 0 }, 1).counts).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(judged({ passed: 7, failed: 0, skipped: 0 }, null).counts.failed).toBe(1);
  });

  test('leaves a good suite, a failed one and a skipped one as they are', () => {
    for (const [counts, exitCode] of [
      [{ passed: 7, failed: 0, skipped: 1 }, 0],
      [{ passed: 7, failed: 2, skipped: 0 }, 1],
      [{ passed: 0, failed: 0, skipped: 1 }, 77],
    ] as const) {
      expect(judged(counts, exitCode)).toEqual({ counts, fault: null });
    }
  });
});

test('the last line sums over all suites', () => {
  const sum = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
  expect(formatCounts(sum)).toBe('11 passed, 22 failed, 33 skipped');
});
