import type { Dokument } from '../../shared/mallar/define.ts';
import { oneLine } from './compose.ts';
import { drawRule, drawText } from './draw.ts';
import type { DocumentFonts } from './fonts.ts';
import { HAIRLINE, PAGE, TYPE } from './page.ts';
import type { PdfFile } from './pdfkit.ts';
import { wrap } from './wrap.ts';

const { size, line } = TYPE.liten;
const CODE_GAP = 24;
const STAMP_LINES = 2;

/**
 * What stands on every page outside the text: at the top the secrecy stamp and the akt code (on a first page the
 * letterhead says both in full), at the foot the kind of document and "Sida x av y".
 */
export function paintMargins(
  file: PdfFile,
  dokument: Dokument,
  page: { first: boolean; number: number; total: number },
  fonts: DocumentFonts,
): void {
  file.markContent('Artifact', { type: 'Pagination' });
  if (!page.first) paintHeader(file, dokument, fonts);
  drawRule(file, { x1: PAGE.left, x2: PAGE.right, y1: PAGE.footerY - 14, y2: PAGE.footerY - 14, ...HAIRLINE });
  const [kind = ''] = wrap([dokument.titel, dokument.kod].filter(Boolean).join(' · '), fonts.faces.normal, size, 340);
  drawText(file, { face: 'normal', size, x: PAGE.left, y: PAGE.footerY, text: kind });
  drawRight(file, `Sida ${page.number} av ${page.total}`, PAGE.footerY, 'normal', fonts);
  file.endMarkedContent();
}

function paintHeader(file: PdfFile, dokument: Dokument, fonts: DocumentFonts): void {
  const { halvfet } = fonts.faces;
  const room = PAGE.right - PAGE.left - CODE_GAP - (halvfet.width(dokument.kod) * size) / 1000;
  const lines = wrap(oneLine(dokument.sekretess.join(' ')), halvfet, size, room);
  lines.slice(0, STAMP_LINES).forEach((text, i) => {
    const more = i === STAMP_LINES - 1 && lines.length > STAMP_LINES;
    const y = PAGE.headerY + i * line;
    drawText(file, { face: 'halvfet', size, x: PAGE.left, y, text: more ? `${text.trimEnd()} …` : text });
  });
  drawRight(file, dokument.kod, PAGE.headerY, 'halvfet', fonts);
  const y = PAGE.headerY + STAMP_LINES * line - 4;
  drawRule(file, { x1: PAGE.left, x2: PAGE.right, y1: y, y2: y, ...HAIRLINE });
}

function drawRight(file: PdfFile, text: string, y: number, face: 'normal' | 'halvfet', fonts: DocumentFonts): void {
  if (text === '') return;
  const x = PAGE.right - (fonts.faces[face].width(text) * size) / 1000;
  drawText(file, { face, size, x, y, text });
}
