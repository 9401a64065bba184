// What is used of pdfkit 0.20 beyond its published types. Everything that reaches into its inner parts is in this file.
/* oxlint-disable no-underscore-dangle -- pdfkit's own names */
import PdfKit from 'pdfkit';
import type { Tag } from './strip.ts';

/** An element of the logical structure, as pdfkit keeps it. A function is drawn at once, as content of the element. */
export interface PdfElement {
  add(child: PdfElement | (() => void)): PdfElement;
  end(): void;
}

export interface PdfOutline {
  addItem(title: string, options: { fit: boolean; expanded: boolean }): PdfOutline;
}

interface PdfReference {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** The part of pdfkit 0.20 that is used, with what its published types lack. */
export interface PdfFile {
  readonly outline: PdfOutline;
  addPage(): PdfFile;
  font(name: string): PdfFile;
  fontSize(size: number): PdfFile;
  fillColor(colour: string): PdfFile;
  strokeColor(colour: string): PdfFile;
  lineWidth(width: number): PdfFile;
  dash(length: number, options: { space: number }): PdfFile;
  undash(): PdfFile;
  moveTo(x: number, y: number): PdfFile;
  lineTo(x: number, y: number): PdfFile;
  stroke(): PdfFile;
  struct(tag: Tag | 'Document', options: { scope?: string }): PdfElement;
  addStructure(element: PdfElement): PdfFile;
  markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): PdfFile;
  endMarkedContent(): PdfFile;
  addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void;
  goTo(x: number, y: number, w: number, h: number, name: string, options: object): PdfFile;
}

/** The file before it is ended. */
export interface PdfKitFile extends PdfFile {
  registerFont(name: string, source: object): PdfFile;
  end(): void;
}

interface PdfKitInternals extends PdfKitFile {
  _id: Uint8Array;
  _root: { data: Record<string, unknown> };
  _addColorOutputIntent: () => void;
  _write: (data: string | Uint8Array) => void;
  _offset: number;
  readonly _font: EmbeddedFont;
  readonly _fontSize: number;
  readonly page: { readonly fonts: Record<string, object>; write(operators: string): void };
  ref(data: object): PdfReference;
}

interface EmbeddedFont {
  readonly id: string;
  readonly font: FontkitFont;
  ref(): object;
  /** Glyph numbers as hex; advances in 1/1000 of the type size. */
  encode(text: string, features: readonly string[]): [readonly string[], readonly ShapedPosition[]];
}

interface ShapedPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
}

export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A font as fontkit, inside pdfkit, opens it. */
export interface FontkitFont {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string): { glyphs: readonly Glyph[]; positions: readonly Position[] };
}

/** Opens a TrueType font. pdfkit takes the result as a font source too. */
export function openFontkitFont(bytes: Uint8Array): FontkitFont {
  return create({ autoFirstPage: false, font: bytes })._font.font;
}

/**
 * @param options of pdfkit
 * @param own.identifier 16 bytes for the trailer, in place of one made from the metadata
 * @param own.write takes the bytes in order, all of them by the end of `end()`; pdfkit would send them through a stream, a
 *   buffer for every line of the file
 * @param own.colourProfile ICC bytes: pdfkit would read a file beside its own code, which the packaged program lacks
 */
export function createPdfKitFile(
  options: object,
  own: {
    readonly identifier: Uint8Array;
    readonly colourProfile: Uint8Array;
    readonly write: (bytes: Uint8Array) => void;
  },
): PdfKitFile {
  const file = create(options);
  const begun: unknown = (file as unknown as { read(): unknown }).read();
  if (begun instanceof Uint8Array) own.write(begun);
  file._write = (data) => {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    file._offset += bytes.length;
    own.write(bytes);
  };
  file._id = own.identifier;
  file._addColorOutputIntent = () => addOutputIntent(file, own.colourProfile);
  return file;
}

/**
 * One line of text on the baseline `y`, in the current font and size. pdfkit's own `text` shapes each line four times
 * and keeps eight buffers of it until the page is written.
 */
export function writeLine(file: PdfFile, text: string, x: number, y: number): void {
  const { _font: font, _fontSize: size, page } = file as PdfKitInternals;
  const [codes, positions] = font.encode(text, []);
  if (codes.length === 0) return;
  page.fonts[font.id] ??= font.ref();
  const shown: string[] = [];
  let start = 0;
  positions.forEach((position, i) => {
    const kern = position.xAdvance - position.advanceWidth;
    if (kern === 0) return;
    shown.push(`<${codes.slice(start, i + 1).join('')}>${rounded(-kern)}`);
    start = i + 1;
  });
  shown.push(`<${codes.slice(start).join('')}>`);
  // pdfkit turns the page upside down, so that y grows downwards; the text is turned back.
  const matrix = `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`;
  page.write(`BT /${font.id} ${size} Tf ${matrix} [${shown.join('')}] TJ ET`);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function create(options: object): PdfKitInternals {
  return new PdfKit(options) as unknown as PdfKitInternals;
}

function addOutputIntent(file: PdfKitInternals, profile: Uint8Array): void {
  const name = 'sRGB IEC61966-2.1';
  const profileRef = file.ref({ N: 3 });
  profileRef.write(profile);
  profileRef.end();
  const intent = file.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String(name),
    OutputConditionIdentifier: new String(name),
    DestOutputProfile: profileRef,
  });
  intent.end();
  file._root.data['OutputIntents'] = [intent];
}
