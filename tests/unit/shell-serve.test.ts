import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, createServe, readFiles } from '../../electron/shell-common/serve.ts';

const INDEX = '<!doctype html><html lang="sv"><head><title>Skyddsakt</title></head><body></body></html>';
const files = new Map<string, Uint8Array>([
  ['/index.html', Buffer.from(INDEX)],
  ['/assets/a-1f.js', Buffer.from('export {};')],
  ['/assets/b-2e.css', Buffer.from('a{}')],
  ['/assets/c.bin', Buffer.from([1])],
]);
const serve = createServe(files);

describe('serving the window', () => {
  it('answers the root with the index page', () => {
    const { status, headers, body } = serve('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(Buffer.from(body).toString()).toContain('<title>Skyddsakt</title>');
  });

  it('gives every answer the whole policy and closed headers, a missing file too', () => {
    for (const name of ['/', '/assets/a-1f.js', '/finns-inte']) {
      const { headers } = serve(name);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    }
  });

  it('has exactly this content security policy', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'none'; worker-src 'self'; frame-src 'none'; object-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
        'trusted-types skyddsakt default',
    );
  });

  it.each([
    ['/assets/a-1f.js', 'text/javascript; charset=utf-8'],
    ['/assets/b-2e.css', 'text/css; charset=utf-8'],
    ['/assets/c.bin', 'application/octet-stream'],
  ])('serves %s as %s', (name, type) => {
    expect(serve(name).headers['content-type']).toBe(type);
  });

  it('knows no file but those of the table, whatever the path', () => {
    const parts = fc.constantFrom('..', '%2e%2e', '.', 'assets', 'a-1f.js', 'etc', 'passwd', '\\', '%00', '//', 'å');
    const paths = fc.oneof(
      fc.string(),
      fc.array(parts).map((list) => `/${list.join('/')}`),
    );
    fc.assert(
      fc.property(paths, (urlPath) => {
        const known = urlPath === '/' || files.has(urlPath);
        expect(serve(urlPath).status).toBe(known ? 200 : 404);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reading the built window', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skyddsakt-test-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), INDEX);
    await writeFile(path.join(folder, 'assets', 'a.js'), '1');
    await writeFile(path.join(folder, 'assets', 'a.js.map'), '{}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes every file by its path from the root, and leaves source maps out', async () => {
    const table = await readFiles(folder);
    expect([...table.keys()].toSorted()).toEqual(['/assets/a.js', '/index.html']);
    expect(Buffer.from(table.get('/assets/a.js') ?? []).toString()).toBe('1');
  });
});
