import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completed, findMissing, type LockPackages } from '../../electron/build/lock-platforms.ts';

const PACKAGES: LockPackages = {
  '': {},
  'node_modules/a': {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { 'a-linux-x64-musl': '1.0.0', 'a-win32-x64': '1.0.0' },
  },
  'node_modules/a-win32-x64': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optionalDependencies: { '@b/binding-darwin-arm64': '2.0.0' } },
  'node_modules/b/node_modules/@b/binding-darwin-arm64': { version: '2.0.0' },
};

function asking(optionalDependencies: Record<string, string>): LockPackages {
  return { 'node_modules/c': { optionalDependencies } };
}

describe('a lockfile without some platforms', () => {
  test('names what is missing, and looks where Node looks', () => {
    expect(findMissing(PACKAGES)).toEqual([{ askedBy: 'node_modules/a', name: 'a-linux-x64-musl', version: '1.0.0' }]);
  });

  test('is completed in order, with the platform read out of the name', () => {
    const whole = completed(PACKAGES);
    expect(findMissing(whole)).toEqual([]);
    expect(whole['node_modules/a-linux-x64-musl']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    });
    expect(Object.keys(whole)).toEqual(Object.keys(whole).toSorted());
    expect(completed(whole)).toEqual(whole);
  });

  test('is refused where the platform cannot be read or the version is a range', () => {
    expect(() => completed(asking({ 'c-fast': '1.0.0' }))).toThrow('c-fast');
    expect(() => completed(asking({ 'c-linux-x64': '^1.0.0' }))).toThrow('c-linux-x64');
  });
});

test('the lockfile of this program is complete, or npm ci would refuse it', () => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  expect(findMissing((JSON.parse(text) as { packages: LockPackages }).packages)).toEqual([]);
});
