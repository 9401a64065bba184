import { lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Looks for readable case data in files and folders, in every form that a program, a database or a browser may have left
 * it in. Not for the database files of this very process while they are open: closing a descriptor drops their locks.
 */

/** Where a needle was found. */
export interface NeedleHit {
  readonly file: string;
  readonly needle: string;
  readonly form: string;
  /** Byte offset in the file; null when the needle stands in the name of the file. */
  readonly offset: number | null;
}

export interface NeedleReport {
  readonly hits: readonly NeedleHit[];
  /** What was looked through: a scan of nothing finds nothing. */
  readonly files: number;
  readonly bytes: number;
}

interface Pattern {
  readonly needle: string;
  readonly form: string;
  readonly bytes: Buffer;
}

const CHUNK = 1024 * 1024;

/**
 * Searches files, and folders with everything below them; links are not followed, but their names are read.
 * @param options.chunk bytes read at once; a needle across the border between two chunks is found all the same
 * @throws Error when a path does not exist, or a needle is shorter than four characters and would be met by chance
 */
export async function scanForNeedles(
  paths: readonly string[],
  needles: readonly string[],
  options: { readonly chunk?: number } = {},
): Promise<NeedleReport> {
  const patterns = needles.flatMap(formsOf);
  const report = { hits: [] as NeedleHit[], files: 0, bytes: 0 };
  for (const root of paths) {
    for await (const file of walk(root)) {
      report.hits.push(...findInName(root, file, needles));
      if (!(await lstat(file)).isFile()) continue;
      report.files += 1;
      report.bytes += await scanFile(file, patterns, options.chunk ?? CHUNK, report.hits);
    }
  }
  return report;
}

/** Every form in which a needle is looked for. */
export function formsOf(needle: string): Pattern[] {
  if (needle.length < 4) throw new Error('a needle this short is met by chance');
  const utf8 = Buffer.from(needle, 'utf8');
  const utf16le = Buffer.from(needle, 'utf16le');
  const forms: readonly (readonly [string, Buffer])[] = [
    ['utf-8', utf8],
    ['utf-8 isär', Buffer.from(needle.normalize('NFD'), 'utf8')],
    ['latin-1', Buffer.from(needle, 'latin1')],
    ['utf-16le', utf16le],
    ['utf-16be', Buffer.from(utf16le).swap16()],
    ['json', Buffer.from(JSON.stringify(needle).slice(1, -1), 'utf8')],
    ['json ascii', Buffer.from(escapeUnicode(needle, false), 'latin1')],
    ['json ascii versal', Buffer.from(escapeUnicode(needle, true), 'latin1')],
    ['procent', Buffer.from(encodeURIComponent(needle), 'latin1')],
    ['hex', Buffer.from(utf8.toString('hex'), 'latin1')],
    ['hex versal', Buffer.from(utf8.toString('hex').toUpperCase(), 'latin1')],
    ...base64Forms('base64', utf8),
    ...base64Forms('base64 av utf-16le', utf16le),
  ];
  const seen = new Set<string>();
  return forms.flatMap(([form, bytes]) => {
    const key = bytes.toString('latin1');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ needle, form, bytes }];
  });
}

/** The characters of a base64 text that depend on the needle alone, for each of the three places where it may begin. */
function base64Forms(name: string, bytes: Buffer): (readonly [string, Buffer])[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 8) / 6);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const own = text.slice(first, end);
    const url = own.replaceAll('+', '-').replaceAll('/', '_');
    return [own, url].map((form) => [`${name} +${before}`, Buffer.from(form, 'latin1')] as const);
  });
}

function escapeUnicode(text: string, upper: boolean): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[^\u0020-\u007e]/g, (unit) => {
      const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${upper ? hex.toUpperCase() : hex}`;
    });
}

async function* walk(at: string): AsyncGenerator<string> {
  yield at;
  if (!(await lstat(at)).isDirectory()) return;
  for (const name of (await readdir(at)).toSorted()) yield* walk(path.join(at, name));
}

function findInName(root: string, file: string, needles: readonly string[]): NeedleHit[] {
  const name = path.relative(root, file).normalize('NFC').toLowerCase();
  return needles
    .filter((needle) => name.includes(needle.normalize('NFC').toLowerCase()))
    .map((needle) => ({ file, needle, form: 'namn', offset: null }));
}

/** @returns how many bytes the file held */
async function scanFile(file: string, patterns: readonly Pattern[], chunk: number, hits: NeedleHit[]): Promise<number> {
  const overlap = Math.max(0, ...patterns.map(({ bytes }) => bytes.length - 1));
  const found = new Set<Pattern>();
  const handle = await open(file, 'r');
  try {
    let tail = Buffer.alloc(0);
    for (let position = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(chunk), 0, chunk, position);
      if (bytesRead === 0) return position;
      const window = Buffer.concat([tail, buffer.subarray(0, bytesRead)]);
      for (const pattern of patterns) {
        const at = found.has(pattern) ? -1 : window.indexOf(pattern.bytes);
        if (at < 0) continue;
        found.add(pattern);
        hits.push({ file, needle: pattern.needle, form: pattern.form, offset: position - tail.length + at });
      }
      position += bytesRead;
      tail = overlap === 0 ? tail : window.subarray(-overlap);
    }
  } finally {
    await handle.close();
  }
}
