import manifest from '../../../package.json' with { type: 'json' };
import { datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { AktData } from '../../../shared/mallar/akt-data.ts';
import { AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';
import { type AktHuvud, getAktHuvud, listFamilj } from '../akt/repo.ts';
import { findAktualisering } from '../aktualisering/repo.ts';
import { listBilagor } from '../bilaga/repo.ts';
import type { AktRead, OpenContext, RegisterRead } from '../context.ts';
import { getInstallning } from '../installning/repo.ts';
import { readJouroversikt } from '../jour/oversikt.ts';
import { findKuvertNr } from '../jour/repo.ts';
import { listEgnaLagrum } from '../lagrum/repo.ts';
import { listPersoner } from '../person/repo.ts';
import {
  anteckningFormat,
  arendetypFormat,
  avslutFormat,
  barnrattFormat,
  beslutFormat,
  checklistaFormat,
  erbjudandeFormat,
  erbjudandesvarFormat,
  fristFormat,
  granskningFormat,
  inkommetFormat,
  instrumentFormat,
  intygFormat,
  jouranteckningFormat,
  kontrasigneringFormat,
  matchningFormat,
  moteshandelseFormat,
  motesplanFormat,
  natverkFormat,
  sakerhetsplanFormat,
  skyddFormat,
  skyddsbedomningFormat,
  stegmarkeringFormat,
  tilldelningFormat,
  utlamnandeFormat,
  vidareFormat,
} from '../post/formats.ts';
import { findLatestPost, listPosts } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';
import { listSkyddadeUppgifter } from '../skyddad-uppgift/repo.ts';
import { listDokument } from './repo.ts';

/**
 * Reads everything that documents are made of. Protected data stay where they are; only that they exist is told. Akter of
 * the family that are blocked for whoever makes the document are not named in it.
 */
export async function readAktData(
  akt: AktRead,
  register: RegisterRead,
  ctx: Pick<OpenContext, 'now' | 'user'>,
): Promise<AktData> {
  const huvud = await getAktHuvud(akt);
  const aktualisering = await findAktualisering(akt);
  const svar = await listPosts(akt, erbjudandesvarFormat);
  const erbjudanden = await listPosts(akt, erbjudandeFormat);
  return {
    kod: huvud.kod,
    slag: huvud.slag,
    roll: huvud.roll,
    familj: huvud.familj,
    familjekoder: await otherKoder(register, huvud, ctx.user.id),
    oppnad: huvud.oppnad,
    avslutad: huvud.avslutad,
    skrivs: ctx.now(),
    skrivsAv: signatureOf(ctx),
    programversion: manifest.version,
    installning: await getInstallning(register),
    personer: await listPersoner(akt, datumOf(ctx.now())),
    aktualisering: aktualisering === null ? null : AktualiseringUppgifter.parse(aktualisering),
    inkommet: await findLatestPost(akt, inkommetFormat),
    arendetyper: await listPosts(akt, arendetypFormat),
    instrument: await listPosts(akt, instrumentFormat),
    skyddsbedomningar: await listPosts(akt, skyddsbedomningFormat),
    natverk: await listPosts(akt, natverkFormat),
    sakerhetsplaner: await listPosts(akt, sakerhetsplanFormat),
    matchningar: await listPosts(akt, matchningFormat),
    erbjudanden: erbjudanden.map((erbjudande) => ({
      erbjudande,
      svar: svar.findLast(({ innehall }) => innehall.erbjudandePostId === erbjudande.id) ?? null,
    })),
    beslut: await listPosts(akt, beslutFormat),
    barnratt: await listPosts(akt, barnrattFormat),
    anteckningar: await listPosts(akt, anteckningFormat),
    intyg: await listPosts(akt, intygFormat),
    jouranteckningar: await listPosts(akt, jouranteckningFormat),
    jourkuvert: await readJourkuvert(akt, register, { kod: huvud.kod, now: ctx.now() }),
    skydd: await listPosts(akt, skyddFormat),
    motesplaner: await listPosts(akt, motesplanFormat),
    moteshandelser: await listPosts(akt, moteshandelseFormat),
    utlamnanden: await listPosts(akt, utlamnandeFormat),
    kontrasigneringar: await listPosts(akt, kontrasigneringFormat),
    granskningar: await listPosts(akt, granskningFormat),
    stegmarkeringar: await listPosts(akt, stegmarkeringFormat),
    checklistor: await listPosts(akt, checklistaFormat),
    vidare: await listPosts(akt, vidareFormat),
    frister: await listPosts(akt, fristFormat),
    tilldelningar: await listPosts(akt, tilldelningFormat),
    avslut: await findLatestPost(akt, avslutFormat),
    handlingar: (await listDokument(akt)).toReversed(),
    bilagor: await listBilagor(akt),
    skyddadeSlag: (await listSkyddadeUppgifter(akt)).map(({ slag }) => slag),
    egnaLagrum: await listEgnaLagrum(register),
  };
}

async function otherKoder(register: RegisterRead, { kod, familj }: AktHuvud, anvandareId: string): Promise<string[]> {
  if (familj === null) return [];
  return (await listFamilj(register, familj, anvandareId)).map((rad) => rad.kod).filter((other) => other !== kod);
}

async function readJourkuvert(
  akt: AktRead,
  register: RegisterRead,
  { kod, now }: { readonly kod: string; readonly now: Tidpunkt },
): Promise<AktData['jourkuvert']> {
  const nr = await findKuvertNr(register, kod);
  const oversikt = nr === null ? null : await readJouroversikt(akt, now);
  return nr === null || oversikt === null ? null : { nr, oversikt };
}
