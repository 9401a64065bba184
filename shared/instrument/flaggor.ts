import { z } from 'zod';

/** What an assessment can raise. Released ids are never renamed: signed assessments carry them. */
export const FLAGGA_ID = [
  'STRYPNING',
  'VAPEN_ANVANT',
  'VAPEN_TILLGANG',
  'ESKALERING',
  'HOT_DOD',
  'GRAVID',
  'STALKNING',
  'TEK_SPARNING',
  'BARN_UTSATT',
  'BARN_BEVITTNAT',
  'SEPARATION_NY',
  'SEXUELLT',
  'HEDER_KOLLEKTIV',
  'TVANGSRESA',
  'REGISTER_INSIDER',
  'UTOVARE_AR_VARDARE',
  'FUNKTION',
  'KLIENT_BEROENDE',
  'KLIENT_SUICID',
  'MINIMERAR',
  'ATERVANDER',
  'DJUR_HOT',
  'UTAN_STATUS',
  'EKONOMI',
] as const;
export const FlaggId = z.enum(FLAGGA_ID, { error: 'Välj en flagga ur listan.' });
export type FlaggId = z.infer<typeof FlaggId>;

/** What raised a flag. Answers only raise; only a dated judgement with reasons lowers. */
export const FLAGGKALLOR = ['korta-fragor', 'instrument', 'bedomning'] as const;

export interface Flagga {
  readonly etikett: string;
  readonly forklaring: string;
  /** Counts whatever else was answered, and for ever: neither points nor time make it harmless. */
  readonly kritisk: boolean;
}

export const FLAGGOR: Readonly<Record<FlaggId, Flagga>> = {
  STRYPNING: {
    etikett: 'Strypning',
    forklaring: 'Strypning, strypgrepp eller hindrad andning har förekommit. Det gäller hur länge sedan det än var.',
    kritisk: true,
  },
  VAPEN_ANVANT: {
    etikett: 'Vapen använt',
    forklaring: 'Vapen eller tillhygge har använts eller visats för att hota.',
    kritisk: true,
  },
  VAPEN_TILLGANG: {
    etikett: 'Vapen inom räckhåll',
    forklaring: 'Utövaren har eller kan lätt få tag i vapen.',
    kritisk: true,
  },
  ESKALERING: {
    etikett: 'Våldet trappas upp',
    forklaring: 'Våldet eller hoten har blivit tätare eller grövre.',
    kritisk: true,
  },
  HOT_DOD: {
    etikett: 'Hot om att döda',
    forklaring: 'Utövaren har hotat att döda klienten eller någon annan.',
    kritisk: true,
  },
  GRAVID: {
    etikett: 'Graviditet',
    forklaring: 'Klienten är gravid, eller har utsatts för våld under en graviditet.',
    kritisk: true,
  },
  STALKNING: {
    etikett: 'Förföljelse',
    forklaring: 'Utövaren följer efter, bevakar eller söker upp klienten.',
    kritisk: true,
  },
  TEK_SPARNING: {
    etikett: 'Teknisk spårning',
    forklaring: 'Telefon, konton, bil eller saker kan avslöja var klienten är.',
    kritisk: true,
  },
  BARN_UTSATT: {
    etikett: 'Barn utsatt',
    forklaring: 'Ett barn har självt utsatts för våld eller hot om våld.',
    kritisk: true,
  },
  BARN_BEVITTNAT: {
    etikett: 'Barn har bevittnat',
    forklaring: 'Ett barn har sett, hört eller märkt av våldet.',
    kritisk: false,
  },
  SEPARATION_NY: {
    etikett: 'Separation det senaste året',
    forklaring: 'Klienten har lämnat eller försökt lämna under de senaste tolv månaderna.',
    kritisk: false,
  },
  SEXUELLT: {
    etikett: 'Sexuellt våld',
    forklaring: 'Klienten har tvingats till sexuella handlingar.',
    kritisk: false,
  },
  HEDER_KOLLEKTIV: {
    etikett: 'Heder, flera utövare',
    forklaring: 'Våldet har hedersmotiv, eller flera personer utövar eller stöder det.',
    kritisk: false,
  },
  TVANGSRESA: {
    etikett: 'Tvångsresa eller tvångsäktenskap',
    forklaring: 'Risk att klienten eller ett barn förs utomlands eller gifts bort.',
    kritisk: false,
  },
  REGISTER_INSIDER: {
    etikett: 'Tillgång till register',
    forklaring: 'Utövaren eller någon nära kan söka i register, till exempel i arbetet.',
    kritisk: false,
  },
  UTOVARE_AR_VARDARE: {
    etikett: 'Utövaren vårdar eller hjälper',
    forklaring: 'Klienten är beroende av utövaren för vård eller vardagens stöd.',
    kritisk: false,
  },
  FUNKTION: {
    etikett: 'Funktionsnedsättning',
    forklaring: 'En funktionsnedsättning påverkar skyddet eller vilken plats som fungerar.',
    kritisk: false,
  },
  KLIENT_BEROENDE: {
    etikett: 'Klienten har ett beroende',
    forklaring: 'Skadligt bruk eller beroende påverkar skyddet eller vilken plats som fungerar.',
    kritisk: false,
  },
  KLIENT_SUICID: {
    etikett: 'Självmordsrisk hos klienten',
    forklaring: 'Klienten har tankar på eller har försökt ta sitt liv.',
    kritisk: false,
  },
  MINIMERAR: {
    etikett: 'Tonar ned våldet',
    forklaring: 'Klientens egen bild av faran är lägre än vad uppgifterna talar för.',
    kritisk: false,
  },
  ATERVANDER: {
    etikett: 'Kan återvända',
    forklaring: 'Klienten har återvänt tidigare eller överväger att göra det.',
    kritisk: false,
  },
  DJUR_HOT: {
    etikett: 'Hot mot djur',
    forklaring: 'Djur har skadats eller hotats.',
    kritisk: false,
  },
  UTAN_STATUS: {
    etikett: 'Osäker rätt att vistas här',
    forklaring: 'Uppehållsrätten är osäker eller beror av utövaren.',
    kritisk: false,
  },
  EKONOMI: {
    etikett: 'Ekonomisk kontroll',
    forklaring: 'Utövaren styr pengarna, förstör egendom eller sätter klienten i skuld.',
    kritisk: false,
  },
};

export function isKritisk(flagga: FlaggId): boolean {
  return FLAGGOR[flagga].kritisk;
}

export function kritiskaFlaggor(flaggor: readonly FlaggId[]): FlaggId[] {
  return flaggor.filter(isKritisk);
}
