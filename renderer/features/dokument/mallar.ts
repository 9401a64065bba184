import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import type { AktVy, Tidslinjerad } from '../../../shared/modules/akt/schema.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import { type DokumentRad, MALLAR, type MallId } from '../../../shared/modules/dokument/schema.ts';
import type { Postslag } from '../../../shared/modules/post/schema.ts';
import { text } from './text.ts';

/** Documents about one signed post. */
const ABOUT_POST: Readonly<Partial<Record<MallId, Postslag>>> = {
  skyddsbedomning: 'skyddsbedomning',
  matchning: 'matchning',
  beslut: 'beslut',
  intyg: 'intyg',
};

/** Documents about the akt that say nothing until the akt holds a post of this kind. */
const NEEDS_SOME: Readonly<Partial<Record<MallId, Postslag>>> = { journal: 'anteckning', avslut: 'avslut' };

type Vy = Pick<AktVy, 'tidslinje'>;

/** What can be made of this akt just now, the whole akt first. The inlaga is made together with the akt. */
export function listMallar(vy: Vy): MallId[] {
  const holds = (slag: Postslag | undefined) => slag === undefined || vy.tidslinje.some((rad) => rad.slag === slag);
  const others = MALLAR.filter((mall) => mall !== 'akt' && mall !== 'inlaga');
  return ['akt', ...others.filter((mall) => holds(ABOUT_POST[mall] ?? NEEDS_SOME[mall]))];
}

/** The posts that a document of this kind can be about, newest first; null when it is about the akt as a whole. */
export function findPoster(vy: Vy, mall: MallId): Tidslinjerad[] | null {
  const slag = ABOUT_POST[mall];
  if (slag === undefined) return null;
  return vy.tidslinje.filter((rad) => rad.slag === slag).toSorted((a, b) => b.nr - a.nr);
}

/** A post in a list of choices: `Beslut, tors 19 nov 2026 (post 12)`. */
export function namnOfPost(rad: Tidslinjerad): string {
  return text.om(rad.rubrik, formatDatum(datumOf(rad.handelse)), rad.nr);
}

/** A document in a list. Never a person's name. */
export function namnOfDokument(rad: Pick<DokumentRad, 'mall' | 'postId'>, vy: Vy): string {
  const post = vy.tidslinje.find(({ id }) => id === rad.postId);
  const namn = MALL_NAMN[rad.mall];
  return post === undefined ? namn : text.om(namn, formatDatum(datumOf(post.handelse)), post.nr);
}

const KB = 1024;

/** `84 kB`, `1,2 MB`. */
export function formatStorlek(byte: number): string {
  if (byte < KB * KB) return `${Math.ceil(byte / KB)} kB`;
  return `${(byte / KB / KB).toFixed(1).replace('.', ',')} MB`;
}

/** The beginning of a SHA-256, enough to compare two papers by eye: `3fa4 09bc 11d2`. */
export function shortSumma(sha256: string): string {
  return sha256.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ');
}
