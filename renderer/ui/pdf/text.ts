/** What the pages of a document say. */
export const text = {
  sidorna: (namn: string) => `Sidor i dokumentet ${namn}`,
  sida: (nr: number, av: number) => `Sida ${nr} av ${av}`,
  sidanGickInte: (nr: number) => `Sida ${nr} gick inte att rita. Stäng dokumentet och öppna det igen.`,
  bildSaknas: (nr: number) =>
    `En bild på sida ${nr} kan inte visas här. Lita inte på att sidan är hel: be avsändaren om en annan PDF.`,
  forhandsvisning: 'Förhandsvisning',
  forra: 'Föregående sida',
  nasta: 'Nästa sida',
  mindre: 'Mindre',
  storre: 'Större',
  bredden: 'Hela bredden',
  storlek: (procent: number) => `${procent} %`,
  forraTangent: 'Föregående sida (Page Up)',
  nastaTangent: 'Nästa sida (Page Down)',
  mindreTangent: 'Mindre (minustangenten)',
  storreTangent: 'Större (plustangenten)',
  breddenTangent: 'Så brett som får plats (0)',
} as const;
