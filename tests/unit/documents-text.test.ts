import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDeep, createTextCleaner } from '../../electron/documents/clean-text.ts';
import { loadFonts } from '../../electron/documents/fonts.ts';
import { wrap } from '../../electron/documents/wrap.ts';

const fonts = await loadFonts();
const { normal } = fonts.faces;

function cleaned(text: string): { text: string; missing: readonly string[] } {
  const cleaner = createTextCleaner(fonts.has);
  return { text: cleaner.clean(text), missing: cleaner.missing() };
}

describe('text made fit to print', () => {
  it('leaves Swedish text as it is', () => {
    const text = 'Åsa Öberg-Test, ”hot om att döda” – 26 kap. 1 § OSL: 1 250 kr; é ü ñ …';
    expect(cleaned(text)).toEqual({ text, missing: [] });
  });

  it('draws a visible mark for a character that the typeface lacks, and reports it', () => {
    expect(cleaned('Hon skrev 😀 och مر')).toEqual({
      text: 'Hon skrev □ och □□',
      missing: ['U+0631', 'U+0645', 'U+1F600'],
    });
  });

  it('marks private use and half surrogates, which have no meaning in an archive', () => {
    expect(cleaned('a\ue000b\ud800c')).toEqual({ text: 'a□b□c', missing: ['U+D800', 'U+E000'] });
  });

  it('removes controls, zero-width characters and direction overrides', () => {
    expect(cleaned('a\u0000b\u0007c\u200bd\u202ee\u00adf\ufeffg').text).toBe('abcdefg');
  });

  it('turns every kind of line end into one, and a tab into a space', () => {
    expect(cleaned('a\r\nb\rc\u2028d\te').text).toBe('a\nb\nc\nd e');
  });

  it('composes letters that were written as letter and accent', () => {
    expect(cleaned('A\u030asa O\u0308berg').text).toBe('Åsa Öberg');
  });

  it('cleans every string inside a value and nothing else', () => {
    const value = { a: 'x\u0000', b: [{ c: 'y\u0007' }, 3, true, null] };
    expect(cleanDeep(value, (text) => cleaned(text).text)).toEqual({ a: 'x', b: [{ c: 'y' }, 3, true, null] });
  });

  it('gives only characters that every face can draw, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const char of cleaned(text).text) expect(char === '\n' || fonts.has(char.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });
});

function lines(text: string, width: number): string[] {
  return wrap(text, normal, 11, width);
}

function widthOf(line: string): number {
  return (normal.width(line.trimEnd()) * 11) / 1000;
}

describe('line breaking', () => {
  it('keeps dates, phone numbers and codes whole', () => {
    for (const whole of ['2026-11-22', '070-1740605', '19900121-2384', 'G-044']) {
      expect(lines(`ord ${whole}`, widthOf(whole) + 1)).toEqual(['ord ', whole]);
    }
  });

  it('breaks a compound after its hyphen', () => {
    expect(lines('handläggar-vikarie', widthOf('handläggar-') + 2)).toEqual(['handläggar-', 'vikarie']);
  });

  it('cuts a word that is wider than the column and loses nothing', () => {
    const word = 'a'.repeat(500);
    const broken = lines(word, 100);
    expect(broken.length).toBeGreaterThan(20);
    expect(broken.join('')).toBe(word);
  });

  it('gives an empty line for an empty line', () => {
    expect(lines('a\n\nb', 100)).toEqual(['a ', '', 'b']);
  });

  it('never makes a line wider than the column, and never loses or joins a word', () => {
    const word = fc.stringMatching(/^[A-Za-zåäöÅÄÖ0-9/.-]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 30, max: 400 }), (words, width) => {
        const broken = lines(words.join(' '), width);
        for (const line of broken) expect(widthOf(line)).toBeLessThanOrEqual(width + 1);
        expect(broken.join('')).toBe(words.join(' '));
      }),
    );
  });

  it('measures as the font itself does: capitals that lean together are kerned', () => {
    expect(normal.width('AV')).toBeLessThan(normal.width('A') + normal.width('V'));
    expect(normal.width('111')).toBe(normal.width('000'));
  });
});
