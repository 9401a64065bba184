/** The system calls to trace: `strace -f -yy -e trace=...`. Process starts are needed to tell whose socket it is. */
export const TRACED = 'execve,clone,clone3,fork,vfork,socket,connect,bind,listen';

/** A call that the program may not make. */
export interface Finding {
  /** Name of the program file that made it, such as `node`. */
  readonly program: string;
  readonly call: string;
}

const BROWSERS = new Set(['chromium', 'chrome', 'chrome-headless-shell', 'headless_shell', 'electron']);
/** Chromium asks the kernel for a route to this address, and sends nothing: it is how it learns whether IPv6 works. */
const ROUTE_PROBE = /^connect\(\d+<UDPv6:.*inet_pton\(AF_INET6, "2001:4860:4860::8888"/;

interface Line {
  readonly pid: number;
  readonly text: string;
}

/**
 * The internet sockets in a trace. A program of ours may create none at all. A browser may create one, but neither
 * connect nor bind it, nor listen.
 */
export function findInternetSockets(trace: string): readonly Finding[] {
  const lines = parseLines(trace);
  const parents = parentsOf(lines);
  const programs = new Map<number, string>();
  const findings: Finding[] = [];
  for (const { pid, text } of lines) {
    const started = /^execve\("([^"]+)".*\) = 0$/.exec(text)?.[1];
    if (started !== undefined) programs.set(pid, baseName(started));
    const program = programOf(pid, programs, parents);
    if (isForbidden(text, BROWSERS.has(program))) findings.push({ program, call: text });
  }
  return findings;
}

/** How many processes of ours the trace saw start: a trace that saw none proves nothing. */
export function countStarts(trace: string, program: string): number {
  return parseLines(trace).filter(({ text }) => {
    const started = /^execve\("([^"]+)".*\) = 0$/.exec(text)?.[1];
    return started !== undefined && baseName(started) === program;
  }).length;
}

function isForbidden(text: string, isBrowser: boolean): boolean {
  if (/^socket\(AF_INET6?,/.test(text)) return !isBrowser;
  if (/^(?:connect|bind)\(.*sa_family=AF_INET6?,/.test(text)) return !(isBrowser && ROUTE_PROBE.test(text));
  return /^listen\(\d+<(?:TCP|UDP)/.test(text);
}

/** Lines in order of completion; a call that another thread interrupted is put together again. */
function parseLines(trace: string): readonly Line[] {
  const unfinished = new Map<number, string>();
  const lines: Line[] = [];
  for (const raw of trace.split('\n')) {
    const match = /^(?:\[pid +)?(\d+)\]? +(.*)$/.exec(raw);
    if (!match) continue;
    const pid = Number(match[1]);
    const text = match[2] ?? '';
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    if (text.endsWith('<unfinished ...>')) unfinished.set(pid, text.slice(0, -'<unfinished ...>'.length).trimEnd());
    else lines.push({ pid, text: resumed ? `${unfinished.get(pid) ?? ''}${resumed[1]}` : text });
  }
  return lines;
}

function parentsOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const { pid, text } of lines) {
    const child = /^(?:clone3?|v?fork)\(.*\) = (\d+)/.exec(text)?.[1];
    if (child !== undefined) parents.set(Number(child), pid);
  }
  return parents;
}

function programOf(pid: number, programs: ReadonlyMap<number, string>, parents: ReadonlyMap<number, number>): string {
  for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) {
    const program = programs.get(at);
    if (program !== undefined) return program;
  }
  return '';
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
