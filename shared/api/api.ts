import { aktApi } from '../modules/akt/api.ts';
import { aktualiseringApi } from '../modules/aktualisering/api.ts';
import { anteckningApi } from '../modules/anteckning/api.ts';
import { arbetslistaApi } from '../modules/arbetslista/api.ts';
import { arendetypApi } from '../modules/arendetyp/api.ts';
import { avbrutetApi } from '../modules/avbrutet/api.ts';
import { avslutApi } from '../modules/avslut/api.ts';
import { barnrattApi } from '../modules/barnratt/api.ts';
import { beslutApi } from '../modules/beslut/api.ts';
import { bilagaApi } from '../modules/bilaga/api.ts';
import { diagnostikApi } from '../modules/diagnostik/api.ts';
import { dokumentApi } from '../modules/dokument/api.ts';
import { egetUtkastApi } from '../modules/eget-utkast/api.ts';
import { erbjudandeApi } from '../modules/erbjudande/api.ts';
import { fristApi } from '../modules/frist/api.ts';
import { granskningApi } from '../modules/granskning/api.ts';
import { inkommetApi } from '../modules/inkommet/api.ts';
import { insatsApi } from '../modules/insats/api.ts';
import { installningApi } from '../modules/installning/api.ts';
import { instrumentApi } from '../modules/instrument/api.ts';
import { intygApi } from '../modules/intyg/api.ts';
import { jobbApi } from '../modules/jobb/api.ts';
import { jourApi } from '../modules/jour/api.ts';
import { kontrasigneringApi } from '../modules/kontrasignering/api.ts';
import { lagrumApi } from '../modules/lagrum/api.ts';
import { loggApi } from '../modules/logg/api.ts';
import { matchningApi } from '../modules/matchning/api.ts';
import { moteApi } from '../modules/mote/api.ts';
import { natverkApi } from '../modules/natverk/api.ts';
import { personApi } from '../modules/person/api.ts';
import { personalApi } from '../modules/personal/api.ts';
import { rutinApi } from '../modules/rutin/api.ts';
import { sakerhetskopiaApi } from '../modules/sakerhetskopia/api.ts';
import { sakerhetsplanApi } from '../modules/sakerhetsplan/api.ts';
import { skyddApi } from '../modules/skydd/api.ts';
import { skyddadUppgiftApi } from '../modules/skyddad-uppgift/api.ts';
import { skyddsbedomningApi } from '../modules/skyddsbedomning/api.ts';
import { stegApi } from '../modules/steg/api.ts';
import { tilldelningApi } from '../modules/tilldelning/api.ts';
import { utkastApi } from '../modules/utkast/api.ts';
import { utredningApi } from '../modules/utredning/api.ts';
import { valvApi } from '../modules/valv/api.ts';
import { vidareApi } from '../modules/vidare/api.ts';

/** The whole contract, one line per noun. What is not here cannot be called. */
export const api = {
  akt: aktApi,
  aktualisering: aktualiseringApi,
  anteckning: anteckningApi,
  arbetslista: arbetslistaApi,
  arendetyp: arendetypApi,
  avbrutet: avbrutetApi,
  avslut: avslutApi,
  barnratt: barnrattApi,
  beslut: beslutApi,
  bilaga: bilagaApi,
  diagnostik: diagnostikApi,
  dokument: dokumentApi,
  egetUtkast: egetUtkastApi,
  erbjudande: erbjudandeApi,
  frist: fristApi,
  granskning: granskningApi,
  inkommet: inkommetApi,
  insats: insatsApi,
  installning: installningApi,
  instrument: instrumentApi,
  intyg: intygApi,
  jobb: jobbApi,
  jour: jourApi,
  kontrasignering: kontrasigneringApi,
  lagrum: lagrumApi,
  logg: loggApi,
  matchning: matchningApi,
  mote: moteApi,
  natverk: natverkApi,
  person: personApi,
  personal: personalApi,
  skydd: skyddApi,
  rutin: rutinApi,
  sakerhetskopia: sakerhetskopiaApi,
  sakerhetsplan: sakerhetsplanApi,
  skyddadUppgift: skyddadUppgiftApi,
  skyddsbedomning: skyddsbedomningApi,
  steg: stegApi,
  tilldelning: tilldelningApi,
  utkast: utkastApi,
  utredning: utredningApi,
  valv: valvApi,
  vidare: vidareApi,
} as const;
export type SkyddsaktApi = typeof api;
