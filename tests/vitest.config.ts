import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'tests/unit/**/*.test.ts',
      'tests/integration/**/*.test.ts',
      'tests/golden/**/*.test.ts',
      'tests/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes at once on an idle machine; on a busy one it may be late without being wrong.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    alias: { electron: fileURLToPath(new URL('./support/fake-electron.ts', import.meta.url)) },
  },
});
