import type { Moteshandelseslag, MotesplanInnehall, SPARKONTROLLER } from './schema.ts';

export const LOKAL_NAMN: Readonly<Record<MotesplanInnehall['lokal'], string>> = {
  'rum-hos-oss': 'Rum hos oss',
  'saker-lokal': 'Säker lokal på annan plats',
  annan: 'Annan plats',
};

export const TOLK_NAMN: Readonly<Record<MotesplanInnehall['tolk'], string>> = {
  'inte-klart': 'Inte klart än',
  'behovs-ej': 'Behövs inte',
  telefon: 'Telefontolk',
  'pa-plats': 'Tolk på plats',
};

/** How an interpreter is chosen so that the family does not hear of it. Advice: sign language, for one, needs another way. */
export const TOLKVAL_NAMN: Readonly<Record<MotesplanInnehall['tolkval'][number], string>> = {
  'annan-del-av-landet': 'Tolken arbetar från en annan del av landet',
  'utan-namn-och-ort': 'Beställningen nämner varken klientens namn eller ort',
  'onskat-kon': 'Klienten har fått säga vilket kön tolken helst har',
  lojalitet: 'Dialekt, släkt och lojaliteter är prövade, och klienten har sagt ja till tolken',
};

export const SPARKONTROLL_NAMN: Readonly<Record<(typeof SPARKONTROLLER)[number], string>> = {
  ja: 'Ja',
  nej: 'Nej',
  'inte-an': 'Inte än',
  'ej-aktuellt': 'Inte aktuellt',
};

export const MOTESHANDELSE_NAMN: Readonly<Record<Moteshandelseslag, string>> = {
  incheckning: 'Mötet började',
  utcheckning: 'Mötet slutade, alla i säkerhet',
  installt: 'Mötet ställdes in',
};
