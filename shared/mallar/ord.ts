import type { z } from 'zod';
import type { Behov, Farozon, KriterieUtfall } from '../matchning/schema.ts';
import type { Undantag } from '../matchning/undantag.ts';
import type { AktualiseringUppgifter } from '../modules/aktualisering/schema.ts';
import type { AnteckningInnehall } from '../modules/anteckning/schema.ts';
import type { AvslutInnehall } from '../modules/avslut/schema.ts';
import type { BeslutInnehall } from '../modules/beslut/schema.ts';
import type { ErbjudandesvarInnehall } from '../modules/erbjudande/schema.ts';
import type { IntygInnehall } from '../modules/intyg/schema.ts';
import type { Person } from '../modules/person/schema.ts';
import type { SkyddsbedomningInnehall } from '../modules/skyddsbedomning/schema.ts';
import type { StegmarkeringInnehall } from '../modules/steg/api.ts';
import type { Uppdrag } from '../modules/tilldelning/schema.ts';

/** How a document says that nobody knows, and that nobody has written anything. */
export const OKANT = 'Okänt';
export const INGET = 'Inget är antecknat.';
export const ATT_VERIFIERA = '(att verifiera)';

export const TRISTATE: Readonly<Record<'ja' | 'nej' | 'okant', string>> = { ja: 'Ja', nej: 'Nej', okant: OKANT };
export const SKYDDSARENDE: Readonly<Record<'ja' | 'nej' | 'obedomt', string>> = {
  ja: 'Ja',
  nej: 'Nej',
  obedomt: 'Inte bedömt',
};

export const KANAL: Readonly<Record<AktualiseringUppgifter['kanal'], string>> = {
  telefon: 'Telefon',
  besok: 'Besök',
  brev: 'Brev',
  epost: 'E-post',
  socialjour: 'Socialjouren',
  polis: 'Polisen',
  annan: 'Annat sätt',
  okant: OKANT,
};

export const AKTROLL: Readonly<Record<'vuxen' | 'barn', string>> = { vuxen: 'Vuxen', barn: 'Barn' };

export const PERSONROLL: Readonly<Record<Person['roll'], string>> = {
  klient: 'Klient',
  barn: 'Barn',
  vardnadshavare: 'Vårdnadshavare',
  utovare: 'Utövare',
  annan: 'Annan',
};

export const KON: Readonly<Record<Person['kon'], string>> = {
  kvinna: 'Kvinna',
  man: 'Man',
  annat: 'Annat',
  okant: OKANT,
};

/** The same of somebody who is not yet 18. */
export const BARNETS_KON: typeof KON = { ...KON, kvinna: 'Flicka', man: 'Pojke' };

export const SKYDD: Readonly<Record<Person['skydd'], string>> = {
  okant: OKANT,
  ingen: 'Inget skydd i folkbokföringen',
  sekretessmarkering: 'Sekretessmarkering',
  'skyddad-folkbokforing': 'Skyddad folkbokföring',
  fingerade: 'Fingerade personuppgifter',
  provisoriskt: 'Provisoriskt skydd',
};

export const KALLA: Readonly<Record<AnteckningInnehall['kalla'], string>> = {
  klienten: 'Klienten',
  'egen-iakttagelse': 'Egen iakttagelse',
  'annan-person': 'Annan person',
  handling: 'Handling',
  'ej-angiven': 'Inte angiven',
};

export const BESLUTSSLAG: Readonly<Record<BeslutInnehall['slag'], string>> = {
  'inleda-utredning': 'Beslut att inleda utredning',
  'omedelbar-placering': 'Beslut om omedelbar placering',
  insats: 'Beslut om insats',
  'avsluta-insats': 'Beslut att avsluta insats',
  annat: 'Annat beslut',
  avslag: 'Beslut om avslag',
};

export const SKYDDSBEDOMNINGSSLAG: Readonly<Record<SkyddsbedomningInnehall['slag'], string>> = {
  omedelbar: 'Omedelbar skyddsbedömning av barn',
  barn: 'Skyddsbedömning av barn',
  vuxen: 'Skyddsbedömning av vuxen',
};

