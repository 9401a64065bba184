import type { AktId, PostId } from '../../../shared/lib/id.ts';
import { BESLUTSSLAG, SKYDDSBEDOMNINGSSLAG } from '../../../shared/mallar/ord.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { MallId } from '../../../shared/modules/dokument/schema.ts';
import type { PostHuvud } from '../../../shared/modules/post/schema.ts';
import { client } from '../../client/live.ts';
import type { Option } from '../../ui/field-types.ts';
import { namnOfPost } from './mallar.ts';

/** The documents that are about one signed post, and the posts there are. */
const POSTER = {
  skyddsbedomning: async (aktId: AktId) =>
    toOptions(await client.skyddsbedomning.list({ aktId }), ({ innehall }) => SKYDDSBEDOMNINGSSLAG[innehall.slag]),
  matchning: async (aktId: AktId) => toOptions(await client.matchning.list({ aktId }), () => MALL_NAMN.matchning),
  beslut: async (aktId: AktId) =>
    toOptions(await client.beslut.list({ aktId }), ({ innehall }) => BESLUTSSLAG[innehall.slag]),
  motesblad: async (aktId: AktId) => toOptions((await client.mote.list({ aktId })).planer, () => MALL_NAMN.motesblad),
  sakerhetsplan: async (aktId: AktId) =>
    toOptions(await client.sakerhetsplan.list({ aktId }), () => MALL_NAMN.sakerhetsplan),
  lista: async (aktId: AktId) => toOptions(await client.sakerhetsplan.list({ aktId }), () => MALL_NAMN.lista),
  intyg: async (aktId: AktId) => toOptions(await client.intyg.list({ aktId }), () => MALL_NAMN.intyg),
} as const;

export type PostMall = keyof typeof POSTER;

/** Whether a document of this kind is about one signed post. */
export function isPostMall(mall: MallId): mall is PostMall {
  return Object.hasOwn(POSTER, mall);
}

/** The posts that a document of this kind can be about, newest first. */
export function listPoster(aktId: AktId, mall: PostMall): Promise<Option<PostId>[]> {
  return POSTER[mall](aktId);
}

function toOptions<P extends PostHuvud>(poster: readonly P[], namnOf: (post: P) => string): Option<PostId>[] {
  return poster
    .toSorted((a, b) => b.nr - a.nr)
    .map((post) => ({ value: post.id, label: namnOfPost(namnOf(post), post) }));
}
