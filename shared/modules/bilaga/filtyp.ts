import type { Bilageslag } from './schema.ts';

/** How each format begins. */
const BORJAN: Readonly<Record<Bilageslag, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The endings that a file of each format may have. */
const ANDELSER: Readonly<Record<Bilageslag, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
};

/** What a file is, by its first bytes; null when it is none of what an attachment may be. */
export function slagOfBytes(start: Uint8Array): Bilageslag | null {
  const found = Object.entries(BORJAN).find(([, signs]) => signs.every((sign, at) => start[at] === sign));
  return found === undefined ? null : (found[0] as Bilageslag);
}

/** Whether the ending of a file's name says what its bytes say. A name without one says nothing, and lies about nothing. */
export function endsAs(filnamn: string, slag: Bilageslag): boolean {
  const ending = /\.([^./\\]+)$/.exec(filnamn)?.[1]?.toLowerCase();
  return ending === undefined || ANDELSER[slag].includes(ending);
}
