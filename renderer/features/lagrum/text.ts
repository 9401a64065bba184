export const TEXT = {
  titel: 'Lagrum',
  ingress: 'De lagrum som gäller idag. Äldre beslut behåller det lagrum som gällde när de signerades.',
  hamtar: 'Hämtar lagrummen',
  tabell: 'Lagrum som gäller idag',
  installningar: 'Inställningar',
  sok: 'Lag, paragraf eller innehåll',
  baraAttVerifiera: 'Bara att verifiera',
  antal: (visade: number, alla: number) => `${visade} av ${alla}`,
  kolumn: {
    lagrum: 'Lagrum',
    text: 'Innebär',
    gallerFran: 'Gäller från',
    marke: 'Märke',
  },
  kontrollerad: 'Kontrollerad',
  attVerifiera: 'Att verifiera',
  rattad: 'Rättad av kommunen',
  ingenTraff: 'Inget lagrum passar. Ändra urvalet ovanför.',
  tillbaka: 'Till lagrummen',
  finnsInte: 'Lagrummet gäller inte idag',
  nu: 'Så står det nu',
  falt: {
    lag: 'Lag',
    paragraf: 'Kapitel och paragraf',
    text: 'Innebär',
    gallerFran: 'Gäller från',
    gallerTill: 'Gäller till',
    verifierad: 'Märke',
    kalla: 'Källa',
  },
  ingenSlutdag: 'Tills vidare',
  ratta: 'Kommunens egen version',
  rattaText:
    'Gäller från den dag du skriver och går före programmets. Den äldre versionen finns kvar för äldre beslut.',
  textHjalp: 'En kort sammanfattning med egna ord, inte lagtexten.',
  gallerTillHjalp: 'Tomt = tills vidare.',
  kallaHjalp: 'Vem som har läst paragrafen, var och när.',
  spara: 'Spara versionen',
  sparar: 'Sparar',
  hamtarUtkast: 'Hämtar ditt utkast',
  sparad: 'Kommunens version är sparad.',
} as const;

/** Reading in and saving the table as a file. */
export const LAS_IN = {
  titel: 'Läs in lagrum',
  ingress:
    'Programmet granskar filen först och visar vad som ändras. Inget läses in förrän du säger till, och aldrig bara en del.',
  sparaInnehall:
    'Alla lagrum som gäller idag och kommunens egna som börjar gälla senare, i en textfil som går att rätta.',
  fil: 'Filens text',
  lasIn: (antal: number) => (antal === 1 ? 'Läs in ett lagrum' : `Läs in ${antal} lagrum`),
  inlasta: (antal: number) => (antal === 1 ? 'Ett lagrum är inläst.' : `${antal} lagrum är inlästa.`),
  andringar: (antal: number) => {
    if (antal === 0) return 'Inget lagrum ändras';
    return antal === 1 ? 'Ett lagrum ändras' : `${antal} lagrum ändras`;
  },
  oforandrade: (antal: number) => {
    if (antal === 0) return undefined;
    return `I filen står också ${antal === 1 ? 'ett lagrum som redan är likadant' : `${antal} lagrum som redan är likadana`}.`;
  },
  fore: 'Står nu',
  inget: 'Inget gäller den dagen.',
} as const;
