import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { Rad, Slag, Uppdrag } from './protocol.ts';

/** A worker that nobody needed to kill is killed in the end. */
const LONGEST_MS = 20_000;

/** When the worker is killed. */
export type Avsikt =
  /** So long after the vault was opened. */
  | { readonly nar: 'oppet'; readonly ms: number }
  /** So long after the unlocking began. */
  | { readonly nar: 'laser-upp'; readonly ms: number }
  /** So long after the first attempt at this. */
  | { readonly nar: Slag; readonly ms: number };

/** A process that has loaded the program and waits to be told what to do. */
export interface Beredd {
  readonly child: ChildProcess;
  readonly redo: Promise<void>;
}

/** @param worker the bundled worker */
export function prepareWorker(worker: string): Beredd {
  const child = spawn(process.execPath, [worker], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const redo = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  return { child, redo };
}

/** Lets a worker work until the moment comes. @returns everything that it said before it died */
export async function runAndKill({ child, redo }: Beredd, uppdrag: Uppdrag, avsikt: Avsikt): Promise<Rad[]> {
  await redo;
  const rader: Rad[] = [];
  let rest = '';
  let timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  let aimed = false;
  const aim = () => {
    if (aimed) return;
    aimed = true;
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), avsikt.ms);
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const rad = JSON.parse(line) as Rad;
      rader.push(rad);
      if (rad.typ === avsikt.nar || (rad.typ === 'forsok' && rad.forsok.slag === avsikt.nar)) aim();
    }
  });
  const closed = once(child, 'close');
  child.stdin?.end(`${JSON.stringify(uppdrag)}\n`);
  await closed;
  clearTimeout(timer);
  return rader;
}
