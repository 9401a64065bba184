import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, requiredText, text } from '../../shared/lib/text.ts';

const SAKNAS = 'Skriv något.';
const fault = (schema: ReturnType<typeof text>, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe('what a text field takes', () => {
  it('trims, composes and takes line breaks as any system writes them', () => {
    expect(text(20).parse('  a\r\nb\rc\td \n')).toBe('a\nb\nc\td');
    expect(text(20).parse('o\u0308')).toBe('ö');
    expect(text(20).parse(undefined)).toBe('');
    expect(line(20).parse('Åsa  Test')).toBe('Åsa  Test');
    expect(text(20).parse('😀 👩‍👧')).toBe('😀 👩‍👧');
  });

  it.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ud800',
    '\udc00x',
    '\uffff',
    '\ufdd0',
    '\udc00\ud800',
  ])('refuses %j with a sentence that does not repeat it', (bad) => {
    expect(fault(text(20), `a${bad}b`)).toBe(
      'Texten innehåller tecken som inte går att spara. Ta bort dem och försök igen.',
    );
  });

  it.each(['', '   ', '\n\t', '\u200b', '\u200b\ufeff \u00ad', '\u00a0'])(
    'counts %j as nothing where something is needed',
    (empty) => {
      expect(requiredText(20, SAKNAS).safeParse(empty).error?.issues[0]?.message).toBe(SAKNAS);
    },
  );

  it('refuses what is too long, what is no text, and a second line', () => {
    expect(fault(text(5), 'abcdef')).toBe('Texten är för lång: högst 5 tecken.');
    for (const value of [null, 7, {}, [], true]) expect(fault(text(5), value)).toBe('Skriv text här.');
    expect(fault(line(20), 'a\nb')).toBe('Skriv på en rad.');
    expect(fault(line(20), 'a\rb')).toBe('Skriv på en rad.');
  });

  it('gives back unchanged what it has given once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const once = text(1000).safeParse(value);
        if (once.success) expect(text(1000).parse(once.data)).toBe(once.data);
      }),
      { numRuns: 1000 },
    );
  });
});
