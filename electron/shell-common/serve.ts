import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The window's files. Both shells answer from the same table, so a page behaves alike in both. */

/** An answer to a GET. */
export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': TEXT,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The Trusted Types policies: the page's own, for the URL of the worker that draws PDF pages; and what applies to
 * everything else, which lets HTML through only where it is empty.
 */
const TRUSTED_POLICIES = 'skyddsakt default';

/**
 * The content security policy: scripts and style sheets come as files of ours and from nowhere else. Worker and blob
 * images draw the preview of a document.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_POLICIES}`,
].join('; ');

/** Headers of every answer, whatever its status. */
export function headersFor(type: string): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

/**
 * A function from the path of a URL (as `URL.pathname` gives it) to an answer. Only the table is ever looked into, so
 * no path can reach the file system; `/` means `/index.html`.
 * @param files path from the root of the origin (`/assets/a.js`) -> bytes
 */
export function createServe(files: ReadonlyMap<string, Uint8Array>): (urlPath: string) => Served {
  return (urlPath) => {
    const name = urlPath === '/' ? '/index.html' : urlPath;
    const body = files.get(name);
    if (body === undefined) return { status: 404, headers: headersFor(TEXT), body: new Uint8Array() };
    return { status: 200, headers: headersFor(TYPES[path.posix.extname(name)] ?? BYTES), body };
  };
}

/**
 * Reads the built window once, at start. Source maps stay out.
 * @returns path from the root of the origin -> bytes
 */
export async function readFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const wanted = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  const pairs = wanted.map(async (entry): Promise<[string, Uint8Array]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [`/${path.relative(folder, file).split(path.sep).join('/')}`, await readFile(file)];
  });
  return new Map(await Promise.all(pairs));
}
