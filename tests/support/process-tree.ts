import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Looks at processes and their sockets from outside, through Linux' /proc. */

function numbered(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A process and everything that descends from it. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of numbered('/proc')) {
    // The command's name may hold spaces and parentheses: the fields follow the last one.
    const fields = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ');
    parents.set(Number(name), Number(fields?.[1] ?? 0));
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  const state = read(`/proc/${pid}/stat`).split(') ').at(-1)?.[0];
  return state !== undefined && state !== '' && state !== 'Z';
}

/** Local addresses (hexadecimal, as the kernel prints them) on which any of these processes listens for TCP. */
export function listenersOf(pids: readonly number[]): string[] {
  const sockets = new Set(
    pids.flatMap((pid) => numbered(`/proc/${pid}/fd`).map((fd) => link(`/proc/${pid}/fd/${fd}`))),
  );
  const tables = [read('/proc/net/tcp'), read('/proc/net/tcp6')].join('\n');
  return tables.split('\n').flatMap((line) => {
    const fields = line.trim().split(/\s+/);
    const [, local, , state] = fields;
    return state === '0A' && local !== undefined && sockets.has(`socket:[${fields[9]}]`) ? [local] : [];
  });
}

function link(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
