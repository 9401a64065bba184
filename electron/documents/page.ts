/** Measures of a page, in points (1/72 inch) from its upper left corner. The wide left margin leaves room for filing. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 71,
  right: 535.28,
  top: 84,
  bottom: 776,
  headerY: 44,
  footerY: 806,
} as const;

export const BODY_WIDTH = PAGE.right - PAGE.left;
export const BODY_HEIGHT = PAGE.bottom - PAGE.top;

/** Sizes of type and line heights, in points. */
export const TYPE = {
  titel: { size: 20, line: 26 },
  rubrik: { 1: { size: 15, line: 20 }, 2: { size: 12.5, line: 17 }, 3: { size: 11, line: 15 } },
  text: { size: 11, line: 15.5 },
  etikett: { size: 10, line: 15.5 },
  tabell: { size: 9.5, line: 13 },
  liten: { size: 8.5, line: 11.5 },
} as const;

/** Ink that is quieter than black and still safe on an office printer: 8.6:1 against white paper. */
export const QUIET_INK = '#474747';
export const HAIRLINE = { weight: 0.5, ink: '#8a8a8a' } as const;
