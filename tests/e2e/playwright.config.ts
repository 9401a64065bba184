import { defineConfig } from '@playwright/test';

/** One window at a time, no retries, and nothing recorded: a trace would hold what stands in an akt. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  testIgnore: 'electron/**',
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  outputDir: '../../test-results/e2e',
  preserveOutput: 'never',
  reporter: 'list',
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