export const AVSLUTSORSAK: Readonly<Record<AvslutInnehall['orsak'], string>> = {
  'malet-uppnatt': 'Målet är uppnått',
  'klienten-avbojer': 'Klienten avböjer fortsatt hjälp',
  'ej-skyddsarende': 'Det är inte ett skyddsärende',
  overlamnat: 'Ärendet är överlämnat till en annan enhet',
  overflyttat: 'Ärendet är överflyttat till en annan kommun',
  felregistrerad: 'Felregistrerad: struken med skäl',
  servicesamtal: 'Servicesamtal hölls, och det räckte',
  'utredning-inledd': 'Utredning är inledd och ärendet fortsätter i personakt',
  avlidit: 'Klienten har avlidit',
  annan: 'Annan orsak',
};

export const RENSNINGSSVAR: Readonly<Record<AvslutInnehall['rensning'][number]['svar'], string>> = {
  ja: 'Ja',
  'inte-aktuellt': 'Inte aktuellt',
};

export const SKYDDSFORM: Readonly<Record<IntygInnehall['skyddsform'], string>> = {
  sekretessmarkering: 'Sekretessmarkering',
  'skyddad-folkbokforing': 'Skyddad folkbokföring',
};

export const ERBJUDANDESVAR: Readonly<Record<ErbjudandesvarInnehall['svar'], string>> = {
  accepterat: 'Klienten tackade ja',
  avbojt: 'Klienten tackade nej',
};

export const UPPDRAGSORD: Readonly<Record<Uppdrag, string>> = {
  ansvarig: 'Ansvarig',
  medhandlaggare: 'Medhandläggare',
};

export const STEGLAGE: Readonly<Record<z.infer<typeof StegmarkeringInnehall>['lage'], string>> = {
  klar: 'Klart',
  'behovs-ej': 'Behövs inte',
};

export const KRITERIEUTFALL: Readonly<Record<KriterieUtfall['utfall'], string>> = {
  met: 'Uppfyllt',
  'not-met': 'Inte uppfyllt',
  unknown: 'Okänt',
  condition: 'Villkor',
};

export const KRITERIESLAG: Readonly<Record<KriterieUtfall['slag'], string>> = {
  hard: 'Hårt krav',
  soft: 'Mjukt krav',
};

export const FAROZONSSLAG: Readonly<Record<Farozon['slag'], string>> = {
  'kand-rackvidd': 'Känd räckvidd',
  vistelsekommun: 'Vistelsekommun',
};

export const BARNKON: Readonly<Record<NonNullable<Behov['barn'][number]['kon']>, string>> = {
  flicka: 'flicka',
  pojke: 'pojke',
  annat: 'annat kön',
};

export const VUXENKON: Readonly<Record<NonNullable<Behov['vuxna'][number]['kon']>, string>> = {
  kvinna: 'kvinna',
  man: 'man',
  annat: 'annat kön',
};

export const TILLGANGLIGHET: Readonly<Record<NonNullable<Behov['tillganglighet']>, string>> = {
  full: 'Full tillgänglighet behövs',
  delvis: 'Viss tillgänglighet behövs',
  'behovs-ej': 'Behövs inte',
};

export const ANDRA_PERSON: Readonly<Record<Extract<Undantag, { slag: 'hard' }>['andraPerson']['satt'], string>> = {
  'pa-plats': 'på plats',
  telefon: 'per telefon',
};

/** Yes, no, or nobody knows. */
export function vetOrd(varde: boolean | null): string {
  if (varde === null) return OKANT;
  return varde ? 'Ja' : 'Nej';
}

/** What is written, or that nothing is. */
export function ellerInget(text: string): string {
  return text === '' ? INGET : text;
}

/** A value in a list of fields, where an empty one would look like a fault of the printer. */
export function ellerOkant(text: string): string {
  return text === '' ? OKANT : text;
}
