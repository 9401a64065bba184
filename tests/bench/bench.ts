/**
 * Measures what people wait for:
 *
 *   node tests/bench/bench.ts [--json FIL] [mått ...]
 *
 * Prints a table and marks what misses its target; the file gets the same as JSON. Ends with 1 only when something could
 * not be measured: a figure that misses is read by people, and moves with the machine.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createTempDir } from '../support/temp.ts';
import { createBigVault } from './big-vault.ts';
import { AIMS, type Figure, formatTable } from './figures.ts';
import { measureLogg } from './logg-figure.ts';
import { measureMatching } from './match-figure.ts';
import { measurePdf } from './pdf-figures.ts';
import { createUnitVault, measureAssigning, measureRekeying, measureUnitUnlock } from './people-figures.ts';
import { measureLock, measureStart } from './shell-figures.ts';
import { measureOpening, measureSaving } from './vault-figures.ts';

const USAGE = 64;

/** Figures that need no vault with a big akt. */
const ALONE: readonly string[] = ['match.500.ms', 'log.100000.s'];

interface Wanted {
  readonly json: string | null;
  readonly names: readonly string[];
}

function parseArguments(words: readonly string[]): Wanted | null {
  const names: string[] = [];
  let json: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--json') json = words[(at += 1)] ?? '';
    else if (word in AIMS) names.push(word);
    else return null;
  }
  return json === '' ? null : { json, names };
}

async function measureAll({ names }: Wanted): Promise<{ figures: Figure[]; failed: boolean }> {
  const temp = createTempDir();
  const figures: Figure[] = [];
  let failed = false;
  const measure = async (of: readonly string[], work: () => Figure[] | Promise<Figure[]>) => {
    if (names.length > 0 && !of.some((name) => names.includes(name))) return;
    try {
      figures.push(...(await work()));
    } catch (error) {
      failed = true;
      process.stderr.write(`${of.join(', ')} gick inte att mäta: ${error instanceof Error ? error.stack : 'okänt'}\n`);
    }
  };
  try {
    await measure(['match.500.ms'], measureMatching);
    await measure(UNIT, () => measureUnit(names));
    await measure(['log.100000.s'], () => measureLogg(path.join(temp.folder, 'logg')));
    if (names.length > 0 && names.every((name) => ALONE.includes(name))) return { figures, failed };
    const aktId = await createBigVault(temp.folder);
    await measure(['unlock.extra.ms', 'akt.open.ms'], () => measureOpening(temp.folder, aktId));
    await measure(['start.ratio'], () => measureStart(temp.folder));
    await measure(['lock.idle.ms'], () => measureLock(temp.folder));
    await measure(['pdf.500.s', 'pdf.500.mb'], () => measurePdf(temp.folder, aktId));
    await measure(['note.save.ms', 'note.save.ratio'], () => measureSaving(temp.folder, aktId));
  } finally {
    temp.remove();
  }
  const order = Object.keys(AIMS);
  return { figures: figures.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)), failed };
}

const UNIT = ['unlock.20x2000.ms', 'assign.ms', 'rekey.akt.ms'];

/** The figures of a whole unit, in a vault of their own. */
async function measureUnit(names: readonly string[]): Promise<Figure[]> {
  const temp = createTempDir();
  const wants = (name: string) => names.length === 0 || names.includes(name);
  try {
    const unit = await createUnitVault(temp.folder);
    return [
      ...(wants('unlock.20x2000.ms') ? await measureUnitUnlock(temp.folder) : []),
      // Before the whole unit is assigned to it: an akt has two handläggare.
      ...(wants('rekey.akt.ms') ? await measureRekeying(temp.folder, unit.aktId) : []),
      ...(wants('assign.ms') ? await measureAssigning(temp.folder, unit) : []),
    ];
  } finally {
    temp.remove();
  }
}

const wanted = parseArguments(process.argv.slice(2));
if (wanted === null) {
  process.stderr.write(`Bruk: npm run bench -- [--json FIL] [mått ...]\nMåtten: ${Object.keys(AIMS).join(', ')}\n`);
  process.exitCode = USAGE;
} else {
  const { figures, failed } = await measureAll(wanted);
  process.stdout.write(`${formatTable(figures)}\n`);
  if (wanted.json !== null) writeFileSync(wanted.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exitCode = failed ? 1 : 0;
}
