/** Run after every change of package-lock.json: `npm install --package-lock-only && node electron/build/complete-lock.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { completed, findMissing, type LockPackages } from './lock-platforms.ts';
import { ROOT } from './paths.ts';

const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockPackages };
const missing = findMissing(lock.packages);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: completed(lock.packages) }, null, 2)}\n`);
process.stdout.write(`Låsfilen: ${missing.length} paket för andra plattformar lades till\n`);
