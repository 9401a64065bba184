/** What the dialogue says where somebody has looked at what a new colleague has signed. */
export const text = {
  title: 'Jag har tittat',
  loading: 'Hämtar utkastet',
  lead: 'Läs posterna i akten först. Din signatur säger att du har tittat på dem, inte att du har skrivit dem. Behöver något rättas gör den som skrev det en rättelse.',
  poster: 'Det här har du tittat på',
  post: (nr: number, rubrik: string, nar: string, av: string) => `${rubrik} (post ${nr}), signerad ${nar} av ${av}`,
  kommentar: 'Kommentar',
  kommentarHelp: 'Om något behöver sägas. Kommentaren signeras i akten, och alla som öppnar akten kan läsa den.',
  signed: 'Det är signerat att du har tittat.',
} as const;
