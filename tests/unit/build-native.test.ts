import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyPatch, chooseBuild, cryptoKey, patchesFor, sourceKey } from '../../electron/build/native-key.ts';
import { findNodeHeaders, stageHeaders } from '../../electron/build/node-headers.ts';

const LINUX = { platform: 'linux', arch: 'x64' } as const;
let folder = '';

function put(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skyddsakt-prov-'));
  put('binding.gyp', '{}');
  put('package.json', '{}');
  put('src/a.cc', 'int a;');
  put('deps/x/b.c', 'int b;');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the patch', () => {
  test('puts the static libcrypto in the place of the dynamic one and hides its symbols', () => {
    const [patch] = patchesFor(LINUX, '/usr/lib/libcrypto.a');
    expect(patch).toBeDefined();
    expect(patch && applyPatch("'libraries': [ '-lcrypto' ]", patch)).toBe(
      "'libraries': [ '/usr/lib/libcrypto.a','-Wl,--exclude-libs,libcrypto.a','-Wl,-Bsymbolic' ]",
    );
  });

  test('refuses sources that no longer hold its place exactly once', () => {
    const patch = { file: 'f', find: "'-lcrypto'", replace: 'x' };
    expect(() => applyPatch("'-lssl'", patch)).toThrow('0 träffar');
    expect(() => applyPatch("'-lcrypto' '-lcrypto'", patch)).toThrow('2 träffar');
  });

  test('is not needed on macOS', () => {
    expect(patchesFor({ platform: 'darwin', arch: 'arm64' }, null)).toEqual([]);
  });
});

describe('the key of a build', () => {
  test('is the same for the same sources and another after any change', () => {
    const first = sourceKey(folder, LINUX);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(sourceKey(folder, LINUX)).toBe(first);
    expect(sourceKey(folder, { platform: 'linux', arch: 'arm64' })).not.toBe(first);
    put('deps/x/b.c', 'int c;');
    const changed = sourceKey(folder, LINUX);
    expect(changed).not.toBe(first);
    put('src/new.cc', '');
    expect(sourceKey(folder, LINUX)).not.toBe(changed);
  });

  test('does not see what lies outside the sources, such as an older build', () => {
    const first = sourceKey(folder, LINUX);
    put('build/Release/x.node', 'x');
    expect(sourceKey(folder, LINUX)).toBe(first);
  });

  test('follows the content of libcrypto', () => {
    const first = cryptoKey(put('libcrypto.a', 'one'));
    expect(cryptoKey(put('libcrypto.a', 'two'))).not.toBe(first);
    expect(cryptoKey(null)).toBe('system');
  });
});

describe('the choice of a cached build', () => {
  const source = 'a'.repeat(16);
  const names = [`${source}-${'1'.repeat(16)}`, `${source}-${'2'.repeat(16)}`, `${'b'.repeat(16)}-${'1'.repeat(16)}`];

  test('takes the exact pair when the machine has a libcrypto', () => {
    expect(chooseBuild(names, source, '2'.repeat(16))).toBe(names[1]);
    expect(chooseBuild(names, source, '3'.repeat(16))).toBeNull();
  });

  test('takes any build of the same sources when it has none', () => {
    expect(chooseBuild(names, source, null)).toBe(names[0]);
    expect(chooseBuild(names, 'c'.repeat(16), null)).toBeNull();
    expect(chooseBuild([`${source}-half`, `x${source}`], source, null)).toBeNull();
  });
});

describe("Node's headers", () => {
  test('are taken from npm_config_nodedir first, and only from a folder that holds them', () => {
    for (const name of ['node_api.h', 'uv.h', 'common.gypi']) put(`headers/include/node/${name}`, '');
    expect(findNodeHeaders({ npm_config_nodedir: join(folder, 'headers') })).toBe(join(folder, 'headers'));
    expect(findNodeHeaders({ npm_config_nodedir: join(folder, 'src') })).not.toBe(join(folder, 'src'));
  });

  test('are staged without the openssl headers of Node', () => {
    put('headers/include/node/node_api.h', 'api');
    put('headers/include/node/uv/unix.h', 'uv');
    put('headers/include/node/openssl/evp.h', 'evp');
    stageHeaders(join(folder, 'headers'), join(folder, 'staged'));
    const staged = join(folder, 'staged/include/node');
    expect(readdirSync(staged, { recursive: true }).toSorted()).toEqual(['node_api.h', 'uv', 'uv/unix.h']);
  });
});
