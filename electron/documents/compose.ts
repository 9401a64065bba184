import type { Dokument } from '../../shared/mallar/define.ts';
import type { DocumentFonts, FaceName } from './fonts.ts';
import { BODY_WIDTH, TYPE } from './page.ts';
import { rowStrips } from './row.ts';
import { createTree, type Strip, type Tag, type Tree } from './strip.ts';
import { wrap } from './wrap.ts';

/** A heading that the table of contents and the bookmarks know. */
export interface Heading {
  readonly text: string;
  readonly niva: 1 | 2;
}

/** What the blocks of one document share while they become strips. */
export interface Composition {
  readonly fonts: DocumentFonts;
  readonly tree: Tree;
  readonly headings: readonly Heading[];
  /** Number of the next heading of level 1 or 2. */
  nextHeading: number;
  /** The element that blocks are added to: the document, or the section of the latest heading of level 1. */
  section: number;
}

/** @param dokument with its text cleaned already */
export function createComposition(dokument: Dokument, fonts: DocumentFonts): Composition {
  const headings = dokument.block.flatMap((block) =>
    block.typ === 'rubrik' && block.niva !== 3 ? [{ text: headingText(block.text), niva: block.niva }] : [],
  );
  return { fonts, tree: createTree(), headings, nextHeading: 0, section: 0 };
}

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly line: number;
}

export const STYLE = {
  text: { face: 'normal', ...TYPE.text },
  fet: { face: 'halvfet', ...TYPE.text },
  liten: { face: 'normal', ...TYPE.liten },
} as const satisfies Record<string, TextStyle>;

export interface ParagraphOptions {
  readonly style?: TextStyle;
  readonly tag?: Tag;
  readonly before?: number;
  readonly x?: number;
  readonly width?: number;
  readonly keepNext?: boolean;
}

/** One paragraph, one element. Empty text gives nothing. */
export function paragraph(c: Composition, parent: number, text: string, options: ParagraphOptions = {}): Strip[] {
  if (text.trim() === '') return [];
  const style = options.style ?? STYLE.text;
  const lines = wrap(text, c.fonts.faces[style.face], style.size, options.width ?? BODY_WIDTH);
  const node = c.tree.add(options.tag ?? 'P', parent);
  return rowStrips([{ node, face: style.face, size: style.size, x: options.x ?? 0, lines }], {
    line: style.line,
    before: options.before ?? 0,
    keepNext: options.keepNext ?? false,
  });
}

const PARAGRAPH_BREAK = /\n[ \n]*\n/;

/** Text with blank lines in it: a paragraph each. */
export function paragraphs(c: Composition, parent: number, text: string, options: ParagraphOptions = {}): Strip[] {
  const parts = text.split(PARAGRAPH_BREAK);
  return parts.flatMap((part, i) =>
    paragraph(c, parent, part, {
      ...options,
      ...(i > 0 ? { before: 6 } : {}),
      keepNext: (options.keepNext ?? false) && i === parts.length - 1,
    }),
  );
}

/** A heading without words still has its place in the table of contents. */
export function headingText(text: string): string {
  return oneLine(text) || '–';
}

/** Line breaks and runs of space made one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
