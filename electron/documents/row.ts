import type { FaceName } from './fonts.ts';
import { BODY_HEIGHT } from './page.ts';
import { baseline, type Op, type Strip } from './strip.ts';

/** Text that stands in a column: lines of one element. */
export interface Column {
  readonly node: number;
  readonly face: FaceName;
  readonly size: number;
  readonly x: number;
  readonly lines: readonly string[];
  readonly quiet?: boolean;
  /** Offset of each line from `x` (text set to the right); left out when they all begin at `x`. */
  readonly indents?: readonly number[];
}

export interface RowOptions {
  readonly line: number;
  readonly before?: number;
  readonly padTop?: number;
  readonly padBottom?: number;
  /** Keeps the last line with what follows. */
  readonly keepNext?: boolean;
  readonly repeat?: readonly Strip[];
  /** Drawn at the lower edge of the row, in points from the row's left and from that edge. */
  readonly bottomOps?: readonly Op[];
}

const WHOLE_ROW_LIMIT = BODY_HEIGHT / 3;

/**
 * Columns side by side as strips. A low row is one strip and is never broken; a high one is a strip per line, with at
 * least two lines on each side of a page break.
 */
export function rowStrips(columns: readonly Column[], options: RowOptions): Strip[] {
  const count = Math.max(1, ...columns.map((column) => column.lines.length));
  const height = count * options.line + (options.padTop ?? 0) + (options.padBottom ?? 0);
  if (columns.length > 1 && height <= WHOLE_ROW_LIMIT) return [wholeRow(columns, options, count, height)];
  return Array.from({ length: count }, (_, i) => rowLine(columns, options, i, count));
}

function wholeRow(columns: readonly Column[], options: RowOptions, count: number, height: number): Strip {
  const ops = columns.flatMap((column) =>
    Array.from({ length: count }, (_, i) => lineOp(column, i, (options.padTop ?? 0) + i * options.line, options.line)),
  );
  return strip(options, height, [...ops.flat(), ...bottom(options, height)], options.keepNext ?? false, true);
}

function rowLine(columns: readonly Column[], options: RowOptions, i: number, count: number): Strip {
  const first = i === 0;
  const last = i === count - 1;
  const top = first ? (options.padTop ?? 0) : 0;
  const height = top + options.line + (last ? (options.padBottom ?? 0) : 0);
  const ops = columns.flatMap((column) => lineOp(column, i, top, options.line));
  const keep = last ? (options.keepNext ?? false) : first || i === count - 2;
  return strip(options, height, last ? [...ops, ...bottom(options, height)] : ops, keep, first);
}

function strip(options: RowOptions, height: number, ops: readonly Op[], keep: boolean, first: boolean): Strip {
  const before = first ? (options.before ?? 0) : 0;
  return options.repeat ? { before, height, ops, keep, repeat: options.repeat } : { before, height, ops, keep };
}

function lineOp(column: Column, i: number, top: number, line: number): Op[] {
  const text = column.lines[i];
  if (text === undefined || text === '') return [];
  const { node, face, size } = column;
  const x = column.x + (column.indents?.[i] ?? 0);
  const y = top + baseline(line, size);
  return [{ op: 'text', node, face, size, x, y, text, ...(column.quiet ? { quiet: true } : {}) }];
}

function bottom(options: RowOptions, height: number): Op[] {
  return (options.bottomOps ?? []).map((op) =>
    op.op === 'rule' ? { ...op, y1: op.y1 + height, y2: op.y2 + height } : op,
  );
}
