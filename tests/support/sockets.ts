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
  /** Where in the trace the call began, and where it ended. */
  readonly begun: number;
  readonly ended: number;
}

/**
 * The internet sockets in a trace. A program of ours may create none at all. A browser may create one, but neither
 * connect nor bind it, nor listen.
 */
export function findInternetSockets(trace: string): readonly Finding[] {
  const lines = parseLines(trace);
  const lives = livesOf(lines);
  return lines.flatMap(({ pid, text, ended }) => {
    const program = programOf(lives, pid, ended);
    return isForbidden(text, BROWSERS.has(program)) ? [{ program, call: text }] : [];
  });
}

/** How many processes of ours the trace saw start: a trace that saw none proves nothing. */
export function countStarts(trace: string, program: string): number {
  return parseLines(trace).filter(({ text }) => {
    const started = /^execve\("([^"]+)".*\) += 0$/.exec(text)?.[1];
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
  const unfinished = new Map<number, { readonly text: string; readonly begun: number }>();
  const lines: Line[] = [];
  for (const [ended, raw] of trace.split('\n').entries()) {
    const match = /^(?:\[pid +)?(\d+)\]? +(.*)$/.exec(raw);
    if (!match) continue;
    const pid = Number(match[1]);
    const text = match[2] ?? '';
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    if (text.endsWith('<unfinished ...>')) {
      unfinished.set(pid, { text: text.slice(0, -'<unfinished ...>'.length).trimEnd(), begun: ended });
    } else if (resumed === null) {
      lines.push({ pid, text, begun: ended, ended });
    } else {
      const start = unfinished.get(pid);
      lines.push({ pid, text: `${start?.text ?? ''}${resumed[1]}`, begun: start?.begun ?? ended, ended });
    }
  }
  return lines;
}

/** The numbers of processes are used again in a long trace, so what is known of one is known from a place on. */
interface Lives {
  readonly births: ReadonlyMap<number, readonly { readonly at: number; readonly parent: number }[]>;
  readonly programs: ReadonlyMap<number, readonly { readonly at: number; readonly name: string }[]>;
}

function livesOf(lines: readonly Line[]): Lives {
  const births = new Map<number, { at: number; parent: number }[]>();
  const programs = new Map<number, { at: number; name: string }[]>();
  for (const { pid, text, begun, ended } of lines) {
    // From where the call began: a child may be at work before its parent hears of it.
    const child = /^(?:clone3?|v?fork)\(.*\) += (\d+)/.exec(text)?.[1];
    if (child !== undefined) append(births, Number(child), { at: begun, parent: pid });
    const started = /^execve\("([^"]+)".*\) += 0$/.exec(text)?.[1];
    if (started !== undefined) append(programs, pid, { at: ended, name: baseName(started) });
  }
  return { births, programs };
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** What a process ran at a place of the trace: its own program since its birth, or what its parent ran then. */
function programOf(lives: Lives, pid: number, at: number): string {
  const birth = lives.births.get(pid)?.findLast((one) => one.at <= at);
  const own = lives.programs.get(pid)?.findLast((one) => one.at <= at && one.at >= (birth?.at ?? 0));
  if (own !== undefined) return own.name;
  return birth === undefined ? '' : programOf(lives, birth.parent, birth.at);
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
