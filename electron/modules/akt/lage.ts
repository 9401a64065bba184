import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { Avslut } from '../../../shared/modules/avslut/schema.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import { listKontrasigneras } from '../../../shared/modules/kontrasignering/rules.ts';
import { findUteslutenPlacering } from '../../../shared/modules/matchning/placering.ts';
import { rollbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { findSkydd } from '../../../shared/modules/skydd/rules.ts';
import type { Skydd } from '../../../shared/modules/skydd/schema.ts';
import { utanAtgarder } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import { findOavgjordPlacering } from '../../../shared/process/insatsbeslut.ts';
import { findAktualisering } from '../aktualisering/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from '../person/repo.ts';
import {
  arendetypFormat,
  avslutFormat,
  beslutFormat,
  erbjudandeFormat,
  erbjudandesvarFormat,
  fristFormat,
  inkommetFormat,
  instrumentFormat,
  kontrasigneringFormat,
  matchningFormat,
  sakerhetsplanFormat,
  skyddFormat,
  skyddsbedomningFormat,
  stegmarkeringFormat,
  utlamnandeFormat,
  vidareFormat,
} from '../post/formats.ts';
import { findLatestPost, type Postsamling, readPosts } from '../post/repo.ts';
import { type AktHuvud, countInAkt, getAktHuvud } from './repo.ts';

/** The kinds whose content tells where an akt stands. Of the others, of which there may be thousands, the number does. */
const LASTA = [
  inkommetFormat,
  arendetypFormat,
  instrumentFormat,
  skyddsbedomningFormat,
  erbjudandeFormat,
  erbjudandesvarFormat,
  beslutFormat,
  stegmarkeringFormat,
  kontrasigneringFormat,
  skyddFormat,
  sakerhetsplanFormat,
  utlamnandeFormat,
  vidareFormat,
  fristFormat,
  avslutFormat,
];

/** Reads the plain summary of an akt that the step map, the tasks and the register's row are derived from. */
export async function readLage(akt: AktRead, idag: Datum): Promise<AktLage> {
  return lageOf(akt, await getAktHuvud(akt), idag);
}

/** As `readLage`, for whoever has the head of the akt already. */
export async function lageOf(akt: AktRead, huvud: AktHuvud, idag: Datum): Promise<AktLage> {
  // Handed in together, so that one is made ready while another runs.
  const [{ poster: antal, utkast }, aktualisering, posts, personer] = await Promise.all([
    countInAkt(akt),
    huvud.slag === 'aktualisering' ? findAktualisering(akt) : null,
    readPosts(akt, LASTA),
    listPersoner(akt, idag),
  ]);
  const inkommet = posts.latest(inkommetFormat)?.innehall ?? null;
  const arendetyp = posts.latest(arendetypFormat);
  const instrument = posts.list(instrumentFormat);
  const beslut = posts.list(beslutFormat);
  const arvd = inkommet !== null && inkommet.skyddsarende !== 'obedomt';
  const bedomningar = posts.list(skyddsbedomningFormat);
  const skydd = posts.list(skyddFormat);
  const plan = posts.latest(sakerhetsplanFormat);
  const full = bedomningar.findLast(({ innehall }) => innehall.slag !== 'omedelbar');

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
    barn: barnOf(huvud, personer, bedomningar),
    utredningInledd: findInledd(beslut, posts.latest(avslutFormat)),
    overlamnad: overlamnadOf(posts.latest(vidareFormat)),
    behovsSkyddMenVantar: full?.innehall.vantarMedSkydd ?? false,
    sakerhetsplan: plan !== null || (full?.innehall.sakerhetsplan ?? '') !== '',
    planUppfoljning: plan?.innehall.uppfoljning ?? null,
    skyddsbedomning: skyddsbedomningLage(bedomningar, utkast),
    vidare: vidareOf(posts.latest(vidareFormat)),
    matchasIAnnanAkt: inkommet?.medVuxen ?? false,
    matchningar: antal.matchning ?? 0,
    erbjudanden: countErbjudanden(posts),
    beslut: beslut.map(({ innehall, handelse }) => ({
      slag: innehall.slag,
      datum: datumOf(handelse),
      signerat: true,
      gallerInsats: innehall.slag === 'insats' || innehall.slag === 'omedelbar-placering',
      lagrum: innehall.lagrum.map(({ id }) => id),
      fran: innehall.galler?.fran ?? null,
      barnetsSkalSaknas: innehall.barnetsSkalSaknas,
      samtycke: innehall.samtycke,
    })),
    utanAtgarder: utanAtgarder(bedomningar).map(({ handelse }) => datumOf(handelse)),
    frister: posts.list(fristFormat).map(({ innehall, handelse }) => ({
      klocka: innehall.klocka,
      fullgjord: datumOf(handelse),
    })),
    kontrasigneras: listKontrasigneras(beslut, posts.list(erbjudandeFormat), posts.list(kontrasigneringFormat), [
      ...skydd,
      ...posts.list(utlamnandeFormat),
    ]),
    skydd: skyddOf(skydd, personer),
    anteckningar: {
      signerade: antal.anteckning ?? 0,
      utkast: utkast.filter((nyckel) => nyckel.startsWith('anteckning')).length,
    },
    placeringUtesluts: await uteslutenSedan(akt, beslut),
    intyg: antal.intyg ?? 0,
    avslutad: huvud.avslutad,
    markeringar: posts.list(stegmarkeringFormat).map(({ innehall, signerad, signeradAv }) => ({
      ...innehall,
      datum: datumOf(signerad),
      av: signeradAv,
    })),
  };
}

