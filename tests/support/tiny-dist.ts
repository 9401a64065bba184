import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A ten-line page and a core of a few calls, in the shape of a build: the shells can be tried without the rest. */
export interface TinyDist {
  readonly distDir: string;
  readonly vaultDir: string;
  /** A folder with an `lp` in it that keeps what it was given. */
  readonly binDir: string;
  remove(): Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="sv" translate="no"><head><meta charset="utf-8"><title>Skyddsakt</title>
<link rel="stylesheet" href="/assets/a.css"></head>
<body><h1>Lås upp</h1><p id="svar"></p><script type="module" src="/assets/a.js"></script></body></html>`;

const SCRIPT = `window.handelser = [];
window.nedrakning = [];
window.skyddsakt.on((event) => {
  window.handelser.push(event.name);
  if (event.name === 'lock.neared') window.nedrakning.push(event.sekunder);
  if (event.name === 'lock.announced') window.skyddsakt.call('utkast', 'sist');
});
document.getElementById('svar').textContent = (await window.skyddsakt.call('eko', 'hej')).value;`;

const CORE = `import { appendFileSync } from 'node:fs';
export async function createCore(config, host) {
  if (config.valvMapp.endsWith('trasig')) throw new Error('the vault folder is broken');
  const listeners = [];
  let stubborn = false;
  const calls = {
    eko: (input) => input,
    klocka: () => new Date(host.now()).toISOString(),
    miljo: () => Object.keys(process.env),
    info: () => host.appInfo(),
    spara: () => host.chooseSave({ forslag: 'akt.pdf' }),
    skriv: (input) => host.print({ bytes: Buffer.from(input), exemplar: 2 }),
    minns: (input) => host.remember(input),
    kopiera: (text) => host.copy({ text }),
    lasnu: () => host.requestLock('knapp'),
    trotsa: () => { stubborn = true; },
    handelse: () => { for (const fn of listeners) fn({ name: 'register.changed' }); },
    utkast: (input) => appendFileSync(config.diagnostikFil, input),
    dor: () => { setTimeout(() => { throw new Error('secret of a case'); }, 0); },
    vantar: () => new Promise(() => undefined),
  };
  return {
    call: async (name, input) =>
      name in calls
        ? { ok: true, value: (await calls[name](input)) ?? null }
        : { ok: false, fel: { kod: 'NOT_FOUND', mening: 'Anropet finns inte.' } },
    on: (fn) => void listeners.push(fn),
    close: () => new Promise((resolve) => { if (!stubborn) setTimeout(resolve, 200); }),
  };
}`;

const LP = `#!/bin/sh
printf '%s ' "$@" > "$(dirname "$0")/argument"
cat > "$(dirname "$0")/bytes"
`;

/** Builds it in a temporary folder around the real core process entry. */
export async function makeTinyDist(): Promise<TinyDist> {
  const root = await mkdtemp(path.join(tmpdir(), 'skyddsakt-test-'));
  const repo = path.resolve(import.meta.dirname, '../..');
  const core = path.join(root, 'electron', 'core');
  for (const file of ['entry.ts', 'host.ts', 'port.ts', 'parent-port.ts', 'clock.ts']) {
    await cp(path.join(repo, 'electron', 'core', file), path.join(core, file));
  }
  await cp(path.join(repo, 'shared', 'api', 'errors.ts'), path.join(root, 'shared', 'api', 'errors.ts'));
  const files: Readonly<Record<string, string>> = {
    'package.json': '{"type":"module"}',
    'electron/core/core.ts': CORE,
    'dist/core/entry.mjs': "import '../../electron/core/entry.ts';",
    'dist/renderer/index.html': PAGE,
    'dist/renderer/assets/a.js': SCRIPT,
    'dist/renderer/assets/a.css': 'h1 { color: rgb(1, 2, 3); }',
    'valv/.keep': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  await mkdir(path.join(root, 'bin'));
  await writeFile(path.join(root, 'bin', 'lp'), LP, { mode: 0o755 });
  return {
    distDir: path.join(root, 'dist'),
    vaultDir: path.join(root, 'valv'),
    binDir: path.join(root, 'bin'),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
