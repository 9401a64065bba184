import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, without a trailing slash. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Cache folders for native builds, nearest first. The second one outlives the clone. */
export function nativeCacheFolders(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const userCache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return [join(ROOT, '.native'), join(userCache, 'skyddsakt', 'native')];
}
