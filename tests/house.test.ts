import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCalls } from '../electron/core/call.ts';
import { AKT_MIGRATIONS, REGISTER_MIGRATIONS } from '../electron/store/histories.ts';
import { ROOT, readSources, type SourceFile } from './support/source-files.ts';
import { allaPersonnummer, allaSamordningsnummer } from './support/testnummer.ts';

const sources = readSources('shared', 'electron', 'renderer').filter(({ file }) => file !== 'renderer/vite.config.ts');
const tests = readSources('tests');

const NETWORK = ['net', 'http', 'https', 'http2', 'dns', 'tls', 'dgram', 'dns/promises'].flatMap((name) => [
  name,
  `node:${name}`,
]);

/** A rule of the house: files that match `room` never import what matches `never`. */
const NEVER: readonly { room: RegExp; never: (target: string, file: string) => boolean; why: string }[] = [
  {
    room: /^shared\//,
    never: (to) => /^(node:|electron|react|renderer\/|\.\.\/electron)/.test(to),
    why: 'shared is pure',
  },
  {
    room: /^electron\/(core|modules|documents|vault|store)\//,
    never: (to) => to === 'electron',
    why: 'the core is plain Node',
  },
  {
    room: /^electron\/(core|modules|documents|vault|store)\//,
    never: (to) => NETWORK.includes(to),
    why: 'the core has no network',
  },
  { room: /^electron\/(?!shell\/)/, never: (to) => to === 'electron', why: 'only the shell knows Electron' },
  {
    room: /^electron\/(store|vault)\//,
    never: (to) => /^electron\/(modules|documents|core|shell)/.test(to),
    why: 'store and vault are the ground floor',
  },
  { room: /^electron\/store\//, never: (to) => to.startsWith('electron/vault/'), why: 'store does not know the vault' },
  {
    room: /^electron\/(modules|documents)\//,
    never: (to) => /^electron\/(core|shell|chromium-shell)/.test(to),
    why: 'modules do not know the core',
  },
  {
    room: /^electron\/core\//,
    never: (to) => /^electron\/(shell|chromium-shell|demo|build)/.test(to),
    why: 'the core does not know its shells',
  },
  {
    room: /^electron\/shell-common\//,
    never: (to) => /^electron\/(shell|chromium-shell|modules|store|vault)\//.test(to),
    why: 'what the shells share knows only the core’s seams',
  },
  {
    room: /^electron\/store\/migrations\//,
    never: (to) => to !== 'electron/store/migrate.ts',
    why: 'history imports nothing that lives',
  },
  {
    room: /^electron\/modules\/[^/]+\//,
    never: (to, file) => to.endsWith('/service.ts') && path.posix.dirname(to) !== path.posix.dirname(file),
    why: 'a module never uses another module’s service',
  },
  {
    room: /^renderer\/features\/[^/]+\//,
    never: (to, file) => to.startsWith('renderer/features/') && to.split('/')[2] !== file.split('/')[2],
    why: 'a feature never imports a feature',
  },
  {
    room: /^renderer\//,
    never: (to) => /^(electron\/|electron$|node:)/.test(to),
    why: 'the window knows only the bridge',
  },
  {
    room: /^renderer\/ui\//,
    never: (to) => /^(renderer\/(features|client|app)|shared\/modules)\//.test(to),
    why: 'ui knows nothing of the domain',
  },
];

/** Words that may not stand in the code of a room (comments left aside). */
const WORDS: readonly { room: RegExp; word: RegExp; why: string }[] = [
  {
    room: /^shared\//,
    word: /\b(Date\.now|Math\.random|new Date\(\)|performance\.now|crypto\.)/,
    why: 'time and chance come in as arguments',
  },
  {
    room: /^renderer\//,
    word: /\b(localStorage|sessionStorage|indexedDB|document\.cookie|dangerouslySetInnerHTML|innerHTML)\b/,
    why: 'nothing is kept in the window',
  },
  {
    room: /^(renderer|electron\/(core|modules|documents|vault|store))\//,
    word: /\b(fetch|XMLHttpRequest|WebSocket|EventSource)\(/,
    why: 'no network',
  },
  {
    room: /^electron\/(?!store\/(driver-sqlcipher|pragmas)\.ts)/,
    word: /\bATTACH\b|sqlcipher_export|plaintext_header/,
    why: 'one careless statement writes everything in the clear',
  },
  {
    room: /^electron\//,
    word: /\b(crashReporter|autoUpdater|openExternal|addRecentDocument|addWordToSpellChecker)/,
    why: 'traces outside the vault',
  },
];

const LONGEST = 400;
const LONGEST_DATA = 800;
const DATA = /^shared\/(lagrum|instrument|klockor|mallar)\/|ordlista-svensk/;

describe('the house', () => {
  it.each(NEVER.map(({ room, never, why }) => ({ why, room, never })))(
    'keeps its rooms apart: $why',
    ({ room, never }) => {
      const broken = sources
        .filter(({ file }) => room.test(file))
        .flatMap(({ file, imports }) => imports.filter((to) => never(to, file)).map((to) => `${file} -> ${to}`));
      expect(broken).toEqual([]);
    },
  );

  it.each(WORDS)('does not say what a room must not say: $why', ({ room, word }) => {
    const broken = sources
      .filter(({ file, text }) => room.test(file) && word.test(withoutComments(text)))
      .map(({ file }) => file);
    expect(broken).toEqual([]);
  });

  it.each([
    { entry: 'renderer/main.tsx', never: ['renderer/app/Open.tsx', 'shared/api/api.ts', 'temporal-polyfill'] },
    {
      entry: 'electron/core/entry.ts',
      never: ['electron/core/execute.ts', 'electron/core/open-session.ts', 'date-holidays'],
    },
  ])('lets the lock screen wait for nothing that only an open vault needs: $entry', ({ entry, never }) => {
    const read = readBefore(entry);
    expect(read.size).toBeGreaterThan(10);
    expect(never.filter((name) => read.has(name))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycles([...sources])).toEqual([]);
  });

  it('keeps files short', () => {
    const long = [...sources, ...tests]
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .filter(({ file, lines }) => lines > (DATA.test(file) ? LONGEST_DATA : LONGEST));
    expect(long).toEqual([]);
  });

  it('keeps the preload within forty lines and two functions', () => {
    const preload = readFileSync(path.join(ROOT, 'electron/shell/preload.ts'), 'utf8');
    expect(preload.split('\n').length).toBeLessThanOrEqual(41);
  });

  it('calls every call of the contract in some test', () => {
    const text = tests.map((file) => file.text).join('\n');
    const missing = listCalls().filter(({ name }) => {
      const [noun, verb] = name.split('.');
      return !new RegExp(`\\b${noun}\\s*\\.${verb}\\(`).test(text) && !text.includes(`'${name}'`);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('maps every call to a log action or to a reason why there is none', () => {
    for (const { name, spec } of listCalls()) {
      const said = typeof spec.audit === 'string' ? spec.audit : spec.audit.exempt;
      expect(said.length, name).toBeGreaterThan(5);
    }
  });

  it('asks for an akt wherever the scope is an akt', () => {
    for (const { name, spec } of listCalls().filter((call) => call.spec.scope === 'akt')) {
      const parsed = spec.input.safeParse({ aktId: 'not an id' });
      expect(
        parsed.error?.issues.some(({ path: at }) => at[0] === 'aktId'),
        name,
      ).toBe(true);
    }
  });

  it('has a test for every migration', () => {
    const text = tests
      .filter(({ file }) => file.includes('migration'))
      .map((file) => file.text)
      .join('\n');
    for (const { name } of [...AKT_MIGRATIONS, ...REGISTER_MIGRATIONS]) expect(text, name).toContain(name);
    expect(AKT_MIGRATIONS.length + REGISTER_MIGRATIONS.length).toBeGreaterThanOrEqual(2);
  });

  it('registers every data file', () => {
    // Sheets of no akt: the one that recovers the vault, and the one that anchors the log.
    expect(unregistered(/= defineMall\b/, 'shared/mallar/registry.ts')).toEqual([
      'shared/mallar/aterstallningsblad.ts',
      'shared/mallar/loggankare.ts',
    ]);
    expect(unregistered(/= defineInstrument\(/, 'shared/instrument/registry.ts')).toEqual([]);
    expect(unregistered(/= defineLagrum\(/, 'shared/lagrum/registry.ts')).toEqual([]);
  });

  it('holds no number of a person but the published test numbers', () => {
    const known = new Set([...allaPersonnummer, ...allaSamordningsnummer]);
    const found = listTracked().flatMap((file) =>
      numbersIn(readFileSync(path.join(ROOT, file), 'utf8'))
        .filter((number) => !known.has(number))
        .map((number) => `${file}: ${number}`),
    );
    expect(found).toEqual([]);
  });
});

/** Files beside a registry that declare an entry of that kind and are not in it. */
function unregistered(kind: RegExp, registry: string): string[] {
  const text = readFileSync(path.join(ROOT, registry), 'utf8');
  const folder = path.posix.dirname(registry);
  const entries = sources.filter(({ file, text: code }) => kind.test(code) && path.posix.dirname(file) === folder);
  expect(entries.length).toBeGreaterThanOrEqual(2);
  return entries.map(({ file }) => file).filter((file) => !text.includes(`./${path.posix.basename(file)}`));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

/** Everything that is read before a file is: its imports, theirs, and so on. */
function readBefore(entry: string): ReadonlySet<string> {
  const byFile = new Map(sources.map((source) => [source.file, source.staticImports]));
  const read = new Set<string>();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (read.has(name)) continue;
    read.add(name);
    waiting.push(...(byFile.get(name) ?? []));
  }
  return read;
}

function findCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map(({ file, runtimeImports }) => [file, runtimeImports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
  return cycles;
}

function listTracked(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const readable = /\.(ts|tsx|js|mjs|cjs|json|jsonl|md|html|css|yml|csv|svg|txt|sh)$/;
  return listed
    .split('\n')
    .filter((file) => readable.test(file) && file !== 'package-lock.json' && existsSync(path.join(ROOT, file)));
}

/** Twelve digits, or eight and four, that pass as a number of a person born 1890 to 2029. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/(?<![\dA-Fa-f])((?:18|19|20)\d{6})[-+ ]?(\d{4})(?![\dA-Fa-f])/g)]
    .map(([, date, last]) => `${date}${last}`)
    .filter((number) => isDay(number) && hasCheckDigit(number.slice(2)));
}

function isDay(number: string): boolean {
  const month = Number(number.slice(4, 6));
  const day = Number(number.slice(6, 8)) % 60;
  return month <= 12 && day <= 31;
}

function hasCheckDigit(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
