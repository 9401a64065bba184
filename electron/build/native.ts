/**
 * Builds the SQLCipher addon once and puts it where its package looks for it.
 *
 *   node electron/build/native.ts           use the cache, or build; then prove it with a real open
 *   node electron/build/native.ts --finns   exit 0 when no compiler is needed, 1 when a build must be made
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  applyPatch,
  type BuildTarget,
  chooseBuild,
  cryptoKey,
  findLibcrypto,
  HARDENING,
  patchesFor,
  sourceKey,
} from './native-key.ts';
import { findNodeHeaders, stageHeaders } from './node-headers.ts';
import { nativeCacheFolders, ROOT } from './paths.ts';

const PACKAGE = join(ROOT, 'node_modules/@journeyapps/sqlcipher');
const ADDON = 'node_sqlite3.node';
const INSTALLED = join(PACKAGE, 'build/Release', ADDON);
const TARGET: BuildTarget = { platform: process.platform, arch: process.arch };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Wanted {
  readonly source: string;
  readonly libcrypto: string | null;
  /** null when no libcrypto is installed where one would be needed: any cached build will do. */
  readonly crypto: string | null;
}

function wantedBuild(): Wanted {
  const libcrypto = findLibcrypto(TARGET);
  const crypto = TARGET.platform === 'linux' && libcrypto === null ? null : cryptoKey(libcrypto);
  return { source: sourceKey(PACKAGE, TARGET), libcrypto, crypto };
}

function cachedBuild(wanted: Wanted): string | null {
  for (const folder of nativeCacheFolders()) {
    const name = existsSync(folder) ? chooseBuild(readdirSync(folder), wanted.source, wanted.crypto) : null;
    if (name !== null && existsSync(join(folder, name, ADDON))) return join(folder, name, ADDON);
  }
  return null;
}

/** Copies by way of a temporary name, so that nobody ever loads half an addon. */
function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const temporary = `${to}.${process.pid}`;
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}

/** Puts a proven build into each cache folder that lacks it. */
function rememberBuild(addon: string, name: string): void {
  for (const folder of nativeCacheFolders()) {
    const file = join(folder, name, ADDON);
    if (existsSync(file)) continue;
    try {
      place(addon, file);
    } catch {
      say(`Bygget kunde inte sparas i ${folder}; det görs om nästa gång.`);
    }
  }
}

function patchedCopy(folder: string, libcrypto: string | null): string {
  const copy = join(folder, 'sqlcipher');
  const built = join(PACKAGE, 'build');
  cpSync(PACKAGE, copy, { recursive: true, filter: (file) => file !== built });
  for (const patch of patchesFor(TARGET, libcrypto)) {
    const file = join(copy, patch.file);
    writeFileSync(file, applyPatch(readFileSync(file, 'utf8'), patch));
  }
  for (const name of ['bindings', 'file-uri-to-path', 'node-addon-api']) {
    cpSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name), { recursive: true });
  }
  return copy;
}

function compile(copy: string, headers: string | null): void {
  const nodeGyp = join(ROOT, 'node_modules/node-gyp/bin/node-gyp.js');
  const nodedir = headers === null ? [] : [`--nodedir=${headers}`];
  const hardening = TARGET.platform === 'linux' ? HARDENING : {};
  const result = spawnSync(process.execPath, [nodeGyp, 'rebuild', ...nodedir], {
    cwd: copy,
    env: { ...process.env, ...hardening, JOBS: String(cpus().length) },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.status === 0) return;
  const tail = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-40).join('\n');
  throw new Error(`${tail}\n\nDatabasmodulen kunde inte byggas (the SQLCipher addon could not be built; see above).`);
}

function requireTools(wanted: Wanted, headers: string | null): void {
  if (TARGET.platform === 'win32') {
    throw new Error('Windows stöds inte ännu (Windows is not supported yet): databasmodulen saknar byggstöd där.');
  }
  if (TARGET.platform === 'linux' && wanted.libcrypto === null) {
    throw new Error('libcrypto.a saknas (missing). Installera: apt-get install python3 make g++ libssl-dev');
  }
  if (headers === null) {
    say(
      'Nodes huvudfiler (Node headers) hittades inte här; node-gyp försöker hämta dem. Ange annars npm_config_nodedir.',
    );
  }
}

function build(wanted: Wanted): string {
  const found = findNodeHeaders();
  requireTools(wanted, found);
  say('Bygger databasmodulen (SQLCipher), en gång, ungefär två minuter …');
  const folder = mkdtempSync(join(tmpdir(), 'skyddsakt-bygge-'));
  try {
    const headers = found === null ? null : join(folder, 'headers');
    if (found !== null && headers !== null) stageHeaders(found, headers);
    const copy = patchedCopy(folder, wanted.libcrypto);
    compile(copy, headers);
    const addon = join(copy, 'build/Release', ADDON);
    if (TARGET.platform === 'linux') execFileSync('strip', ['--strip-debug', addon]);
    place(addon, INSTALLED);
    return INSTALLED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The facts of the installed addon as one line, or null (fault on stderr) when it does not hold what it must. */
function provenFacts(): string | null {
  const check = fileURLToPath(new URL('native-check.ts', import.meta.url));
  const result = spawnSync(process.execPath, [check], { encoding: 'utf8' });
  if (result.status === 0) return result.stdout.trim();
  process.stderr.write(
    `Databasmodulen: ${result.stderr.trim() || `provet avbröts (${result.signal ?? result.status})`}\n`,
  );
  return null;
}

function install(): void {
  const wanted = wantedBuild();
  for (let cached = cachedBuild(wanted); cached !== null; cached = cachedBuild(wanted)) {
    if (!existsSync(INSTALLED) || !readFileSync(cached).equals(readFileSync(INSTALLED))) place(cached, INSTALLED);
    const facts = provenFacts();
    if (facts !== null) {
      rememberBuild(cached, basename(dirname(cached)));
      return say(`Databasmodulen finns: ${facts}`);
    }
    rmSync(dirname(cached), { recursive: true });
  }
  const addon = build(wanted);
  const facts = provenFacts();
  if (facts === null) {
    rmSync(INSTALLED, { force: true });
    throw new Error(
      'Den byggda databasmodulen klarade inte provet och används inte (the built addon failed its check).',
    );
  }
  rememberBuild(addon, `${wanted.source}-${wanted.crypto}`);
  say(`Databasmodulen byggd: ${facts}`);
}

if (process.argv.includes('--finns')) {
  process.exitCode = cachedBuild(wantedBuild()) === null ? 1 : 0;
} else {
  try {
    install();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
