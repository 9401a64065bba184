/** What the marking of a step says. */
export const text = {
  title: 'Markera steget',
  loading: 'Hämtar utkastet',
  forHand: 'Markera steget för hand',
  andra: 'Markera om',
  hjalpFormular: 'Steget blir klart av sig självt när det som hör till det är signerat. Det som saknas visas ändå.',
  hjalp: 'Markeringen får datum och ditt namn.',
  lage: 'Läge',
  skal: 'Vad som är gjort, eller varför steget inte behövs',
  avslutad: 'Akten är avslutad. Stegen går inte längre att markera.',
  marked: 'Steget är markerat.',
} as const;
