import { datumOf, formatDatum } from '../lib/tid.ts';
import type { AktualiseringUppgifter } from '../modules/aktualisering/schema.ts';
import { motenOf } from '../modules/mote/rules.ts';
import type { PostHuvud } from '../modules/post/schema.ts';
import { VIDAREVAL_NAMN } from '../modules/vidare/namn.ts';
import type { AktData } from './akt-data.ts';
import { aktualiseringBlock, inkommetBlock, strukenBlock } from './block/aktualisering.ts';
import { anteckningarBlock } from './block/anteckning.ts';
import { arendetypBlock } from './block/arendetyp.ts';
import { avslutBlock } from './block/avslut.ts';
import { barnrattBlock } from './block/barnratt.ts';
import { beslutBlock, hinderBlock } from './block/beslut.ts';
import { bilagorBlock } from './block/bilaga.ts';
import { checklistaBlock } from './block/checklista.ts';
import { erbjudandeBlock } from './block/erbjudande.ts';
import { fristBlock } from './block/frist.ts';
import { granskningBlock } from './block/granskning.ts';
import { handlingarBlock } from './block/handling.ts';
import { instrumentBlock, instrumentNamn } from './block/instrument.ts';
import { intygBlock } from './block/intyg.ts';
import { jouranteckningBlock } from './block/jouranteckning.ts';
import { matchningBlock } from './block/matchning.ts';
import { moteBlock } from './block/mote.ts';
import { natverkBlock } from './block/natverk.ts';
import { postFalt } from './block/post.ts';
import { sakerhetsplanBlock } from './block/sakerhetsplan.ts';
import { skyddBlock, utlamnandeBlock } from './block/skydd.ts';
import { skyddsbedomningBlock } from './block/skyddsbedomning.ts';
import { stegmarkeringBlock } from './block/stegmarkering.ts';
import { tilldelningBlock } from './block/tilldelning.ts';
import { vidareBlock } from './block/vidare.ts';
import type { Block } from './define.ts';
import { BESLUTSSLAG, SKYDDSBEDOMNINGSSLAG } from './ord.ts';

export interface Avsnitt {
  readonly rubrik: string;
  /** How many entries it holds. */
  readonly antal: number;
  /** Empty when it holds none. */
  readonly block: readonly Block[];
}