/** The children an akt concerns: those named in an aktualisering, or the child whose akt it is. Numbered, not named. */
function barnOf(
  huvud: AktHuvud,
  personer: readonly Person[],
  bedomningar: readonly Skyddsbedomning[],
): AktLage['barn'] {
  const barn =
    huvud.slag === 'aktualisering'
      ? personer.filter(({ roll }) => roll === 'barn')
      : personer.slice(0, huvud.roll === 'barn' ? 1 : 0);
  return barn.map((ett) => {
    const bedomd = bedomningar.find(({ personId }) => personId === ett.id);
    return {
      kod: rollbenamning(ett, personer),
      omedelbarBedomning: bedomd === undefined ? null : datumOf(bedomd.handelse),
    };
  });
}

/** A run is large and read only while an immediate placement waits for its answer. */
async function uteslutenSedan(akt: AktRead, beslut: readonly Beslut[]): Promise<Datum | null> {
  if (findOavgjordPlacering(beslut.map(({ innehall }) => innehall)) === null) return null;
  const found = findUteslutenPlacering(beslut, await findLatestPost(akt, matchningFormat));
  return found === null ? null : datumOf(found.matchning.handelse);
}

/** The decision lies in the personakter; the aktualisering that they came from only knows why it was closed. */
function findInledd(beslut: readonly Beslut[], avslut: Avslut | null): Datum | null {
  const inledd = beslut.find(({ innehall }) => innehall.slag === 'inleda-utredning');
  if (inledd !== undefined) return datumOf(inledd.handelse);
  return avslut?.innehall.orsak === 'utredning-inledd' ? datumOf(avslut.handelse) : null;
}

function vidareOf(post: Vidare | null): AktLage['vidare'] {
  if (post === null) return null;
  return post.innehall.val === 'overlamning' ? 'overlamnas' : post.innehall.val;
}

/** A handover is finished only when somebody has accepted it. */
function overlamnadOf(post: Vidare | null): AktLage['overlamnad'] {
  const overlamning = post?.innehall.overlamning ?? null;
  if (post === null || overlamning === null) return null;
  return { datum: datumOf(overlamning.mottagen ?? post.handelse), mottagen: overlamning.mottagen !== null };
}

/** A child's immediate assessment is not the full one, which is still to be made. */
function skyddsbedomningLage(
  bedomningar: readonly Skyddsbedomning[],
  utkast: readonly string[],
): AktLage['skyddsbedomning'] {
  if (bedomningar.some(({ innehall }) => innehall.slag !== 'omedelbar')) return 'signerad';
  return utkast.some((nyckel) => nyckel.startsWith('skyddsbedomning')) ? 'utkast' : 'saknas';
}

function countErbjudanden(posts: Postsamling): AktLage['erbjudanden'] {
  const erbjudanden = posts.list(erbjudandeFormat);
  const svar = posts.list(erbjudandesvarFormat).map(({ innehall }) => innehall.svar);
  return {
    vantar: erbjudanden.length - svar.length,
    accepterade: svar.filter((ett) => ett === 'accepterat').length,
    avbojda: svar.filter((ett) => ett === 'avbojt').length,
  };
}

/** The protection in force of each person, told by their role. */
function skyddOf(skydd: readonly Skydd[], personer: readonly Person[]): AktLage['skydd'] {
  return personer.flatMap((person) => {
    const found = findSkydd(skydd, person.id);
    if (found === null) return [];
    const { niva, fran, till } = found.innehall;
    return [{ kod: rollbenamning(person, personer), niva, fran, till }];
  });
}
