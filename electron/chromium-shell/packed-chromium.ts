import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The headless Chromium that comes inside an npm package: it runs on a bare Debian, with no system packages. */
export interface PackedChromium {
  readonly executable: string;
  /** For the browser's environment only: its bundled libraries must not reach any other process. */
  readonly env: Readonly<Record<string, string>>;
}

const PACKAGE = '@sparticuz/chromium';
/** The package unpacks its bundled libraries only where it believes to be in that service. */
const LAMBDA = 'AWS_Lambda_nodejs20.x';

/**
 * Unpacks the browser once per version into the person's cache folder (not the shared temporary folder, where somebody
 * else could lay one ready) and says how to start it. Safe to run in several processes at once.
 * @throws Error when the package is missing or the disk is full
 */
export async function unpackChromium(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Promise<PackedChromium> {
  const module = import.meta.resolve(PACKAGE);
  const cache = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : path.join(home, '.cache');
  const folder = path.join(cache, 'skyddsakt', `chromium-${await packageVersion(module)}`);
  if (!(await isThere(folder))) await unpackTo(folder, module);
  return {
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
  };
}

async function packageVersion(module: string): Promise<string> {
  let folder = path.dirname(fileURLToPath(module));
  while (!(await isThere(path.join(folder, 'bin')))) folder = path.dirname(folder);
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function unpackTo(folder: string, module: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o700 });
  const half = await mkdtemp(`${folder}.`);
  // The package writes into process.env and the temporary folder: a process of its own keeps ours clean.
  const script = `const { default: chromium } = await import(${JSON.stringify(module)}); await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: '/usr/bin:/bin', TMPDIR: half, AWS_EXECUTION_ENV: LAMBDA },
  });
  await writeFile(path.join(half, 'fonts', 'fonts.conf'), fontConfig(folder));
  // Whoever renames first wins; the other's copy is the same.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  if (!(await isThere(folder))) throw new Error('the headless browser could not be unpacked');
}

function fontConfig(folder: string): string {
  const fonts = path.join(folder, 'fonts', 'fonts');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${path.join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
