import type { Uppdrag } from '../../../shared/modules/tilldelning/schema.ts';

export const UPPDRAGSORD: Readonly<Record<Uppdrag, string>> = {
  ansvarig: 'Ansvarig',
  medhandlaggare: 'Medhandläggare',
};

export const text = {
  title: 'Vem får öppna akten',
  dialogTitle: (kod: string) => `Vem får öppna ${kod}`,
  loading: 'Hämtar vilka som är tilldelade',
  oppna: 'Ändra',
  grupp: 'Akten',
  kommando: 'Ändra vem som får öppna akten',
  tilldelade: 'Tilldelade',
  sedan: (dag: string) => `sedan ${dag}`,
  vantar: 'Väntar på nyckel',
  vantarHjalp: 'Nyckeln ges när någon som kan öppna akten låser upp.',
  chefer: 'Chefer',
  chefMed: 'Chefer kan öppna akten.',
  chefUtan: 'Chefens nyckel är borttagen från akten.',
  taChef: 'Ta bort chefens nyckel',
  geChef: 'Ge chefen nyckel',
  sparrade: 'Spärrade',
  ingaSparrade: 'Ingen är spärrad.',
  antalSparrade: (antal: number) => (antal === 1 ? '1 spärrad' : `${antal} spärrade`),
  tilldela: 'Tilldela',
  sparra: 'Spärra',
  gorAnsvarig: 'Gör ansvarig',
  gorAnsvarigVem: (namn: string) => `Gör ${namn} ansvarig`,
  taBort: 'Ta bort',
  taBortVem: (namn: string) => `Ta bort ${namn}`,
  hav: 'Häv spärren',
  havVem: (namn: string) => `Häv spärren för ${namn}`,
  signerat: 'Signerat i akten.',
  falt: {
    anvandareId: 'Medarbetare',
    uppdrag: 'Uppdrag',
    'jav.relation': 'Känner personen någon som akten handlar om?',
    'jav.beskrivning': 'Vilken relation, och varför är den inte jäv?',
    skal: 'Varför?',
  },
  relation: { ingen: 'Nej', finns: 'Ja' },
  javHjalp: 'Fråga personen. Den som är jävig får inte delta i ärendet.',
  valjPerson: 'Välj en medarbetare.',
  svara: 'Svara på frågan.',
  hjalp: {
    tilldela:
      'Den som tilldelas får aktens nyckel. Den som blir ansvarig tar över efter den nuvarande, som stannar som medhandläggare.',
    'ta-bort':
      'Akten får en ny nyckel, som personen inte får. Det som redan är utskrivet eller kopierat går inte att ta tillbaka.',
    'ta-chef': 'Akten får en ny nyckel, som chefer inte får. De som är tilldelade öppnar den som förut.',
    'ge-chef': 'Alla som är chefer kan sedan öppna akten.',
    sparra:
      'Akten syns inte längre för personen, och svaret är detsamma som om den inte fanns. Är personen tilldelad tas tilldelningen bort. Är personen chef: ta också bort chefens nyckel.',
    hav: 'Akten syns åter i personens listor. Den öppnas först när någon tilldelar personen.',
  },
} as const;
