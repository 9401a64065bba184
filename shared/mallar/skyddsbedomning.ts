import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { chosenPoster, saknas } from './block/post.ts';
import { skyddsbedomningBlock } from './block/skyddsbedomning.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';
import { SKYDDSBEDOMNINGSSLAG } from './ord.ts';

export const skyddsbedomningMall = defineMall<Mallunderlag>({
  id: 'skyddsbedomning',
  version: 1,
  titel: 'Skyddsbedömning',
  build: ({ akt, postId }) => {
    const poster = chosenPoster(akt.skyddsbedomningar, postId);
    const [first] = poster;
    const ensam = poster.length === 1 ? first : undefined;
    return brevhuvud(akt, {
      rubrik: ensam === undefined ? 'Skyddsbedömningar' : SKYDDSBEDOMNINGSSLAG[ensam.innehall.slag],
      datum: datumOf(ensam?.handelse ?? akt.skrivs),
      block:
        first === undefined
          ? saknas('Akten har ingen skyddsbedömning.')
          : poster.flatMap((post) => skyddsbedomningBlock(post, akt, 1)),
    });
  },
});
