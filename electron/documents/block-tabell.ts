import { AppError } from '../../shared/api/errors.ts';
import type { TabellBlock, TabellKolumn } from '../../shared/mallar/define.ts';
import type { Composition } from './compose.ts';
import type { Face, FaceName } from './fonts.ts';
import { BODY_HEIGHT, BODY_WIDTH, HAIRLINE, TYPE } from './page.ts';
import { type Column, rowStrips } from './row.ts';
import { ARTIFACT, type Op, type RuleOp, type Strip, withSpaceAfter } from './strip.ts';
import { wrap } from './wrap.ts';

const PAD = 4;
const REPEAT_LIMIT = BODY_HEIGHT / 3;

interface Slot {
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

/**
 * A table with rules between the rows and its header on every page.
 * @throws AppError UNEXPECTED when a row has another number of cells than there are columns
 */
export function tabellStrips(c: Composition, block: TabellBlock): Strip[] {
  const table = c.tree.add('Table', c.section);
  const slots = slotsOf(block.kolumner);
  const titles = block.kolumner.map((kolumn) => kolumn.rubrik);
  const headRow = c.tree.add('TR', table);
  const head = headStrips(c, titles, slots, () => c.tree.add('TH', headRow, 'Column'));
  const headHeight = head.reduce((sum, strip) => sum + strip.height, 0);
  const repeat = headHeight > REPEAT_LIMIT ? [] : headStrips(c, titles, slots, () => ARTIFACT);
  const body = block.rader.flatMap((rad) => {
    if (rad.length !== slots.length) throw new AppError('UNEXPECTED', 'En tabell i dokumentet har fel antal celler.');
    const row = c.tree.add('TR', table);
    const columns = cells(c, rad, slots, 'normal', () => c.tree.add('TD', row));
    const options = { line: TYPE.tabell.line, padTop: 3.5, padBottom: 3.5, repeat, bottomOps: [rule(0, HAIRLINE)] };
    return rowStrips(columns, options);
  });
  return withSpaceAfter([...head.map((strip, i) => (i === 0 ? { ...strip, before: 10 } : strip)), ...body], 5);
}

function slotsOf(kolumner: readonly TabellKolumn[]): Slot[] {
  const total = kolumner.reduce((sum, kolumn) => sum + kolumn.vikt, 0);
  let x = 0;
  return kolumner.map((kolumn) => {
    const width = (BODY_WIDTH * kolumn.vikt) / total;
    const slot = { x: x + PAD, width: width - 2 * PAD, right: kolumn.justering === 'hoger' };
    x += width;
    return slot;
  });
}

function headStrips(c: Composition, titles: readonly string[], slots: readonly Slot[], node: () => number): Strip[] {
  const strips = rowStrips(cells(c, titles, slots, 'halvfet', node), {
    line: TYPE.tabell.line,
    padTop: 4,
    padBottom: 4,
    keepNext: true,
    bottomOps: [rule(0, { weight: 1 })],
  });
  return strips.map((strip, i) => (i === 0 ? { ...strip, ops: [rule(0, { weight: 1 }), ...strip.ops] } : strip));
}

function cells(
  c: Composition,
  texts: readonly string[],
  slots: readonly Slot[],
  faceName: FaceName,
  node: () => number,
): Column[] {
  const face = c.fonts.faces[faceName];
  const { size } = TYPE.tabell;
  return slots.map((slot, i) => {
    const lines = wrap(texts[i] ?? '', face, size, slot.width);
    const column = { node: node(), face: faceName, size, x: slot.x, lines };
    return slot.right ? { ...column, indents: rightIndents(lines, face, size, slot.width) } : column;
  });
}

function rightIndents(lines: readonly string[], face: Face, size: number, width: number): number[] {
  return lines.map((line) => width - (face.width(line.trimEnd()) * size) / 1000);
}

function rule(y: number, look: { weight: number; ink?: string }): RuleOp & Op {
  return { op: 'rule', x1: 0, x2: BODY_WIDTH, y1: y, y2: y, ...look };
}
