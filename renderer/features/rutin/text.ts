export const TEXT = {
  titel: 'Rutiner',
  ingress:
    'Kommunens egna texter och checklistor vid de tolv stegen. Den egna texten står först, programmets finns kvar under den.',
  installningar: 'Inställningar',
  tillbaka: 'Till rutinerna',
  hamtar: 'Hämtar rutinerna',
  hamtarUtkast: 'Hämtar ditt utkast',
  sparaInnehall: 'Kommunens texter och checklistor i de tolv stegen, i en textfil som går att rätta och läsa in igen.',
  stegen: 'De tolv stegen',
  kolumn: { steg: 'Steg', text: 'Egen text', punkter: 'Punkter' },
  ja: 'Ja',
  ingen: '–',
  ingenVersion: 'Kommunen har inga egna rutiner än. Välj ett steg och skriv, eller läs in en fil.',
  galler: (nr: number, dag: string) => `Version ${nr} gäller, från ${dag}.`,
  kommande: (nr: number, dag: string) => `Version ${nr} börjar gälla ${dag}`,
  kommandeText: 'Det du sparar nu bygger på den versionen och går före den från den dag du väljer.',
  versioner: 'Versioner',
  versionKolumn: { nr: 'Version', gallerFran: 'Gäller från', sparad: 'Sparad', skal: 'Vad och varför' },
  version: (nr: number) => `Version ${nr}`,
  finnsInte: 'Versionen finns inte',
  steg: (nr: number, namn: string) => `Steg ${nr}. ${namn}`,
  falt: {
    text: 'Kommunens text',
    punkter: 'Checklista',
    gallerFran: 'Gäller från',
    skal: 'Vad som är ändrat och varför',
  },
  textHjalp: 'Visas bredvid steget, före programmets egen text. Lämna tomt för att bara visa programmets.',
  punkterHjalp: 'En punkt på varje rad. Varje akt får en egen lista att bocka av. Skriv aldrig något om en klient här.',
  gallerFranHjalp: 'Tidigast idag. Steg som redan är klara behåller den rutin som gällde då.',
  programmets: 'Programmets egen text',
  spara: 'Spara som ny version',
  sparar: 'Sparar',
  sparad: (nr: number) => `Version ${nr} är sparad.`,
} as const;

export const LAS_IN = {
  titel: 'Läs in rutiner',
  falt: { text: 'Filens text', gallerFran: TEXT.falt.gallerFran, skal: TEXT.falt.skal },
  ingress:
    'Programmet granskar filen först och visar vad som ändras, steg för steg. Inget läses in förrän du säger till, och aldrig bara en del.',
  lasIn: 'Läs in som ny version',
  andringar: (antal: number) => {
    if (antal === 0) return 'Inget steg ändras';
    return antal === 1 ? 'Ett steg ändras' : `${antal} steg ändras`;
  },
  oforandrade: (antal: number) => {
    const ovriga = 'Steg som inte står i filen ändras inte.';
    if (antal === 0) return ovriga;
    const lika = antal === 1 ? 'ett steg som redan är likadant' : `${antal} steg som redan är likadana`;
    return `I filen står också ${lika}. ${ovriga}`;
  },
  blir: 'Blir',
  star: 'Står nu',
  inget: 'Ingen egen text och ingen checklista.',
} as const;

/** What stands beside a step and in it. */
export const I_AKTEN = {
  kommunens: (nr: number, dag: string) => `Kommunens rutin, version ${nr} från ${dag}`,
  da: (dag: string) => `Så löd rutinen när steget blev klart, ${dag}.`,
  ingenDa: (dag: string) => `Kommunen hade ingen egen rutin här när steget blev klart, ${dag}.`,
  nu: 'Visa rutinen som gäller nu',
  programmets: 'Programmets egen text',
  checklista: 'Checklista',
  bocka: 'Bocka av det som är gjort',
  avslutad: 'Akten är avslutad. Listan går inte längre att bocka av.',
  bockad: (av: string, nar: string) => `${av}, ${nar}`,
  tidigare: 'Avbockat i en tidigare version',
  signerad: 'Checklistan är signerad.',
  hjalp: 'När du signerar sparas vad som är avbockat, av vem och när.',
  hamtarUtkast: 'Hämtar utkastet',
} as const;