/** The sections of an akt in the order of the archive. Headings inside begin at level 2. */
export function sectionsOf(akt: AktData): Avsnitt[] {
  return [
    inkomst(akt),
    section('Ärendetyp', akt.arendetyper, (post) => [
      entryHeading('Bedömning av ärendetyp', post),
      ...arendetypBlock(post, akt, 3),
    ]),
    section('Beslut', inDateOrder(akt.beslut), (post) => [
      entryHeading(BESLUTSSLAG[post.innehall.slag], post),
      ...beslutBlock(post, akt, 3, 'akten'),
      ...hinderBlock(post, akt),
    ]),
    section('Barnets rätt', akt.barnratt, (post) => [
      entryHeading('Prövning av barnets rätt', post),
      ...barnrattBlock(post, akt),
    ]),
    section('Skydd', akt.skydd, (post) => skyddBlock(post, akt)),
    section('Möten', motenOf(akt.motesplaner, akt.moteshandelser), (mote) => [
      entryHeading('Möte', mote.plan),
      ...moteBlock(mote, akt),
    ]),
    section('Skyddsbedömningar', akt.skyddsbedomningar, (post) => [
      entryHeading(SKYDDSBEDOMNINGSSLAG[post.innehall.slag], post),
      ...skyddsbedomningBlock(post, akt, 3),
    ]),
    section('Nätverk', akt.natverk, (post) => [entryHeading('Nätverk', post), ...natverkBlock(post, akt)]),
    section('Säkerhetsplaner', akt.sakerhetsplaner, (post) => [
      entryHeading('Säkerhetsplan', post),
      ...sakerhetsplanBlock(post, akt, 3),
    ]),
    section('Fortsatt handläggning', akt.vidare, (post) => [
      entryHeading(VIDAREVAL_NAMN[post.innehall.val], post),
      ...vidareBlock(post, akt),
    ]),
    section('Frågor och svar', akt.instrument, (post) => [
      entryHeading(instrumentNamn(post), post),
      ...instrumentBlock(post, akt, 3),
    ]),
    section('Matchning', akt.matchningar, (post) => [entryHeading('Matchning', post), ...matchningBlock(post, akt, 3)]),
    section('Erbjudanden', akt.erbjudanden, (ett) => [
      entryHeading(`Erbjudande ${ett.erbjudande.innehall.platsKod}`, ett.erbjudande),
      ...erbjudandeBlock(ett, akt),
    ]),
    section('Intyg', akt.intyg, (post) => [
      entryHeading('Intyg till Skatteverket', post),
      ...intygBlock(post, akt, 3),
      { typ: 'stycke', text: 'Kopia. Undertecknas på det exemplar som lämnas.' },
      postFalt(post, akt.intyg),
    ]),
    {
      rubrik: 'Markerade steg',
      antal: akt.stegmarkeringar.length,
      block: akt.stegmarkeringar.length === 0 ? [] : stegmarkeringBlock(akt),
    },
    { rubrik: 'Checklistor', antal: akt.checklistor.length, block: checklistaBlock(akt) },
    {
      rubrik: 'Fullgjorda frister',
      antal: akt.frister.length,
      block: akt.frister.length === 0 ? [] : fristBlock(akt),
    },
    {
      rubrik: 'Granskat arbete av ny medarbetare',
      antal: akt.granskningar.length,
      block: akt.granskningar.length === 0 ? [] : granskningBlock(akt),
    },
    {
      rubrik: 'Vem som har fått öppna akten',
      antal: akt.tilldelningar.length,
      block: akt.tilldelningar.length === 0 ? [] : tilldelningBlock(akt),
    },
    {
      rubrik: 'Upprättade och lämnade handlingar',
      antal: akt.handlingar.length,
      block: akt.handlingar.length === 0 ? [] : handlingarBlock(akt),
    },
    { rubrik: 'Bilagor', antal: akt.bilagor.length, block: akt.bilagor.length === 0 ? [] : bilagorBlock(akt) },
    section('Lämnad till andra', akt.utlamnanden, (post) => utlamnandeBlock(post, akt)),
    section('Avslut', akt.avslut === null ? [] : [akt.avslut], (post) => [
      entryHeading('Avslut', post),
      ...avslutBlock(post, akt, 3),
    ]),
    {
      rubrik: 'Jouren',
      antal: akt.jouranteckningar.length,
      block: jouranteckningBlock(akt.jouranteckningar),
    },
    { rubrik: 'Journal', antal: akt.anteckningar.length, block: anteckningarBlock(akt.anteckningar, 2) },
  ];
}

function section<P>(rubrik: string, poster: readonly P[], blockOf: (post: P) => Block[]): Avsnitt {
  return { rubrik, antal: poster.length, block: poster.flatMap(blockOf) };
}

function inkomst(akt: AktData): Avsnitt {
  const rubrik = 'Aktualisering';
  if (akt.aktualisering !== null) {
    const block = [
      inkomHeading(akt.kod, akt.aktualisering),
      ...strukenBlock(akt.avslut),
      ...aktualiseringBlock(akt.kod, akt.aktualisering, 3),
    ];
    return { rubrik, antal: 1, block };
  }
  if (akt.inkommet !== null) {
    const { kod, aktualisering } = akt.inkommet.innehall;
    return { rubrik, antal: 1, block: [inkomHeading(kod, aktualisering), ...inkommetBlock(akt.inkommet, 3)] };
  }
  return { rubrik, antal: 0, block: [] };
}

function inkomHeading(kod: string, { inkom }: AktualiseringUppgifter): Block {
  return { typ: 'rubrik', niva: 2, text: `Aktualisering ${kod}, ${formatDatum(datumOf(inkom))}` };
}

/** Heading of an entry, as it stands in the content list: what it is, the day it is about, its number. */
function entryHeading(namn: string, post: Pick<PostHuvud, 'handelse' | 'nr'>): Block {
  return { typ: 'rubrik', niva: 2, text: `${namn}, ${formatDatum(datumOf(post.handelse))} (post ${post.nr})` };
}

function inDateOrder<P extends Pick<PostHuvud, 'handelse' | 'nr'>>(poster: readonly P[]): P[] {
  return poster.toSorted((a, b) => (a.handelse === b.handelse ? a.nr - b.nr : a.handelse < b.handelse ? -1 : 1));
}
