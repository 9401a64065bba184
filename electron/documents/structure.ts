import type { Layout } from './layout.ts';
import type { PdfElement, PdfFile } from './pdfkit.ts';
import type { StructureNode } from './strip.ts';

/** Turns the nodes of a layout into elements of the file, each when it is first drawn. */
export interface Structure {
  element(node: number): PdfElement;
  /** So many pieces of the node are drawn. What is complete is written out at once, so that memory stays flat. */
  done(node: number, pieces: number): void;
}

/** @param root the element that the layout's own root is put into */
export function createStructure(file: PdfFile, root: PdfElement, layout: Layout): Structure {
  const { nodes } = layout;
  const remaining = countPieces(layout);
  const cells = cellsOfRows(nodes);
  const elements: (PdfElement | undefined)[] = [];

  const create = (number: number, node: StructureNode): PdfElement => {
    const created = file.struct(node.tag, node.scope ? { scope: node.scope } : {});
    elements[number] = created;
    (node.parent < 0 ? root : element(node.parent)).add(created);
    // An empty cell draws nothing, yet without it the row would have too few.
    for (const cell of cells.get(number) ?? []) {
      element(cell);
      if (remaining[cell] === 0) elements[cell]?.end();
    }
    return created;
  };
  const element = (number: number): PdfElement => {
    const existing = elements[number];
    if (existing) return existing;
    const node = nodes[number];
    if (!node) throw new RangeError('a structure node that does not exist');
    // Making the parent first matters for rows, which make their cells.
    if (node.parent >= 0) element(node.parent);
    return elements[number] ?? create(number, node);
  };
  const done = (from: number, pieces: number): void => {
    for (let number = from; number >= 0; number = nodes[number]?.parent ?? -1) {
      const left = (remaining[number] ?? 0) - pieces;
      remaining[number] = left;
      if (left > 0) continue;
      elements[number]?.end();
      elements[number] = undefined;
    }
  };
  return { element, done };
}

/** How many pieces each node and all that is in it have on all pages. */
function countPieces({ nodes, pages }: Layout): number[] {
  const own = nodes.map(() => 0);
  for (const page of pages) {
    for (const { strip } of page) {
      for (const op of strip.ops) if ('node' in op && op.node >= 0) own[op.node] = (own[op.node] ?? 0) + 1;
    }
  }
  // Parents come before their children, so one walk backwards adds everything up.
  for (let number = nodes.length - 1; number > 0; number -= 1) {
    const parent = nodes[number]?.parent ?? -1;
    if (parent >= 0) own[parent] = (own[parent] ?? 0) + (own[number] ?? 0);
  }
  return own;
}

function cellsOfRows(nodes: readonly StructureNode[]): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  nodes.forEach((node, number) => {
    if (node.tag !== 'TD' && node.tag !== 'TH') return;
    const row = cells.get(node.parent) ?? [];
    row.push(number);
    cells.set(node.parent, row);
  });
  return cells;
}
