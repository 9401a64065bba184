/** What the form of an aktualisering says. */
export const text = {
  title: 'Det som kom in',
  loading: 'Hämtar det som kom in',
  lead: 'Bara tiden och en rad behövs. Allt annat får vara okänt tills du vet.',
  inkom: 'Kom in',
  rad: 'Vad det gäller',
  kanal: 'Hur det kom in',
  anmalare: 'Vem som lämnade uppgiften',
  anmalareHelp:
    'Namn och på vilket sätt personen känner klienten. Adress och telefon skriver du under Skyddade uppgifter.',
  okandAnmalare: 'Den som lämnade uppgiften vill vara okänd',
  natsSakert: 'Så nås klienten säkert',
  natsSakertHelp:
    'Skriv det innan någon ringer upp: när, hur, och vad som aldrig får sägas eller lämnas. Numret skriver du under Skyddade uppgifter.',
  utovareNarvarande: 'Är utövaren i närheten?',
  bakgrund: 'Bakgrund',
  bakgrundHelp: 'Det du har fått veta, och från vem. Skriv aldrig var den skyddade bor nu.',
  akut: 'Hanteras som akut från början',
  akutHelp: 'Gäller tills någon har bedömt ärendetypen.',
  save: 'Spara',
  saving: 'Sparar',
  saved: 'Det som kom in är sparat.',
  next: 'Bedöm ärendetyp',
  closed: 'Aktualiseringen är avslutad och går inte att ändra.',
  ja: 'Ja',
  nej: 'Nej',
  ejAngivet: 'Inte angivet',
} as const;
