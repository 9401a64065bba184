import path from 'node:path';
import { defaultVaultFolder } from '../core/vault-place.ts';
import { parseArguments, USAGE } from '../shell-common/argv.ts';
import { startChromiumShell } from './shell.ts';

/** `node main.mjs [--vault DIR] [--demo JSON] [--headless]`: the program in a Chromium window. */

const BROKEN = 70;
const BUILT = import.meta.filename.endsWith('.mjs');

async function main(): Promise<number> {
  const options = parseArguments(process.argv.slice(2), true);
  if (options === null) {
    process.stderr.write('Okänt argument. Skriv: [--vault MAPP] [--headless]\n');
    return USAGE;
  }
  try {
    const shell = await startChromiumShell({
      vaultDir: options.vault ?? defaultVaultFolder(),
      headless: options.headless,
      distDir: path.join(import.meta.dirname, BUILT ? '..' : '../../dist'),
      demo: options.demo,
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void shell.close());
    return await shell.ended;
  } catch (error) {
    // Nothing has been unlocked yet: the message names a missing browser or a broken build.
    process.stderr.write(`Skyddsakt kunde inte starta. ${error instanceof Error ? error.message : ''}\n`);
    return BROKEN;
  }
}

process.exit(await main());
