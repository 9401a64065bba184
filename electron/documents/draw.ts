import { QUIET_INK } from './page.ts';
import { type PdfFile, writeLine } from './pdfkit.ts';
import type { RuleOp, TextOp } from './strip.ts';

/** Draws one line of text; the ink is black again afterwards. */
export function drawText(file: PdfFile, op: Omit<TextOp, 'op' | 'node'>): void {
  if (op.quiet) file.fillColor(QUIET_INK);
  file.font(op.face).fontSize(op.size);
  writeLine(file, op.text, op.x, op.y);
  if (op.quiet) file.fillColor('#000000');
}

/** Draws one rule. */
export function drawRule(file: PdfFile, op: Omit<RuleOp, 'op'>): void {
  file.lineWidth(op.weight).strokeColor(op.ink ?? '#000000');
  if (op.dotted) file.dash(op.weight, { space: 2.6 });
  file.moveTo(op.x1, op.y1).lineTo(op.x2, op.y2).stroke();
  if (op.dotted) file.undash();
}
