import { defineConfig } from '@playwright/test';

/** What only Electron itself can break; skipped where its binary is not at hand. Nothing is recorded. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  outputDir: '../../../test-results/e2e-electron',
  preserveOutput: 'never',
  reporter: 'list',
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
