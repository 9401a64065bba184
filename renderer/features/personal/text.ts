import type { Roll } from '../../../shared/modules/personal/schema.ts';

/** Roles in words, and what each is for. */
export const ROLLORD: Readonly<Record<Roll, { readonly namn: string; readonly far: string }>> = {
  samordnare: {
    namn: 'Samordnare',
    far: 'Tar emot allt som kommer in. Ansvarar för personal, katalog och inställningar.',
  },
  handlaggare: {
    namn: 'Handläggare',
    far: 'Tar emot det som kommer in. Arbetar i de akter som hon eller han är tilldelad.',
  },
  chef: { namn: 'Chef', far: 'Öppnar alla akter där chefens nyckel inte är borttagen.' },
  arkivarie: { namn: 'Arkivarie', far: 'Läser och skriver ut det som hon eller han är tilldelad.' },
  jour: { namn: 'Jour', far: 'Öppnar jouröversikter utanför kontorstid.' },
  granskare: { namn: 'Granskare', far: 'Granskar loggen. Skriver inget.' },
};

export const TEXT = {
  titel: 'Personal',
  ingress: 'De som kan öppna valvet. Var och en har en egen lösenfras som ingen annan känner till.',
  hamtar: 'Hämtar personalen',
  tabell: 'Medarbetare',
  kolumn: { namn: 'Namn', titel: 'Titel', roller: 'Roller', senast: 'Senast här', lage: 'Läge' },
  ny: 'Ny',
  slutat: (dag: string) => `Slutade ${dag}`,
  avslutPagar: 'Avslut pågår',
  arbetar: 'Arbetar här',
  aldrig: 'aldrig',
  nyckelVantar: 'väntar på nyckel',
  avbrutet: (namn: string) => `Avslutet av ${namn} är inte färdigt`,
  avbrutetText: 'Personen kommer inte in, men alla nycklar är inte bytta än. Fortsätt så snart du kan.',
  fortsattAvslut: 'Fortsätt avsluta',
  bjudIn: 'Bjud in',
  bytLosenfras: 'Byt lösenfras',
  tillPersonal: 'Till personal',
  ogranskat: {
    titel: 'Det som personen har signerat som ny',
    vantar: (poster: string, akter: number) =>
      `${poster} väntar på att någon tittar, i ${akter === 1 ? '1 akt' : `${akter} akter`} som du kan öppna. Öppna akten, läs och välj Jag har tittat.`,
    inget:
      'Inget väntar på granskning i de akter som du kan öppna. När ni är trygga med arbetet kan märket tas bort här nedanför.',
  },
  ogranskatMarke: (poster: string) => `${poster} att granska`,
  finnsInte: 'Personen finns inte i valvet',
  grupp: 'Personal',
  falt: {
    namn: 'Namn',
    titel: 'Titel',
    inloggningsnamn: 'Inloggningsnamn',
    roller: 'Roller',
    ny: 'Ny: någon ska titta på det som personen signerar',
  },
  inbjudan: {
    titel: 'Bjud in en medarbetare',
    ingress: 'Personen ska sitta här bredvid dig. Hon eller han väljer själv sin lösenfras i nästa steg.',
    namnHjalp: 'Står under det som personen signerar.',
    inloggningsnamnHjalp: 'Skrivs varje gång personen låser upp.',
    fortsatt: 'Fortsätt',
    klart: (namn: string) => `${namn} kan öppna valvet`,
    klartText: (login: string) =>
      `Inloggningsnamnet är ${login}. Lås nu, så provar personen att låsa upp. Akter öppnas först när någon har tilldelat dem.`,
    knapp: 'Bli medarbetare',
    pagar: 'Gör din nyckel',
  },
  overlamning: {
    titel: 'Lämna över tangentbordet',
    text: (namn: string) =>
      `Nu är det ${namn} som skriver. Alla andra tittar bort: lösenfrasen ska bara en person känna till.`,
    jagAr: (namn: string) => `Jag är ${namn}`,
    tillbaka: 'Tillbaka',
    valj: 'Välj din lösenfras',
    valjText: 'Den är din nyckel till valvet. Ingen annan kan se den eller ta fram den åt dig.',
    lamnaTillbaka: 'Lämna tillbaka tangentbordet.',
  },
  nyFras: {
    titel: 'Ny lösenfras',
    text: 'När någon har glömt sin lösenfras. Personen ska sitta här och väljer själv en ny. Den gamla slutar gälla.',
    oppna: 'Ge en ny lösenfras',
    knapp: 'Byt till den nya lösenfrasen',
    pagar: 'Gör en ny nyckel',
    klart: (namn: string) => `${namn} har en ny lösenfras`,
    ingaVantar: 'Personens akter är öppna för henne eller honom igen.',
    vantar: (antal: number) =>
      antal === 1
        ? '1 akt väntar på någon annan som har dess nyckel. Den öppnas för personen när den andre har låst upp.'
        : `${antal} akter väntar på någon annan som har deras nycklar. De öppnas för personen när den andre har låst upp.`,
  },
  roller: {
    titel: 'Roller',
    hjalp: 'Ändringen gäller nästa gång personen låser upp.',
    spara: 'Spara rollerna',
    sparar: 'Sparar',
    sparat: 'Rollerna är sparade.',
    ejGivna: (roller: string) => `Nyckeln saknas till ${roller}`,
    ejGivnaText:
      'Du har inte den nyckeln och kan inte ge den vidare. Be någon som har rollen att låsa upp, öppna personen här och spara rollerna en gång till.',
  },
  avsluta: {
    titel: 'Avsluta',
    text: 'När någon slutar. Personens nycklar slutar gälla för gott.',
    oppna: 'Avsluta personen',
    sida: (namn: string) => `Avsluta ${namn}`,
    fortsatt: (namn: string) => `Fortsätt avsluta ${namn}`,
    eftertradare: 'Vem tar över akterna?',
    eftertradareHjalp: 'Tar över uppdraget i varje akt som personen är tilldelad.',
    valjEftertradare: 'Välj vem som tar över.',
    hander: 'Det här händer',
    lista: [
      'Personen kommer inte in i valvet längre.',
      'Varje akt som personen kunde öppna får en ny nyckel. Du kan avbryta och fortsätta senare.',
      'Sist får hela valvet nya nycklar. Då låser sig programmet av sig självt.',
      'Alla andra låser upp som vanligt, med sin egen lösenfras. Be dem göra det en gång inom kort.',
      'Det som personen redan har skrivit ut eller kopierat går inte att ta tillbaka.',
    ],
    knapp: 'Avsluta och byt nycklar',
    fortsattKnapp: 'Fortsätt byta nycklar',
    pagar: 'Byter nycklar',
    avbryter: 'Avbryter när akten är färdig',
    akter: 'akter',
    avbrutet: 'Avbrutet',
    avbrutetText: 'Personen kommer inte in längre. Alla nycklar är inte bytta: fortsätt så snart du kan.',
    klart: 'Nycklarna är bytta. Programmet låser sig nu.',
    vantar: (antal: number) => `${antal} akter får ny nyckel när någon som kan öppna dem låser upp.`,
    inteDigSjalv: 'Du kan inte avsluta dig själv. Be en kollega.',
  },
  byt: {
    titel: 'Byt lösenfras',
    ingress: 'Den nya gäller nästa gång du låser upp. Gamla säkerhetskopior öppnas fortfarande med den gamla.',
    nuvarande: 'Nuvarande lösenfras',
    knapp: 'Byt lösenfras',
    pagar: 'Byter lösenfras',
    klart: 'Lösenfrasen är bytt.',
    tillbaka: 'Avbryt',
  },
} as const;
