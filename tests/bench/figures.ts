/** One measured figure, as it is written to the file of results. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB' | 'ratio';
  readonly median: number;
  readonly p95: number;
  /** Not to be exceeded by the median, or by p95 where `DECIDES` says so. */
  readonly target: number;
}

interface Aim {
  readonly unit: Figure['unit'];
  readonly target: number;
  /** Which of the two numbers must keep the target. */
  readonly by: 'median' | 'p95';
}

/** Every figure that there is, with its target. */
export const AIMS: Readonly<Record<string, Aim>> = {
  'start.ratio': { unit: 'ratio', target: 1.5, by: 'median' },
  'unlock.extra.ms': { unit: 'ms', target: 300, by: 'median' },
  'akt.open.ms': { unit: 'ms', target: 100, by: 'p95' },
  'note.save.ms': { unit: 'ms', target: 25, by: 'p95' },
  'note.save.ratio': { unit: 'ratio', target: 6, by: 'median' },
  'match.500.ms': { unit: 'ms', target: 10, by: 'p95' },
  'pdf.500.s': { unit: 's', target: 10, by: 'median' },
  'pdf.500.mb': { unit: 'MB', target: 400, by: 'median' },
  'unlock.20x2000.ms': { unit: 'ms', target: 300, by: 'p95' },
  'assign.ms': { unit: 'ms', target: 50, by: 'p95' },
  'rekey.akt.ms': { unit: 'ms', target: 100, by: 'p95' },
  'log.100000.s': { unit: 's', target: 3, by: 'median' },
  'lock.idle.ms': { unit: 'ms', target: 500, by: 'median' },
};

/**
 * Sums up what was measured.
 * @param samples at least one, in the unit of the figure
 * @throws RangeError for a figure that is not in the list, or without samples
 */
export function figureOf(name: string, samples: readonly number[]): Figure {
  const aim = AIMS[name];
  if (aim === undefined || samples.length === 0) throw new RangeError(`no figure ${name}, or nothing measured`);
  const { unit, target } = aim;
  return { name, unit, median: round(quantile(samples, 0.5)), p95: round(quantile(samples, 0.95)), target };
}

/** The smallest sample that at least that share of all samples do not exceed (nearest rank). */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('no samples');
  return found;
}

export function keepsTarget({ name, median, p95, target }: Figure): boolean {
  return (AIMS[name]?.by === 'p95' ? p95 : median) <= target;
}

/** The figures as lines of a table, misses marked. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const by = AIMS[figure.name]?.by === 'p95' ? 'p95' : 'median';
    const mark = keepsTarget(figure) ? '' : 'MISSAR';
    return [figure.name, figure.unit, `${figure.median}`, `${figure.p95}`, `${by} <= ${figure.target}`, mark];
  });
  const table = [['mått', 'enhet', 'median', 'p95', 'mål', ''], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
