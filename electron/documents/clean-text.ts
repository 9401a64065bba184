import { MISSING_MARK } from './fonts.ts';

/** Makes text fit to print, and remembers what it could not print. */
export interface TextCleaner {
  clean(text: string): string;
  /** Code points that were replaced by the visible mark, `U+1F600`, in order of code. */
  missing(): readonly string[];
}

const PLAIN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026]*$/;
/** Controls, soft hyphen, zero-width characters and direction overrides: invisible, and able to hide or turn text. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu;

/**
 * Line ends become `\n`, tabs a space, composed letters one character (`a` + ring = `å`). Invisible characters are
 * removed. A character that the typeface lacks becomes a visible mark and is reported; it is never dropped in silence.
 * @param has whether the typeface can draw a code point
 */
export function createTextCleaner(has: (codePoint: number) => boolean): TextCleaner {
  const missing = new Set<number>();
  const drawable = (char: string): string => {
    const codePoint = char.codePointAt(0) ?? 0;
    if (char === '\n' || has(codePoint)) return char;
    missing.add(codePoint);
    return MISSING_MARK;
  };
  const clean = (text: string): string => {
    if (PLAIN.test(text)) return text;
    const visible = text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[\t\v\f]/g, ' ')
      .replace(INVISIBLE, '')
      .normalize('NFC');
    return Array.from(visible, drawable).join('');
  };
  return {
    clean,
    missing: () =>
      [...missing].toSorted((a, b) => a - b).map((c) => `U+${c.toString(16).toUpperCase().padStart(4, '0')}`),
  };
}

/** The same value with every string in it cleaned. */
export function cleanDeep<T>(value: T, clean: (text: string) => string): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => cleanDeep(item, clean)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanDeep(item, clean)])) as T;
}
