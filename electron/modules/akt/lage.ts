import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';
import type { Avslut } from '../../../shared/modules/avslut/schema.ts';
import { oprovadeBeslut } from '../../../shared/modules/barnratt/rules.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import { sumByAnvandare } from '../../../shared/modules/granskning/rules.ts';
import { listKontrasigneras } from '../../../shared/modules/kontrasignering/rules.ts';
import { isOppet, motenOf, statusOf } from '../../../shared/modules/mote/rules.ts';
import { utanAtgarder } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import type { AktSchema } from '../../store/akt-schema.ts';
import { findAktualisering } from '../aktualisering/repo.ts';
import type { AktRead } from '../context.ts';
import { listOgranskade, NYAS_ANDRINGAR } from '../granskning/repo.ts';
import { PERSONRADER, personerOf } from '../person/repo.ts';
import {
  arendetypFormat,
  avslutFormat,
  barnrattFormat,
  beslutFormat,
  erbjudandeFormat,
  erbjudandesvarFormat,
  fristFormat,
  inkommetFormat,
  instrumentFormat,
  kontrasigneringFormat,
  moteshandelseFormat,
  motesplanFormat,
  sakerhetsplanFormat,
  skyddFormat,
  skyddsbedomningFormat,
  stegmarkeringFormat,
  utlamnandeFormat,
  vidareFormat,
} from '../post/formats.ts';
import { type Postsamling, parsePosts, postrader } from '../post/repo.ts';
import { barnOf, findBarnIVald } from './lage-barn.ts';
import { countErbjudanden, skyddOf, skyddsbedomningLage, uteslutenSedan } from './lage-skydd.ts';
import { type AktHuvud, HUVUD, POSTANTAL, parsePostantal, toAktHuvud, UTKAST } from './repo.ts';

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
  motesplanFormat,
  moteshandelseFormat,
  barnrattFormat,
];

/** Reads the plain summary of an akt that the step map, the tasks and the register's row are derived from. */
export async function readLage(akt: AktRead, idag: Datum): Promise<AktLage> {
  return (await readHuvudAndLage(akt, idag)).lage;
}

/** As `readLage`, with the head of the akt, which is read on the way. */
export async function readHuvudAndLage(
  akt: AktRead,
  idag: Datum,
): Promise<{ readonly huvud: AktHuvud; readonly lage: AktLage }> {
  const underlag = await readUnderlag(akt);
  return { huvud: underlag.huvud, lage: await lageOf(akt, underlag, idag) };
}

/** In one statement: each takes a turn of the thread that serves the file, and this is read at every save. */
async function readUnderlag(akt: AktRead) {
  const row = await akt
    .selectFrom('akt')
    .select(HUVUD)
    .select([
      POSTANTAL.as('antal'),
      UTKAST.as('utkast'),
      postrader(LASTA).as('poster'),
      PERSONRADER.as('personer'),
      NYAS_ANDRINGAR.as('nyas'),
    ])
    .executeTakeFirstOrThrow();
  return {
    huvud: toAktHuvud(row),
    antal: parsePostantal(row.antal),
    utkast: JSON.parse(row.utkast) as string[],
    posts: parsePosts(row.poster, LASTA),
    ogranskade: row.nyas === 0 ? [] : await listOgranskade(akt),
    personrader: JSON.parse(row.personer) as AktSchema['person'][],
  };
}

async function lageOf(
  akt: AktRead,
  { huvud, antal, utkast, posts, personrader, ogranskade }: Awaited<ReturnType<typeof readUnderlag>>,
  idag: Datum,
): Promise<AktLage> {
  const aktualisering = huvud.slag === 'aktualisering' ? await findAktualisering(akt) : null;
  const inkom = posts.latest(inkommetFormat);
  const inkommet = inkom?.innehall ?? null;
  const arendetyp = posts.latest(arendetypFormat);
  const instrument = posts.list(instrumentFormat);
  const beslut = posts.list(beslutFormat);
  const arvd = inkommet !== null && inkommet.skyddsarende !== 'obedomt';
  const bedomningar = posts.list(skyddsbedomningFormat);
  const skydd = posts.list(skyddFormat);
  const personer = personerOf(personrader, { roll: huvud.roll, inkommet: inkom, skydd }, idag);
  const vidare = posts.latest(vidareFormat);
  const oprovade = huvud.roll === 'barn' ? oprovadeBeslut(beslut, posts.list(barnrattFormat)) : [];
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
    ansokan: isAnsokan((aktualisering ?? inkommet?.aktualisering)?.ansokan, vidare),
    servicesamtal: vidare?.innehall.val === 'servicesamtal' ? datumOf(vidare.handelse) : null,
    overlamnad: overlamnadOf(vidare),
    behovsSkyddMenVantar: full?.innehall.vantarMedSkydd ?? false,
    sakerhetsplan: plan !== null || (full?.innehall.sakerhetsplan ?? '') !== '',
    planUppfoljning: plan?.innehall.uppfoljning ?? null,
    skyddsbedomning: skyddsbedomningLage(bedomningar, utkast),
    vidare: vidareOf(vidare),
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
    barnrattOprovad: oprovade.map(({ innehall, handelse }) => ({ slag: innehall.slag, datum: datumOf(handelse) })),
    barnIVald: findBarnIVald(bedomningar),
    utanAtgarder: utanAtgarder(bedomningar).map(({ handelse }) => datumOf(handelse)),
    frister: posts.list(fristFormat).map(({ innehall, handelse }) => ({
      klocka: innehall.klocka,
      fullgjord: datumOf(handelse),
    })),
    kontrasigneras: listKontrasigneras(beslut, posts.list(erbjudandeFormat), posts.list(kontrasigneringFormat), [
      ...skydd,
      ...posts.list(utlamnandeFormat),
    ]),
    granskas: sumByAnvandare(ogranskade),
    skydd: skyddOf(skydd, personer),
    anteckningar: {
      signerade: antal.anteckning ?? 0,
      utkast: utkast.filter((nyckel) => nyckel.startsWith('anteckning')).length,
    },
    moten: motenlageOf(posts),
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

/** What the meetings ask for: the times by which somebody must check out, in the order of the plans. */
function motenlageOf(posts: Postsamling): AktLage['moten'] {
  const moten = motenOf(posts.list(motesplanFormat), posts.list(moteshandelseFormat));
  return {
    antal: moten.filter((mote) => statusOf(mote) !== 'installt').length,
    utcheckas: moten.filter(isOppet).map(({ plan }) => plan.innehall.utcheckning),
  };
}

/** The decision lies in the personakter; the aktualisering that they came from only knows why it was closed. */
function findInledd(beslut: readonly Beslut[], avslut: Avslut | null): Datum | null {
  const inledd = beslut.find(({ innehall }) => innehall.slag === 'inleda-utredning');
  if (inledd !== undefined) return datumOf(inledd.handelse);
  return avslut?.innehall.orsak === 'utredning-inledd' ? datumOf(avslut.handelse) : null;
}

/** Marked when it came in, or said in the talk itself. */
function isAnsokan(inkom: AktualiseringUppgifter['ansokan'] | undefined, vidare: Vidare | null): boolean {
  return inkom === 'ja' || vidare?.innehall.ansokan === 'ja';
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
