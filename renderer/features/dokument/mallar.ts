import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import { type DokumentRad, MALLAR, type MallId } from '../../../shared/modules/dokument/schema.ts';
import type { PostHuvud } from '../../../shared/modules/post/schema.ts';
import { text } from './text.ts';

const MADE_ELSEWHERE: ReadonlySet<MallId> = new Set(['akt', 'inlaga', 'jourkuvert']);

/** What can be made of this akt, the whole akt first. The inlaga is made together with the akt, a jourkuvert where it gets its number. */
export function listMallar({ avslutad }: Pick<AktVy['rad'], 'avslutad'>): MallId[] {
  const others = MALLAR.filter((mall) => !MADE_ELSEWHERE.has(mall));
  return ['akt', ...others.filter((mall) => mall !== 'avslut' || avslutad !== null)];
}

/** What it is, the day it is about, its number: `Beslut om insats, tors 19 nov 2026 (post 12)`. */
export function namnOfPost(namn: string, post: Pick<PostHuvud, 'handelse' | 'nr'>): string {
  return text.om(namn, formatDatum(datumOf(post.handelse)), post.nr);
}

/** A document in a list, with its post where the timeline reaches that far back. Never a person's name. */
export function namnOfDokument(rad: Pick<DokumentRad, 'mall' | 'postId'>, vy: Pick<AktVy, 'tidslinje'>): string {
  const post = vy.tidslinje.find(({ id }) => id === rad.postId);
  return post === undefined ? MALL_NAMN[rad.mall] : namnOfPost(MALL_NAMN[rad.mall], post);
}
