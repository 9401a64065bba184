import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fingerprint } from '../../electron/build/fingerprint.ts';

const RUN = fileURLToPath(new URL('../../run', import.meta.url));

function run(...words: readonly string[]): { readonly status: number | null; readonly error: string } {
  const env = { PATH: process.env.PATH ?? '', HOME: tmpdir() };
  const result = spawnSync(RUN, words, { env, encoding: 'utf8', cwd: tmpdir() });
  return { status: result.status, error: result.stderr };
}

test.each([
  [['--okand']],
  [['mapp']],
  [['--vault']],
  [['--tour', '']],
  [['--demo', '--vault', 'mapp']],
  [['--demo', '--tour', 'mapp']],
])('./run %j is refused with one sentence and exit 64, before anything is installed', (words) => {
  const { status, error } = run(...words);
  expect(status).toBe(64);
  expect(error).toMatch(/^[^\n]+Bruk: \.\/run [^\n]+\n$/);
});

test.runIf(process.platform === 'linux')('./run without a display says what to do', () => {
  const { status, error } = run('--demo');
  expect(status).toBe(1);
  expect(error).toContain('--tour');
  expect(error).toContain('xvfb-run');
});

test('a fingerprint follows names and contents, and counts what is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skyddsakt-prov-'));
  try {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/x.ts'), 'one');
    const seen = new Set([fingerprint(folder, ['a'])]);
    writeFileSync(join(folder, 'a/b/x.ts'), 'two');
    seen.add(fingerprint(folder, ['a']));
    writeFileSync(join(folder, 'a/b/y.ts'), '');
    seen.add(fingerprint(folder, ['a']));
    seen.add(fingerprint(folder, ['a', 'missing']));
    expect(seen.size).toBe(4);
    expect(fingerprint(folder, ['missing', 'a'])).toBe(fingerprint(folder, ['a', 'missing', 'a']));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
