import type { Breathe } from './breathe.ts';
import { drawRule, drawText } from './draw.ts';
import type { DocumentFonts } from './fonts.ts';
import type { Layout } from './layout.ts';
import { paintMargins } from './margins.ts';
import { PAGE } from './page.ts';
import type { Page } from './paginate.ts';
import type { PdfElement, PdfFile } from './pdfkit.ts';
import { ARTIFACT, type Op, shifted, type TextOp } from './strip.ts';
import { createStructure, type Structure } from './structure.ts';

export interface PaintContext {
  readonly fonts: DocumentFonts;
  readonly breathe: Breathe;
  /** Called after each page. */
  readonly step: (done: number, of: number) => void;
}

/** One layout among those that make up a file. */
interface Part {
  readonly layout: Layout;
  /** Number of pages before it. */
  readonly offset: number;
  /** Begins the names of its link targets. */
  readonly prefix: string;
  readonly structure: Structure;
  readonly bookmarks: Bookmarks;
}

type Bookmarks = (niva: 1 | 2, text: string) => void;

const HEADING_DIGITS = 6;

/** Draws layouts one after the other into one file, pages numbered through. */
export async function paintLayouts(file: PdfFile, layouts: readonly Layout[], context: PaintContext): Promise<number> {
  const root = file.struct('Document', {});
  file.addStructure(root);
  const total = layouts.reduce((sum, layout) => sum + layout.pages.length, 0);
  let offset = 0;
  for (const [i, layout] of layouts.entries()) {
    const structure = createStructure(file, root, layout);
    let part: Part | undefined;
    for (const [number, page] of layout.pages.entries()) {
      file.addPage();
      part ??= { layout, offset, prefix: `d${i}`, structure, bookmarks: createBookmarks(file, layout.dokument.titel) };
      paintPage(file, part, page, context.fonts);
      paintMargins(file, layout.dokument, { first: number === 0, number: offset + number + 1, total }, context.fonts);
      context.step(offset + number + 1, total);
      await context.breathe();
    }
    offset += layout.pages.length;
  }
  root.end();
  return total;
}

/** Rules and repeated headers first, as artifacts; then each element's content on this page, in reading order. */
function paintPage(file: PdfFile, part: Part, page: Page, fonts: DocumentFonts): void {
  const ops = page.flatMap(({ strip, y }) => strip.ops.map((op) => ({ op: shifted(op, PAGE.left, PAGE.top + y), y })));
  const decoration = ops.flatMap(({ op }) =>
    op.op === 'rule' || (op.op === 'text' && op.node === ARTIFACT) ? [op] : [],
  );
  if (decoration.length > 0) {
    file.markContent('Artifact', { type: 'Layout' });
    for (const op of decoration) {
      if (op.op === 'rule') drawRule(file, op);
      else drawText(file, op);
    }
    file.endMarkedContent();
  }
  const content = new Map<number, Content>();
  for (const { op, y } of ops) {
    if (op.op === 'anchor') paintAnchor(file, part, op.heading, PAGE.top + y);
    if (op.op === 'rule' || op.op === 'anchor' || op.node === ARTIFACT) continue;
    const entry = content.get(op.node) ?? { texts: [], links: [] };
    content.set(op.node, entry);
    if (op.op === 'link') entry.links.push({ heading: op.heading, height: op.height, y: PAGE.top + y });
    else entry.texts.push(op.op === 'text' ? op : pageNumber(op, part, fonts));
  }
  for (const [node, { texts, links }] of content) {
    const element = part.structure.element(node);
    if (texts.length > 0) element.add(() => texts.forEach((op) => drawText(file, op)));
    for (const link of links) paintLink(file, part, link, element);
    part.structure.done(node, texts.length + links.length);
  }
}

interface Content {
  readonly texts: TextOp[];
  readonly links: { heading: number; height: number; y: number }[];
}

function pageNumber(op: Op & { op: 'page-number' }, part: Part, fonts: DocumentFonts): TextOp {
  const text = String(part.offset + (part.layout.headingPages[op.heading] ?? 0) + 1);
  const x = op.x - (fonts.faces.normal.width(text) * op.size) / 1000;
  return { op: 'text', node: op.node, face: 'normal', size: op.size, x, y: op.y, text };
}

/** Bookmarks of one part, under its own. Made while the page they lead to is the current one. */
function createBookmarks(file: PdfFile, title: string): Bookmarks {
  const options = { fit: true, expanded: true };
  const top = file.outline.addItem(title, options);
  let section = top;
  return (niva, text) => {
    const item = (niva === 1 ? top : section).addItem(text, options);
    if (niva === 1) section = item;
  };
}

function destination(part: Part, heading: number): string {
  return `${part.prefix}-${String(heading).padStart(HEADING_DIGITS, '0')}`;
}

function paintAnchor(file: PdfFile, part: Part, heading: number, y: number): void {
  file.addNamedDestination(destination(part, heading), 'XYZ', PAGE.left, y - 6, null);
  const { text, niva } = part.layout.headings[heading] ?? { text: '', niva: 2 };
  part.bookmarks(niva, text);
}

function paintLink(file: PdfFile, part: Part, link: Content['links'][number], structParent: PdfElement): void {
  const { text } = part.layout.headings[link.heading] ?? { text: '' };
  const options = { structParent, Contents: new String(text) };
  file.goTo(PAGE.left, link.y, PAGE.right - PAGE.left, link.height, destination(part, link.heading), options);
}
