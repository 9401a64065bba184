import { datumOf } from '../lib/tid.ts';
import type { Mallunderlag } from './akt-data.ts';
import { matchningBlock } from './block/matchning.ts';
import { chosenPoster, saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { defineMall } from './define.ts';

export const matchningMall = defineMall<Mallunderlag>({
  id: 'matchning',
  version: 1,
  titel: 'Matchning',
  build: ({ akt, postId }) => {
    const poster = chosenPoster(akt.matchningar, postId);
    const ensam = poster.length === 1 ? poster[0] : undefined;
    return brevhuvud(akt, {
      rubrik: 'Matchning av insats mot behov',
      datum: datumOf(ensam?.innehall.korning ?? akt.skrivs),
      block:
        poster.length === 0
          ? saknas('Akten har ingen matchning.')
          : poster.flatMap((post) => matchningBlock(post, akt, 1)),
    });
  },
});
