import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const CHROMIUM: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
};

/** The machine's own Chromium, or null. */
export function findInstalledChromium(platform: NodeJS.Platform = process.platform): string | null {
  return CHROMIUM[platform]?.find((file) => existsSync(file)) ?? null;
}

/** The folder proposed for saved files: the person's documents where the desktop names them, else the home folder. */
export function findDocumentsFolder(env: Env, home: string): string {
  const config = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : path.join(home, '.config');
  const named = readUserDir(path.join(config, 'user-dirs.dirs'), home);
  const candidates = [named, path.join(home, 'Dokument'), path.join(home, 'Documents')];
  return candidates.find((folder) => folder !== null && existsSync(folder)) ?? home;
}

function readUserDir(file: string, home: string): string | null {
  try {
    const match = /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(readFileSync(file, 'utf8'));
    return match?.[1] === undefined ? null : match[1].replace(/^\$HOME/, () => home);
  } catch {
    return null;
  }
}
