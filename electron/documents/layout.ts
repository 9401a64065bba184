import { assertNever } from '../../shared/lib/assert-never.ts';
import type { Block, Dokument } from '../../shared/mallar/define.ts';
import { innehallStrips } from './block-innehall.ts';
import { tabellStrips } from './block-tabell.ts';
import { bedomningStrips, faltStrips, listaStrips, rubrikStrips, rutaStrips, styckeStrips } from './block-text.ts';
import { underskriftStrips } from './block-underskrift.ts';
import type { Breathe } from './breathe.ts';
import { cleanDeep, type TextCleaner } from './clean-text.ts';
import { type Composition, createComposition, type Heading } from './compose.ts';
import type { DocumentFonts } from './fonts.ts';
import { letterheadStrips } from './letterhead.ts';
import { BODY_HEIGHT } from './page.ts';
import { type Page, paginate } from './paginate.ts';
import type { Strip, StructureNode } from './strip.ts';

/** A document with every line in its place. The same layout can be drawn several times, with other page numbers. */
export interface Layout {
  /** The model with its text as printed. */
  readonly dokument: Dokument;
  readonly pages: readonly Page[];
  readonly nodes: readonly StructureNode[];
  readonly headings: readonly Heading[];
  /** Page (from 0) of each heading. */
  readonly headingPages: readonly number[];
}

export interface LayoutContext {
  readonly fonts: DocumentFonts;
  readonly cleaner: TextCleaner;
  readonly breathe: Breathe;
  /** Called after each block. */
  readonly step: (done: number, of: number) => void;
}

/** Breaks a document into lines and pages. Draws nothing. */
export async function layoutDokument(raw: Dokument, context: LayoutContext): Promise<Layout> {
  const { fonts, cleaner, breathe, step } = context;
  const block: Block[] = [];
  for (const one of raw.block) {
    block.push(cleanDeep(one, cleaner.clean));
    await breathe();
  }
  const dokument: Dokument = { ...cleanDeep({ ...raw, block: [] }, cleaner.clean), block };
  const c = createComposition(dokument, fonts);
  const strips: Strip[] = letterheadStrips(c, dokument);
  let breakBefore = false;
  for (const [i, one] of block.entries()) {
    const made = blockStrips(c, one);
    // A signature alone on a page could be put under any text.
    if (one.typ === 'underskrift') keepLast(strips);
    // Nor does the line that presents a table stand alone.
    if (one.typ === 'tabell' && block[i - 1]?.typ === 'stycke') keepLast(strips);
    const [first, ...rest] = made;
    if (first) strips.push(breakBefore ? { ...first, breakBefore } : first);
    for (const strip of rest) strips.push(strip);
    breakBefore = one.typ === 'sidbrytning' || (breakBefore && made.length === 0);
    step(i + 1, block.length);
    await breathe();
  }
  const pages = paginate(strips, BODY_HEIGHT);
  return { dokument, pages, nodes: c.tree.nodes, headings: c.headings, headingPages: findHeadings(pages) };
}

function blockStrips(c: Composition, block: Block): Strip[] {
  switch (block.typ) {
    case 'rubrik':
      return rubrikStrips(c, block);
    case 'stycke':
      return styckeStrips(c, block);
    case 'bedomning':
      return bedomningStrips(c, block);
    case 'falt':
      return faltStrips(c, block);
    case 'tabell':
      return tabellStrips(c, block);
    case 'lista':
      return listaStrips(c, block);
    case 'underskrift':
      return underskriftStrips(c, block);
    case 'innehall':
      return innehallStrips(c, block);
    case 'ruta':
      return rutaStrips(c, block);
    case 'sidbrytning':
      return [];
    default:
      return assertNever(block);
  }
}

function keepLast(strips: Strip[]): void {
  const last = strips.pop();
  if (last) strips.push({ ...last, keep: true });
}

function findHeadings(pages: readonly Page[]): number[] {
  const found: number[] = [];
  for (const [page, placed] of pages.entries()) {
    for (const { strip } of placed) {
      for (const op of strip.ops) if (op.op === 'anchor') found[op.heading] = page;
    }
  }
  return found;
}
