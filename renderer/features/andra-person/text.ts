/** What the dialogue for the second person says. */
export const text = {
  titel: 'Två personer behövs',
  loading: 'Hämtar kollegorna',
  inleda: 'Det som ska göras:',
  satt: 'Hur deltar den andra personen?',
  paPlats: 'Är här och skriver sin lösenfras',
  telefon: 'Är tillfrågad per telefon (akut)',
  telefonHelp: 'Personen kontrasignerar senast nästa arbetsdag. Uppgiften står på Min dag tills det är gjort.',
  lamnaOver: 'Lämna över tangentbordet. Ingen annan ska se lösenfrasen.',
  inloggningsnamn: 'Den andra personens inloggningsnamn',
  losenfras: 'Den andra personens lösenfras',
  kollega: 'Kollega',
  tid: 'När talades ni vid?',
  ingaKollegor: 'Ingen kollega kan vara den andra personen. Den som ansvarar för valvet bjuder in.',
  klart: 'Bekräfta',
  avbryt: 'Avbryt',
} as const;
