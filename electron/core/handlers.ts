import type { SkyddsaktApi } from '../../shared/api/api.ts';
import { aktHandlers } from '../modules/akt/service.ts';
import { aktualiseringHandlers } from '../modules/aktualisering/service.ts';
import { anteckningHandlers } from '../modules/anteckning/service.ts';
import { arbetslistaHandlers } from '../modules/arbetslista/service.ts';
import { arendetypHandlers } from '../modules/arendetyp/service.ts';
import { avbrutetHandlers } from '../modules/avbrutet/service.ts';
import { avslutHandlers } from '../modules/avslut/service.ts';
import { barnrattHandlers } from '../modules/barnratt/service.ts';
import { beslutHandlers } from '../modules/beslut/service.ts';
import { bilagaHandlers } from '../modules/bilaga/service.ts';
import type { Efterarbeten } from '../modules/context.ts';
import { dokumentHandlers } from '../modules/dokument/service.ts';
import { egetUtkastHandlers } from '../modules/eget-utkast/service.ts';
import { erbjudandeHandlers } from '../modules/erbjudande/service.ts';
import { fristHandlers } from '../modules/frist/service.ts';
import { granskningHandlers } from '../modules/granskning/service.ts';
import type { Handlers } from '../modules/handlers.ts';
import { inkommetHandlers } from '../modules/inkommet/service.ts';
import { insatsHandlers } from '../modules/insats/service.ts';
import { installningHandlers } from '../modules/installning/service.ts';
import { instrumentHandlers } from '../modules/instrument/service.ts';
import { intygHandlers } from '../modules/intyg/service.ts';
import { jourHandlers } from '../modules/jour/service.ts';
import { kontrasigneringHandlers } from '../modules/kontrasignering/service.ts';
import { lagrumHandlers } from '../modules/lagrum/service.ts';
import { loggHandlers } from '../modules/logg/service.ts';
import { matchningHandlers } from '../modules/matchning/service.ts';
import { moteHandlers } from '../modules/mote/service.ts';
import { natverkHandlers } from '../modules/natverk/service.ts';
import { personHandlers } from '../modules/person/service.ts';
import { personalHandlers } from '../modules/personal/service.ts';
import { rutinHandlers } from '../modules/rutin/service.ts';
import { sakerhetskopiaHandlers } from '../modules/sakerhetskopia/service.ts';
import { sakerhetsplanHandlers } from '../modules/sakerhetsplan/service.ts';
import { skyddHandlers } from '../modules/skydd/service.ts';
import { skyddadUppgiftHandlers } from '../modules/skyddad-uppgift/service.ts';
import { skyddsbedomningHandlers } from '../modules/skyddsbedomning/service.ts';
import { stegHandlers } from '../modules/steg/service.ts';
import { tilldelningHandlers } from '../modules/tilldelning/service.ts';
import { utkastHandlers } from '../modules/utkast/service.ts';
import { utredningEfterarbeten, utredningHandlers } from '../modules/utredning/service.ts';
import { vidareHandlers } from '../modules/vidare/service.ts';

/** The nouns that the core itself answers for: they act on the process, not on an open vault. */
type CoreNoun = 'valv' | 'jobb' | 'diagnostik';

/** Every other noun of the contract, one line each; a missing one does not compile. */
export const handlers: { readonly [N in Exclude<keyof SkyddsaktApi, CoreNoun>]: Handlers<SkyddsaktApi[N]> } = {
  akt: aktHandlers,
  aktualisering: aktualiseringHandlers,
  anteckning: anteckningHandlers,
  arbetslista: arbetslistaHandlers,
  arendetyp: arendetypHandlers,
  avbrutet: avbrutetHandlers,
  avslut: avslutHandlers,
  barnratt: barnrattHandlers,
  beslut: beslutHandlers,
  bilaga: bilagaHandlers,
  dokument: dokumentHandlers,
  egetUtkast: egetUtkastHandlers,
  erbjudande: erbjudandeHandlers,
  frist: fristHandlers,
  granskning: granskningHandlers,
  inkommet: inkommetHandlers,
  insats: insatsHandlers,
  installning: installningHandlers,
  instrument: instrumentHandlers,
  intyg: intygHandlers,
  jour: jourHandlers,
  kontrasignering: kontrasigneringHandlers,
  lagrum: lagrumHandlers,
  logg: loggHandlers,
  matchning: matchningHandlers,
  mote: moteHandlers,
  natverk: natverkHandlers,
  person: personHandlers,
  personal: personalHandlers,
  rutin: rutinHandlers,
  skydd: skyddHandlers,
  sakerhetskopia: sakerhetskopiaHandlers,
  sakerhetsplan: sakerhetsplanHandlers,
  skyddadUppgift: skyddadUppgiftHandlers,
  skyddsbedomning: skyddsbedomningHandlers,
  steg: stegHandlers,
  tilldelning: tilldelningHandlers,
  utkast: utkastHandlers,
  utredning: utredningHandlers,
  vidare: vidareHandlers,
};

export const efterarbeten: Efterarbeten = { ...utredningEfterarbeten };
