import path from 'node:path';
import { parseArguments, USAGE } from '../shell-common/argv.ts';
import { keepLives } from './keeper.ts';

/** `node main.mjs [--vault DIR] [--demo JSON] [--headless]`: the program in a Chromium window. */

const BUILT = import.meta.filename.endsWith('.mjs');
const DIST = path.join(import.meta.dirname, BUILT ? '..' : '../../dist');

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const options = parseArguments(args, true);
  if (options === null) {
    process.stderr.write('Okänt argument. Skriv: [--vault MAPP] [--headless]\n');
    return USAGE;
  }
  // The same file runs as keeper, and under it as each life.
  if (process.send === undefined) return keepLives({ entry: import.meta.filename, args, env: process.env });
  const [{ liveUnderKeeper }, { defaultVaultFolder }] = await Promise.all([
    import('./life-process.ts'),
    import('../core/vault-place.ts'),
  ]);
  return liveUnderKeeper({
    vaultDir: options.vault ?? defaultVaultFolder(),
    headless: options.headless,
    distDir: DIST,
    demo: options.demo,
  });
}

process.exit(await main());
