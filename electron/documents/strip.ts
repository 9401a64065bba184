import type { FaceName } from './fonts.ts';

/** Standard structure types of PDF 1.7 that our documents use. */
export type Tag =
  | 'Sect'
  | 'Div'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link';

/** One element of the logical structure. Its number is its place in the tree's list; parents come before children. */
export interface StructureNode {
  readonly tag: Tag;
  readonly parent: number;
  readonly scope?: 'Column';
}

/** Text with this node belongs to no element: decoration and repeated table headers. */
export const ARTIFACT = -1;
/** The element that holds a whole document. */
export const ROOT = 0;

/** What is drawn, in points from the upper left corner of its strip. Text stands on the baseline `y`. */
export type Op =
  | TextOp
  | RuleOp
  /** Page number of a heading, ending at `x`. */
  | {
      readonly op: 'page-number';
      readonly node: number;
      readonly heading: number;
      readonly x: number;
      readonly y: number;
      readonly size: number;
    }
  /** A place to click that leads to a heading. */
  | { readonly op: 'link'; readonly node: number; readonly heading: number; readonly height: number }
  /** The place of a heading. */
  | { readonly op: 'anchor'; readonly heading: number };

export interface TextOp {
  readonly op: 'text';
  readonly node: number;
  readonly face: FaceName;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly quiet?: boolean;
}

export interface RuleOp {
  readonly op: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly weight: number;
  readonly ink?: string;
  readonly dotted?: boolean;
}

/** The smallest thing that stays on one page: a line of text, a table row, a signature place. */
export interface Strip {
  /** Space above it, left out at the top of a page. */
  readonly before: number;
  readonly height: number;
  readonly ops: readonly Op[];
  /** Stays on the same page as the next one. */
  readonly keep: boolean;
  readonly breakBefore?: boolean;
  /** Drawn again above it where it begins a page (header of a table). */
  readonly repeat?: readonly Strip[];
}

/** Collects the logical structure while strips are made. */
export interface Tree {
  readonly nodes: readonly StructureNode[];
  add(tag: Tag, parent: number, scope?: 'Column'): number;
}

export function createTree(): Tree {
  const nodes: StructureNode[] = [{ tag: 'Sect', parent: -1 }];
  return {
    nodes,
    add: (tag, parent, scope) => nodes.push(scope ? { tag, parent, scope } : { tag, parent }) - 1,
  };
}

/** Baseline of a line of type from its top: the capitals stand in the middle of the line. */
export function baseline(line: number, size: number): number {
  return line / 2 + size * 0.33;
}

/** Moves what is drawn. */
export function shifted(op: Op, dx: number, dy: number): Op {
  switch (op.op) {
    case 'text':
    case 'page-number':
      return { ...op, x: op.x + dx, y: op.y + dy };
    case 'rule':
      return { ...op, x1: op.x1 + dx, x2: op.x2 + dx, y1: op.y1 + dy, y2: op.y2 + dy };
    case 'link':
    case 'anchor':
      return op;
  }
}

/** The same strips with space under the last, within it. */
export function withSpaceAfter(strips: readonly Strip[], space: number): Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, i) => (i === last ? { ...strip, height: strip.height + space } : strip));
}

/** The same strip with the space above it made part of it, so that a bar or a frame runs through unbroken. */
export function solid(strip: Strip): Strip {
  if (strip.before === 0) return strip;
  return {
    ...strip,
    before: 0,
    height: strip.height + strip.before,
    ops: strip.ops.map((op) => shifted(op, 0, strip.before)),
  };
}
