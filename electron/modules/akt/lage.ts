import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import type { PostHuvud } from '../../../shared/modules/post/schema.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import { findAktualisering } from '../aktualisering/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from '../person/repo.ts';
import {
  arendetypFormat,
  avslutFormat,
  beslutFormat,
  erbjudandeFormat,
  erbjudandesvarFormat,
  inkommetFormat,
  instrumentFormat,
  skyddsbedomningFormat,
  stegmarkeringFormat,
} from '../post/formats.ts';
import { findLatestPost, listHuvuden, listPosts } from '../post/repo.ts';
import { getAktHuvud } from './repo.ts';

/** Reads the plain summary of an akt that the step map, the tasks and the register's row are derived from. */
export async function readLage(akt: AktRead, idag: Datum): Promise<AktLage> {
  const huvud = await getAktHuvud(akt);
  const huvuden = await listHuvuden(akt);
  const aktualisering = await findAktualisering(akt);
  const inkommet = (await findLatestPost(akt, inkommetFormat))?.innehall ?? null;
  const arendetyp = await findLatestPost(akt, arendetypFormat);
  const instrument = await listPosts(akt, instrumentFormat);
  const beslut = await listPosts(akt, beslutFormat);
  const utkast = await akt.selectFrom('utkast').select('nyckel').execute();
  const arvd = inkommet !== null && inkommet.skyddsarende !== 'obedomt';
  const bedomningar = await listPosts(akt, skyddsbedomningFormat);

  return {
    slag: huvud.slag,
    roll: huvud.roll ?? 'vuxen',
    inkom: aktualisering?.inkom ?? inkommet?.aktualisering.inkom ?? null,
    arendetypBedomd: arendetyp === null ? (arvd ? datumOf(huvud.oppnad) : null) : datumOf(arendetyp.handelse),
    skyddsarende:
      arendetyp === null ? (arvd ? inkommet.skyddsarende === 'ja' : null) : arendetyp.innehall.skyddsarende === 'ja',
    akut: arendetyp === null ? (aktualisering?.akut ?? inkommet?.akut ?? false) : arendetyp.innehall.akut === 'ja',
    kortaFragor:
      inkommet?.kortaFragor === true || instrument.some(({ innehall }) => innehall.instrumentId === 'korta-fragor'),
    barn: await readBarn(akt, bedomningar, idag),
    utredningInledd: await findInledd(akt, beslut),
    overlamnad: null,
    behovsSkyddMenVantar: false,
    sakerhetsplan: false,
    skyddsbedomning: skyddsbedomningLage(bedomningar, utkast),
    vidare: hasInsats(huvuden) ? 'insats' : null,
    matchasIAnnanAkt: inkommet?.medVuxen ?? false,
    matchningar: countOf(huvuden, 'matchning'),
    erbjudanden: await countErbjudanden(akt),
    beslut: beslut.map(({ innehall, handelse }) => ({
      slag: innehall.slag,
      datum: datumOf(handelse),
      signerat: true,
      gallerInsats: innehall.slag === 'insats' || innehall.slag === 'omedelbar-placering',
    })),
    anteckningar: {
      signerade: countOf(huvuden, 'anteckning'),
      utkast: utkast.filter(({ nyckel }) => nyckel.startsWith('anteckning')).length,
    },
    intyg: countOf(huvuden, 'intyg'),
    avslutad: huvud.avslutad,
    markeringar: (await listPosts(akt, stegmarkeringFormat)).map(({ innehall, signerad, signeradAv }) => ({
      ...innehall,
      datum: datumOf(signerad),
      av: signeradAv,
    })),
  };
}

/** The children an akt concerns: those named in an aktualisering, or the child whose akt it is. Numbered, not named. */
async function readBarn(akt: AktRead, bedomningar: readonly Skyddsbedomning[], idag: Datum): Promise<AktLage['barn']> {
  const huvud = await getAktHuvud(akt);
  const personer = await listPersoner(akt, idag);
  const barn =
    huvud.slag === 'aktualisering'
      ? personer.filter(({ roll }) => roll === 'barn')
      : personer.slice(0, huvud.roll === 'barn' ? 1 : 0);
  return barn.map((ett, index) => {
    const bedomd = bedomningar.find(({ personId }) => personId === ett.id);
    return { kod: `Barn ${index + 1}`, omedelbarBedomning: bedomd === undefined ? null : datumOf(bedomd.handelse) };
  });
}

/** The decision lies in the personakter; the aktualisering that they came from only knows why it was closed. */
async function findInledd(akt: AktRead, beslut: readonly Beslut[]): Promise<Datum | null> {
  const inledd = beslut.find(({ innehall }) => innehall.slag === 'inleda-utredning');
  if (inledd !== undefined) return datumOf(inledd.handelse);
  const avslut = await findLatestPost(akt, avslutFormat);
  return avslut?.innehall.orsak === 'utredning-inledd' ? datumOf(avslut.handelse) : null;
}

/** A child's immediate assessment is not the full one, which is still to be made. */
function skyddsbedomningLage(
  bedomningar: readonly Skyddsbedomning[],
  utkast: readonly { nyckel: string }[],
): AktLage['skyddsbedomning'] {
  if (bedomningar.some(({ innehall }) => innehall.slag !== 'omedelbar')) return 'signerad';
  return utkast.some(({ nyckel }) => nyckel.startsWith('skyddsbedomning')) ? 'utkast' : 'saknas';
}

async function countErbjudanden(akt: AktRead): Promise<AktLage['erbjudanden']> {
  const erbjudanden = await listPosts(akt, erbjudandeFormat);
  const svar = (await listPosts(akt, erbjudandesvarFormat)).map(({ innehall }) => innehall.svar);
  return {
    vantar: erbjudanden.length - svar.length,
    accepterade: svar.filter((ett) => ett === 'accepterat').length,
    avbojda: svar.filter((ett) => ett === 'avbojt').length,
  };
}

function hasInsats(huvuden: readonly PostHuvud[]): boolean {
  return huvuden.some(({ slag }) => slag === 'matchning' || slag === 'erbjudande');
}

function countOf(huvuden: readonly PostHuvud[], slag: PostHuvud['slag']): number {
  return huvuden.filter((huvud) => huvud.slag === slag).length;
}
