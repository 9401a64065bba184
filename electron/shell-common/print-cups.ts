import { spawn } from 'node:child_process';
import type { UtskriftUtfall } from '../core/host.ts';

/** The title that the print queue, its log and the printer's display show. Never anything of a case. */
export const JOB_TITLE = 'Skyddsakt';
const MOST_COPIES = 99;
/** What `lp` needs to find the person's default printer; nothing else of the environment goes along. */
const LP_ENV = ['PATH', 'HOME', 'USER', 'PRINTER', 'LPDEST'];

/**
 * Hands a PDF to CUPS on standard input, so that no file of ours is written.
 * @returns `ingen-skrivare` when there is no `lp` or it took no job
 */
export function printWithCups(
  input: { bytes: Uint8Array; exemplar: number },
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ utfall: UtskriftUtfall }> {
  const { promise, resolve } = Promise.withResolvers<{ utfall: UtskriftUtfall }>();
  const lp = spawn('lp', lpArguments(input.exemplar), { env: lpEnv(env), stdio: ['pipe', 'ignore', 'ignore'] });
  lp.on('error', () => resolve({ utfall: 'ingen-skrivare' }));
  lp.on('close', (code) => resolve({ utfall: code === 0 ? 'skickad' : 'ingen-skrivare' }));
  // An `lp` that refuses closes its end early; its exit code tells what happened.
  lp.stdin.on('error', () => undefined);
  lp.stdin.end(input.bytes);
  return promise;
}

/** The command line of `lp`: neutral title, 1 to 99 copies, document on standard input. */
export function lpArguments(exemplar: number): string[] {
  const copies = Number.isSafeInteger(exemplar) ? Math.min(Math.max(exemplar, 1), MOST_COPIES) : 1;
  return ['-t', JOB_TITLE, '-n', String(copies), '-'];
}

function lpEnv(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = LP_ENV.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as [string, string]]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
