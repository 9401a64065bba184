import type { Bilageslag } from './schema.ts';

/** What each format is called on the screen and on paper. */
export const BILAGESLAG_NAMN: Readonly<Record<Bilageslag, string>> = {
  pdf: 'PDF',
  jpeg: 'Bild (JPEG)',
  png: 'Bild (PNG)',
};
