/**
 * Builds everything that runs to dist/:
 *
 *   dist/renderer/                 the window's content (hashed files, nothing inline)
 *   dist/core/entry.mjs            the core process
 *   dist/shell/main.mjs            Electron's main process
 *   dist/shell/preload.cjs         one file whose only require is electron
 *   dist/chromium-shell/main.mjs   the second shell
 *
 *   node electron/build/bundle.ts [--om] [target ...]    --om builds also what is unchanged
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build, type InlineConfig, mergeConfig } from 'vite';
import { fingerprint } from './fingerprint.ts';
import { ROOT } from './paths.ts';

interface Bundle {
  readonly name: string;
  /** What the result depends on, relative to the root. */
  readonly inputs: readonly string[];
  readonly result: string;
  readonly config: InlineConfig;
}

/** Packages that stay outside: native addons, and those that read files from their own folder. */
const CORE_EXTERNAL = ['@journeyapps/sqlcipher', '@node-rs/argon2', 'pdfkit'];
const BROWSER_EXTERNAL = ['playwright-core', '@sparticuz/chromium'];
const COMMON_INPUTS = ['package-lock.json', 'electron/build', 'shared'];

function program(entry: string, outDir: string, fileName: string, external: readonly string[]): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true, external: [...external] },
    build: {
      ssr: join(ROOT, entry),
      outDir: join(ROOT, outDir),
      // Two bundles share dist/shell, neither of which leaves hashed files behind.
      emptyOutDir: outDir !== 'dist/shell',
      target: 'node24',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: [...external],
        output: { format: 'esm', entryFileNames: fileName, chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  };
}

/** A sandboxed preload can neither import ES modules nor require any file of ours. */
const preload: InlineConfig = mergeConfig(
  program('electron/shell/preload.ts', 'dist/shell', 'preload.cjs', ['electron']),
  {
    build: { rolldownOptions: { output: { format: 'cjs', codeSplitting: false } } },
  },
);

const BUNDLES: readonly Bundle[] = [
  {
    name: 'renderer',
    inputs: [...COMMON_INPUTS, 'renderer', 'resources'],
    result: 'dist/renderer/index.html',
    config: { configFile: join(ROOT, 'renderer/vite.config.ts'), logLevel: 'warn' },
  },
  {
    name: 'core',
    inputs: [...COMMON_INPUTS, 'electron', 'resources'],
    result: 'dist/core/entry.mjs',
    config: program('electron/core/entry.ts', 'dist/core', 'entry.mjs', CORE_EXTERNAL),
  },
  {
    name: 'shell',
    inputs: [...COMMON_INPUTS, 'electron'],
    result: 'dist/shell/main.mjs',
    config: program('electron/shell/main.ts', 'dist/shell', 'main.mjs', ['electron']),
  },
  {
    name: 'preload',
    inputs: [...COMMON_INPUTS, 'electron'],
    result: 'dist/shell/preload.cjs',
    config: preload,
  },
  {
    name: 'chromium-shell',
    inputs: [...COMMON_INPUTS, 'electron'],
    result: 'dist/chromium-shell/main.mjs',
    config: program('electron/chromium-shell/main.ts', 'dist/chromium-shell', 'main.mjs', BROWSER_EXTERNAL),
  },
];

function stampFile(bundle: Bundle): string {
  return join(ROOT, 'dist/.avtryck', bundle.name);
}

function isFresh(bundle: Bundle, mark: string): boolean {
  const stamp = stampFile(bundle);
  return existsSync(join(ROOT, bundle.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;
}

async function bundleOne(bundle: Bundle, always: boolean): Promise<void> {
  const started = performance.now();
  const mark = fingerprint(ROOT, bundle.inputs);
  if (!always && isFresh(bundle, mark)) return;
  await build(bundle.config);
  if (!existsSync(join(ROOT, bundle.result))) throw new Error(`${bundle.name}: ${bundle.result} blev inte till`);
  mkdirSync(join(ROOT, 'dist/.avtryck'), { recursive: true });
  writeFileSync(stampFile(bundle), mark);
  process.stdout.write(`Byggt: ${bundle.name} (${Math.round(performance.now() - started)} ms)\n`);
}

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !BUNDLES.some((bundle) => bundle.name === name));
if (unknown.length > 0) {
  process.stderr.write(`Okänd del: ${unknown.join(', ')}. Finns: ${BUNDLES.map((bundle) => bundle.name).join(', ')}\n`);
  process.exit(64);
}
process.env.NODE_ENV = 'production';
const chosen = BUNDLES.filter((bundle) => names.length === 0 || names.includes(bundle.name));
const outcomes = await Promise.allSettled(
  chosen.map(async (bundle) => bundleOne(bundle, process.argv.includes('--om'))),
);
for (const [index, outcome] of outcomes.entries()) {
  if (outcome.status === 'fulfilled') continue;
  const reason = outcome.reason instanceof Error ? outcome.reason.message : String(outcome.reason);
  process.stderr.write(`Bygget av ${chosen[index]?.name} misslyckades: ${reason}\n`);
  process.exitCode = 1;
}
