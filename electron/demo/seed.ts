/**
 * Makes a vault with four invented cases in an empty folder:
 *
 *   node electron/demo/seed.ts MAPP
 *
 * The last line says how to get in: `{"inloggningsnamn":"...","losenfras":"..."}`.
 */
import path from 'node:path';
import process from 'node:process';
import { createDemo } from './create-demo.ts';

const USAGE = 64;
const [mapp, ...rest] = process.argv.slice(2);
if (mapp === undefined || mapp === '' || rest.length > 0) {
  process.stderr.write('Bruk: npm run demo -- MAPP\n');
  process.exitCode = USAGE;
} else {
  const access = await createDemo(path.resolve(mapp), Date.now());
  process.stdout.write(`${JSON.stringify(access)}\n`);
}
