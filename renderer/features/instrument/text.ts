import type { Resultat } from '../../../shared/instrument/svar.ts';

/** What the forms of questions say. */
export const text = {
  loading: 'Hämtar frågorna',
  start: 'Ställ frågorna',
  again: 'Ställ frågorna igen',
  when: 'Frågorna ställdes',
  who: 'Vem som svarade',
  whoNone: 'Inte angivet',
  comment: 'Kommentar',
  addComment: 'Lägg till kommentar',
  addCommentTo: (fraga: string) => `Lägg till kommentar till: ${fraga}`,
  estimate: 'Klientens egen skattning av faran',
  estimateHelp: '1 är liten fara, 10 är störst. Fråga klienten och skriv den siffra du får, inte din egen.',
  estimateNone: 'Inte skattad',
  sofar: 'Svaren hittills',
  limits: 'Vad frågorna inte kan användas till',
  signed: 'Svaren är signerade.',
  cancel: 'Stäng',
  earlier: 'Tidigare svar',
  barnakt: 'Frågorna ställs till den vuxna och besvaras i den vuxnas akt. Barnet bedöms för sig i sin egen akt.',
  answered: (resultat: Resultat) => `${resultat.antalJa} ja. ${resultat.besvarade} frågor besvarade.`,
  unanswered: (antal: number) => (antal === 1 ? 'En fråga är obesvarad.' : `${antal} frågor är obesvarade.`),
  declined: (antal: number) =>
    antal === 1
      ? 'En fråga ville klienten inte svara på, eller så ställdes den inte.'
      : `${antal} frågor ville klienten inte svara på, eller så ställdes de inte.`,
  critical: 'Svar som är allvarliga var för sig',
  flags: 'Flaggor som svaren höjer',
  criticalFlag: 'kritisk',
  talk: 'Till samtalet',
  estimateWas: (tal: number | null) =>
    tal === null ? 'Ingen egen skattning.' : `Klientens egen skattning: ${tal} av 10.`,
  answers: 'Alla svar',
  noAnswer: 'Inget svar',
  since: (dag: string) => `Ändrat sedan ${dag}`,
  sinceYes: (fore: number, nu: number) => `Antal ja: ${fore} då, ${nu} nu.`,
  sinceEstimate: (fore: string, nu: string) => `Egen skattning: ${fore} då, ${nu} nu.`,
  sinceSame: 'Svaren är desamma.',
  changedAnswer: (fran: string, till: string) => `${fran} → ${till}`,
  newFlags: 'Nya flaggor',
  keptFlags: 'Står kvar tills någon bedömer annat',
  unknownVersion: 'De här svaren hör till en version av frågorna som programmet inte känner till.',
} as const;
