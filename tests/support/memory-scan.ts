import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';

/** Looks through the memory of a process from outside, through Linux' /proc. */

/** A needle and how it lay in memory. */
export interface MemoryHit {
  readonly pid: number;
  readonly needle: string;
  readonly form: 'utf-8' | 'latin-1' | 'utf-16le' | 'rå';
}

/** What is looked for: a text in the forms that programs keep texts in, or bytes as they are. */
export interface MemoryNeedle {
  readonly name: string;
  readonly value: string | Uint8Array;
}

interface Pattern {
  readonly needle: string;
  readonly form: MemoryHit['form'];
  readonly bytes: Buffer;
}

const CHUNK = 4 * 1024 * 1024;

/**
 * A process that ended before its turn came holds nothing any more, and is not among those that were looked through:
 * Chromium starts helpers that live for a moment.
 * @returns the processes looked through, each needle once per process and form, and how many bytes could be read
 * @throws Error when a process may not be looked at
 */
export function scanMemory(
  pids: readonly number[],
  needles: readonly MemoryNeedle[],
): { scanned: number[]; hits: MemoryHit[]; bytes: number } {
  const patterns = needles.flatMap(formsOf);
  const scanned: number[] = [];
  const hits: MemoryHit[] = [];
  let bytes = 0;
  for (const pid of pids) {
    const looked = scanProcess(pid, patterns);
    if (looked === null) continue;
    scanned.push(pid);
    bytes += looked.bytes;
    for (const { needle, form } of looked.found) hits.push({ pid, needle, form });
  }
  return { scanned, hits, bytes };
}

function scanProcess(pid: number, patterns: readonly Pattern[]): { found: Set<Pattern>; bytes: number } | null {
  const found = new Set<Pattern>();
  let bytes = 0;
  let file: number | null = null;
  try {
    file = openSync(`/proc/${pid}/mem`, 'r');
    for (const region of regionsOf(pid)) bytes += scanRegion(file, region, patterns, found);
  } catch (error) {
    if (existsSync(`/proc/${pid}`)) throw error;
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
  return { found, bytes };
}

function formsOf({ name, value }: MemoryNeedle): Pattern[] {
  if (typeof value !== 'string') return [{ needle: name, form: 'rå', bytes: Buffer.from(value) }];
  const forms = {
    'utf-8': Buffer.from(value),
    'latin-1': Buffer.from(value, 'latin1'),
    'utf-16le': Buffer.from(value, 'utf16le'),
  };
  return Object.entries(forms).map(([form, bytes]) => ({ needle: name, form: form as MemoryHit['form'], bytes }));
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** Everything that can be read but what the kernel maps in for itself. */
function regionsOf(pid: number): Region[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [, from, to, mode] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    const isOurs = mode?.startsWith('r') === true && !/\[(vvar|vsyscall|vdso)/.test(line);
    return isOurs && from !== undefined && to !== undefined
      ? [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }]
      : [];
  });
}

/** @returns how many bytes could be read; pages that nobody has touched may refuse */
function scanRegion(file: number, { from, to }: Region, patterns: readonly Pattern[], found: Set<Pattern>): number {
  const overlap = Math.max(...patterns.map(({ bytes }) => bytes.length)) - 1;
  const buffer = Buffer.alloc(Math.min(CHUNK, to - from) + overlap);
  let total = 0;
  for (let at = from; at < to; at += CHUNK) {
    const read = readAt(file, buffer, Math.min(buffer.length, to - at), at);
    if (read === 0) return total;
    total += read;
    const window = buffer.subarray(0, read);
    for (const pattern of patterns) if (!found.has(pattern) && window.includes(pattern.bytes)) found.add(pattern);
  }
  return total;
}

function readAt(file: number, buffer: Buffer, length: number, at: number): number {
  try {
    return readSync(file, buffer, 0, length, at);
  } catch {
    return 0;
  }
}
