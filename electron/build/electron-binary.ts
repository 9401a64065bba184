/**
 * Prints the path of Electron's program, after one attempt to fetch it. Where there is none: one sentence on stderr
 * and exit 1. A failed attempt is remembered until the packages are installed anew.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './paths.ts';

const PACKAGE = join(ROOT, 'node_modules/electron');
const FAILED = join(ROOT, 'node_modules/.electron-saknas');
const FETCH_LIMIT_MS = 120_000;
const require = createRequire(import.meta.url);

function findProgram(): string | null {
  try {
    // Outside Electron the package exports the path of its program, and throws when that was never fetched.
    const program = require(PACKAGE) as string;
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function fetchProgram(): string | null {
  if (existsSync(FAILED)) return null;
  process.stderr.write('Hämtar Electron …\n');
  const installer = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
  });
  const program = installer.status === 0 ? findProgram() : null;
  if (program === null) writeFileSync(FAILED, '');
  return program;
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}, så Skyddsakt öppnas i Chromium-skalet i stället.\n`);
  process.exit(1);
}

// Electron's sandbox does not start as root, and we never switch it off.
if (process.platform === 'linux' && process.getuid?.() === 0) refuse('Electron startar inte som root');
const program = findProgram() ?? fetchProgram();
if (program === null) refuse('Electrons program kunde inte hämtas');
process.stdout.write(`${program}\n`);
