import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/api/errors.ts';
import { type FontkitFont, type Glyph, openFontkitFont } from './pdfkit.ts';

export const FACE_NAMES = ['normal', 'halvfet', 'kursiv'] as const;
export type FaceName = (typeof FACE_NAMES)[number];

/** One face of the typeface: what the layout measures with and what pdfkit draws with are the same shaping. */
export interface Face {
  /** The opened font, in the shape that pdfkit takes. */
  readonly source: object;
  /** Width in 1/1000 of the type size. */
  width(text: string): number;
}

/** All that a page needs beyond its model. Opened once per process; holds no case data. */
export interface DocumentFonts {
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** Whether every face can draw the code point. */
  has(codePoint: number): boolean;
  /** ICC profile of the output intent. */
  readonly colourProfile: Uint8Array;
}

/** Drawn in the place of a character that the typeface lacks. */
export const MISSING_MARK = '\u25a1';

const FILES: Record<FaceName, string> = {
  normal: 'SourceSans3-Regular.ttf',
  halvfet: 'SourceSans3-Semibold.ttf',
  kursiv: 'SourceSans3-It.ttf',
};

let loaded: Promise<DocumentFonts> | undefined;

/**
 * The typeface and the colour profile, read from the program's `resources` folder the first time.
 * @throws AppError STORAGE when the folder is not there
 */
export function loadFonts(): Promise<DocumentFonts> {
  loaded ??= readFonts(findResources());
  return loaded;
}

/** The sources and the built program lie at different depths below the folder that holds `resources`. */
function findResources(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const resources = path.join(folder, 'resources');
    if (existsSync(path.join(resources, 'fonts', FILES.normal))) return resources;
    if (folder === path.dirname(folder)) throw new AppError('STORAGE', 'Programmets typsnitt saknas. Installera om.');
  }
}

async function readFonts(folder: string): Promise<DocumentFonts> {
  const [normal, halvfet, kursiv] = await Promise.all(
    FACE_NAMES.map(async (name) => openFace(await readFile(path.join(folder, 'fonts', FILES[name])))),
  );
  if (!normal || !halvfet || !kursiv) throw new TypeError('three faces are needed');
  const opened = [normal, halvfet, kursiv];
  return {
    faces: { normal, halvfet, kursiv },
    has: (codePoint) => opened.every((face) => face.has(codePoint)),
    colourProfile: await readFile(path.join(folder, 'farg', 'sRGB2014.icc')),
  };
}

const PRIVATE_USE_START = 0xe000;
const PRIVATE_USE_END = 0xf8ff;

/**
 * fontkit's own shaping costs 0.1 ms a word and its cache grows with every word ever seen. Swedish needs glyphs and pair
 * kerning only, so this shapes from two small tables, and leaves ligatures out, which also keeps text extraction exact.
 */
function openFace(bytes: Uint8Array): Face & { has(codePoint: number): boolean } {
  const font = openFontkitFont(bytes);
  const glyphs = readGlyphs(font);
  const missing = glyphs.get(MISSING_MARK.codePointAt(0) ?? 0);
  if (!missing) throw new TypeError('the font has no mark for missing characters');
  const kern = kerning(font, font.layout.bind(font));

  const shape = (text: string) => {
    const run = Array.from(text, (char) => glyphs.get(char.codePointAt(0) ?? 0) ?? missing);
    let advanceWidth = 0;
    const positions = run.map((glyph, i) => {
      const xAdvance = glyph.advanceWidth + kern(glyph, run[i + 1]);
      advanceWidth += xAdvance;
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return { glyphs: run, positions, advanceWidth };
  };
  Object.assign(font, { layout: shape });

  const width = (text: string): number => {
    let sum = 0;
    let previous: Glyph | undefined;
    for (const char of text) {
      const glyph = glyphs.get(char.codePointAt(0) ?? 0) ?? missing;
      sum += glyph.advanceWidth + (previous ? kern(previous, glyph) : 0);
      previous = glyph;
    }
    return (sum * 1000) / font.unitsPerEm;
  };
  return { source: font, width, has: (codePoint) => glyphs.has(codePoint) };
}

/**
 * Code point to glyph. A glyph that serves several code points (space and no-break space) always names the lowest: the
 * text that is read back out of the PDF, and its bytes, must not depend on which of them was drawn first.
 */
function readGlyphs(font: FontkitFont): Map<number, Glyph> {
  const byId = new Map<number, Glyph>();
  const byCodePoint = new Map<number, Glyph>();
  for (const codePoint of font.characterSet.toSorted((a, b) => a - b)) {
    // PDF/A-2a wants a meaning for every character; private use has none.
    if (codePoint < 0x20 || (codePoint >= PRIVATE_USE_START && codePoint <= PRIVATE_USE_END)) continue;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    if (id === 0) continue;
    const glyph = byId.get(id) ?? { id, advanceWidth, codePoints: [codePoint] };
    byId.set(id, glyph);
    byCodePoint.set(codePoint, glyph);
  }
  return byCodePoint;
}

const GLYPH_IDS = 0x10000;

function kerning(font: FontkitFont, layout: FontkitFont['layout']): (left: Glyph, right: Glyph | undefined) => number {
  const known = new Map<number, number>();
  const measure = (left: Glyph, right: Glyph): number => {
    const run = layout.call(font, String.fromCodePoint(left.codePoints[0] ?? 0, right.codePoints[0] ?? 0));
    const first = run.positions[0];
    return run.glyphs.length === 2 && first ? first.xAdvance - left.advanceWidth : 0;
  };
  return (left, right) => {
    if (!right) return 0;
    const key = left.id * GLYPH_IDS + right.id;
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = measure(left, right);
    known.set(key, value);
    return value;
  };
}
