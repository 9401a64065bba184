import type { Face } from './fonts.ts';

/** A compound with a hyphen or a slash may break after it, but a date, a phone number or a code may not. */
const BREAK_INSIDE_WORD = /(?<=\p{L}[-\u2010\u2013/])(?=\p{L})/u;

/**
 * Breaks text into lines. A line that is continued at a word end carries a trailing space, so that text read back out of
 * the document does not run words together. A word wider than the column is cut; nothing is lost.
 * @param size type size in points
 * @param width of the column, in points
 */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const limit = (width * 1000) / size;
  const hardLines = text.split('\n').map((hardLine) => wrapHardLine(hardLine, face, limit));
  return hardLines.flatMap((lines, i) => (i < hardLines.length - 1 ? withTrailingSpace(lines) : lines));
}

function withTrailingSpace(lines: string[]): string[] {
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), last === '' ? '' : `${last} `];
}

function wrapHardLine(text: string, face: Face, limit: number): string[] {
  const space = face.width(' ');
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    word.split(BREAK_INSIDE_WORD).forEach((piece, i) => {
      const pieceWidth = face.width(piece);
      const gap = i === 0 && line !== '' ? space : 0;
      if (line !== '' && lineWidth + gap + pieceWidth > limit) {
        lines.push(i === 0 ? `${line} ` : line);
        line = '';
        lineWidth = 0;
      }
      const parts = pieceWidth > limit ? cut(piece, face, limit) : [piece];
      lines.push(...parts.slice(0, -1));
      const rest = parts.at(-1) ?? '';
      lineWidth = line === '' ? face.width(rest) : lineWidth + gap + pieceWidth;
      line = line === '' ? rest : `${line}${gap > 0 ? ' ' : ''}${rest}`;
    });
  }
  return [...lines, line];
}

function cut(word: string, face: Face, limit: number): string[] {
  const parts: string[] = [];
  let part = '';
  let partWidth = 0;
  for (const char of word) {
    const charWidth = face.width(char);
    if (part !== '' && partWidth + charWidth > limit) {
      parts.push(part);
      part = '';
      partWidth = 0;
    }
    part += char;
    partWidth += charWidth;
  }
  return [...parts, part];
}
